import { parse } from '../2-parse/parse.ts'
import type { Tokenizer } from '../2-parse/wink.ts'
import { beginOf, insideOf, PARTS } from '../3-tag/crf.ts'
import { toSequences } from '../3-tag/sequences.ts'
import { type DamageKind, damageText } from '../damage/kinds.ts'
import { moveParts, moveSpans } from '../damage/move.ts'
import { overlap, toTokens } from '../tokens.ts'
import type { Parse, Part, Span, TokenRange } from '../types.ts'

/** A text with its attributions marked, outermost ones only, and how much it counts. */
export type MarkedText = {
  readonly text: string
  readonly attributions: readonly Marked[]
  /** Contents whose own inside is learnt from too, and what is marked inside them. */
  readonly inner: readonly Span[]
  readonly innerAttributions: readonly Marked[]
  readonly weight: number
}
type Marked = { readonly [part in Part]: readonly Span[] }

/** What belongs together, by token ranges. */
type Relation = { readonly [part in Part]: readonly TokenRange[] }

/** A stretch of tokens with the label of each, and which of them belong together, counted from its start. */
export type Example = {
  readonly parse: Parse
  readonly range: TokenRange
  readonly labels: Uint8Array
  readonly relations: readonly Relation[]
  readonly weight: number
}

/** The text as examples to learn from: one a sequence, and one for each stretch of `inner`. */
export function toExamples(marked: MarkedText, tokenize: Tokenizer): Example[] {
  const parsed = parse({ text: marked.text, zones: [] }, tokenize)
  const toExample = (range: TokenRange, labels: Uint8Array, relations: readonly Relation[]): Example => ({
    parse: parsed,
    range,
    labels: labels.subarray(range.from, range.to),
    relations: relations.filter(({ cue }) => cue.some((one) => overlap(one, range))).map((one) => moveTo(range, one)),
    weight: marked.weight,
  })
  const labels = toLabels(parsed, toParts(marked.attributions))
  const relations = toRelations(parsed, marked.attributions)
  const innerLabels = toLabels(parsed, toParts(marked.innerAttributions))
  const innerRelations = toRelations(parsed, marked.innerAttributions)
  return [
    ...toSequences(parsed).map((range) => toExample(range, labels, relations)),
    ...marked.inner
      .map((span) => toTokens(parsed, span))
      .filter(({ from, to }) => to > from)
      .map((range) => toExample(range, innerLabels, innerRelations)),
  ]
}

const toRelations = (parsed: Parse, attributions: readonly Marked[]): Relation[] =>
  attributions.map(({ source, cue, content }) => ({
    source: source.map((span) => toTokens(parsed, span)),
    cue: cue.map((span) => toTokens(parsed, span)),
    content: content.map((span) => toTokens(parsed, span)),
  }))

/** The relation as the tokens count from the start of `range`. */
function moveTo(range: TokenRange, { source, cue, content }: Relation): Relation {
  const move = (part: readonly TokenRange[]) =>
    part.map(({ from, to }) => ({ from: from - range.from, to: to - range.from }))
  return { source: move(source), cue: move(cue), content: move(content) }
}

/** Each part once, however many attributions share it. */
function toParts(attributions: readonly Marked[]): (Span & { part: Part })[] {
  const parts = new Map<string, Span & { part: Part }>()
  for (const attribution of attributions)
    for (const part of PARTS)
      for (const { start, end } of attribution[part]) parts.set(`${part} ${start} ${end}`, { start, end, part })
  return [...parts.values()]
}

/** A copy with one kind of damage to its marks. */
export function damage(marked: MarkedText, kind: DamageKind, tokenize: Tokenizer, random: () => number): MarkedText {
  const { marks } = parse({ text: marked.text, zones: [] }, tokenize)
  const damaged = damageText(kind, marked.text, marks, random)
  return {
    text: damaged.text,
    attributions: marked.attributions.map((one) => moveParts(one, damaged)),
    inner: moveSpans(marked.inner, damaged),
    innerAttributions: marked.innerAttributions.map((one) => moveParts(one, damaged)),
    weight: marked.weight,
  }
}

/** One label a token. Where parts overlap, a cue goes before a source and that before a content. */
function toLabels(parsed: Parse, marked: readonly (Span & { readonly part: Part })[]): Uint8Array {
  const labels = new Uint8Array(parsed.tokens.length)
  const rank = { content: 0, source: 1, cue: 2 }
  const parts = [...marked].sort((a, b) => rank[a.part] - rank[b.part] || b.end - b.start - (a.end - a.start))
  for (const part of parts) {
    const role = PARTS.indexOf(part.part)
    const { from, to } = toTokens(parsed, part)
    labels.fill(insideOf(role), from, to)
    if (to > from) labels[from] = beginOf(role)
  }
  // A part cut in two by another begins anew after it.
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i]
    if (y > 0 && y % 2 === 0 && !(i > 0 && (labels[i - 1] === y || labels[i - 1] === y - 1))) labels[i] = y - 1
  }
  return labels
}
