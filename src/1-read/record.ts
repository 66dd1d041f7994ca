import type { InputError } from '../errors.ts'
import { toDay } from './dates.ts'
import { type Metadata, withoutEmpty } from './metadata.ts'
import { type Place, toPlacedError } from './place.ts'
import { FIELDS } from './record-fields.ts'

/** A record of JSON as an article's text, or markup, and what it says about it. */
export type ArticleRecord = { readonly text: string; readonly isHtml: boolean; readonly meta: Metadata }

/** The record, or an InputError `no-text` where it is no object with a text. */
export function parseRecord(value: unknown, place: Place): ArticleRecord | InputError {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return toPlacedError(
      'no-text',
      place,
      `expected an object with a "text" field, got ${nameOf(value)}; give one object for each article`,
    )
  const fields = toFields(value)
  const text = first(FIELDS.text.map((name) => toText(fields.get(name))))
  const words = text ?? first(FIELDS.html.map((name) => toText(fields.get(name))))
  if (words === null)
    return toPlacedError(
      'no-text',
      place,
      `expected a "text" field with the article's words, got ${describe(fields)}; add one`,
    )
  return { text: words, isHtml: text === null || isMarkup(words), meta: toMeta(fields) }
}

type Fields = ReadonlyMap<string, unknown>

/** "date_publish", "date-publish" and "datePublish" are one name; the first that holds something counts. */
function toFields(record: object): Fields {
  const fields = new Map<string, unknown>()
  for (const [key, each] of Object.entries(record)) {
    const name = key.toLowerCase().replace(/[_\s-]/g, '') || key
    if (fields.get(name) == null || fields.get(name) === '') fields.set(name, each)
  }
  return fields
}

function toMeta(fields: Fields): Metadata {
  const pick = (names: readonly string[]) => first(names.map((name) => toWords(fields.get(name))))
  const { text: _, html: __, published, ...others } = FIELDS
  const words = Object.fromEntries(Object.entries(others).map(([key, names]) => [key, pick(names)]))
  return withoutEmpty({ ...words, published: first(published.map((name) => toDay(fields.get(name)))) })
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null

const nameOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`

function describe(fields: Fields): string {
  const name = [...FIELDS.text, ...FIELDS.html].find((each) => fields.has(each))
  const value = name && fields.get(name)
  if (typeof value === 'number' || typeof value === 'boolean') return `${nameOf(value)} in "${name}"`
  if (name) return `nothing in "${name}"`
  return fields.size === 0 ? 'an object without fields' : `only ${[...fields.keys()].slice(0, 5).join(', ')}`
}

/** Lists of lists are not looked into further than this. */
const DEEPEST = 5

/** A text, or a list of paragraphs, each a text or an object that holds one. Null for nothing. */
function toText(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  if (Array.isArray(value)) return value.flatMap((each) => toText(each, depth + 1) ?? []).join('\n\n') || null
  const { text, content, html } = value as Readonly<Record<string, unknown>>
  return first([text, content, html].map((each) => toText(each, depth + 1)))
}

/** A string, a number, `{ name }`, or a list of them, as words. Null for nothing. */
function toWords(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  if (Array.isArray(value)) return value.flatMap((each) => toWords(each, depth + 1) ?? []).join(', ') || null
  const { name, title } = value as Readonly<Record<string, unknown>>
  return toWords(name ?? title, depth + 1)
}

/** Tags of blocks or of type, one of them closed or a break; "<b" alone is a text about b. */
const isMarkup = (text: string): boolean =>
  /<(?:p|div|br|h[1-6]|article|section|span|a|em|strong|b|i|ul|li|blockquote|figure)(?:\s[^<>]*)?\/?>/i.test(text) &&
  /<\/(?:p|div|h[1-6]|article|section|span|a|em|strong|b|i|ul|li|blockquote|figure)>|<(?:br|p)\s*\/?>/i.test(text)
