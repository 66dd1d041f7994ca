import type { Tokenizer } from '../2-parse/wink.ts'
import { type ChainWeights, type RankerWeights, toChain, toRanker } from '../3-tag/model.ts'
import type { DamageKind } from '../damage/kinds.ts'
import { createRandom } from '../random.ts'
import { type ChainOptions, learnChain } from './chain.ts'
import type { MarkedText } from './examples.ts'
import { type Prepared, prepare } from './folds.ts'
import { type Judgements, learnRankerWeights } from './learn-ranker.ts'
import { judgeCandidates } from './ranker.ts'
import { judgePairs } from './relater.ts'

export type TrainOptions = {
  readonly seed: number
  /** Into how many parts the texts fall, each of which is judged by a chain of the others. */
  readonly folds: number
  /** Of each text so many damaged copies are learnt too; the kind of each is picked by chance from its list. */
  readonly copies: readonly (readonly DamageKind[])[]
  /** Spans that a chain finds less likely than this are not ranked. */
  readonly least: number
  readonly chain: Omit<ChainOptions, 'seed'>
  readonly ranker: Omit<ChainOptions, 'seed'>
  readonly relater: Omit<ChainOptions, 'seed'>
}

export const DEFAULTS: TrainOptions = {
  seed: 1,
  folds: 4,
  copies: [['all'], ['half', 'half', 'half', 'closing']],
  least: 0.02,
  chain: { epochs: 7, rate: 0.015, dropout: 0.5, cutoff: 3, features: 80_000, selectAfter: 3 },
  ranker: { epochs: 4, rate: 0.02, dropout: 0.4, cutoff: 3, features: 100_000, selectAfter: 2 },
  relater: { epochs: 8, rate: 0.03, dropout: 0.1, cutoff: 3, features: 40_000, selectAfter: 2 },
}

/** The tagger's weights, and for each fold those of a tagger that has not seen it. */
export type Trained<T extends MarkedText> = {
  readonly whole: Learnt
  readonly parts: readonly { readonly learnt: Learnt; readonly unseen: readonly T[] }[]
}
export type Learnt = { readonly chain: ChainWeights; readonly ranker: RankerWeights; readonly relater: RankerWeights }

/**
 * A chain, a ranker of its candidates, and a relater of their pairs. What a model finds in the texts it learnt from is too
 * good to be true, so each learns from what those before it find in folds of the corpus that they have not seen (as in
 * stacking, Wolpert 1992). Depends on the arguments alone.
 */
export function train<T extends MarkedText>(
  texts: readonly T[],
  tokenize: Tokenizer,
  options: TrainOptions,
  say: (message: string) => void,
): Trained<T> {
  const { seed, folds, least } = options
  const prepared = prepare(texts, tokenize, { ...options, random: createRandom(seed) })
  const learn = (from: readonly Prepared<T>[]) =>
    learnChain(
      from.flatMap(({ clean }) => clean),
      from.flatMap(toExamples),
      { seed, ...options.chain },
      say,
    )
  const rankFrom = (judged: readonly Judgements[]) => learnRankerWeights(judged, { seed, ...options.ranker })
  const relateFrom = (judged: readonly Judgements[]) => learnRankerWeights(judged, { seed, ...options.relater })

  const unranked = Array.from({ length: folds }, (_, fold) => {
    say(`chain without part ${fold + 1} of ${folds}`)
    const unseen = prepared.filter((each) => each.fold === fold)
    const chain = learn(prepared.filter((each) => each.fold !== fold))
    return { chain, unseen, judged: judgeCandidates(unseen.flatMap(toExamples), toChain(chain), least) }
  })
  const unrelated = unranked.map(({ chain, unseen }, fold) => {
    say(`ranker without part ${fold + 1} of ${folds}`)
    const ranker = rankFrom(without(unranked, fold))
    const judged = judgePairs(unseen.flatMap(toExamples), toChain(chain), toRanker(ranker), least)
    return { chain, ranker, unseen, judged }
  })
  const parts = unrelated.map(({ chain, ranker, unseen }, fold) => {
    say(`relater without part ${fold + 1} of ${folds}`)
    const relater = relateFrom(without(unrelated, fold))
    return { learnt: { chain, ranker, relater }, unseen: unseen.map(({ text }) => text) }
  })
  say('the chain, the ranker and the relater')
  return {
    whole: {
      chain: learn(prepared),
      ranker: rankFrom(unranked.flatMap(({ judged }) => judged)),
      relater: relateFrom(unrelated.flatMap(({ judged }) => judged)),
    },
    parts,
  }
}

const toExamples = ({ clean, damaged }: Prepared<MarkedText>) => [...clean, ...damaged]

/** What was judged in all parts but one. */
const without = (parts: readonly { readonly judged: readonly Judgements[] }[], fold: number): Judgements[] =>
  parts.flatMap(({ judged }, other) => (other === fold ? [] : judged))
