import { lowerBound } from './lower-bound.ts'
import type { Span } from './types.ts'

/** Whether the two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The smallest span around all of them. @throws RangeError when there are none. */
export const hull = (spans: readonly Span[]): Span => {
  if (spans.length === 0) throw new RangeError('hull: expected at least one span, got none')
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

/** How many characters the spans hold together. The spans are disjoint. */
export const size = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)

/** How many characters the two lists of disjoint spans share. */
export const shared = (a: readonly Span[], b: readonly Span[]): number => {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return sum
}

/** Intersection over union of two lists of disjoint spans, in characters: 0 apart, 1 equal. */
export const iou = (a: readonly Span[], b: readonly Span[]): number => {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (size(a) + size(b) - both)
}

/** Index of the first of sorted, disjoint spans that ends after `at`; their number where none does. */
export const indexAt = (spans: readonly Span[], at: number): number =>
  lowerBound(spans.length, (k) => spans[k].end <= at)
