import { sentenceOf } from '../tokens.ts'
import type { Parse, TokenRange } from '../types.ts'
import { type Draft, startOf } from './draft.ts'
import { marksIn } from './pieces.ts'

/**
 * The drafts of one paragraph, those with an unclosed or a lost mark reaching as far as their words do: after a colon to
 * the end of the paragraph; with a mark left open, to the end of the sentence. Never over a later quotation of the same
 * source, nor of another one. What then stands inside a longer one is left out.
 */
export function reach(parse: Parse, drafts: readonly Draft[], paragraph: TokenRange): Draft[] {
  const reached = drafts.map((draft) => {
    const last = draft.content.at(-1)
    if (!last || draft.cue.length === 0 || draft.cue[0].from > last.from) return draft
    const to = endOf(parse, draft, last, drafts, paragraph)
    return to > last.to ? { ...draft, content: [...draft.content.slice(0, -1), { from: last.from, to }] } : draft
  })
  return reached.filter(
    (draft, d) => !reached.some((other, o) => o !== d && other !== drafts[o] && isInside(draft, other)),
  )
}

function endOf(parse: Parse, draft: Draft, last: TokenRange, drafts: readonly Draft[], paragraph: TokenRange): number {
  const marks = marksIn(parse, last)
  const isUnclosed = marks.some((mark) => mark.side === 'open' && mark.pair < 0)
  const isBare = marksIn(parse, paragraph).length === 0
  if (isAfterColon(parse, draft, last) && (isUnclosed || isBare)) return trimEnd(parse, last.to, paragraph.to)
  if (!isUnclosed || marksIn(parse, { from: last.to, to: paragraph.to }).some((mark) => mark.side === 'close'))
    return last.to
  const end = trimEnd(parse, last.to, parse.sentences[sentenceOf(parse, last.to - 1)].to)
  const blocker = drafts.find(
    (other) => other !== draft && startOf(other) >= last.to - 1 && startOf(other) < end && !isRelative(parse, other),
  )
  return blocker ? last.to : end
}

/** "what he described as …" goes on with the sentence that it stands in. */
const isRelative = (parse: Parse, draft: Draft) => {
  const before = parse.tokens[startOf(draft) - 1]
  const first = parse.tokens[startOf(draft)]
  return /^(?:what|which|that|who|whom|as)$/i.test(before?.norm ?? '') || /^(?:what|which|who|whom)$/i.test(first.norm)
}

function isAfterColon(parse: Parse, draft: Draft, last: TokenRange): boolean {
  const { to } = draft.cue[draft.cue.length - 1]
  const gap = parse.tokens.slice(Math.max(0, to - 1), last.from)
  return draft.content.length === 1 && last.from - to <= 8 && gap.some((token) => token.norm === ':')
}

/** The end of the words: the full stop that ends the narrator's sentence is left out where no mark closes after it. */
function trimEnd(parse: Parse, least: number, end: number): number {
  let to = end
  while (to > least && /^[.,;]$/.test(parse.tokens[to - 1].norm)) to--
  return to
}

function isInside(draft: Draft, other: Draft): boolean {
  const start = other.content[0].from
  const end = other.content[other.content.length - 1].to
  return [...draft.content, ...draft.cue].every(({ from, to }) => from >= start && to <= end)
}
