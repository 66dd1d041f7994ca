import { toDay } from './dates.ts'
import { withoutMarkup } from './linkedom.ts'
import { type Metadata, withoutEmpty } from './metadata.ts'

/** What a page says of its article in JSON-LD, meta tags and marked elements; JSON-LD first. `description` is its summary. */
export type PageMetadata = Metadata & { readonly description?: string }

export function findPageMetadata(document: Document): PageMetadata {
  const data = findJsonLd(document)
  const tag = (...names: string[]) => names.map((name) => findMeta(document, name)).find((each) => each !== null)
  const time = document.querySelector('[itemprop="datePublished"], time[datetime], time[pubdate]')
  const publisher = toName(data.publisher) ?? tag('og:site_name', 'application-name')
  const heading = toText(document.querySelector('h1'))
  return withoutEmpty({
    title: toWords(data.headline) ?? toTitle(tag('og:title', 'twitter:title') ?? document.title, heading, publisher),
    byline: toName(data.author) ?? AUTHOR.map((name) => toName(tag(name))).find(Boolean),
    publisher,
    published:
      [data.datePublished, data.dateCreated, ...PUBLISHED.map((name) => tag(name))].map(toDay).find(Boolean) ??
      toDay(time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? toText(time)),
    url:
      toUrl(data.url) ??
      toUrl(data.mainEntityOfPage) ??
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      tag('og:url'),
    dateline: toWords(data.dateline),
    description: toWords(data.description) ?? tag('description', 'og:description', 'twitter:description'),
  })
}

const AUTHOR = ['author', 'article:author', 'byl', 'dc.creator', 'parsely-author']
const PUBLISHED = [
  'article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
  'sailthru.date',
]

type Data = Readonly<Record<string, unknown>>

/** The first thing in the page's JSON-LD that is an article; `{}` where there is none. Broken JSON is passed over. */
function findJsonLd(document: Document): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseLoosely(script.textContent ?? ''), 0)
    if (found) return found
  }
  return {}
}

/** Strings come without the markup that many pages put in them. Null where it is no JSON. */
function parseLoosely(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^<!\[CDATA\[|\]\]>$|^<!--|-->$/g, ''), (_, value) =>
      typeof value === 'string' ? withoutMarkup(value) : value,
    )
  } catch {
    return null
  }
}

const DEEPEST = 5

function findArticle(value: unknown, depth: number): Data | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  if (Array.isArray(value)) return first(value.map((each) => findArticle(each, depth + 1)))
  const data = value as Data
  const types = [data['@type']].flat().map(String)
  if (types.some((type) => /(?:Article|BlogPosting|^Report)$/.test(type))) return data
  return first([data['@graph'], data.mainEntity].map((each) => findArticle(each, depth + 1)))
}

const first = (found: readonly (Data | null)[]): Data | null => found.find((each) => each !== null) ?? null

function findMeta(document: Document, name: string): string | null {
  const lower = name.toLowerCase()
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')?.trim()
    if (key?.toLowerCase() === lower && content) return content
  }
  return null
}

const toWords = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ') : null
const toText = (element: Element | null): string | null => toWords(element?.textContent)

/** A name, `{ name }`, or a list of either. A profile's address is no name. */
function toName(value: unknown): string | null {
  if (Array.isArray(value)) return value.flatMap((each) => toName(each) ?? []).join(', ') || null
  if (typeof value === 'object' && value !== null) return toName((value as Data).name)
  const name = toWords(value)
  return name && !/^https?:/.test(name) ? name : null
}

const toUrl = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? toWords((value as Data)['@id']) : toWords(value)

/** "Ferry stops - The Gazette" → "Ferry stops": without the outlet's name, which the heading or the metadata tells. */
function toTitle(title: string, heading: string | null, publisher?: string | null): string | null {
  const whole = toWords(title)
  if (!whole) return heading
  if (heading && whole.startsWith(heading)) return heading
  const match = /^(.+)\s[|–—-]\s([^|–—]+)$/.exec(whole)
  return match && publisher && match[2].toLowerCase() === publisher.toLowerCase() ? match[1] : whole
}
