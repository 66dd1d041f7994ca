/** Bytes of ascending numbers: the difference to the one before, seven bits a byte, the low ones first. */
export function packKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const key of keys) {
    let delta = key - last
    last = key
    for (; delta >= 128; delta = Math.floor(delta / 128)) bytes.push((delta % 128) | 128)
    bytes.push(delta)
  }
  return Uint8Array.from(bytes)
}

/** The first `count` numbers of what `packKeys` wrote, and where it ends. */
export function unpackKeys(bytes: Uint8Array, start: number, count: number): { keys: Uint32Array; end: number } {
  const keys = new Uint32Array(count)
  let at = start
  let last = 0
  for (let k = 0; k < count; k++) {
    let unit = 1
    for (; bytes[at] & 128; at++, unit *= 128) last += (bytes[at] & 127) * unit
    last += bytes[at++] * unit
    keys[k] = last
  }
  return { keys, end: at }
}

/** Rows of `width` as columns: what is alike stands together, which packs better. */
export const toColumns = (rows: Int8Array, width: number): Int8Array => transpose(rows, rows.length / width, width)

/** The rows again. */
export const toRows = (columns: Int8Array, width: number): Int8Array =>
  transpose(columns, width, columns.length / width)

function transpose(values: Int8Array, rows: number, width: number): Int8Array {
  const turned = new Int8Array(values.length)
  for (let r = 0; r < rows; r++) for (let y = 0; y < width; y++) turned[y * rows + r] = values[r * width + y]
  return turned
}
