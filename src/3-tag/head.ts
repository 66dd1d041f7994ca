import type { Candidate } from './candidates.ts'
import { type Columns, PAD } from './columns.ts'
import { CUE, SOURCE } from './crf.ts'
import { ADP, DET, NOUN, PRON, PROPN, PUNCT, SCONJ, VERB } from './word-facts.ts'

const isNominal = (pos: number) => pos === NOUN || pos === PROPN || pos === PRON
const endsNominal = (pos: number) => pos === ADP || pos === PUNCT || pos === VERB || pos === SCONJ || pos === DET

/** The lemma that stands for a candidate: a cue's most cue-like word, a source's noun, a content's first verb. */
export function toHead(columns: Columns, { from, to, part }: Candidate): number {
  const [first, end] = [from + PAD, to + PAD]
  if (part === CUE) return columns.lemma[findCue(columns, first, end)]
  if (part === SOURCE) return columns.lemma[findNoun(columns, first, end)]
  for (let at = first; at < end; at++) if (columns.pos[at] === VERB) return columns.lemma[at]
  return columns.lemma[first]
}

function findCue({ cue }: Columns, first: number, end: number): number {
  let best = first
  for (let at = first + 1; at < end; at++) if (cue[at] > cue[best]) best = at
  return best
}

/** The last noun before what follows the noun phrase that the source begins with. */
function findNoun({ pos }: Columns, first: number, end: number): number {
  let noun = -1
  for (let at = first; at < end; at++) {
    if (isNominal(pos[at])) noun = at
    else if (noun >= 0 && endsNominal(pos[at])) break
  }
  return noun < 0 ? first : noun
}
