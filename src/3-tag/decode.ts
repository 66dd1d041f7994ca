import type { Candidate } from './candidates.ts'

/**
 * What a span must be worth: its probability less `tau`, plus `gamma` for each token by how much its marginal is over a half.
 * A higher tau gives fewer, surer spans; a higher gamma keeps long spans whose ends are unsure.
 */
export type Decoding = {
  readonly tau: number
  readonly gamma: number
  /** Spans that the chain finds less likely than this are not considered. */
  readonly least: number
  /** Gamma where the text lacks marks, see `lacksMarks`. */
  readonly gammaWithoutMarks: number
}

/**
 * The disjoint candidates of the greatest summed worth, in order (minimum Bayes risk under span F1; Goodman 1996).
 * `candidates` are in order of their end; for `marginals` see `sumMarginals`.
 */
export function decode(
  candidates: readonly Candidate[],
  marginals: readonly Float64Array[],
  { tau, gamma }: Pick<Decoding, 'tau' | 'gamma'>,
): Candidate[] {
  const n = marginals[0].length - 1
  const best = new Float64Array(n + 1)
  const chosen = new Int32Array(n + 1).fill(-1)
  let c = 0
  for (let to = 1; to <= n; to++) {
    best[to] = best[to - 1]
    for (; c < candidates.length && candidates[c].to === to; c++) {
      const { from, part, p } = candidates[c]
      const over = marginals[part][to] - marginals[part][from] - (to - from) / 2
      const worth = best[from] + p - tau + gamma * over
      if (worth > best[to]) {
        best[to] = worth
        chosen[to] = c
      }
    }
  }
  const picked: Candidate[] = []
  for (let to = n; to > 0; ) {
    const k = chosen[to]
    if (k < 0) to--
    else {
      picked.push(candidates[k])
      to = candidates[k].from
    }
  }
  return picked.reverse()
}
