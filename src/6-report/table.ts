import type { Article } from '../types.ts'
import { type Colors, formatGrid, type GridColumn, toColors } from './grid.ts'
import {
  toCircumstanceWords,
  toHeading,
  toKindWords,
  toNumbers,
  toOneLine,
  toPercent,
  toRelationWords,
  toRoleWords,
  UNKNOWN,
} from './plain.ts'
import type { Row } from './row.ts'

export type TableOptions = {
  /** Columns of the terminal. */
  readonly width?: number
  readonly color?: boolean
}

type Column = GridColumn<Row>

/** The rows of one article as a table for a terminal, under a line that names the article. */
export function formatTable(article: Article, rows: readonly Row[], options: TableOptions = {}): string {
  const colors = toColors(options.color)
  const heading = colors.bold(toHeading(article))
  if (rows.length === 0) return `${heading}\nNo quotations found.\n`
  const width = Math.max(40, options.width ?? 100)
  return `${heading}\n${formatGrid(rows, toColumns(rows, width, colors), { width, colors })}\n`
}

/** Seven columns where they fit, four on a narrow terminal; the quotation gets the width that is left. */
function toColumns(rows: readonly Row[], width: number, color: Colors): Column[] {
  const numbers = toNumbers(rows)
  const lines = (...words: (string | null)[]) => words.filter((word) => word).join('\n')
  const who = (row: Row) => {
    const role = toRoleWords(row)
    return lines(row.speaker ? color.bold(toOneLine(row.speaker)) : color.dim(UNKNOWN), role && color.dim(role))
  }
  const kind = (row: Row) => [...toKindWords(row), ...toRelationWords(row, numbers)]
  const quote = (row: Row) => toOneLine(row.quote)
  const at = (row: Row) => `${row.line}:${row.start}`
  const number: Column = {
    name: '#',
    width: Math.max(3, String(rows.length).length + 2),
    cell: (_, i) => String(i + 1),
  }
  if (width < 90)
    return [
      number,
      { name: 'Speaker', width: Math.floor(width * 0.3), cell: who },
      {
        name: 'Quote',
        width: 0,
        cell: (row) =>
          lines(
            quote(row),
            color.dim([kind(row).join(', '), ...toCircumstanceWords(row)].join(' · ')),
            color.dim(`line ${at(row)} · ${toPercent(row.confidence)}`),
          ),
      },
    ]
  const widest = Math.max(...rows.map((row) => at(row).length))
  return [
    number,
    { name: 'Speaker', width: Math.floor(width * 0.2), cell: who },
    { name: 'Kind', width: 12, cell: (row) => lines(...kind(row)) },
    { name: 'Quote', width: 0, cell: quote },
    {
      name: 'Where, when, via',
      width: Math.max(18, Math.floor(width * 0.16)),
      cell: (row) => lines(...toCircumstanceWords(row)),
    },
    { name: 'At', width: Math.max(6, widest + 2), cell: at },
    { name: 'Sure', width: 6, cell: (row) => toPercent(row.confidence) },
  ]
}
