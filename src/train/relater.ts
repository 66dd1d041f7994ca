import type { Candidate } from '../3-tag/candidates.ts'
import { PARTS } from '../3-tag/crf.ts'
import { logit } from '../3-tag/levels.ts'
import type { Chain } from '../3-tag/model.ts'
import { extractPairFeatures, PAIR_WIDTH } from '../3-tag/pair-features.ts'
import { type Pair, toPairs } from '../3-tag/pairs.ts'
import { propose } from '../3-tag/propose.ts'
import { type Ranker, rank } from '../3-tag/rank.ts'
import { overlap } from '../tokens.ts'
import type { Example } from './examples.ts'
import type { Judgements } from './learn-ranker.ts'

/** The pairs that a chain and a ranker find in examples they have not learnt from, with the hashes of their features as `ids`. */
export function judgePairs(examples: readonly Example[], chain: Chain, ranker: Ranker, least: number): Judgements[] {
  return examples.flatMap(({ parse, range, relations, labels, weight }) => {
    if (labels.length === 0) return []
    const proposal = propose(parse, range, chain, least)
    const candidates = rank(proposal, ranker)
    const pairs = toPairs(candidates)
    if (pairs.length === 0) return []
    const ids = new Int32Array(pairs.length * PAIR_WIDTH)
    extractPairFeatures(proposal.columns, candidates, pairs, ids)
    const logits = Float32Array.from(pairs, ({ span }) => logit(candidates[span].p))
    const right = Uint8Array.from(pairs, (pair) => (isRelated(pair, candidates, relations) ? 1 : 0))
    return [{ ids, logits, right, weight }]
  })
}

/** The cue overlaps a marked one, and the span is exactly a part of the same attribution. */
function isRelated(pair: Pair, candidates: readonly Candidate[], relations: Example['relations']): boolean {
  const cue = candidates[pair.cue]
  const span = candidates[pair.span]
  return relations.some(
    (relation) =>
      relation.cue.some((one) => overlap(one, cue)) &&
      relation[PARTS[span.part]].some(({ from, to }) => from === span.from && to === span.to),
  )
}
