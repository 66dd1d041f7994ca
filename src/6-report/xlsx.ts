import { InputError } from '../errors.ts'
import { COLUMNS, type Row } from './row.ts'
import { toCellText } from './xlsx-text.ts'
import { resetZipTimes } from './zip-times.ts'

type Column = (typeof COLUMNS)[number]
type Style = { readonly alignVertical: 'top'; readonly wrap?: boolean; readonly format?: string }
type Cell = (Style & { readonly value: string | number | boolean }) | null

/** Rows of an Excel sheet below the line of column names. */
export const MOST_ROWS = 1_048_575

/** In characters. The columns that are not here hold numbers and single words. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ speaker: 24, role: 28, affiliation: 24, speakerKind: 13, quote: 70, cue: 16, source: 30, place: 18, event: 24 },
  ...{
    addressee: 18,
    via: 18,
    paragraph: 11,
    rule: 18,
    confidence: 11,
    article: 30,
    title: 40,
    publisher: 22,
    url: 30,
  },
}
const WIDTH = 12

/** The columns that stay where they are when the sheet is scrolled: the number and who said it. */
const FROZEN_COLUMNS = 2

/**
 * Rows as the bytes of a spreadsheet for Excel and its like, with the columns of CSV. Numbers and booleans are such, all
 * else is text that is never run: dates too, since a text keeps ISO 8601 as it is, while a spreadsheet's date is a number
 * that each country shows in its own way. A cell of more than 32,767 characters, Excel's limit, is cut with " […]".
 * `columns` may name others that the rows have. The same rows give the same bytes. All rows are held in memory.
 * @throws InputError (rejects) where there are more rows than a sheet can hold.
 */
export async function formatXlsx(rows: readonly Row[], columns: readonly string[] = COLUMNS): Promise<Uint8Array> {
  expectRoom(rows.length)
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const header = columns.map((name) => ({ value: name, fontWeight: 'bold' as const }))
  const sheet = {
    sheet: 'Quotations',
    columns: columns.map((name) => ({ width: WIDTHS[name] ?? WIDTH })),
    stickyRowsCount: 1,
    stickyColumnsCount: FROZEN_COLUMNS,
  }
  try {
    return resetZipTimes(await writeExcelFile([header, ...rows.map((row) => toCells(row, columns))], sheet).toBuffer())
  } catch (error) {
    // The sheet is one string on its way, and strings have an end.
    if (error instanceof RangeError) throw toTooMany(rows.length)
    throw error
  }
}

/** @throws InputError where there is no room for so many rows; `most` may be fewer than a sheet can hold. */
export function expectRoom(count: number, most = MOST_ROWS): void {
  if (count > most) throw toTooMany(count)
}

const toTooMany = (count: number) =>
  new InputError(
    'too-many-rows',
    `xlsx: expected no more rows than a spreadsheet or the memory can hold, got ${count}; use --format csv`,
  )

const toCells = (row: Row, columns: readonly string[]): Cell[] =>
  columns.map((name) => toCell(name, (row as Readonly<Record<string, Row[Column]>>)[name] ?? null))

function toCell(name: string, value: Row[Column]): Cell {
  if (value === null || value === '') return null
  if (typeof value !== 'string') return { value, alignVertical: 'top' }
  // Excel runs no text, but one that begins like a formula or a date would become one when somebody edits it.
  const isLiteral = name === 'date' || name === 'published' || /^[=+\-@\t\r＝＋－＠]/.test(value)
  return {
    value: toCellText(value),
    alignVertical: 'top',
    ...(name === 'quote' ? { wrap: true } : {}),
    ...(isLiteral ? { format: '@' } : {}),
  }
}
