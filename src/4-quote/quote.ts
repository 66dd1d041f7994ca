import type { Lexicons } from '../lexicons.ts'
import type { Article, Notice, Parse, Quotation, Span, TaggedSpan, TokenRange } from '../types.ts'
import { attach, type Draft, toSentenceNumbers } from './attach.ts'
import { joinParagraphs } from './continue.ts'
import { findSpokenParagraph, isSpoken } from './cueless.ts'
import { growToMarks, settlePieces } from './pieces.ts'
import { reach } from './reach.ts'

/** The quotations of an article, in order of the text, and what was found about its marks. */
export function quote(
  _article: Article,
  parse: Parse,
  tagged: readonly TaggedSpan[],
  _lexicons: Lexicons,
): { quotations: Quotation[]; notices: Notice[] } {
  const sentenceOf = toSentenceNumbers(parse)
  const outer = tagged.filter((span) => span.depth === 0)
  const inner = tagged.filter((span) => span.depth === 1)
  const running = parse.paragraphs.flatMap((paragraph) => quoteParagraph(parse, paragraph, outer, sentenceOf))
  const drafts: Draft[] = [...joinParagraphs(parse, running), ...parse.turns.map(toDraft)]
  const parents = drafts.length
  for (let parent = 0; parent < parents; parent++) {
    const nested = drafts[parent].content.flatMap((range) => attach(parse, within(inner, range), sentenceOf))
    drafts.push(...nested.filter(isWhole).map((draft) => ({ ...draft, within: parent })))
  }
  return { quotations: drafts.map((draft, id) => toQuotation(parse, draft, id)), notices: [] }
}

function quoteParagraph(
  parse: Parse,
  paragraph: TokenRange,
  tagged: readonly TaggedSpan[],
  sentenceOf: Int32Array,
): Draft[] {
  const attached = attach(parse, within(tagged, paragraph), sentenceOf).map((draft) => settlePieces(parse, draft))
  const taken = new Set<number>()
  for (const draft of attached)
    for (const { from, to } of [...draft.cue, ...draft.source, ...draft.content])
      for (let i = from; i < to; i++) taken.add(i)
  const grown = attached.map((draft) => growToMarks(parse, draft, (token) => taken.has(token)))
  const drafts = reach(parse, grown, paragraph).filter((draft) => isSpoken(parse, draft, paragraph))
  const isTurn = parse.turns.some(
    (turn) => turn.label.from <= paragraph.from && paragraph.to <= turn.content[turn.content.length - 1].to,
  )
  return isTurn ? drafts : [...drafts, ...findSpokenParagraph(parse, paragraph, attached)]
}

const within = (spans: readonly TaggedSpan[], range: TokenRange) =>
  spans.filter((span) => span.from >= range.from && span.to <= range.to)

/** Inside a content, only what has a source, a cue and a content is taken for a quotation. */
const isWhole = (draft: Draft) => draft.cue.length > 0 && draft.source.length > 0

const toDraft = (turn: Parse['turns'][number]): Draft => ({
  cue: [turn.colon],
  source: [turn.label],
  content: turn.content,
  contentScore: 1,
  cueScore: 1,
})

const toSpan = (parse: Parse, range: TokenRange): Span => ({
  start: parse.tokens[range.from].start,
  end: parse.tokens[range.to - 1].end,
})

function toQuotation(parse: Parse, draft: Draft, id: number): Quotation {
  return {
    id,
    kind: 'indirect',
    act: 'statement',
    marks: 'none',
    negated: false,
    content: draft.content.map((range) => toSpan(parse, range)),
    cue: draft.cue.map((range) => toSpan(parse, range)),
    source: draft.source.map((range) => toSpan(parse, range)),
    score: draft.contentScore,
    ...(draft.within === undefined ? {} : { within: draft.within }),
  }
}
