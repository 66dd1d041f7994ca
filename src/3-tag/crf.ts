import { type Columns, PAD, Region } from './columns.ts'
import { PUNCT } from './word-facts.ts'

/** Labels of the chain: 0 outside, then begin and inside of source, cue, content. */
export const LABELS = 7
export const PARTS = ['source', 'cue', 'content'] as const
export const SOURCE = 0
export const CUE = 1
export const CONTENT = 2
export const beginOf = (part: number) => 1 + 2 * part
export const insideOf = (part: number) => 2 + 2 * part

/** What can be seen between two tokens; each class has transition weights of its own. */
export const TRANSITION_CLASSES = 8

/** Inside follows only the begin or inside of the same part. `from` is LABELS at the start of a sequence. */
export const isAllowed = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || (from < LABELS && (from === to || from === to - 1) && from > 0)

/** The transition class of each token with regard to the one before it. */
export function fillClasses(columns: Columns, comma: number, out: Uint8Array): void {
  for (let i = 0; i < columns.n; i++) {
    const at = i + PAD
    const here = columns.region[at]
    const before = i > 0 ? columns.region[at - 1] : Region.none
    if (here === Region.open) out[i] = 1
    else if (before === Region.close) out[i] = 2
    else if (here === Region.close) out[i] = 3
    else if (i === columns.sentenceFrom[at]) out[i] = 4
    else if (before === Region.open) out[i] = 5
    else if (columns.word[at] === comma) out[i] = 6
    else if (i > 0 && columns.pos[at - 1] === PUNCT) out[i] = 7
    else out[i] = 0
  }
}

/** Room for the chain's sums over a sequence of up to `capacity` tokens. */
export type Lattice = {
  /** exp of each token's label scores, LABELS a token; scaled so that the largest is 1. */
  phi: Float64Array
  alpha: Float64Array
  beta: Float64Array
  /** Scale of each token's alpha and beta. */
  scale: Float64Array
  classes: Uint8Array
  n: number
}

export const createLattice = (capacity: number): Lattice => ({
  phi: new Float64Array(capacity * LABELS),
  alpha: new Float64Array(capacity * LABELS),
  beta: new Float64Array(capacity * LABELS),
  scale: new Float64Array(capacity),
  classes: new Uint8Array(capacity),
  n: 0,
})

/** exp of transition weights, [class][from][to]; forbidden ones are 0. Weights are [class][from][to], LABELS² a class. */
export function toTransitionFactors(weights: Float32Array): Float64Array {
  const factors = new Float64Array(weights.length)
  for (let k = 0; k < weights.length; k++) {
    const from = Math.floor(k / LABELS) % LABELS
    const to = k % LABELS
    factors[k] = isAllowed(from, to) ? Math.exp(weights[k]) : 0
  }
  return factors
}

/**
 * Forward and backward sums over the lattice (Lafferty, McCallum & Pereira 2001; scaled per token as in Rabiner 1989).
 * Afterwards alpha[i][y] * beta[i][y] is the posterior of label y at token i. `start` holds exp of the start weights.
 * Returns the log of the sum over all labellings of the scaled scores.
 */
export function sumChains(lattice: Lattice, factors: Float64Array, start: Float64Array): number {
  const { phi, alpha, beta, scale, classes, n } = lattice
  if (n === 0) return 0
  let log = 0
  let total = 0
  for (let y = 0; y < LABELS; y++) {
    alpha[y] = y === 0 || y % 2 === 1 ? start[y] * phi[y] : 0
    total += alpha[y]
  }
  scale[0] = 1 / total
  log += Math.log(total)
  for (let y = 0; y < LABELS; y++) alpha[y] *= scale[0]
  for (let i = 1; i < n; i++) {
    const a = (i - 1) * LABELS
    const b = i * LABELS
    const t = classes[i] * LABELS * LABELS
    total = 0
    for (let y = 0; y < LABELS; y++) {
      let sum = 0
      if (y === 0 || y % 2 === 1) for (let x = 0; x < LABELS; x++) sum += alpha[a + x] * factors[t + x * LABELS + y]
      else sum = alpha[a + y - 1] * factors[t + (y - 1) * LABELS + y] + alpha[a + y] * factors[t + y * LABELS + y]
      sum *= phi[b + y]
      alpha[b + y] = sum
      total += sum
    }
    const s = 1 / total
    scale[i] = s
    log += Math.log(total)
    for (let y = 0; y < LABELS; y++) alpha[b + y] *= s
  }
  const end = (n - 1) * LABELS
  for (let y = 0; y < LABELS; y++) beta[end + y] = 1
  for (let i = n - 2; i >= 0; i--) {
    const a = i * LABELS
    const b = a + LABELS
    const t = classes[i + 1] * LABELS * LABELS
    const s = scale[i + 1]
    for (let x = 0; x < LABELS; x++) {
      let sum = 0
      const row = t + x * LABELS
      for (let y = 0; y < LABELS; y++) sum += factors[row + y] * phi[b + y] * beta[b + y]
      beta[a + x] = sum * s
    }
  }
  return log
}
