import { hashText } from '../3-tag/hash.ts'
import { toRoots } from './roots.ts'
import { weigh } from './weights.ts'

/** What quotations are compared by: their words, the root and the weight of each, and the weight of all. */
export type Outline = {
  readonly words: readonly string[]
  readonly roots: readonly string[]
  readonly weights: readonly number[]
  readonly weight: number
  /** Hashes of the roots of the words that tell most, in rising order. */
  readonly telling: Int32Array
}

/** `words` are those of `toWords`. */
export function toOutline(words: readonly string[]): Outline {
  const weights = words.map(weigh)
  const roots = toRoots(words)
  return {
    words,
    roots,
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    telling: Int32Array.from(roots.filter((_, i) => weights[i] === 1).map(hashText)).sort(),
  }
}

/** The most that the two can share by weight, in whatever order; cheap to tell. */
export function boundShared(a: Outline, b: Outline): number {
  const rest = (outline: Outline) => outline.weight - outline.telling.length
  return countCommon(a.telling, b.telling) + Math.min(rest(a), rest(b))
}

/** How many numbers two rising lists have in common, each as often as in both. */
function countCommon(a: Int32Array, b: Int32Array): number {
  let [i, k, count] = [0, 0, 0]
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) {
      count++
      i++
      k++
    } else if (a[i] < b[k]) i++
    else k++
  }
  return count
}
