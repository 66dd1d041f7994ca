import { InputError } from '../errors.ts'
import { toDay } from './dates.ts'
import { type Metadata, withoutEmpty } from './metadata.ts'

/** Where a record stands: the name to call it by, and its file and line for an error. */
export type Place = { readonly name: string; readonly path: string; readonly line?: number }
/** A record of JSON as an article's text, or markup, and what it says about it. */
export type ArticleRecord = { readonly text: string; readonly isHtml: boolean; readonly meta: Metadata }

/** The names under which feeds, scrapers and corpora keep the same thing, the commonest first. */
const FIELDS = {
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'maintext',
    'fulltext',
    'bodytext',
    'plaintext',
    'articletext',
    'story',
  ],
  html: ['html', 'bodyhtml', 'contenthtml', 'rawhtml'],
  id: ['id', 'uuid', 'guid', 'articleid', '@id'],
  title: ['title', 'headline', 'heading', 'name'],
  byline: ['byline', 'author', 'authors', 'creator'],
  agency: ['agency', 'newsagency', 'wire'],
  publisher: [
    'publisher',
    'outlet',
    'source',
    'sourcename',
    'sitename',
    'site',
    'publication',
    'newspaper',
    'sourcedomain',
    'domain',
  ],
  url: ['url', 'link', 'canonicalurl', 'sourceurl', 'weburl', 'permalink'],
  published: [
    'published',
    'datepublished',
    'publisheddate',
    'publicationdate',
    'publishedat',
    'pubdate',
    'datepublish',
    'publishdate',
    'date',
    'firstpublished',
    'createdat',
    'timestamp',
  ],
  dateline: ['dateline'],
} as const

/** @throws InputError `no-text` where it is no object with a text. */
export function parseRecord(value: unknown, place: Place): ArticleRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fail(place, `expected an object with a "text" field, got ${nameOf(value)}; give one object for each article`)
  const fields = new Map<string, unknown>()
  // "date_publish", "date-publish" and "datePublish" are one name; the first that holds something counts.
  for (const [key, each] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/[_\s-]/g, '') || key
    if (fields.get(name) == null || fields.get(name) === '') fields.set(name, each)
  }
  const pick = (names: readonly string[]) =>
    names.map((name) => toWords(fields.get(name))).find((words) => words !== null)
  const text = pick(FIELDS.text)
  const html = pick(FIELDS.html)
  const words = text ?? html
  if (words === undefined || words === null || words.trim() === '')
    throw fail(place, `expected a "text" field with the article's words, got ${describe(fields)}; add one`)
  const published = FIELDS.published.map((name) => toDay(fields.get(name))).find(Boolean)
  return {
    text: words,
    isHtml: text === undefined || isMarkup(words),
    meta: withoutEmpty({
      id: pick(FIELDS.id),
      title: pick(FIELDS.title),
      byline: pick(FIELDS.byline),
      agency: pick(FIELDS.agency),
      publisher: pick(FIELDS.publisher),
      url: pick(FIELDS.url),
      published,
      dateline: pick(FIELDS.dateline),
    }),
  }
}

const fail = ({ name, path, line }: Place, message: string) =>
  new InputError('no-text', `${name}: ${message}`, { path, ...(line === undefined ? {} : { line }) })

const nameOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'string'
        ? 'a string'
        : `a ${typeof value}`

function describe(fields: ReadonlyMap<string, unknown>): string {
  if (fields.size === 0) return 'an object without fields'
  const empty = [...FIELDS.text, ...FIELDS.html].find((name) => fields.has(name))
  return empty ? `nothing in "${empty}"` : `only ${[...fields.keys()].slice(0, 5).join(', ')}`
}

/** A string, a number, `{ name }`, or a list of them, as words; a list of paragraphs keeps its breaks. Null for nothing. */
function toWords(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const words = value.flatMap((each) => toWords(each) ?? [])
    return words.length === 0 ? null : words.join(words.some((each) => each.length > 60) ? '\n\n' : ', ')
  }
  if (typeof value !== 'object' || value === null) return null
  const { name, title } = value as Record<string, unknown>
  return toWords(name ?? title)
}

/** Tags of blocks or of type, one of them closed or a break; "<b" alone is a text about b. */
const isMarkup = (text: string): boolean =>
  /<(?:p|div|br|h[1-6]|article|section|span|a|em|strong|b|i|ul|li|blockquote|figure)(?:\s[^<>]*)?\/?>/i.test(text) &&
  /<\/(?:p|div|h[1-6]|article|section|span|a|em|strong|b|i|ul|li|blockquote|figure)>|<(?:br|p)\s*\/?>/i.test(text)
