import { createHash } from 'node:crypto'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Article } from '../types.ts'
import type { Archive } from './open.ts'

/**
 * The path by which the archive knows a file: counted from the archive's own folder where the file lies below it, so that
 * both can move together; the absolute path elsewhere. With `/` on every system.
 */
export function toStoredPath(archive: Archive, path: string): string {
  const below = relative(archive.folder, resolve(path))
  const isBelow = below !== '' && !below.startsWith('..') && !isAbsolute(below)
  return (isBelow ? below : resolve(path)).replaceAll(sep, '/')
}

/** Where a file of the archive is to be looked for now. */
export const toRealPath = (archive: Archive, stored: string): string =>
  isAbsolute(stored) ? stored : join(archive.folder, stored)

/**
 * What tells an article in the archive: its file, and its own id or number within it. From standard input (no file) it is the
 * article's own id, else what it says.
 */
export function toArticleKey(
  article: Article,
  file: { readonly path: string; readonly stored: string } | null,
): string {
  if (file === null) return /^standard input(?:[#:]\d+)?$/.test(article.id) ? `-#${toHash(article)}` : article.id
  if (article.id.startsWith(file.path)) return file.stored + article.id.slice(file.path.length)
  return `${file.stored}#${article.id}`
}

/** What an article says, in 22 characters: text, zones and everything about it but its id. */
export const toHash = ({ id: _, ...article }: Article): string => digest(JSON.stringify(sorted(article)))

const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

export const digest = (words: string | Uint8Array): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, 22)

/** Letters and figures that cannot be taken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstvwxyz0123456789'

/**
 * Keys of the quotations of an article, by their places: short enough to be typed, the same after every analysis that finds
 * the quotation there.
 */
export function toRowKeys(
  articleKey: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const seen = new Map<string, number>()
  return places.map(({ start, end }) => {
    const place = `${articleKey}\n${start}\n${end}`
    const times = seen.get(place) ?? 0
    seen.set(place, times + 1)
    const bytes = createHash('sha256')
      .update(times === 0 ? place : `${place}\n${times}`)
      .digest()
    return Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte % 32]).join('')
  })
}
