import { lowAt, type Word } from './words.ts'

/** The index after "at 10 am", "at 9.30pm", which tells no day; `i` where there is none. */
export function clockEnd(words: readonly Word[], i: number): number {
  if (lowAt(words, i) !== 'at') return i
  if (/^\d{1,2}(?:[.]\d\d)?[ap]\.?m\.?$/.test(lowAt(words, i + 1))) return i + 2
  const at = lowAt(words, i + 2) === ':' ? i + 4 : i + 2
  return /^\d{1,2}/.test(lowAt(words, i + 1)) && /^(?:am|pm|a\.m\.?|p\.m\.?|o'clock)$/.test(lowAt(words, at))
    ? at + 1
    : i
}
