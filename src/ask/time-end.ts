import { isFunction, isName, isPreposition } from './function-words.ts'
import { verbOf } from './speech-words.ts'
import type { Word } from './words.ts'

/** Whether a time is over at a word: no noun hangs on it. A name may follow it ("In March Orlova said") where that is told. */
export function isEnd(words: readonly Word[], i: number, mayBeName: boolean): boolean {
  const next = words[i]
  if (next === undefined || next.kind !== 'word') return true
  if (isFunction(next) || isPreposition(next) || (verbOf(next.low) && !isName(next))) return true
  return mayBeName && isName(next)
}
