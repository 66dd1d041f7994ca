/** A 32-bit hash of a string's UTF-16 units (FNV-1a with a final mix). */
export function hashText(text: string): number {
  let h = HASH_START
  for (let i = 0; i < text.length; i++) h = hashStep(h, text.charCodeAt(i))
  return hashEnd(h, text.length)
}

/** The same unit by unit. */
export const HASH_START = 0x811c9dc5 | 0
export const hashStep = (h: number, unit: number): number => Math.imul(h ^ unit, 0x01000193)
export const hashEnd = (h: number, length: number): number => mix(h, length)

/** A 32-bit hash of two numbers; not symmetric. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 13)
}
