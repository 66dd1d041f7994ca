import type { Candidate } from './candidates.ts'
import { type Columns, PAD } from './columns.ts'
import { PARTS } from './crf.ts'

/** What a candidate stands among: the likeliest of those it excludes, and of those beside it. 0 and -1 for none. */
export type Surroundings = {
  /** The greatest probability of another one of its part that starts where it starts. */
  sameStart: number
  /** … that ends where it ends. */
  sameEnd: number
  /** … that overlaps it in another way. */
  across: number
  /** … of a candidate of another part that overlaps it, by part. */
  readonly others: Float64Array
  /** Index of the candidate that counts most on its left, by part, and on its right: likely ones, and near ones. */
  readonly left: Int32Array
  readonly right: Int32Array
}

export const createSurroundings = (): Surroundings => ({
  sameStart: 0,
  sameEnd: 0,
  across: 0,
  others: new Float64Array(PARTS.length),
  left: new Int32Array(PARTS.length),
  right: new Int32Array(PARTS.length),
})

/** How much farther off by a token makes a neighbour count less, and by a sentence. */
const BY_TOKEN = Float64Array.from({ length: 512 }, (_, d) => 0.93 ** d)
const BY_SENTENCE = 0.4

const leftBest = new Float64Array(PARTS.length)
const rightBest = new Float64Array(PARTS.length)

/** Fills `out` for candidate `c`. */
export function lookAround(candidates: readonly Candidate[], c: number, columns: Columns, out: Surroundings): void {
  const self = candidates[c]
  out.sameStart = 0
  out.sameEnd = 0
  out.across = 0
  out.others.fill(0)
  out.left.fill(-1)
  out.right.fill(-1)
  leftBest.fill(0)
  rightBest.fill(0)
  const from = columns.sentenceFrom[self.from + PAD]
  const to = columns.sentenceTo[self.to - 1 + PAD]
  for (let k = 0; k < candidates.length; k++) {
    if (k === c) continue
    const other = candidates[k]
    if (other.to <= self.from) {
      const worth = other.p * BY_TOKEN[self.from - other.to] * (other.from < from ? BY_SENTENCE : 1)
      if (worth > leftBest[other.part]) {
        leftBest[other.part] = worth
        out.left[other.part] = k
      }
    } else if (other.from >= self.to) {
      const worth = other.p * BY_TOKEN[other.from - self.to] * (other.from >= to ? BY_SENTENCE : 1)
      if (worth > rightBest[other.part]) {
        rightBest[other.part] = worth
        out.right[other.part] = k
      }
    } else if (other.part !== self.part) out.others[other.part] = Math.max(out.others[other.part], other.p)
    else if (other.from === self.from) out.sameStart = Math.max(out.sameStart, other.p)
    else if (other.to === self.to) out.sameEnd = Math.max(out.sameEnd, other.p)
    else out.across = Math.max(out.across, other.p)
  }
}
