/** A 32-bit hash of a string's UTF-16 units (FNV-1a with a final mix). */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, text.length)
}

/** A 32-bit hash of two numbers; not symmetric. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 13)
}
