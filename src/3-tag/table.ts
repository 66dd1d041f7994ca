/**
 * Places in a list for many 32-bit hashes, a perfect hash by displacement (Belazzougui, Botelho & Dietzfelbinger 2009): no
 * two share a place, hardly a place is free, and one look tells. It is small, as it is looked into millions of times a
 * second and what does not fit the processor's cache is slow. Read only.
 */
export type Table = {
  /** How many lower bits of a hash tell no shift. */
  readonly lower: number
  /** By the upper bits: what sends all hashes that share them to free places. */
  readonly shifts: Uint16Array
  /** By place: the lower half of its hash. Another hash is taken for it once in 65,536 times. */
  readonly checks: Uint16Array
}

/** How many hashes share a shift, at most on the average. */
const SHARING = 6
/** How many of the places are taken. */
const LOAD = 0.92

const toPlace = (key: number, shift: number, places: number): number =>
  ((Math.imul(key ^ Math.imul(shift, 0x9e3779b1), 0x85ebca6b) >>> 0) * (places / 0x1_0000_0000)) | 0

/** The hash's place, or -1 where the table has none. */
export function placeOf({ lower, shifts, checks }: Table, key: number): number {
  const place = toPlace(key, shifts[key >>> lower], checks.length)
  return checks[place] === (key & 0xffff) ? place : -1
}

export type Placed = { readonly table: Table; readonly places: Int32Array }

/**
 * A table of `keys`, which are ascending as unsigned numbers, and the place of each.
 * @throws RangeError where two are alike.
 */
export function toTable(keys: Uint32Array): Placed {
  const alike = keys.findIndex((key, k) => k > 0 && key === keys[k - 1])
  if (alike > 0) throw new RangeError(`no room for ${keys[alike]}: two are alike`)
  for (let size = Math.ceil(keys.length / LOAD) + 1; ; size++) {
    const placed = toTableOf(keys, size)
    if (placed) return placed
  }
}

/** The table with so many places; null where a few hashes that are close find no room, as in small tables they may. */
function toTableOf(keys: Uint32Array, size: number): Placed | null {
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length / SHARING)))
  const lower = 32 - bits
  const shifts = new Uint16Array(1 << bits)
  const checks = new Uint16Array(size)
  const places = new Int32Array(keys.length)
  const taken = new Uint8Array(size)
  for (const { from, to } of toRuns(keys, lower)) {
    const shift = findShift(keys, from, to, taken, places)
    if (shift < 0) return null
    shifts[keys[from] >>> lower] = shift
    for (let k = from; k < to; k++) checks[places[k]] = keys[k] & 0xffff
  }
  return { table: { lower, shifts, checks }, places }
}

/** The stretches of keys that share their upper bits, the longest first: they are the hardest to find room for. */
function toRuns(keys: Uint32Array, lower: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const upper = keys[from] >>> lower
    while (to < keys.length && keys[to] >>> lower === upper) to++
    runs.push({ from, to })
  }
  return runs.sort((a, b) => b.to - b.from - (a.to - a.from))
}

/** The least shift that sends keys [from, to) to free places, which are taken and written to `places`; -1 where none does. */
function findShift(keys: Uint32Array, from: number, to: number, taken: Uint8Array, places: Int32Array): number {
  for (let shift = 0; shift <= 0xffff; shift++) {
    let k = from
    for (; k < to; k++) {
      const place = toPlace(keys[k], shift, taken.length)
      if (taken[place] === 1) break
      taken[place] = 1
      places[k] = place
    }
    if (k === to) return shift
    while (--k >= from) taken[places[k]] = 0
  }
  return -1
}
