import { createLattice, isAllowed, LABELS, sumChains, TRANSITION_CLASSES, toTransitionFactors } from '../3-tag/crf.ts'
import { WIDTH } from '../3-tag/features.ts'
import { createRandom, shuffle } from '../random.ts'

/** A sequence ready to learn from: WIDTH feature numbers a token (-1 for one that is not kept), its labels and classes. */
export type Sequence = {
  readonly n: number
  readonly ids: Int32Array
  readonly labels: Uint8Array
  readonly classes: Uint8Array
  readonly weight: number
}

export type Learning = {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Share of a token's features left out at each visit. */
  readonly dropout: number
}

export type Learned = {
  /** LABELS weights a feature. */
  readonly weights: Float32Array
  readonly transitions: Float32Array
  readonly start: Float32Array
}

/** How many epochs' ends the weights are averaged over. */
const AVERAGED = 3

function add(sum: Float32Array, more: Float32Array): void {
  for (let k = 0; k < sum.length; k++) sum[k] += more[k]
}

/**
 * Weights of a linear-chain CRF by stochastic gradient on the log-likelihood (Lafferty et al. 2001) with AdaGrad
 * (Duchi et al. 2011) and feature dropout, averaged over the ends of the last epochs. Depends on the arguments alone.
 */
export function learn(
  sequences: readonly Sequence[],
  featureCount: number,
  learning: Learning,
  onEpoch: (epoch: number, loss: number) => void = () => {},
): Learned {
  const { rate, dropout } = learning
  const random = createRandom(learning.seed)
  const weights = new Float32Array(featureCount * LABELS)
  const squares = new Float32Array(featureCount * LABELS).fill(1e-2)
  const transitions = new Float32Array(TRANSITION_CLASSES * LABELS * LABELS)
  const transitionSquares = new Float32Array(transitions.length).fill(1e-2)
  const start = new Float32Array(LABELS)
  const startSquares = new Float32Array(LABELS).fill(1e-2)
  const sums = {
    weights: new Float32Array(weights.length),
    transitions: new Float32Array(transitions.length),
    start: new Float32Array(LABELS),
  }
  const longest = sequences.reduce((max, sequence) => Math.max(max, sequence.n), 1)
  const lattice = createLattice(longest)
  const kept = new Int32Array(longest * WIDTH)
  const keptEnd = new Int32Array(longest)
  const scores = new Float64Array(LABELS)
  const gradient = new Float64Array(LABELS)
  const keep = 1 - dropout
  const up = 1 / keep
  let bits = 0
  let left = 0
  const isKept = (): boolean => {
    if (dropout === 0) return true
    if (dropout !== 0.5) return random() < keep
    if (left === 0) {
      bits = (random() * 0x40000000) | 0
      left = 30
    }
    const bit = bits & 1
    bits >>= 1
    left--
    return bit === 1
  }
  const push = (w: Float32Array, q: Float32Array, k: number, g: number): void => {
    q[k] += g * g
    w[k] += (rate * g) / Math.sqrt(q[k])
  }

  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    let loss = 0
    for (const sequence of shuffle(sequences, random)) {
      const { n, ids, labels, classes, weight } = sequence
      lattice.n = n
      lattice.classes = classes
      const { phi, alpha, beta, scale } = lattice
      let gold = 0
      let k = 0
      for (let i = 0; i < n; i++) {
        scores.fill(0)
        const end = (i + 1) * WIDTH
        for (let o = i * WIDTH; o < end; o++) {
          const id = ids[o]
          if (id < 0 || !isKept()) continue
          kept[k++] = id
          const w = id * LABELS
          for (let y = 0; y < LABELS; y++) scores[y] += weights[w + y]
        }
        keptEnd[i] = k
        let top = -Infinity
        for (let y = 0; y < LABELS; y++) top = Math.max(top, scores[y])
        for (let y = 0; y < LABELS; y++) phi[i * LABELS + y] = Math.exp((scores[y] - top) * up)
        gold += (scores[labels[i]] - top) * up
      }
      const factors = toTransitionFactors(transitions)
      const starts = Float64Array.from(start, Math.exp)
      const log = sumChains(lattice, factors, starts)
      gold += start[labels[0]]
      for (let i = 1; i < n; i++) gold += transitions[(classes[i] * LABELS + labels[i - 1]) * LABELS + labels[i]]
      loss += (log - gold) * weight

      k = 0
      for (let i = 0; i < n; i++) {
        let most = 0
        for (let y = 0; y < LABELS; y++) {
          const g = ((labels[i] === y ? 1 : 0) - alpha[i * LABELS + y] * beta[i * LABELS + y]) * weight
          gradient[y] = g
          most = Math.max(most, Math.abs(g))
        }
        if (most < 1e-3) {
          k = keptEnd[i]
          continue
        }
        for (let y = 0; y < LABELS; y++) {
          if (Math.abs(gradient[y]) < 1e-4) gradient[y] = 0
        }
        for (; k < keptEnd[i]; k++) {
          const w = kept[k] * LABELS
          for (let y = 0; y < LABELS; y++) {
            const g = gradient[y]
            if (g === 0) continue
            const s = squares[w + y] + g * g
            squares[w + y] = s
            weights[w + y] += (rate * g) / Math.sqrt(s)
          }
        }
      }
      for (let y = 0; y < LABELS; y++) {
        const g = ((labels[0] === y ? 1 : 0) - alpha[y] * beta[y]) * weight
        if (Math.abs(g) > 1e-4) push(start, startSquares, y, g)
      }
      for (let i = 1; i < n; i++) {
        const a = (i - 1) * LABELS
        const b = i * LABELS
        const t = classes[i] * LABELS * LABELS
        for (let x = 0; x < LABELS; x++) {
          const ax = alpha[a + x] * scale[i]
          if (ax < 1e-6 && labels[i - 1] !== x) continue
          for (let y = 0; y < LABELS; y++) {
            if (!isAllowed(x, y)) continue
            const p = ax * factors[t + x * LABELS + y] * phi[b + y] * beta[b + y]
            const g = ((labels[i - 1] === x && labels[i] === y ? 1 : 0) - p) * weight
            if (Math.abs(g) > 1e-4) push(transitions, transitionSquares, t + x * LABELS + y, g)
          }
        }
      }
    }
    onEpoch(epoch + 1, loss)
    if (epoch >= learning.epochs - AVERAGED) {
      add(sums.weights, weights)
      add(sums.transitions, transitions)
      add(sums.start, start)
    }
  }
  const share = 1 / Math.min(AVERAGED, learning.epochs)
  return {
    weights: sums.weights.map((w) => w * share),
    transitions: sums.transitions.map((w) => w * share),
    start: sums.start.map((w) => w * share),
  }
}
