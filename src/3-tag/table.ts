/**
 * Small integers by 32-bit hash, `room` of them a hash: open addressing, linear probing. A slot that holds 0 is free, so a
 * hash of 0 is left out. Most hashes that are asked for are not there: `isMaybe` tells without a look at the slots, as it is
 * small enough for the processor's cache. Read only.
 */
export type Table = { readonly slots: Int32Array; readonly values: Int8Array; readonly filter: Int32Array }

/** A bit for each value of a hash's upper 20 bits. */
const FILTER_SIZE = 1 << 15

/** False where no such hash is in the table; true where it may be. */
export const isMaybe = (filter: Int32Array, key: number): boolean =>
  ((filter[key >>> 17] >>> ((key >>> 12) & 31)) & 1) === 1

/** The hash's slot, or -1 where the table has none. */
export function slotOf({ slots, filter }: Table, key: number): number {
  if (!isMaybe(filter, key)) return -1
  const mask = slots.length - 1
  let slot = key & mask
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 1) & mask
  return slots[slot] === 0 ? -1 : slot
}

/** `rows` holds `width` integers for each of `keys`; in the table every hash has `room`, the power of two from `width` on. */
export function toTable(keys: Uint32Array, rows: Int8Array, width: number, room: number): Table {
  const size = 1 << Math.ceil(Math.log2(Math.max(16, keys.length * 2.2)))
  const slots = new Int32Array(size)
  const values = new Int8Array(size * room)
  const filter = new Int32Array(FILTER_SIZE)
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] | 0
    if (key === 0) continue
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = key
    filter[key >>> 17] |= 1 << ((key >>> 12) & 31)
    for (let y = 0; y < width; y++) values[slot * room + y] = rows[k * width + y]
  }
  return { slots, values, filter }
}
