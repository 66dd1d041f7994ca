import { lowerBound } from './lower-bound.ts'

/** Both ways to count the characters of one text: in UTF-16 code units, as everywhere here, and in Unicode code points. */
export type CodePoints = {
  /** The code points before an offset; an offset inside a character counts as the one before it. */
  readonly before: (offset: number) => number
  /** The offset of a code point; the length of the text where it has fewer. */
  readonly offsetOf: (point: number) => number
}

/** Counts the code points of a text, each question in logarithmic time. Half of a surrogate pair alone is one. */
export function toCodePoints(text: string): CodePoints {
  const pairs = findPairs(text)
  return {
    before: (offset) => offset - lowerBound(pairs.length, (k) => pairs[k] < offset),
    offsetOf: (point) => Math.min(text.length, point + lowerBound(pairs.length, (k) => pairs[k] - k < point)),
  }
}

/** Where the characters of two code units begin. */
function findPairs(text: string): number[] {
  const pairs: number[] = []
  for (let i = 0; i < text.length; i++) if (isHigh(text, i) && isLow(text, i + 1)) pairs.push(i++)
  return pairs
}

const isHigh = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xd800
const isLow = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xdc00

/** Halves of surrogate pairs as U+FFFD, which is what becomes of them in UTF-8. As many units and code points as before. */
export const toWellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
