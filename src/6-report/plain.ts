import type { Row } from './row.ts'

/** What people read in a row, worded once for all tables. */

/** On one line, without the control and direction characters that could rewrite a terminal or a page. */
export const toOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()

export const UNKNOWN = 'unknown'

/** "indirect", and what else is to be known: "direct, question", "indirect, negated". */
export const toKindWords = (row: Row): string[] => [
  row.kind,
  ...(row.act === 'statement' ? [] : [row.act]),
  ...(row.negated ? ['negated'] : []),
  ...(row.zone === 'body' ? [] : [row.zone]),
]

/** The role, where the name does not say it already ("spokesman for the ministry": spokesman). */
export const toRoleWords = (row: Row): string | null =>
  row.role && !(row.speakerKind === 'unnamed' && row.speaker?.startsWith(row.role)) ? toOneLine(row.role) : null

/** Where, when and how it came: "in Ankara", "Thursday (2025-02-27)", "to reporters", "via state media". */
export const toCircumstanceWords = (row: Row): string[] =>
  [
    row.place,
    row.event,
    row.time && row.date && row.time !== row.date ? `${row.time} (${row.date})` : (row.time ?? row.date),
    row.addressee && `to ${row.addressee}`,
    row.via && `via ${row.via}`,
  ]
    .filter((words): words is string => !!words)
    .map(toOneLine)

/** The number that each quotation has in a table that counts its rows from 1. */
export const toNumbers = (rows: readonly Row[]): Map<number, number> =>
  new Map(rows.map((row, i) => [row.quotation, i + 1]))

/** "repeats 5", "in 3": the rows that a row goes with, where they are in the table. */
export const toRelationWords = (row: Row, numbers: ReadonlyMap<number, number>): string[] => {
  const to = (word: string, id: number | null) => {
    if (id === null) return []
    const number = numbers.get(id)
    return [number === undefined ? word : `${word} ${number}`]
  }
  return [...to('repeats', row.repeats), ...to('within', row.within)]
}

/** 0.973 → "97%". */
export const toPercent = (confidence: number): string => `${Math.round(confidence * 100)}%`

/** The line that heads an article's table: its title, and where and when it was printed. */
export const toHeading = (article: Heading): string =>
  [article.title ?? article.id, article.publisher ?? article.agency, article.published]
    .filter((words): words is string => !!words)
    .map(toOneLine)
    .join(' · ')

type Heading = {
  readonly id: string
  readonly title?: string | null
  readonly publisher?: string | null
  readonly agency?: string | null
  readonly published?: string | null
}
