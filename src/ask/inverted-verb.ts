import type { TokenRange } from '../types.ts'
import { BE, HAVE, isAdverb, isAuxiliary, MODALS } from './auxiliaries.ts'
import { isName } from './function-words.ts'
import { nounOf } from './speech-words.ts'
import { isOpenBefore, verbAt } from './verb-place.ts'
import type { Word } from './words.ts'

/**
 * The verb behind a subject that stands behind auxiliary `i`; -1 where none does. `failed` keeps up to which word none was
 * found for a kind of auxiliary, so that a row of auxiliaries takes linear time.
 */
export function invertedVerb(
  words: readonly Word[],
  range: TokenRange,
  i: number,
  failed: Map<string, number>,
): number {
  const auxiliary = words[i].low
  const type = typeOf(auxiliary)
  if (i < (failed.get(type) ?? 0)) return -1
  let hasContent = false
  let k = i + 1
  for (; k < range.to && !isOver(words[k], type); k++) {
    if (hasContent && isVerbHere(words, range, k, auxiliary)) return pastCompound(words, range, k, auxiliary)
    hasContent ||= words[k].kind !== 'mark' && !isAdverb(words[k])
  }
  failed.set(type, k)
  return -1
}

const typeOf = (auxiliary: string) =>
  BE.test(auxiliary) ? 'be' : HAVE.test(auxiliary) ? 'have' : MODALS.test(auxiliary) ? 'modal' : 'do'

/** At the end of a sentence; "when was the last time Hale mentioned", "was it Hale who said" hold one of their own. */
const isOver = ({ kind, low }: Word, type: string) =>
  (kind === 'mark' && /^[.?!;]$/.test(low)) || (type === 'be' && /^(?:times?|occasions?|who|that|which)$/.test(low))

function isVerbHere(words: readonly Word[], range: TokenRange, k: number, auxiliary: string): boolean {
  const word = words[k]
  const before = words[k - 1]
  if (word.kind !== 'word' || isName(word) || word.owner || !isOpenBefore(before)) return false
  return verbAt(words, range, k, isAuxiliary(before) ? before.low : auxiliary) !== null
}

/** "did the police report say": the verb is the second of two. */
function pastCompound(words: readonly Word[], range: TokenRange, k: number, auxiliary: string): number {
  let at = k
  while (at + 1 < range.to && nounOf(words[at].low) && isVerbHere(words, range, at + 1, auxiliary)) at++
  return /^(?:report|state|note|address|talk|plan)$/.test(words[at].low) &&
    at + 1 < range.to &&
    isVerbHere(words, range, at + 1, auxiliary)
    ? at + 1
    : at
}
