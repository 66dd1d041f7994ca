import { parse } from '../2-parse/parse.ts'
import type { Tokenizer } from '../2-parse/wink.ts'
import { beginOf, insideOf, PARTS } from '../3-tag/crf.ts'
import { toSequences } from '../3-tag/sequences.ts'
import type { Parse, Part, Span, TokenRange } from '../types.ts'
import { loseMarks, pickLoss } from './damage.ts'

/** A text with the parts of its quotations marked, outermost ones only, and how much it counts. */
export type MarkedText = {
  readonly text: string
  readonly parts: readonly (Span & { readonly part: Part })[]
  /** Contents whose own inside is learnt from too, and what is marked inside them. */
  readonly inner: readonly Span[]
  readonly innerParts: readonly (Span & { readonly part: Part })[]
  readonly weight: number
}

/** A stretch of tokens with the label of each. */
export type Example = {
  readonly parse: Parse
  readonly range: TokenRange
  readonly labels: Uint8Array
  readonly weight: number
}

/** The text as examples to learn from: one a sequence, and one for each stretch of `inner`. */
export function toExamples(marked: MarkedText, tokenize: Tokenizer): Example[] {
  const parsed = parse({ text: marked.text, zones: [] }, tokenize)
  const labels = toLabels(parsed, marked.parts)
  const toExample = (range: TokenRange, all: Uint8Array): Example => ({
    parse: parsed,
    range,
    labels: all.subarray(range.from, range.to),
    weight: marked.weight,
  })
  const outer = toSequences(parsed).map((range) => toExample(range, labels))
  const inner = toLabels(parsed, marked.innerParts)
  return [
    ...outer,
    ...marked.inner.flatMap((span) => {
      const range = { from: firstTokenFrom(parsed, span.start), to: firstTokenFrom(parsed, span.end) }
      return range.to > range.from ? [toExample(range, inner)] : []
    }),
  ]
}

/** A copy that lost marks. */
export function damage(marked: MarkedText, tokenize: Tokenizer, random: () => number): MarkedText {
  const { marks } = parse({ text: marked.text, zones: [] }, tokenize)
  const damaged = loseMarks(marked.text, marks, pickLoss(random))
  const move = <T extends Span>(spans: readonly T[]): T[] =>
    spans.flatMap((span) => {
      const moved = damaged.move(span)
      return moved ? [{ ...span, ...moved }] : []
    })
  return {
    text: damaged.text,
    parts: move(marked.parts),
    inner: move(marked.inner),
    innerParts: move(marked.innerParts),
    weight: marked.weight,
  }
}

/** One label a token. Where parts overlap, a cue goes before a source and that before a content. */
function toLabels(parsed: Parse, marked: MarkedText['parts']): Uint8Array {
  const labels = new Uint8Array(parsed.tokens.length)
  const rank = { content: 0, source: 1, cue: 2 }
  const parts = [...marked].sort((a, b) => rank[a.part] - rank[b.part] || b.end - b.start - (a.end - a.start))
  for (const part of parts) {
    const role = PARTS.indexOf(part.part)
    let isFirst = true
    for (
      let i = firstTokenFrom(parsed, part.start);
      i < parsed.tokens.length && parsed.tokens[i].start < part.end;
      i++
    ) {
      labels[i] = isFirst ? beginOf(role) : insideOf(role)
      isFirst = false
    }
  }
  // A part cut in two by another begins anew after it.
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i]
    if (y > 0 && y % 2 === 0 && !(i > 0 && (labels[i - 1] === y || labels[i - 1] === y - 1))) labels[i] = y - 1
  }
  return labels
}

function firstTokenFrom(parsed: Parse, offset: number): number {
  let [low, high] = [0, parsed.tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (parsed.tokens[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
