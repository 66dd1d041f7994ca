import type { TokenRange } from '../types.ts'
import type { Question } from './filters.ts'
import { nounOf } from './speech-words.ts'
import type { Word } from './words.ts'

const OFTEN = /^(?:often|frequently|regularly)$/

const TIMES = /^(?:times|occasions|instances)$/

/**
 * Whether a question asks how often ("how many times did", "count the"), and the range of the words that say so, empty
 * where none do. "how many people said" asks for the people.
 */
export function findWant(words: readonly Word[], from: number): TokenRange & { readonly want: Question['want'] } {
  for (let i = from; i < Math.min(words.length, from + FRONT); i++) {
    const length = countLength(words, i, i === from)
    if (length > 0) return { want: 'count', from: i, to: i + length }
  }
  return { want: 'rows', from, to: from }
}

/** How many words may stand in front ("in 2024, in his speeches, how often"). */
const FRONT = 12

/** How many words from a word on ask how often. */
function countLength(words: readonly Word[], i: number, isFirst: boolean): number {
  const low = (k: number) => words[i + k]?.low ?? ''
  if (isFirst && low(0) === 'count') return 1
  if (low(0) === 'how' && OFTEN.test(low(1))) return 2
  if (isFirst && low(0) === 'number' && low(1) === 'of') return TIMES.test(low(2)) ? 3 : 2
  if (low(0) !== 'how' || low(1) !== 'many') return 0
  const counted = low(2) === 'different' || words[i + 2]?.kind === 'gap' ? 3 : 2
  if (TIMES.test(low(counted))) return counted + 1
  return nounOf(low(counted)) ? counted : 0
}
