import { lowerBound } from '../lower-bound.ts'
import type { Parse, TaggedSpan, TokenRange } from '../types.ts'

/** A quotation in the making, by token ranges: one cue at most, its source, the pieces of its content in order. */
export type Draft = {
  readonly cue: readonly TokenRange[]
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** Posterior of its surest content, and of its cue; 0 where there is none. */
  readonly contentScore: number
  readonly cueScore: number
  /** Number of the draft in which it stands. */
  readonly within?: number
}

/** A sentence between two parts counts as this many tokens. */
const SENTENCE = 8
/** A content of another cue between a content and a cue counts as this many. */
const ANOTHER = 3
/** A cue in a later sentence counts as this many more: words are rarely attributed ahead. */
const AHEAD = 25
/** A piece of a content must be this likely in comparison with the surest one of its cue. */
const LIKELY = 0.5
/** How far a weak span may be from the cue that lacks it. */
const REACH = 3

/** For each token the number of its sentence. */
export function toSentenceNumbers(parse: Parse): Int32Array {
  const numbers = new Int32Array(parse.tokens.length)
  for (const [s, { from, to }] of parse.sentences.entries()) numbers.fill(s, from, to)
  return numbers
}

type Owned = { cue: TaggedSpan; sources: TaggedSpan[]; contents: TaggedSpan[] }

/**
 * The tagged spans of one paragraph as drafts: every source and content goes to the nearest cue, as 98% of them do in
 * PolNeAR; a cue that is left without one takes a weak span beside it. Contents with no cue in the paragraph make a
 * draft of their own. In order of the text.
 */
export function attach(parse: Parse, spans: readonly TaggedSpan[], sentenceOf: Int32Array): Draft[] {
  const strong = spans.filter((span) => !span.weak)
  const weak = spans.filter((span) => span.weak)
  const contents = strong.filter((span) => span.part === 'content')
  const cues = [
    ...strong.filter((span) => span.part === 'cue'),
    ...weak.filter((span) => span.part === 'cue' && isWanted(span, strong, sentenceOf)),
  ].sort((a, b) => a.from - b.from)
  if (cues.length === 0) return toCueless(strong)
  const owned: Owned[] = cues.map((cue) => ({ cue, sources: [], contents: [] }))
  for (const span of strong) {
    if (span.part === 'source') owned[findNearest(span, cues, [], sentenceOf)].sources.push(span)
    else if (span.part === 'content') owned[findNearest(span, cues, contents, sentenceOf)].contents.push(span)
  }
  const complete = owned.map((one) => fillWith(one, weak, sentenceOf))
  return shareSources(
    parse,
    complete.map(({ cue, sources, contents }) => toDraft(cue, sources, contents, sentenceOf)),
    sentenceOf,
  ).filter((draft) => draft.content.length > 0)
}

/** A weak cue counts where a content stands beside it and no strong cue in the same sentence. */
function isWanted(cue: TaggedSpan, strong: readonly TaggedSpan[], sentenceOf: Int32Array): boolean {
  const sentence = sentenceOf[cue.from]
  const isAlone = strong.every((span) => span.part !== 'cue' || sentenceOf[span.from] !== sentence)
  return isAlone && strong.some((span) => span.part === 'content' && distance(span, cue, sentenceOf) <= REACH)
}

function fillWith(one: Owned, weak: readonly TaggedSpan[], sentenceOf: Int32Array): Owned {
  const beside = (part: 'source' | 'content') => {
    const near = weak.filter((span) => span.part === part && distance(span, one.cue, sentenceOf) <= REACH)
    return near.length === 0 ? [] : [near.reduce((best, span) => (span.p > best.p ? span : best))]
  }
  const sources = one.sources.length > 0 ? one.sources : beside('source')
  const contents = one.contents.length > 0 ? one.contents : one.cue.weak ? [] : beside('content')
  return { cue: one.cue, sources, contents }
}

function toDraft(
  cue: TaggedSpan,
  sources: readonly TaggedSpan[],
  contents: readonly TaggedSpan[],
  sentenceOf: Int32Array,
): Draft {
  const surest = contents.reduce((max, span) => Math.max(max, span.p), 0)
  return {
    cue: [toRange(cue)],
    source: sources.length > 0 ? [toRange(nearestOf(cue, sources, sentenceOf))] : [],
    content: contents.filter(({ p }) => p >= surest * LIKELY).map(toRange),
    contentScore: surest,
    cueScore: cue.p,
  }
}

const toRange = ({ from, to }: TokenRange): TokenRange => ({ from, to })

/** Tokens between two ranges, more where sentences end between them. */
function distance(a: TokenRange, b: TokenRange, sentenceOf: Int32Array): number {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  const crossed = Math.abs(sentenceOf[second.from] - sentenceOf[first.to - 1])
  return Math.max(0, second.from - first.to) + SENTENCE * crossed
}

/** A span's cue is one of this many on either side of it. */
const NEIGHBOURS = 6

/** Index of the cue nearest to `span`; each of `others` in between makes it farther. Both are in order of the text. */
function findNearest(
  span: TaggedSpan,
  cues: readonly TaggedSpan[],
  others: readonly TaggedSpan[],
  sentenceOf: Int32Array,
): number {
  const next = lowerBound(cues.length, (k) => cues[k].from < span.from)
  let best = Math.min(next, cues.length - 1)
  let least = Infinity
  for (let k = Math.max(0, next - NEIGHBOURS); k < Math.min(cues.length, next + NEIGHBOURS); k++) {
    const cue = cues[k]
    const [low, high] = cue.from < span.from ? [cue.to, span.from] : [span.to, cue.from]
    const between = others[lowerBound(others.length, (o) => others[o].from < low)]
    const isBetween = between !== undefined && between.to <= high
    const isAhead = cue.from > span.from && sentenceOf[cue.from] !== sentenceOf[span.to - 1]
    const d = distance(span, cue, sentenceOf) + (isBetween ? ANOTHER : 0) + (isAhead ? AHEAD : 0)
    if (d < least) {
      least = d
      best = k
    }
  }
  return best
}

function nearestOf(cue: TaggedSpan, sources: readonly TaggedSpan[], sentenceOf: Int32Array): TaggedSpan {
  return sources.reduce((best, span) =>
    distance(span, cue, sentenceOf) < distance(best, cue, sentenceOf) ? span : best,
  )
}

/** "said …, adding that …" and "said … and promised …": a cue without a source takes that of the cue before it in its sentence. */
function shareSources(parse: Parse, drafts: readonly Draft[], sentenceOf: Int32Array): Draft[] {
  const shared: Draft[] = []
  for (const draft of drafts) {
    const last = shared.at(-1)
    const isSameSentence = last !== undefined && sentenceOf[last.cue[0].from] === sentenceOf[draft.cue[0].from]
    const takes =
      draft.source.length === 0 && isSameSentence && last.source.length > 0 && isSharing(parse, draft.cue[0])
    shared.push(takes ? { ...draft, source: last.source } : draft)
  }
  return shared
}

const SHARES = new Set(['and', 'but', 'or', 'then', 'also', 'while', ',', 'by', 'before', 'after', '”', '’'])

function isSharing(parse: Parse, cue: TokenRange): boolean {
  if (/ing$/.test(parse.tokens[cue.from].norm)) return true
  const before = parse.tokens[cue.from - 1]
  return before !== undefined && SHARES.has(before.norm.toLowerCase())
}

/** Contents of a paragraph without any cue: one draft. */
function toCueless(spans: readonly TaggedSpan[]): Draft[] {
  const contents = spans.filter((span) => span.part === 'content')
  if (contents.length === 0) return []
  const source = spans.filter((span) => span.part === 'source').slice(0, 1)
  return [
    {
      cue: [],
      source: source.map(toRange),
      content: contents.map(toRange),
      contentScore: contents.reduce((max, span) => Math.max(max, span.p), 0),
      cueScore: 0,
    },
  ]
}
