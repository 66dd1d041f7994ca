import type { RankerWeights } from '../3-tag/model.ts'
import { createRandom, shuffle } from '../random.ts'
import type { ChainOptions } from './chain.ts'
import { countFeatures } from './count.ts'
import type { Learning } from './learn.ts'
import { createNumbering, pickStrongest, toSmallIntegers } from './select.ts'

/** The spans or pairs of a sequence, judged: hashes or numbers of features, as many for each (-1 for one that is not kept). */
export type Judgements = {
  readonly ids: Int32Array
  /** Logit of the probability to start from, and whether it is as marked. */
  readonly logits: Float32Array
  readonly right: Uint8Array
  readonly weight: number
}

/** Weights learnt from judgements: of all features, then again of the strongest alone. */
export function learnRankerWeights(judged: readonly Judgements[], options: ChainOptions): RankerWeights {
  const withIds = (keys: Uint32Array) => {
    const toIds = createNumbering(keys)
    return judged.map((each) => ({ ...each, ids: toIds(each.ids) }))
  }
  const all = countFeatures(
    judged.map(({ ids }) => ids),
    options.cutoff,
  )
  const rough = learnRanker(withIds(all), all.length, { ...options, epochs: options.selectAfter })
  const keys = pickStrongest(all, rough.map(Math.abs), options.features)
  return { keys, ...toSmallIntegers(learnRanker(withIds(keys), keys.length, options)) }
}

/**
 * One weight a feature, that added up correct the logits: logistic regression by stochastic gradient with AdaGrad and
 * feature dropout, averaged over the ends of the later epochs. Depends on the arguments alone.
 */
function learnRanker(judged: readonly Judgements[], featureCount: number, learning: Learning): Float32Array {
  const { rate, dropout, epochs } = learning
  const random = createRandom(learning.seed)
  const weights = new Float32Array(featureCount)
  const squares = new Float32Array(featureCount).fill(1e-2)
  const sum = new Float32Array(featureCount)
  const width = judged.length > 0 ? judged[0].ids.length / judged[0].right.length : 0
  const kept = new Int32Array(width)
  const up = 1 / (1 - dropout)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { ids, logits, right, weight } of shuffle(judged, random)) {
      for (let c = 0; c < right.length; c++) {
        let k = 0
        let z = 0
        for (let o = c * width; o < (c + 1) * width; o++) {
          const id = ids[o]
          if (id < 0 || random() < dropout) continue
          kept[k++] = id
          z += weights[id]
        }
        const g = (right[c] - 1 / (1 + Math.exp(-logits[c] - z * up))) * weight
        if (Math.abs(g) < 1e-4) continue
        for (let j = 0; j < k; j++) {
          const id = kept[j]
          squares[id] += g * g
          weights[id] += (rate * g) / Math.sqrt(squares[id])
        }
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++
      for (let k = 0; k < featureCount; k++) sum[k] += weights[k]
    }
  }
  return sum.map((w) => w / averaged)
}
