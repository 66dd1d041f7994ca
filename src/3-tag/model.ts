import { concat } from '../bytes.ts'
import { InputError } from '../errors.ts'
import { LABELS, TRANSITION_CLASSES, toTransitionFactors } from './crf.ts'
import type { Decoding } from './decode.ts'
import { FEATURE_VERSION } from './features.ts'
import { packWeights } from './label-weights.ts'
import { type CueCounts, type CueLexicon, toLexicon } from './lexicon.ts'
import { packKeys, toColumns, toRows, unpackKeys } from './pack.ts'
import type { Ranker } from './rank.ts'
import { type Table, toTable } from './table.ts'

/** What made the weights. */
export type ModelCard = {
  readonly format: number
  readonly features: number
  readonly made: string
  readonly seed: number
  readonly corpora: readonly { readonly name: string; readonly sha256: string; readonly articles: number }[]
  /** The options of the training. */
  readonly training: Readonly<Record<string, unknown>>
  readonly decoding: Decoding
  /** Weights of the confidence in a quotation, see stage 4's `toFacts`; empty for none. */
  readonly scoring: readonly number[]
}

/** Weights of the chain as trained: 32-bit feature hashes with LABELS small integers each, in units of `scale`. */
export type ChainWeights = {
  readonly lexicon: CueCounts
  /** Ascending as unsigned numbers. */
  readonly keys: Uint32Array
  readonly rows: Int8Array
  readonly scale: number
  /** [class][from][to], see `toTransitionFactors`. */
  readonly transitions: Float32Array
  /** Weight of each label at the start of a sequence. */
  readonly start: Float32Array
}

/** Weights of the ranker or the relater as trained: a small integer for each feature of whole spans, or of pairs. */
export type RankerWeights = { readonly keys: Uint32Array; readonly rows: Int8Array; readonly scale: number }

export type Weights = {
  readonly card: ModelCard
  readonly chain: ChainWeights
  readonly ranker: RankerWeights
  readonly relater: RankerWeights
}

/** Weights of the chain laid out for running; `weights` by place, see `packWeights`. */
export type Chain = {
  readonly table: Table
  readonly weights: Int32Array
  readonly lexicon: CueLexicon
  readonly scale: number
  readonly factors: Float64Array
  readonly start: Float64Array
}

/** Weights laid out for running. Read only. */
export type Tagger = {
  readonly card: ModelCard
  readonly chain: Chain
  readonly ranker: Ranker
  readonly relater: Ranker
}

export const MODEL_FORMAT = 4
const MAGIC = 0x57534431 // "WSD1"
/** Bytes before the head: the magic number, the length of the head, that of what follows it. */
const OPENING = 12

export function toChain({ lexicon, keys, rows, scale, transitions, start }: ChainWeights): Chain {
  const { table, places } = toTable(keys)
  return {
    table,
    weights: packWeights(rows, places, table.checks.length),
    lexicon: toLexicon(lexicon),
    scale,
    factors: toTransitionFactors(transitions),
    start: Float64Array.from(start, Math.exp),
  }
}

export function toRanker({ keys, rows, scale }: RankerWeights): Ranker {
  const { table, places } = toTable(keys)
  const weights = new Int8Array(table.checks.length)
  for (const [k, place] of places.entries()) weights[place] = rows[k]
  return { table, weights, scale }
}

export const toTagger = ({ card, chain, ranker, relater }: Weights): Tagger => ({
  card,
  chain: toChain(chain),
  ranker: toRanker(ranker),
  relater: toRanker(relater),
})

/** The weights as bytes: a JSON head, the lexicon, the transitions, then keys and rows of the chain, the ranker, the relater. */
export function formatWeights({ card, chain, ranker, relater }: Weights): Uint8Array {
  const cues = [...chain.lexicon.cues].sort((a, b) => a[0] - b[0])
  const sources = [...chain.lexicon.sources].sort((a, b) => a[0] - b[0])
  const sizes = {
    cues: cues.length,
    sources: sources.length,
    chain: chain.keys.length,
    ranker: ranker.keys.length,
    relater: relater.keys.length,
  }
  const scales = { chain: chain.scale, ranker: ranker.scale, relater: relater.scale }
  const head = new TextEncoder().encode(JSON.stringify({ card, sizes, scales }))
  const body = concat([
    formatBuckets([...cues, ...sources]),
    formatFloats([...chain.transitions, ...chain.start]),
    packKeys(chain.keys),
    new Uint8Array(toColumns(chain.rows, LABELS).buffer),
    packKeys(ranker.keys),
    Uint8Array.from(ranker.rows),
    packKeys(relater.keys),
    Uint8Array.from(relater.rows),
  ])
  const opening = new DataView(new ArrayBuffer(OPENING))
  opening.setUint32(0, MAGIC)
  opening.setUint32(4, head.length, true)
  opening.setUint32(8, body.length, true)
  return concat([new Uint8Array(opening.buffer), head, body])
}

function formatBuckets(buckets: readonly (readonly [hash: number, bucket: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(buckets.length * 5))
  for (const [k, [hash, bucket]] of buckets.entries()) {
    view.setInt32(k * 5, hash, true)
    view.setUint8(k * 5 + 4, bucket)
  }
  return new Uint8Array(view.buffer)
}

function formatFloats(floats: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(floats.length * 4))
  for (const [k, float] of floats.entries()) view.setFloat32(k * 4, float, true)
  return new Uint8Array(view.buffer)
}

/**
 * Reads what `formatWeights` wrote. `path` is for messages.
 * @throws InputError `model-format` for bytes that are no such file, `model-version` for one made with other features.
 */
export function parseWeights(bytes: Uint8Array, path: string): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const refuse = (got: string) =>
    new InputError(
      'model-format',
      `${path}: expected a whosaid model, got ${got}; run "npm run train" or restore the file`,
      { path },
    )
  if (bytes.length < OPENING || view.getUint32(0) !== MAGIC) throw refuse('other bytes')
  const headEnd = OPENING + view.getUint32(4, true)
  if (bytes.length < headEnd) throw refuse('a part of one')
  const { card, sizes, scales } = JSON.parse(new TextDecoder().decode(bytes.subarray(OPENING, headEnd)))
  if (card.format !== MODEL_FORMAT || card.features !== FEATURE_VERSION)
    throw new InputError(
      'model-version',
      `${path}: expected a model of format ${MODEL_FORMAT} with features ${FEATURE_VERSION}, got format ${card.format} with features ${card.features}; run "npm run train"`,
      { path },
    )
  if (bytes.length !== headEnd + view.getUint32(8, true)) throw refuse('a part of one')
  let at = headEnd
  const readBuckets = (count: number) => {
    const buckets = new Map<number, number>()
    for (let k = 0; k < count; k++, at += 5) buckets.set(view.getInt32(at, true), bytes[at + 4])
    return buckets
  }
  const readFloats = (count: number) => {
    const floats = Float32Array.from({ length: count }, (_, k) => view.getFloat32(at + 4 * k, true))
    at += 4 * count
    return floats
  }
  const readTable = (count: number, width: number) => {
    const { keys, end } = unpackKeys(bytes, at, count)
    at = end + count * width
    return { keys, rows: toRows(Int8Array.from(bytes.subarray(end, at)), width) }
  }
  const lexicon = { cues: readBuckets(sizes.cues), sources: readBuckets(sizes.sources) }
  const transitions = readFloats(TRANSITION_CLASSES * LABELS * LABELS)
  const start = readFloats(LABELS)
  const chain = { lexicon, transitions, start, scale: scales.chain, ...readTable(sizes.chain, LABELS) }
  const ranker = { ...readTable(sizes.ranker, 1), scale: scales.ranker }
  const relater = { ...readTable(sizes.relater, 1), scale: scales.relater }
  return { card, chain, ranker, relater }
}
