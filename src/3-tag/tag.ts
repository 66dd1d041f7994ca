import type { Parse, TaggedSpan, TokenRange } from '../types.ts'
import { createColumns, fillColumns } from './columns.ts'
import { createLattice, fillClasses, LABELS, type Lattice, sumChains } from './crf.ts'
import { extractFeatures, WIDTH } from './features.ts'
import { hashText } from './hash.ts'
import { ROOM, type Tagger } from './model.ts'
import { toSequences } from './sequences.ts'
import { type Decoding, decode, toTaggedSpan } from './spans.ts'

/** Room that is used again for every sequence; nothing in it outlives a call. */
const columns = createColumns(1024)
let features = new Int32Array(1024 * WIDTH)
let lattice = createLattice(1024)
const COMMA = hashText(',')

/** Contents shorter than this hold no quotation of their own. */
const SHORTEST = 6

/**
 * The parts of quotations in an article, in order of the text, as the tagger sees them: those of the running text, which
 * are disjoint, and those inside a content or a transcript's turn, which are disjoint among themselves.
 */
export function tag(parse: Parse, tagger: Tagger, decoding: Decoding = tagger.card.decoding): TaggedSpan[] {
  const turns = parse.turns.flatMap((turn) => turn.content)
  const outer = toSequences(parse)
    .filter((range) => !turns.some((turn) => turn.from < range.to && range.from < turn.to))
    .flatMap((range) => tagRange(parse, range, tagger, 0, decoding))
  const inner = [
    ...turns,
    ...outer.filter((span) => span.part === 'content' && !span.weak && span.to - span.from >= SHORTEST),
  ]
  return [...outer, ...inner.flatMap((range) => tagRange(parse, range, tagger, 1, decoding))].sort(
    (a, b) => a.from - b.from || a.depth - b.depth,
  )
}

/** The same for the tokens of one range, seen as a paragraph of their own. */
export function tagRange(
  parse: Parse,
  range: TokenRange,
  tagger: Tagger,
  depth: 0 | 1,
  decoding: Decoding = tagger.card.decoding,
): TaggedSpan[] {
  if (range.to <= range.from) return []
  const chains = toLattice(parse, range, tagger)
  return decode(chains, tagger.factors, decoding).map((span) => toTaggedSpan(span, range.from, depth))
}

/** The chain's sums over a range. The lattice is shared: it holds until the next call. */
export function toLattice(parse: Parse, range: TokenRange, tagger: Tagger): Lattice {
  const n = range.to - range.from
  if (features.length < n * WIDTH) features = new Int32Array(2 * n * WIDTH)
  if (lattice.scale.length < n) lattice = createLattice(2 * n)
  fillColumns(columns, parse, range, tagger.lexicon)
  extractFeatures(columns, features)
  fillClasses(columns, COMMA, lattice.classes)
  lattice.n = n
  scoreLabels(tagger, n)
  sumChains(lattice, tagger.factors, tagger.start)
  return lattice
}

/** exp of each token's summed weights, by label. */
function scoreLabels(tagger: Tagger, n: number): void {
  const { slots, weights, scale } = tagger
  const mask = slots.length - 1
  const { phi } = lattice
  for (let i = 0; i < n; i++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    const end = (i + 1) * WIDTH
    for (let o = i * WIDTH; o < end; o++) {
      const key = features[o]
      let slot = key & mask
      let held = slots[slot]
      while (held !== key && held !== 0) {
        slot = (slot + 1) & mask
        held = slots[slot]
      }
      if (held === 0) continue
      const w = slot * ROOM
      a += weights[w]
      b += weights[w + 1]
      c += weights[w + 2]
      d += weights[w + 3]
      e += weights[w + 4]
      f += weights[w + 5]
      g += weights[w + 6]
    }
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
