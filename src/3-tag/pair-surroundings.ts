import type { Candidate } from './candidates.ts'
import { CONTENT, CUE, PARTS } from './crf.ts'

/** The worth of the candidate that counts most somewhere, a likely one and a near one, and how far off it is. */
export type Rival = { worth: number; gap: number }

/** What a pair stands among. */
export type PairSurroundings = {
  /** The span stands behind its cue; and the tokens that stand between them. */
  isAfter: boolean
  low: number
  high: number
  /** The greatest probability of a candidate that stands between the two, by part. */
  readonly between: Float64Array
  /** Other cues that the span may have, on the side of the pair's and on the other one. */
  readonly sameSide: Rival
  readonly otherSide: Rival
  /** The greatest probability of a span of the same part that overlaps this one. */
  over: number
  /** Contents and sources that the cue may have instead, on its left and on its right. */
  readonly contents: readonly [Rival, Rival]
  readonly sources: readonly [Rival, Rival]
}

const NONE = 99
const toRival = (): Rival => ({ worth: 0, gap: NONE })

export const createPairSurroundings = (): PairSurroundings => ({
  isAfter: false,
  low: 0,
  high: 0,
  between: new Float64Array(PARTS.length),
  sameSide: toRival(),
  otherSide: toRival(),
  over: 0,
  contents: [toRival(), toRival()],
  sources: [toRival(), toRival()],
})

/** How much farther off by a token makes a rival count less. */
const BY_TOKEN = Float64Array.from({ length: 61 }, (_, d) => 0.93 ** d)

/** Fills `out` for a cue and a span that may be its own; `others` are the candidates that count, those two among them. */
export function lookAroundPair(
  cue: Candidate,
  span: Candidate,
  others: readonly Candidate[],
  out: PairSurroundings,
): void {
  reset(out)
  const isAfter = span.from >= cue.to
  const low = isAfter ? cue.to : span.to
  const high = isAfter ? span.from : cue.from
  out.isAfter = isAfter
  out.low = low
  out.high = high
  for (const other of others) {
    if (other === cue || other === span) continue
    const { from, to, part, p } = other
    if (part === CUE) {
      if (from < cue.to && cue.from < to) continue
      if (to <= span.from) compete(isAfter ? out.sameSide : out.otherSide, p, span.from - to)
      else if (from >= span.to) compete(isAfter ? out.otherSide : out.sameSide, p, from - span.to)
    } else if (from < span.to && span.from < to) {
      if (part === span.part) out.over = Math.max(out.over, p)
      continue
    } else {
      const sides = part === CONTENT ? out.contents : out.sources
      if (to <= cue.from) compete(sides[0], p, cue.from - to)
      else if (from >= cue.to) compete(sides[1], p, from - cue.to)
    }
    if (from >= low && to <= high) out.between[part] = Math.max(out.between[part], p)
  }
}

function compete(rival: Rival, p: number, gap: number): void {
  const worth = p * BY_TOKEN[Math.min(gap, BY_TOKEN.length - 1)]
  if (worth <= rival.worth) return
  rival.worth = worth
  rival.gap = gap
}

function reset(out: PairSurroundings): void {
  out.between.fill(0)
  out.over = 0
  for (const rival of [out.sameSide, out.otherSide, ...out.contents, ...out.sources]) {
    rival.worth = 0
    rival.gap = NONE
  }
}
