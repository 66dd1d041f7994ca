import { createReadStream } from 'node:fs'
import { type ReadResult, readStream } from '../1-read/read.ts'
import type { InputFormat } from '../1-read/source.ts'
import { InputError } from '../errors.ts'
import { toInputError } from './failure.ts'

/**
 * The articles of a file ("-": standard input), one at a time. What cannot be read is yielded as an InputError and the rest
 * goes on. `onBytes` is told how many bytes were read. JSON is read as a stream, so that a file of a million articles takes no more memory than one.
 */
export async function* readArticles(
  path: string,
  format?: InputFormat,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<ReadResult> {
  try {
    const chunks = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
    yield* readStream(counted(chunks, onBytes), { path: path === '-' ? 'standard input' : path, format })
  } catch (error) {
    const failure = toInputError(error, path)
    if (!(failure instanceof InputError)) throw failure
    yield failure
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}
