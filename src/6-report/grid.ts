import Table from 'cli-table3'
import pc from 'picocolors'

export type Colors = ReturnType<typeof pc.createColors>
export const toColors = (color = false): Colors => pc.createColors(color)

/** A column of a table for a terminal. A width of 0 takes what the others leave. */
export type GridColumn<T> = {
  readonly name: string
  readonly width: number
  readonly cell: (row: T, at: number) => string
}

export type GridOptions = { readonly width: number; readonly colors: Colors }

/** The least that a column without a width of its own gets. */
const LEAST = 12

/** Rows in a table of the given width, words wrapped; without the line end. */
export function formatGrid<T>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  { width, colors }: GridOptions,
): string {
  const taken = columns.reduce((sum, column) => sum + column.width + 1, 1)
  const widths = columns.map((column) => column.width || Math.max(LEAST, width - taken))
  const table = new Table({
    head: columns.map((column) => colors.bold(column.name)),
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], compact: false },
  })
  rows.forEach((row, at) => {
    table.push(columns.map((column, i) => breakLongWords(column.cell(row, at), widths[i] - 2)))
  })
  return table.toString()
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
