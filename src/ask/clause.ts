import type { TokenRange } from '../types.ts'
import { BE, chainAt, chainFacts, HAVE, isAuxiliary } from './auxiliaries.ts'
import { finiteAt } from './finite-verb.ts'
import { invertedVerb } from './inverted-verb.ts'
import { type SpeechVerb, verbOf } from './speech-words.ts'
import { verbAt } from './verb-place.ts'
import type { Word } from './words.ts'

/** The verb of saying of a question, and what stands around it. */
export type Clause = {
  readonly verb: number
  readonly spoken: SpeechVerb
  /** All before the verb, or before the auxiliary where the subject stands behind that. */
  readonly before: TokenRange
  /** The subject behind its auxiliary ("did Orlova say"); null where it is among what stands before. */
  readonly subject: TokenRange | null
  readonly isPassive: boolean
  readonly isNegated: boolean
  /** "would not", "will not": with a verb of saying, a refusal. */
  readonly isModal: boolean
}

/** The first verb of saying in a stretch that stands as the verb of a sentence; null where none does. */
export function findClause(words: readonly Word[], range: TokenRange): Clause | null {
  const failed = new Map<string, number>()
  for (let i = range.from; i < range.to; i++) {
    const found = isAuxiliary(words[i]) ? withAuxiliary(words, range, i, failed) : finiteAt(words, range, i)
    if (found) return found
  }
  return infinitiveIn(words, range)
}

/** "who was the first to say": whoever is asked for, of what was to be said. */
function infinitiveIn(words: readonly Word[], range: TokenRange): Clause | null {
  if (words[range.from]?.low !== 'who') return null
  for (let i = range.from + 1; i + 1 < range.to; i++) {
    const spoken = words[i].low === 'to' ? verbAt(words, range, i + 1, 'did') : null
    const before = { from: range.from, to: i }
    if (spoken)
      return { verb: i + 1, spoken, before, subject: null, isPassive: false, isNegated: false, isModal: false }
  }
  return null
}

/** "who has denied", "what was said", "Orlova did not say"; or "did Orlova say", where the subject comes in between. */
function withAuxiliary(
  words: readonly Word[],
  range: TokenRange,
  i: number,
  failed: Map<string, number>,
): Clause | null {
  const chain = chainAt(words, { from: i, to: range.to })
  const next = verbAt(words, range, chain.to, chain.last)
  const before = { from: range.from, to: i }
  if (next && hasSubject(words, before, words[i].low))
    return {
      verb: chain.to,
      spoken: next,
      before,
      subject: null,
      ...chainFacts(words, chain, chain.to, next, range.from),
    }
  const verb = invertedVerb(words, range, i, failed)
  if (verb < 0) return null
  const spoken = verbOf(words[verb].low)!
  return {
    verb,
    spoken,
    before,
    subject: { from: i + 1, to: verb },
    ...chainFacts(words, { ...chain, from: i, to: verb }, verb, spoken, range.from),
  }
}

/** "what did say" has no subject before its auxiliary; "who did not say", "what was said" and "the Kremlin has said" have. */
function hasSubject(words: readonly Word[], { from, to }: TokenRange, auxiliary: string): boolean {
  const last = words[to - 1]
  if (to <= from) return false
  if (BE.test(auxiliary) || HAVE.test(auxiliary) || last.low === 'who' || last.low === 'that') return true
  return last.kind === 'gap' ? to - from > 1 : !/^(?:what|when|where|why|how|whom|often)$/.test(last.low)
}
