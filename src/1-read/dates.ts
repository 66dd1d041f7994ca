import type { Span } from '../types.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d\\d)'
const DATE = new RegExp(
  [
    `\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`,
    `\\b${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`,
    `\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`,
  ].join('|'),
  'i',
)

/** A full date in the text and where it stands. */
export type FoundDate = Span & { readonly iso: string }

/**
 * The first full date (with a year) in a short text, as ISO 8601 (`2025-02-28`); null where there is none.
 * All-figure dates count only with the year first: "3/4/2025" is one day here and another there.
 */
export function findDate(text: string): FoundDate | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, y1, m1, d1, d2, month2, y2, month3, d3, y3] = match
  const iso = y1
    ? toIso(Number(y1), Number(m1), Number(d1))
    : toIso(Number(y2 ?? y3), toMonth(month2 ?? month3), Number(d2 ?? d3))
  return iso === null ? null : { start: match.index, end: match.index + match[0].length, iso }
}

const toMonth = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The date as ISO 8601, or null where the calendar has no such day. */
function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/**
 * The day that a record's date field gives: `2025-02-28T09:19:00+05:30`, "Feb. 28, 2025", or a number of seconds or
 * milliseconds since 1970. A day is kept as it was written, without a shift to another time zone. Null where it is none.
 */
export function toDay(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value)
    return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
  }
  if (typeof value !== 'string') return null
  const text = value.slice(0, 100).trim()
  return findDate(text.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3'))?.iso ?? null
}
