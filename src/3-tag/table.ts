/**
 * Small integers by 32-bit hash, `room` of them a hash: open addressing, linear probing. A slot that holds 0 is free, so a
 * hash of 0 is left out. Read only.
 */
export type Table = { readonly slots: Int32Array; readonly values: Int8Array }

/** `rows` holds `width` integers for each of `keys`; in the table every hash has `room`, the power of two from `width` on. */
export function toTable(keys: Uint32Array, rows: Int8Array, width: number, room: number): Table {
  const size = 1 << Math.ceil(Math.log2(Math.max(16, keys.length * 2.2)))
  const slots = new Int32Array(size)
  const values = new Int8Array(size * room)
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] | 0
    if (key === 0) continue
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = key
    for (let y = 0; y < width; y++) values[slot * room + y] = rows[k * width + y]
  }
  return { slots, values }
}
