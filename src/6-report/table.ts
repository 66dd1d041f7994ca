import Table from 'cli-table3'
import pc from 'picocolors'
import type { Article } from '../types.ts'
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

type Column = { readonly name: string; readonly width: number; readonly cell: (row: Row, at: number) => string }

/** The rows of one article as a table for a terminal, under a line that names the article. */
export function formatTable(article: Article, rows: readonly Row[], options: TableOptions = {}): string {
  const color = pc.createColors(options.color ?? false)
  const heading = color.bold(toHeading(article))
  if (rows.length === 0) return `${heading}\nNo quotations found.\n`
  const columns = toColumns(rows, Math.max(40, options.width ?? 100), color)
  const table = new Table({
    head: columns.map((column) => color.bold(column.name)),
    colWidths: columns.map((column) => column.width),
    wordWrap: true,
    style: { head: [], border: [], compact: false },
  })
  rows.forEach((row, at) => {
    table.push(columns.map((column) => breakLongWords(column.cell(row, at), column.width - 2)))
  })
  return `${heading}\n${table.toString()}\n`
}

/** Seven columns where they fit, four on a narrow terminal; the quotation gets the width that is left. */
function toColumns(rows: readonly Row[], width: number, color: ReturnType<typeof pc.createColors>): Column[] {
  const numbers = toNumbers(rows)
  const lines = (...words: (string | null)[]) => words.filter((word) => word).join('\n')
  const who = (row: Row) => {
    const role = toRoleWords(row)
    return lines(row.speaker ? color.bold(toOneLine(row.speaker)) : color.dim(UNKNOWN), role && color.dim(role))
  }
  const kind = (row: Row) => [...toKindWords(row), ...toRelationWords(row, numbers)]
  const quote = (row: Row) => toOneLine(row.quote)
  const at = (row: Row) => `${row.line}:${row.start}`
  const fit = (columns: Column[]): Column[] => {
    const rest = width - 1 - columns.reduce((sum, column) => sum + column.width + 1, 0)
    return columns.map((column) => (column.name === 'Quote' ? { ...column, width: column.width + rest } : column))
  }
  const number: Column = {
    name: '#',
    width: Math.max(3, String(rows.length).length + 2),
    cell: (_, i) => String(i + 1),
  }
  if (width < 90)
    return fit([
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
    ])
  const widest = Math.max(...rows.map((row) => at(row).length))
  return fit([
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
  ])
}

/** cli-table3 cuts a word that is wider than its column; an address or a long compound is broken instead. */
const breakLongWords = (text: string, width: number): string =>
  // A word with colour codes in it is left alone: cutting a code would colour the whole screen.
  text.replace(new RegExp(`[^\\s\\u001b]{${width + 1},}`, 'gu'), (word) => {
    const characters = [...word]
    const pieces: string[] = []
    for (let i = 0; i < characters.length; i += width) pieces.push(characters.slice(i, i + width).join(''))
    return pieces.join('\n')
  })
