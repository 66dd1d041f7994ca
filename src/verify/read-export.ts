import { type Chunks, peek } from '../1-read/chunks.ts'
import { decode, toUtf8 } from '../1-read/decode.ts'
import { InputError } from '../errors.ts'
import type { ExportedRow } from './claims.ts'

/** Enough to tell what an export is. */
const LEAST = 512

/**
 * The rows of what `whosaid analyze` wrote as csv, json, ndjson or annotations, one at a time. The first characters tell
 * which it is. @throws InputError where it is none of them, a spreadsheet for one.
 */
export async function* readExport(chunks: Chunks, path: string): AsyncGenerator<ExportedRow> {
  const { head, all } = await peek(chunks, LEAST)
  try {
    const text = decode(head)
    if (text.trim() === '') throw toNoExport(path, 'an empty file; check what was saved')
    if (SPREADSHEET.every((byte, i) => head[i] === byte))
      throw toNoExport(path, 'a spreadsheet; verify what --out FILE.csv writes of the same articles')
    if (/^\s*[[{]/.test(text)) yield* (await import('./from-json.ts')).readJsonRows(all, path)
    else yield* (await import('./from-csv.ts')).readCsvRows(toUtf8(all), path)
  } finally {
    await all.return(undefined)
  }
}

/** A zip archive, which xlsx is, begins so. */
const SPREADSHEET = [0x50, 0x4b, 0x03, 0x04]

const toNoExport = (path: string, got: string): InputError =>
  new InputError('no-export', `${path}: expected csv, json, ndjson or annotations of whosaid analyze, got ${got}`, {
    path,
  })
