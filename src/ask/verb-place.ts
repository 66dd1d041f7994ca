import type { TokenRange } from '../types.ts'
import { fits } from './auxiliaries.ts'
import { DETERMINERS, isName, PREPOSITIONS } from './function-words.ts'
import { isFailing, isLight, nounOf, particleOf, type SpeechVerb, verbOf } from './speech-words.ts'
import type { Word } from './words.ts'

export function verbAt(words: readonly Word[], range: TokenRange, i: number, auxiliary: string): SpeechVerb | null {
  const verb = i < range.to && words[i].kind === 'word' ? verbOf(words[i].low) : undefined
  return verb && fits(verb.forms, auxiliary) && isUsable(words, range, i, verb) ? verb : null
}

/** "make" says nothing without a noun like "promise" near it, "fail" nothing without "to mention". */
export function isUsable(words: readonly Word[], { from, to }: TokenRange, i: number, verb: SpeechVerb): boolean {
  if (isFailing(verb)) return verbOf(words[words[i + 1]?.low === 'to' ? i + 2 : i + 1]?.low ?? '') !== undefined
  const particle = particleOf(verb)
  if (particle) return words[i + 1]?.low === particle
  if (!isLight(verb) || (verb.lemma === 'use' && isGap(words[i + 1]))) return true
  for (let k = Math.max(from, i - 8); k < Math.min(to, i + 6); k++)
    if (k !== i && words[k].kind === 'word' && !isName(words[k]) && nounOf(words[k].low)) return true
  return false
}

const isGap = (word: Word | undefined) => word?.kind === 'gap'

/** No verb stands right after an article, a possessive or a preposition. */
export const isOpenBefore = (before: Word | undefined) =>
  before === undefined ||
  !(
    before.owner ||
    before.low === 'of' ||
    (DETERMINERS.has(before.low) && !/^(?:both|all|each|none)$/.test(before.low)) ||
    (PREPOSITIONS.has(before.low) && before.low !== 'to')
  )
