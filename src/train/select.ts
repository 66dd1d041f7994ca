/** Turns feature hashes into numbers, the index of each in `keys`; -1 for a hash that is not among them. */
export function createNumbering(keys: Uint32Array): (hashes: Int32Array) => Int32Array {
  const size = 1 << Math.ceil(Math.log2(keys.length * 2 + 2))
  const slots = new Int32Array(size)
  const numbers = new Int32Array(size).fill(-1)
  const find = (key: number): number => {
    let slot = (key >>> 3) & (size - 1)
    while (numbers[slot] >= 0 && slots[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let k = 0; k < keys.length; k++) {
    const slot = find(keys[k] | 0)
    slots[slot] = keys[k] | 0
    numbers[slot] = k
  }
  return (hashes) => hashes.map((key) => numbers[find(key)])
}

/** Those of `keys` whose strengths are the `most` largest, in the same order; ties may add a few. */
export function pickStrongest(keys: Uint32Array, strengths: Float32Array, most: number): Uint32Array {
  const border = Float32Array.from(strengths).sort()[Math.max(0, strengths.length - most)] ?? 0
  return keys.filter((_, k) => strengths[k] >= border)
}

/** Weights as small integers in units of `scale`: 127 stands for the weight that one in ten thousand exceeds. */
export function toSmallIntegers(weights: Float32Array): { rows: Int8Array; scale: number } {
  const sizes = Float32Array.from(weights, Math.abs).sort()
  const top = Math.max(0.1, sizes[Math.floor(sizes.length * 0.9999)] ?? 1)
  const scale = top / 127
  return { rows: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale }
}
