import type { TokenRange } from '../types.ts'
import { beginOf, insideOf, LABELS, type Lattice, PARTS } from './crf.ts'

/**
 * A stretch of a sequence that may be a part of a quotation, `part` an index of `PARTS`, `p` its probability. Tokens count
 * from the sequence's start.
 */
export type Candidate = TokenRange & { readonly part: number; readonly p: number }

/**
 * All stretches that are a whole part with a posterior of at least `least`, in order of their end, then of their start.
 * The posterior of "begins here, ends there" is exact: the product of the chain's factors in between
 * (Culotta & McCallum 2004, constrained forward-backward).
 */
export function findCandidates(lattice: Lattice, factors: Float64Array, least: number): Candidate[] {
  const { phi, alpha, beta, scale, classes, n } = lattice
  const found: Candidate[] = []
  for (let i = 0; i < n; i++) {
    for (let part = 0; part < PARTS.length; part++) {
      const begin = beginOf(part)
      const inside = insideOf(part)
      let mass = alpha[i * LABELS + begin]
      if (mass * beta[i * LABELS + begin] < least) continue
      let label = begin
      for (let j = i + 1; ; j++) {
        const to = j < n ? leave(lattice, factors, j, label, inside) : 1
        if (mass * to >= least) found.push({ from: i, to: j, part, p: Math.min(1, mass * to) })
        if (j === n) break
        const b = j * LABELS
        mass *= factors[(classes[j] * LABELS + label) * LABELS + inside] * phi[b + inside] * scale[j]
        if (mass * beta[b + inside] < least) break
        label = inside
      }
    }
  }
  return found.sort((a, b) => a.to - b.to || a.from - b.from)
}

/** The factor of going on at `j` with anything but the inside of the part that has `label`. */
function leave(lattice: Lattice, factors: Float64Array, j: number, label: number, inside: number): number {
  const { phi, beta, scale, classes } = lattice
  const row = (classes[j] * LABELS + label) * LABELS
  const b = j * LABELS
  let sum = 0
  for (let y = 0; y < LABELS; y++) if (y !== inside) sum += factors[row + y] * phi[b + y] * beta[b + y]
  return sum * scale[j]
}

/** For each part the running sum of its tokens' marginals: the sum over tokens [from, to) is `sums[to] - sums[from]`. */
export function sumMarginals(lattice: Lattice): Float64Array[] {
  const { alpha, beta, n } = lattice
  return PARTS.map((_, part) => {
    const sums = new Float64Array(n + 1)
    const [begin, inside] = [beginOf(part), insideOf(part)]
    for (let i = 0; i < n; i++) {
      const a = i * LABELS
      sums[i + 1] = sums[i] + alpha[a + begin] * beta[a + begin] + alpha[a + inside] * beta[a + inside]
    }
    return sums
  })
}
