import type { Part, TaggedSpan } from '../types.ts'
import { beginOf, insideOf, LABELS, type Lattice, PARTS } from './crf.ts'

/** A stretch of a sequence that may be a part of a quotation, with its posterior. Tokens count from the sequence's start. */
export type Candidate = { from: number; to: number; part: number; p: number; weak?: boolean }

/**
 * All stretches that are a whole part with a posterior of at least `least`, in order of their end.
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

/**
 * What a span must be worth: its posterior less `tau`, plus `gamma` for each token by how much its marginal is over a half.
 * A higher tau gives fewer, surer spans; a higher gamma keeps long spans whose ends are unsure.
 */
export type Decoding = {
  readonly tau: number
  readonly gamma: number
  /** Spans less likely than this are not considered. */
  readonly least: number
  /** Spans at least this likely that no chosen one overlaps come out too, as weak ones. */
  readonly weak: number
}

/** The disjoint spans of the greatest summed worth (minimum Bayes risk under span F1; Goodman 1996). */
export function decode(lattice: Lattice, factors: Float64Array, decoding: Decoding): Candidate[] {
  const candidates = findCandidates(lattice, factors, decoding.least)
  if (candidates.length === 0) return []
  const { n } = lattice
  const inside = sumMarginals(lattice)
  const best = new Float64Array(n + 1)
  const chosen = new Int32Array(n + 1).fill(-1)
  let c = 0
  for (let to = 1; to <= n; to++) {
    best[to] = best[to - 1]
    for (; c < candidates.length && candidates[c].to === to; c++) {
      const { from, part, p } = candidates[c]
      const sum = inside[part][to] - inside[part][from] - (to - from) / 2
      const worth = best[from] + p - decoding.tau + decoding.gamma * sum
      if (worth > best[to]) {
        best[to] = worth
        chosen[to] = c
      }
    }
  }
  const result: Candidate[] = []
  for (let to = n; to > 0; ) {
    const k = chosen[to]
    if (k < 0) to--
    else {
      result.push(candidates[k])
      to = candidates[k].from
    }
  }
  return addWeak(result.reverse(), candidates, decoding.weak)
}

/** The chosen spans and the likeliest of those that overlap none of them, in order. */
function addWeak(chosen: readonly Candidate[], candidates: readonly Candidate[], least: number): Candidate[] {
  const all = [...chosen]
  for (const candidate of candidates.filter(({ p }) => p >= least).sort((a, b) => b.p - a.p)) {
    if (all.every((span) => span.to <= candidate.from || candidate.to <= span.from))
      all.push({ ...candidate, weak: true })
  }
  return all.sort((a, b) => a.from - b.from)
}

/** For each part the running sum of its tokens' marginals. */
function sumMarginals(lattice: Lattice): Float64Array[] {
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

/** A candidate of the sequence that begins at token `offset`, as the pipeline wants it. */
export const toTaggedSpan = (candidate: Candidate, offset: number, depth: 0 | 1): TaggedSpan => ({
  from: offset + candidate.from,
  to: offset + candidate.to,
  part: PARTS[candidate.part] as Part,
  p: candidate.p,
  weak: candidate.weak === true,
  depth,
})
