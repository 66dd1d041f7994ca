import { createReadStream } from 'node:fs'
import { read } from '../1-read/read.ts'
import { InputError } from '../errors.ts'
import type { Article } from '../types.ts'
import { toInputError } from './failure.ts'
import type { InputFormat } from './input-format.ts'
import { type Record, splitLines, splitValues, toUtf8 } from './records.ts'

/**
 * The articles of a file ("-": standard input), one at a time. What cannot be read is yielded as an InputError and the rest
 * goes on. JSON is read as a stream, so that a file of a million articles takes no more memory than one.
 */
export async function* readArticles(path: string, format?: InputFormat): AsyncGenerator<Article | InputError> {
  try {
    const chunks = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
    const { head, all } = await peek(chunks)
    const kind = format ?? toKind(path, head)
    if (kind === 'ndjson') yield* readRecords(splitLines(toUtf8(all)), path)
    else if (kind === 'json') yield* readRecords(splitValues(toUtf8(all)), path)
    else yield* readWhole(await join(all), path, kind)
  } catch (error) {
    const failure = toInputError(error, path)
    if (!(failure instanceof InputError)) throw failure
    yield failure
  }
}

const nameOf = (path: string) => (path === '-' ? 'standard input' : path)

async function* readRecords(records: AsyncIterable<Record>, path: string): AsyncGenerator<Article | InputError> {
  let count = 0
  for await (const { bytes, line } of records) {
    count++
    try {
      yield* await read(bytes, { path: `${nameOf(path)}:${line}`, format: 'json' })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error
    }
  }
  if (count === 0) yield new InputError('empty', `${nameOf(path)}: expected an article, got none`, { path })
}

async function* readWhole(
  bytes: Uint8Array,
  path: string,
  format: InputFormat | undefined,
): AsyncGenerator<Article | InputError> {
  yield* await read(bytes, { path: nameOf(path), format })
}

/** JSON by its name, or by its first characters where the name says nothing; undefined for what `read` tells apart. */
function toKind(path: string, head: Uint8Array): InputFormat | undefined {
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'ndjson'
  if (/\.(?:txt|md|html?)$/i.test(path)) return undefined
  const text = new TextDecoder().decode(head).trimStart()
  if (/^\{\s*["}]/.test(text)) return isJson(text.slice(0, text.indexOf('\n'))) ? 'ndjson' : 'json'
  return /^\[\s*[{\]]/.test(text) || /\.json$/i.test(path) ? 'json' : undefined
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

type Chunks = AsyncIterable<Uint8Array>

/** The first chunk of a stream, and the whole stream with it. */
async function peek(chunks: Chunks): Promise<{ head: Uint8Array; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  async function* all() {
    if (first.done) return
    yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head: first.done ? new Uint8Array() : first.value, all: all() }
}

async function join(chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
