import { lowerBound } from '../lower-bound.ts'
import type { Block } from './align.ts'

export type Anchor = { readonly a: number; readonly b: number }

/** The most of the words that come once in either stretch whose order is the same in both. Takes n log n time. */
export function findAnchors(a: Int32Array, b: Int32Array, block: Block): readonly Anchor[] {
  const inA = findSingles(a, block.a, block.aEnd)
  const inB = findSingles(b, block.b, block.bEnd)
  const anchors: Anchor[] = []
  for (const [word, at] of inA) {
    const other = inB.get(word)
    if (at >= 0 && other !== undefined && other >= 0) anchors.push({ a: at, b: other })
  }
  return longestRising(anchors.sort((one, other) => one.a - other.a))
}

/** Where each word stands; -1 where it comes more than once. */
function findSingles(words: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let i = from; i < to; i++) places.set(words[i], places.has(words[i]) ? -1 : i)
  return places
}

/** A longest subsequence whose places in the second text rise, by patience sorting. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(anchors.length).fill(-1)
  anchors.forEach(({ b }, i) => {
    const pile = lowerBound(tops.length, (k) => anchors[tops[k]].b < b)
    if (pile > 0) before[i] = tops[pile - 1]
    tops[pile] = i
  })
  const rising: Anchor[] = []
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]) rising.push(anchors[i])
  return rising.reverse()
}
