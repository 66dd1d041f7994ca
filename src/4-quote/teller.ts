import { sentenceOf } from '../tokens.ts'
import type { Act, Parse, TokenRange } from '../types.ts'
import { type Draft, draftOf } from './draft.ts'
import { stopInside } from './pieces.ts'
import { findSubject } from './subject.ts'

/** How far behind the words the verb may stand, in tokens. */
const FARTHEST = 6
const OBLIGED = /^(?:used|had|have|has|got|kept|keep)$/i
/** How sure words in marks are a quotation that the tagger did not find. */
export const MARKED_SCORE = 0.8

/**
 * The quotation of `words`, a pair of marks, whose verb of speech and its subject stand beside them within `clause`: "She
 * told him, ‘…’", "‘…,’ she said". Null for none.
 */
export const findTold = (
  parse: Parse,
  words: TokenRange,
  clause: TokenRange,
  verbs: ReadonlyMap<string, Act>,
): Draft | null => tellerBefore(parse, words, clause, verbs) ?? tellerAfter(parse, words, clause, verbs)

function tellerBefore(parse: Parse, words: TokenRange, clause: TokenRange, verbs: ReadonlyMap<string, Act>) {
  const { tokens } = parse
  const isLedIn = /^[,:]$/.test(tokens[words.from - 1]?.norm ?? '')
  // "He heard “coughing”": a verb lets somebody speak where what it has begins as a sentence does.
  if (!isLedIn && !/^\p{Lu}/u.test(tokens[words.from + 1].norm)) return null
  let verb = words.from - (isLedIn ? 2 : 1)
  // "told me", "told the court"
  for (let k = 0; k < 3 && verb > clause.from && /^(?:PRON|DET|NOUN|PROPN)$/.test(tokens[verb].pos); k++) verb--
  if (verb <= clause.from || tokens[verb].pos !== 'VERB' || !verbs.has(tokens[verb].lemma)) return null
  const isObliged = tokens[verb - 1].norm === 'to' && OBLIGED.test(tokens[verb - 2]?.norm ?? '')
  const cue = { from: isObliged ? verb - 2 : verb, to: verb + 1 }
  const sentence = parse.sentences[sentenceOf(parse, cue.from)]
  const subject = findSubject(parse, cue, { from: Math.max(sentence.from, clause.from), to: sentence.to })
  return subject && subject.from >= clause.from ? draftOf(subject, cue, [words], MARKED_SCORE) : null
}

function tellerAfter(parse: Parse, words: TokenRange, clause: TokenRange, verbs: ReadonlyMap<string, Act>) {
  const { tokens } = parse
  if (!/^[,?!]$/.test(stopInside(parse, words.to - 1))) return null
  for (let verb = words.to + 1; verb < Math.min(clause.to, words.to + FARTHEST); verb++) {
    if (tokens[verb].pos === 'PUNCT') return null
    if (tokens[verb].pos !== 'VERB' || !verbs.has(tokens[verb].lemma)) continue
    let from = verb
    while (from > words.to && /^(?:AUX|ADV)$/.test(tokens[from - 1].pos)) from--
    if (from === words.to || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[from - 1].pos)) continue
    const isQuoted = tokens[verb + 1]?.norm === 'as' && tokens[verb + 2]?.norm === 'saying'
    return draftOf({ from: words.to, to: from }, { from, to: verb + (isQuoted ? 3 : 1) }, [words], MARKED_SCORE)
  }
  return null
}
