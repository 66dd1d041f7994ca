import { LABELS } from './crf.ts'

/**
 * The labels' weights of one feature as two integers, a byte a label, each 128 more than the weight: so that two labels
 * are summed in one step, in lanes of 16 bits. What every label's sum has too much is the same, and counts for nothing.
 */
export const PACKED = 2
/** No weight for any label. */
const NONE = 0x80808080 | 0

/** Rows of LABELS weights, packed; row k stands at `places[k]`, and room is made for `size`. */
export function packWeights(rows: Int8Array, places: Int32Array, size: number): Int32Array {
  const packed = new Int32Array(size * PACKED).fill(NONE)
  for (let k = 0; k < places.length; k++) {
    const byte = (label: number) => rows[k * LABELS + label] + 128
    packed[places[k] * PACKED] = byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)
    packed[places[k] * PACKED + 1] = byte(4) | (byte(5) << 8) | (byte(6) << 16)
  }
  return packed
}

/** The lanes of bytes 0 and 2 of a packed integer, and those of 1 and 3. 257 of them can be summed. */
export const evenLanes = (packed: number): number => packed & 0xff00ff
export const oddLanes = (packed: number): number => (packed >>> 8) & 0xff00ff
export const lowLane = (lanes: number): number => lanes & 0xffff
export const highLane = (lanes: number): number => lanes >>> 16
