import type { Span, ZoneSpan } from './types.ts'

/**
 * The paragraphs of a text, as spans without the white space around them. Every line is a paragraph, except in text
 * wrapped at a fixed width, where the lines between two blank ones are one.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text)
  return isWrapped(text, lines) ? joinLines(text, lines) : lines
}

/** The same, cut where one zone ends and the next begins (a subhead glued to the paragraph below it). */
export function cutAtZones(text: string, paragraphs: readonly Span[], zones: readonly ZoneSpan[]): Span[] {
  const pieces: Span[] = []
  let z = 0
  for (const paragraph of paragraphs) {
    let start = paragraph.start
    while (z < zones.length && zones[z].end <= paragraph.start) z++
    for (let k = z; k < zones.length && zones[k].start < paragraph.end; k++) {
      if (zones[k].start > start) start = push(pieces, text, start, zones[k].start)
      if (zones[k].end < paragraph.end) start = push(pieces, text, start, zones[k].end)
    }
    push(pieces, text, start, paragraph.end)
  }
  return pieces
}

function push(pieces: Span[], text: string, start: number, end: number): number {
  const piece = trim(text, start, end)
  if (piece.end > piece.start) pieces.push(piece)
  return end
}

function findLines(text: string): Span[] {
  const lines: Span[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g))
    push(lines, text, match.index, match.index + match[0].length)
  return lines
}

const isSpace = (c: string) => /[\s\u200b\ufeff]/.test(c)

/** The span without the white space at its ends. */
export function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return { start: from, end: to }
}

const WRAP_AT_MOST = 100

/**
 * Wrapped text: most lines are followed at once by another, none is longer than a screen is wide, and most that are
 * followed by another end where the next word would not have fitted.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 6) return false
  const width = lines.reduce((max, line) => Math.max(max, line.end - line.start), 0)
  if (width > WRAP_AT_MOST || width < 40) return false
  let followed = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (hasBlankLine(text, lines[i].end, lines[i + 1].start)) continue
    followed++
    const next = /^\S+/.exec(text.slice(lines[i + 1].start, lines[i + 1].end))?.[0].length ?? 0
    if (lines[i].end - lines[i].start + 1 + next > width * 0.95) full++
  }
  return followed > lines.length * 0.5 && full > followed * 0.7
}

const hasBlankLine = (text: string, end: number, start: number) =>
  /\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(text.slice(end, start).replaceAll('\r\n', '\n'))

function joinLines(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && !hasBlankLine(text, last.end, line.start))
      joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
  }
  return joined
}
