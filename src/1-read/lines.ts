import { findParagraphs } from '../paragraphs.ts'
import type { Span } from '../types.ts'

/**
 * A line of a page, or a whole paragraph where the text is wrapped. `text` is its words, cut at `LONGEST` characters:
 * what decides a zone stands at the ends of a line, and nothing but running text is longer.
 */
export type Line = Span & {
  readonly text: string
  /** Words in `text`. */
  readonly words: number
  /** It ends like a sentence: with a full stop, an exclamation or a question mark, maybe inside marks. */
  readonly ends: boolean
}

const LONGEST = 400
const TAIL = 60

export const toLines = (text: string): Line[] => findParagraphs(text).map((span) => toLine(text, span))

export function toLine(text: string, { start, end }: Span): Line {
  const head = text.slice(start, Math.min(end, start + LONGEST))
  const tail = text.slice(Math.max(start, end - TAIL), end)
  return { start, end, text: head, words: countWords(head), ends: SENTENCE_END.test(tail) }
}

/** Marks may be mojibake ("â€") or doubled ("''") after the full stop, and a source in brackets may follow. */
const SENTENCE_END = /[.!?…](?:["”’'»)\]?*_]|â€.{0,2}|&quot;|\s)*(?:[[(][^[\]()]{1,40}[\])])?$/

const countWords = (text: string): number => text.match(/[^\s|/·>]+/g)?.length ?? 0

export const lengthOf = (line: Line): number => line.end - line.start
/** A sentence of some length: what articles are made of. */
export const isProse = (line: Line): boolean => line.ends && line.words >= 8 && lengthOf(line) >= 45
