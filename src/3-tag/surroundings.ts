import type { Candidate } from './candidates.ts'
import { type Columns, PAD } from './columns.ts'
import { PARTS } from './crf.ts'

/** What a candidate stands among. An index is -1, and a probability 0, where there is none. */
export type Surroundings = {
  /** The greatest probability of another one of its part that starts where it starts, ends where it ends, overlaps it otherwise. */
  sameStart: number
  sameEnd: number
  across: number
  /** The greatest probability of those of other parts that overlap it, by part. */
  readonly others: Float64Array
  /** Index of the candidate that counts most on its left and on its right, by part: a likely one, and a near one. */
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
const FARTHEST = 400
const BY_TOKEN = Float64Array.from({ length: FARTHEST + 1 }, (_, d) => 0.93 ** d)
const BY_SENTENCE = 0.4

const leftBest = new Float64Array(PARTS.length)
const rightBest = new Float64Array(PARTS.length)

/** Fills `out` for candidate `c`. */
export function lookAround(candidates: readonly Candidate[], c: number, columns: Columns, out: Surroundings): void {
  const self = candidates[c]
  reset(out)
  const from = columns.sentenceFrom[self.from + PAD]
  const to = columns.sentenceTo[self.to - 1 + PAD]
  for (let k = 0; k < candidates.length; k++) {
    if (k === c) continue
    const other = candidates[k]
    const { part, p } = other
    if (other.to <= self.from) {
      const worth = p * BY_TOKEN[Math.min(self.from - other.to, FARTHEST)] * (other.from < from ? BY_SENTENCE : 1)
      if (worth > leftBest[part]) {
        leftBest[part] = worth
        out.left[part] = k
      }
    } else if (other.from >= self.to) {
      const worth = p * BY_TOKEN[Math.min(other.from - self.to, FARTHEST)] * (other.from >= to ? BY_SENTENCE : 1)
      if (worth > rightBest[part]) {
        rightBest[part] = worth
        out.right[part] = k
      }
    } else if (part !== self.part) out.others[part] = Math.max(out.others[part], p)
    else addRival(out, self, other)
  }
}

function reset(out: Surroundings): void {
  out.sameStart = out.sameEnd = out.across = 0
  out.others.fill(0)
  out.left.fill(-1)
  out.right.fill(-1)
  leftBest.fill(0)
  rightBest.fill(0)
}

function addRival(out: Surroundings, self: Candidate, { from, to, p }: Candidate): void {
  if (from === self.from) out.sameStart = Math.max(out.sameStart, p)
  else if (to === self.to) out.sameEnd = Math.max(out.sameEnd, p)
  else out.across = Math.max(out.across, p)
}
