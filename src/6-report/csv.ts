import { stringify } from 'csv-stringify/sync'
import { COLUMNS, type Row } from './row.ts'

export type CsvOptions = {
  /** Leave cells that a spreadsheet would take for a formula as they are. */
  readonly raw?: boolean
  /** Leave the byte order mark and the line of column names out (rows that follow others). */
  readonly bare?: boolean
  /** The columns, where the rows have others than those of `Row`. */
  readonly columns?: readonly string[]
}

/**
 * Rows as CSV that Excel opens rightly: a byte order mark, CRLF, quoted line breaks, and an apostrophe before a cell
 * that begins like a formula (= + - @), since a quotation may come from anyone.
 */
export function formatCsv(rows: readonly Row[], options: CsvOptions = {}): string {
  if (options.bare && rows.length === 0) return ''
  return stringify(rows as Row[], {
    columns: [...(options.columns ?? COLUMNS)],
    header: !options.bare,
    bom: !options.bare,
    record_delimiter: 'windows',
    // csv-stringify quotes for its own record delimiter only; a lone \n or \r breaks the row too.
    quoted_match: /[\r\n]/,
    escape_formulas: !options.raw,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
}
