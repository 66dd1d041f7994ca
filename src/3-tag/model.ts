import { InputError } from '../errors.ts'
import { LABELS, TRANSITION_CLASSES, toTransitionFactors } from './crf.ts'
import { FEATURE_VERSION } from './features.ts'
import type { CueLexicon } from './lexicon.ts'
import type { Decoding } from './spans.ts'

/** What made the weights, and how well they did. */
export type ModelCard = {
  readonly format: number
  readonly features: number
  readonly made: string
  readonly seed: number
  readonly corpora: readonly { readonly name: string; readonly sha256: string; readonly articles: number }[]
  readonly training: Readonly<Record<string, number>>
  readonly decoding: Decoding
  /** Weights of the confidence in a quotation, see stage 4's `toFacts`; empty for none. */
  readonly scoring: readonly number[]
}

/** Weights as trained: 32-bit feature hashes with LABELS small integers each, in units of `scale`. */
export type Weights = {
  readonly card: ModelCard
  readonly lexicon: CueLexicon
  /** Ascending as unsigned numbers. */
  readonly keys: Uint32Array
  readonly rows: Int8Array
  readonly scale: number
  /** [class][from][to], see `toTransitionFactors`. */
  readonly transitions: Float32Array
  /** Weight of each label at the start of a sequence. */
  readonly start: Float32Array
}

/** Weights laid out for running: an open-addressed table with ROOM small integers a slot. Read only. */
export type Tagger = {
  readonly card: ModelCard
  readonly lexicon: CueLexicon
  readonly slots: Int32Array
  readonly weights: Int8Array
  readonly scale: number
  readonly factors: Float64Array
  readonly start: Float64Array
}

export const ROOM = 8
const FORMAT = 1
const MAGIC = 0x57534431 // "WSD1"

/** The table for running. A slot that holds 0 is free; a key of 0 is left out. */
export function toTagger(weights: Weights): Tagger {
  const size = 1 << Math.ceil(Math.log2(Math.max(16, weights.keys.length * 2.2)))
  const slots = new Int32Array(size)
  const table = new Int8Array(size * ROOM)
  for (let k = 0; k < weights.keys.length; k++) {
    const key = weights.keys[k] | 0
    if (key === 0) continue
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = key
    for (let y = 0; y < LABELS; y++) table[slot * ROOM + y] = weights.rows[k * LABELS + y]
  }
  const factors = toTransitionFactors(weights.transitions)
  return {
    card: weights.card,
    lexicon: weights.lexicon,
    slots,
    weights: table,
    scale: weights.scale,
    factors,
    start: Float64Array.from(weights.start, Math.exp),
  }
}

/** The weights as bytes: a JSON head, then the lexicon, the transitions, the keys by their differences, the rows by label. */
export function formatWeights(weights: Weights): Uint8Array {
  const cues = [...weights.lexicon.cues].sort((a, b) => a[0] - b[0])
  const sources = [...weights.lexicon.sources].sort((a, b) => a[0] - b[0])
  const head = new TextEncoder().encode(
    JSON.stringify({
      card: weights.card,
      scale: weights.scale,
      cues: cues.length,
      sources: sources.length,
      keys: weights.keys.length,
    }),
  )
  const deltas: number[] = []
  let last = 0
  for (const key of weights.keys) {
    let delta = key - last
    last = key
    for (; delta >= 128; delta = Math.floor(delta / 128)) deltas.push((delta % 128) | 128)
    deltas.push(delta)
  }
  const rows = new Int8Array(weights.rows.length)
  const n = weights.keys.length
  for (let y = 0; y < LABELS; y++) for (let k = 0; k < n; k++) rows[y * n + k] = weights.rows[k * LABELS + y]
  const lexicon = new Uint8Array((cues.length + sources.length) * 5)
  const view = new DataView(lexicon.buffer)
  for (const [k, [hash, bucket]] of [...cues, ...sources].entries()) {
    view.setInt32(k * 5, hash, true)
    lexicon[k * 5 + 4] = bucket
  }
  const sizes = new DataView(new ArrayBuffer(12))
  sizes.setUint32(0, MAGIC)
  sizes.setUint32(4, head.length, true)
  sizes.setUint32(8, deltas.length, true)
  return concat([
    new Uint8Array(sizes.buffer),
    head,
    lexicon,
    new Uint8Array(Float32Array.from(weights.transitions).buffer),
    new Uint8Array(Float32Array.from(weights.start).buffer),
    Uint8Array.from(deltas),
    new Uint8Array(rows.buffer),
  ])
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/**
 * Reads what `formatWeights` wrote. `path` is for messages.
 * @throws InputError `model-format` for bytes that are no such file, `model-version` for one made with other features.
 */
export function parseWeights(bytes: Uint8Array, path: string): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0) !== MAGIC)
    throw new InputError(
      'model-format',
      `${path}: expected a whosaid model, got other bytes; run "npm run train" or restore the file`,
      { path },
    )
  const headEnd = 12 + view.getUint32(4, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(12, headEnd)))
  const card = head.card as ModelCard
  if (card.format !== FORMAT || card.features !== FEATURE_VERSION)
    throw new InputError(
      'model-version',
      `${path}: expected a model of format ${FORMAT} with features ${FEATURE_VERSION}, got format ${card.format} with features ${card.features}; run "npm run train"`,
      { path },
    )
  let at = headEnd
  const readBuckets = (count: number) => {
    const buckets = new Map<number, number>()
    for (let k = 0; k < count; k++, at += 5) buckets.set(view.getInt32(at, true), bytes[at + 4])
    return buckets
  }
  const lexicon = { cues: readBuckets(head.cues), sources: readBuckets(head.sources) }
  const readFloats = (count: number) => {
    const floats = Float32Array.from({ length: count }, (_, k) => view.getFloat32(at + 4 * k, true))
    at += 4 * count
    return floats
  }
  const transitions = readFloats(TRANSITION_CLASSES * LABELS * LABELS)
  const start = readFloats(LABELS)
  const keys = new Uint32Array(head.keys)
  const end = at + view.getUint32(8, true)
  let last = 0
  for (let k = 0; at < end; k++) {
    let delta = 0
    let unit = 1
    for (; bytes[at] & 128; at++, unit *= 128) delta += (bytes[at] & 127) * unit
    delta += bytes[at++] * unit
    last += delta
    keys[k] = last
  }
  const n = keys.length
  const rows = new Int8Array(n * LABELS)
  for (let y = 0; y < LABELS; y++) for (let k = 0; k < n; k++) rows[k * LABELS + y] = view.getInt8(at + y * n + k)
  return { card, lexicon, keys, rows, scale: head.scale, transitions, start }
}

export const MODEL_FORMAT = FORMAT
