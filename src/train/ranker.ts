import type { Candidate } from '../3-tag/candidates.ts'
import { beginOf, insideOf } from '../3-tag/crf.ts'
import { logit } from '../3-tag/levels.ts'
import type { Chain } from '../3-tag/model.ts'
import { propose } from '../3-tag/propose.ts'
import { extractSpanFeatures, isRanked, SPAN_WIDTH } from '../3-tag/span-features.ts'
import type { Example } from './examples.ts'
import type { Judgements } from './learn-ranker.ts'

/** The candidates that a chain finds in examples it has not learnt from, with the hashes of their features as `ids`. */
export function judgeCandidates(examples: readonly Example[], chain: Chain, least: number): Judgements[] {
  return examples.flatMap(({ parse, range, labels, weight }) => {
    if (labels.length === 0) return []
    const proposal = propose(parse, range, chain, least)
    const { candidates } = proposal
    const ranked = candidates.flatMap((candidate, c) => (isRanked(candidate) ? [c] : []))
    if (ranked.length === 0) return []
    const all = new Int32Array(candidates.length * SPAN_WIDTH)
    extractSpanFeatures(proposal, all)
    const ids = new Int32Array(ranked.length * SPAN_WIDTH)
    for (const [r, c] of ranked.entries()) ids.set(all.subarray(c * SPAN_WIDTH, (c + 1) * SPAN_WIDTH), r * SPAN_WIDTH)
    const logits = Float32Array.from(ranked, (c) => logit(candidates[c].p))
    const right = Uint8Array.from(ranked, (c) => (isPart(labels, candidates[c]) ? 1 : 0))
    return [{ ids, logits, right, weight }]
  })
}

function isPart(labels: Uint8Array, { from, to, part }: Candidate): boolean {
  if (labels[from] !== beginOf(part) || labels[to] === insideOf(part)) return false
  for (let i = from + 1; i < to; i++) if (labels[i] !== insideOf(part)) return false
  return true
}
