import { InputError } from '../errors.ts'
import type { Article } from '../types.ts'
import { findBinary } from './binary.ts'
import { decode, toCharset } from './decode.ts'
import { parseRecords } from './json.ts'
import { findMetadata, type Metadata } from './metadata.ts'
import { type Place, parseRecord } from './record.ts'
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
  const { path, contentType } = source
  const declared = toDeclaredFormat(source)
  const label = toCharset(contentType)
  const isHtml = declared === 'html' || (declared === null && /^[\s\ufeff]*<(?:!doctype|html)/i.test(toLatin(bytes)))
  const text = decode(bytes, { label, isHtml })
  const binary = findBinary(bytes, text)
  if (binary)
    return [fail('binary', path, `expected text, HTML or JSON, got what looks like ${binary}; save it as text first`)]
  if (/^[\s\u200b\ufeff]*$/.test(text))
    return [fail('empty', path, 'expected an article, got an empty file; check what was saved')]
  const format = declared ?? sniffFormat(text)
  if (format === 'html') return [await fromHtml(text, { name: path, path }, {})]
  if (format === 'text') return [toArticle(text, { id: path })]
  return Promise.all(
    parseRecords(text, format, path).map((record) =>
      record instanceof InputError ? record : fromRecord(record.value, record.place),
    ),
  )
}

const fail = (code: string, path: string, message: string) => new InputError(code, `${path}: ${message}`, { path })

const toLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200))

async function fromRecord(value: unknown, place: Place): Promise<ReadResult> {
  try {
    const { text, isHtml, meta } = parseRecord(value, place)
    return isHtml ? await fromHtml(text, place, meta) : toArticle(text, { id: place.name, ...meta })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The libraries for HTML are loaded when the first page comes: a plain text shall not wait for them. */
async function fromHtml(html: string, { name, path, line }: Place, meta: Metadata): Promise<ReadResult> {
  const { toPage } = await import('./html.ts')
  const page = toPage(html)
  if (page) {
    const { text, zones } = page
    return { id: name, text, zones, ...findMetadata(text, zones), ...page.meta, ...meta }
  }
  const message = 'expected a page with an article, got none with running text; save the page as text'
  return new InputError('no-article', `${name}: ${message}`, { path, ...(line === undefined ? {} : { line }) })
}
