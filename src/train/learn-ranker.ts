import { SPAN_WIDTH } from '../3-tag/span-features.ts'
import type { Learning } from './learn.ts'
import { createRandom, shuffle } from './random.ts'

/** The candidates of a sequence ready to learn from: SPAN_WIDTH feature numbers each (-1 for one that is not kept). */
export type JudgedSpans = {
  readonly ids: Int32Array
  /** Logit of the probability to start from, and whether the candidate is a marked part. */
  readonly logits: Float32Array
  readonly right: Uint8Array
  readonly weight: number
}

/**
 * One weight a feature, that added up correct the logits: logistic regression by stochastic gradient with AdaGrad and
 * feature dropout, averaged over the ends of the later epochs. Depends on the arguments alone.
 */
export function learnRanker(judged: readonly JudgedSpans[], featureCount: number, learning: Learning): Float32Array {
  const { rate, dropout, epochs } = learning
  const random = createRandom(learning.seed)
  const weights = new Float32Array(featureCount)
  const squares = new Float32Array(featureCount).fill(1e-2)
  const sum = new Float32Array(featureCount)
  const kept = new Int32Array(SPAN_WIDTH)
  const up = 1 / (1 - dropout)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { ids, logits, right, weight } of shuffle(judged, random)) {
      for (let c = 0; c < right.length; c++) {
        let k = 0
        let z = 0
        for (let o = c * SPAN_WIDTH; o < (c + 1) * SPAN_WIDTH; o++) {
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
