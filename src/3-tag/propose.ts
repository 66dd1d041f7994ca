import type { Parse, TokenRange } from '../types.ts'
import { type Candidate, findCandidates, sumMarginals } from './candidates.ts'
import { type Columns, createColumns, fillColumns } from './columns.ts'
import { createLattice, fillClasses, LABELS, sumChains } from './crf.ts'
import { extractFeatures, WIDTH } from './features.ts'
import { hashText } from './hash.ts'
import { evenLanes, highLane, lowLane, oddLanes, PACKED } from './label-weights.ts'
import type { Chain } from './model.ts'
import { placeOf } from './table.ts'

/** Room that is used again for every sequence; nothing in it outlives a call but the columns, see `Proposal`. */
const columns = createColumns(1024)
let features = new Int32Array(1024 * WIDTH)
let lattice = createLattice(1024)
const COMMA = hashText(',')

/** What the chain makes of a sequence. `columns` are shared: they hold until the next call. */
export type Proposal = {
  readonly columns: Columns
  /** In order of their end. */
  readonly candidates: readonly Candidate[]
  /** See `sumMarginals`. */
  readonly marginals: readonly Float64Array[]
}

/** The spans of a range, seen as a paragraph of their own, that are parts with a posterior of at least `least`. */
export function propose(parse: Parse, range: TokenRange, chain: Chain, least: number): Proposal {
  const n = range.to - range.from
  if (features.length < n * WIDTH) features = new Int32Array(2 * n * WIDTH)
  if (lattice.scale.length < n) lattice = createLattice(2 * n)
  fillColumns(columns, parse, range, chain.lexicon)
  extractFeatures(columns, features)
  fillClasses(columns, COMMA, lattice.classes)
  lattice.n = n
  scoreLabels(chain, n)
  sumChains(lattice, chain.factors, chain.start)
  return { columns, candidates: findCandidates(lattice, chain.factors, least), marginals: sumMarginals(lattice) }
}

/** exp of each token's summed weights, by label. */
function scoreLabels({ table, weights, scale }: Chain, n: number): void {
  const { phi } = lattice
  for (let i = 0; i < n; i++) {
    let even = 0
    let odd = 0
    let evenMore = 0
    let oddMore = 0
    const end = (i + 1) * WIDTH
    for (let o = i * WIDTH; o < end; o++) {
      const place = placeOf(table, features[o])
      if (place < 0) continue
      const first = weights[place * PACKED]
      const second = weights[place * PACKED + 1]
      even += evenLanes(first)
      odd += oddLanes(first)
      evenMore += evenLanes(second)
      oddMore += oddLanes(second)
    }
    const a = lowLane(even)
    const b = lowLane(odd)
    const c = highLane(even)
    const d = highLane(odd)
    const e = lowLane(evenMore)
    const f = lowLane(oddMore)
    const g = highLane(evenMore)
    const top = Math.max(a, b, c, d, e, f, g)
    const at = i * LABELS
    phi[at] = Math.exp((a - top) * scale)
    phi[at + 1] = Math.exp((b - top) * scale)
    phi[at + 2] = Math.exp((c - top) * scale)
    phi[at + 3] = Math.exp((d - top) * scale)
    phi[at + 4] = Math.exp((e - top) * scale)
    phi[at + 5] = Math.exp((f - top) * scale)
    phi[at + 6] = Math.exp((g - top) * scale)
  }
}
