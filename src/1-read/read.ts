import { InputError } from '../errors.ts'
import type { Article } from '../types.ts'
import { findBinary } from './binary.ts'
import { type Chunks, collect, peek } from './chunks.ts'
import { decode, toCharset, toUtf8 } from './decode.ts'
import { parseRecords } from './json.ts'
import { findMetadata, type Metadata } from './metadata.ts'
import { type Place, toPlacedError } from './place.ts'
import { parseRecord } from './record.ts'
import { type Source, sniffFormat, toDeclaredFormat } from './source.ts'
import { toArticle } from './to-article.ts'

export { toArticle }

/** An article, or why there is none. */
export type ReadResult = Article | InputError

/**
 * The articles in the bytes of a file: one of a text or a page, any number of JSON or JSON Lines. Each that cannot be read
 * is an InputError in its place (`empty`, `binary`, `bad-json`, `no-text`, `no-article`), and the others go on.
 * An article without an id of its own gets the path, with its number in a list ("a.json#2") or its line ("a.jsonl:7").
 * @throws TypeError when `bytes` are none or the source has no path.
 */
export async function read(bytes: Uint8Array, source: Source): Promise<ReadResult[]> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`read: expected bytes, got ${typeof bytes}`)
  if (typeof source?.path !== 'string')
    throw new TypeError(`read: expected a source with a path, got ${typeof source?.path}`)
  const results: ReadResult[] = []
  for await (const result of readStream([bytes], source)) results.push(result)
  return results
}

/** Enough to tell formats apart where nothing says which it is, and encodings where something does. */
const LEAST = { unknown: 512, declared: 4 }

/** The same, one at a time as the bytes come: of JSON only the record at hand is kept in memory. */
export async function* readStream(chunks: Chunks, source: Source): AsyncGenerator<ReadResult> {
  const { path, contentType } = source
  const declared = toDeclaredFormat(source)
  const label = toCharset(contentType)
  const { head, all } = await peek(chunks, declared === null ? LEAST.unknown : LEAST.declared)
  try {
    const text = decode(head, { label })
    const binary = findBinary(head, text)
    const format = declared ?? sniffFormat(text)
    if (binary) yield toPlacedError('binary', { path }, `expected text, HTML or JSON, got ${binary}`)
    else if (format === 'text' || format === 'html') yield await readWhole(await collect(all), path, { label, format })
    else
      for await (const record of parseRecords(toUtf8(all), { format, path, label }))
        yield record instanceof InputError ? record : await fromRecord(record.value, record.place)
  } finally {
    await all.return(undefined)
  }
}

type WholeOptions = { readonly label?: string; readonly format: 'text' | 'html' }

async function readWhole(bytes: Uint8Array, path: string, { label, format }: WholeOptions): Promise<ReadResult> {
  const text = decode(bytes, { label, isHtml: format === 'html' })
  if (/^[\s\u200b\ufeff]*$/.test(text))
    return toPlacedError('empty', { path }, 'expected an article, got an empty file; check what was saved')
  return format === 'html' ? fromHtml(text, { id: path, path }, {}) : toArticle(text, { id: path })
}

async function fromRecord(value: unknown, place: Place): Promise<ReadResult> {
  const record = parseRecord(value, place)
  if (record instanceof InputError) return record
  const { text, isHtml, meta } = record
  return isHtml ? fromHtml(text, place, meta) : toArticle(text, { id: place.id, ...meta })
}

/** The libraries for HTML are loaded when the first page comes: a plain text shall not wait for them. */
async function fromHtml(html: string, place: Place, meta: Metadata): Promise<ReadResult> {
  const { toPage } = await import('./html.ts')
  const page = toPage(html)
  if (!page)
    return toPlacedError(
      'no-article',
      place,
      'expected a page with an article, got none with running text; save the page as text',
    )
  const { text, zones } = page
  return { id: place.id, text, zones, ...findMetadata(text, zones), ...page.meta, ...meta }
}
