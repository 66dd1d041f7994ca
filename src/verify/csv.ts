import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Chunks } from '../1-read/chunks.ts'
import { InputError } from '../errors.ts'

/**
 * The records of a CSV file in UTF-8 (with or without a byte order mark, whatever ends its lines), one at a time, the line
 * of column names first. @throws InputError where it is no CSV.
 */
export async function* parseCsv(chunks: Chunks, path: string): AsyncGenerator<readonly string[]> {
  const parser = parse({ bom: true, relax_column_count: true })
  const input = Readable.from(chunks)
  // An error of the input shall not be lost on the way.
  input.on('error', (error) => parser.destroy(error))
  try {
    yield* input.pipe(parser) as AsyncIterable<string[]>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const message =
      'expected csv, json, ndjson or annotations of whosaid analyze, got CSV with a fault in its quotation marks'
    throw new InputError('bad-csv', `${path}: ${message}`, { path })
  } finally {
    input.destroy()
  }
}
