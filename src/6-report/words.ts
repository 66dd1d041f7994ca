import type { Mark, Parse, Span } from '../types.ts'
import { findToken } from './locate.ts'

/**
 * The words of a quotation: its content without the outer marks, a leading "that" and the comma that ends a piece.
 * One span for each piece that has words; the content as it is where no piece has any.
 */
export function findWords(text: string, parse: Parse, content: readonly Span[]): Span[] {
  const marks = toEdges(parse)
  const words = content.map((piece) => trimPiece(text, parse, marks, piece)).filter((span) => span.end > span.start)
  return words.length > 0 ? words : content.map(({ start, end }) => ({ start, end }))
}

type Edges = { readonly all: readonly Mark[]; readonly byStart: Map<number, Mark>; readonly byEnd: Map<number, Mark> }
const edgesOf = new WeakMap<Parse, Edges>()

/** The marks of a parse by the offsets at which they begin and end; made once for each parse. */
function toEdges(parse: Parse): Edges {
  let edges = edgesOf.get(parse)
  if (!edges) {
    const all = parse.marks
    edges = { all, byStart: new Map(all.map((m) => [m.start, m])), byEnd: new Map(all.map((m) => [m.end, m])) }
    edgesOf.set(parse, edges)
  }
  return edges
}

const SPACE = /[\s\u200b\ufeff]/
const CLOSING = /[\s,.;:]/

function trimPiece(text: string, parse: Parse, marks: Edges, piece: Span): Span {
  let { start, end } = trimSpace(text, piece)
  start = skipThat(text, parse, start, end)
  let bareEnd = end
  while (bareEnd > start && !marks.byEnd.has(bareEnd) && CLOSING.test(text[bareEnd - 1])) bareEnd--
  const bare = { start, end: bareEnd }
  const first = marks.byStart.get(bare.start)
  const last = marks.byEnd.get(bare.end)
  if (first && isOuter(marks, first, bare)) start = first.end
  if (last && last !== first && isOuter(marks, last, bare)) end = last.start
  return trimSpace(text, { start, end: trimEnd(text, start, end, /[\s,]/) })
}

/** A mark at the edge of a piece is an outer one unless its partner stands inside: “one” and “two” keep theirs. */
function isOuter(marks: Edges, mark: Mark, piece: Span): boolean {
  const partner = marks.all[mark.pair]
  if (!partner) return true
  return partner.start <= piece.start || partner.end >= piece.end
}

/** Past the conjunction "that", which is none of the speaker's words; "that is a lie" keeps its pronoun. */
function skipThat(text: string, parse: Parse, start: number, end: number): number {
  const that = /^that[\s,]+/.exec(text.slice(start, Math.min(end, start + 12)))
  if (!that) return start
  const next = parse.tokens[findToken(parse, start) + 1]
  return next?.pos === 'AUX' ? start : start + that[0].length
}

function trimEnd(text: string, start: number, end: number, what: RegExp): number {
  let to = end
  while (to > start && what.test(text[to - 1])) to--
  return to
}

function trimSpace(text: string, span: Span): Span {
  const end = trimEnd(text, span.start, span.end, SPACE)
  let start = span.start
  while (start < end && SPACE.test(text[start])) start++
  return { start, end }
}
