import type { Candidate } from './candidates.ts'
import { logit } from './levels.ts'
import type { Proposal } from './propose.ts'
import { extractSpanFeatures, isRanked, SPAN_WIDTH } from './span-features.ts'
import { placeOf, type Table } from './table.ts'

/** Weights of the features of whole spans, or of pairs of them, by place, in units of `scale`. */
export type Ranker = { readonly table: Table; readonly weights: Int8Array; readonly scale: number }

/** Room that is used again for every sequence; nothing in it outlives a call. */
let features = new Int32Array(256 * SPAN_WIDTH)

/**
 * The candidates of a sequence with the probability that the whole span is a part: the chain's, corrected by what only
 * whole spans show (a re-ranker in the manner of Collins 2000, over spans instead of analyses). The unlikeliest keep the
 * chain's.
 */
export function rank(proposal: Proposal, ranker: Ranker): Candidate[] {
  const { candidates } = proposal
  if (features.length < candidates.length * SPAN_WIDTH) features = new Int32Array(2 * candidates.length * SPAN_WIDTH)
  extractSpanFeatures(proposal, features)
  return candidates.map((candidate, c) => {
    if (!isRanked(candidate)) return candidate
    const z = logit(candidate.p) + ranker.scale * sumWeights(ranker, features, c * SPAN_WIDTH, SPAN_WIDTH)
    const { from, to, part } = candidate
    return { from, to, part, p: 1 / (1 + Math.exp(-z)) }
  })
}

/** The summed weights of `width` hashes from `from` on, in units of the ranker's scale. */
export function sumWeights({ table, weights }: Ranker, hashes: Int32Array, from: number, width: number): number {
  let sum = 0
  for (let o = from; o < from + width; o++) {
    const place = placeOf(table, hashes[o])
    if (place >= 0) sum += weights[place]
  }
  return sum
}
