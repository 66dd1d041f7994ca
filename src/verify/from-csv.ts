import type { Chunks } from '../1-read/chunks.ts'
import { toOneLine } from '../6-report/plain.ts'
import { InputError } from '../errors.ts'
import type { Claim, ExportedRow } from './claims.ts'
import { parseCsv } from './csv.ts'

const NEEDED = ['quote', 'start', 'end', 'article'] as const

/**
 * The rows of what `--format csv` writes, also where columns were moved or taken out, as long as those that tell the place
 * are there. @throws InputError where they are not.
 */
export async function* readCsvRows(chunks: Chunks, path: string): AsyncGenerator<ExportedRow> {
  let columns: readonly number[] | null = null
  for await (const cells of parseCsv(chunks, path)) {
    if (columns === null) columns = findColumns(cells, path)
    else {
      const [quote, start, end, article] = columns.map((column) => cells[column] ?? '')
      yield { article: toReadings(article)[0], claims: [toClaim(quote, start, end)] }
    }
  }
}

function findColumns(names: readonly string[], path: string): number[] {
  const columns = NEEDED.map((name) => names.indexOf(name))
  if (columns.every((column) => column >= 0)) return columns
  const got = toOneLine(names.slice(0, 5).join(', ').slice(0, 80))
  const message = `expected the columns ${NEEDED.join(', ')}, got ${got}`
  throw new InputError('no-export', `${path}: ${message}; give what whosaid analyze writes`, { path })
}

function toClaim(quote: string, start: string, end: string): Claim {
  if (isOffset(start) && isOffset(end))
    return { kind: 'words', start: Number(start), end: Number(end), readings: toReadings(quote) }
  return { kind: 'fault', message: `expected offsets in start and end, got "${start}" and "${end}"` }
}

const isOffset = (cell: string): boolean => /^\d{1,15}$/.test(cell)

/**
 * What a cell stands for, the likeliest first: one that begins like a formula was given an apostrophe, unless `--raw` was
 * said or it has one of its own.
 */
const toReadings = (cell: string): string[] => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? [cell.slice(1), cell] : [cell])
