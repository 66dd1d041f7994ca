import type { Part, Span } from '../types.ts'
import type { Counts } from './counts.ts'

export const PARTS = ['source', 'cue', 'content'] as const satisfies readonly Part[]

/** The spans of one document, a list for each part; pieces of a discontinuous one stand alone. */
export type PartSpans = { readonly [part in Part]: readonly Span[] }

/** Anything with parts: gold attributions, predicted quotations. */
type Parted = { readonly [part in Part]: readonly Span[] }

/**
 * The spans of all attributions of a document, each once: one shared by several attributions counts once, a
 * discontinuous one once per piece, as in table 6 of CofeNet (Wang et al., COLING 2022).
 */
export const toPartSpans = (attributions: readonly Parted[]): PartSpans => ({
  source: unique(attributions.flatMap(({ source }) => source)),
  cue: unique(attributions.flatMap(({ cue }) => cue)),
  content: unique(attributions.flatMap(({ content }) => content)),
})

const keyOf = ({ start, end }: Span) => `${start} ${end}`

/** The spans without doubles and empty ones. */
export const unique = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.filter(({ start, end }) => end > start).map((span) => [keyOf(span), span])).values(),
]

/** Spans whose both ends agree. */
export function countExact(gold: readonly Span[], predicted: readonly Span[]): Counts {
  const [golds, predictions] = [unique(gold), unique(predicted)]
  const keys = new Set(golds.map(keyOf))
  return {
    gold: golds.length,
    predicted: predictions.length,
    right: predictions.filter((span) => keys.has(keyOf(span))).length,
  }
}

/** Spans that agree once both are trimmed, see `trimLoosely`. */
export const countLoose = (text: string, gold: readonly Span[], predicted: readonly Span[]): Counts =>
  countExact(
    gold.map((span) => trimLoosely(text, span)),
    predicted.map((span) => trimLoosely(text, span)),
  )

/** Characters that both cover; those that several spans of a side cover count once. */
export function countOverlap(gold: readonly Span[], predicted: readonly Span[]): Counts {
  const [golds, predictions] = [merge(gold), merge(predicted)]
  let right = 0
  let p = 0
  for (const span of golds) {
    while (p < predictions.length && predictions[p].end <= span.start) p++
    for (let q = p; q < predictions.length && predictions[q].start < span.end; q++)
      right += Math.min(span.end, predictions[q].end) - Math.max(span.start, predictions[q].start)
  }
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return { gold: size(golds), predicted: size(predictions), right }
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

const OPENING = /^(?:[\s"'“”‘’«»„`]|that\b[\s,]+)/i
const CLOSING = /[\s"'“”‘’«»`,.;:!?…]$/

/** A span without outer quotation marks, a leading "that" and closing punctuation; as it is where nothing else is in it. */
export function trimLoosely(text: string, span: Span): Span {
  let { start, end } = span
  for (let match = OPENING.exec(text.slice(start, end)); match; match = OPENING.exec(text.slice(start, end)))
    start += match[0].length
  while (end > start && CLOSING.test(text.slice(start, end))) end--
  return end > start ? { start, end } : span
}
