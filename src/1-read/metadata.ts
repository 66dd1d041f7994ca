import type { Article, ZoneSpan } from '../types.ts'
import { AGENCIES, findAgency, parseAgencyLine, parseByline } from './bylines.ts'
import { type Dateline, parseColonDateline, parseDateline, parsePlaceAndDate } from './dateline.ts'
import { findDate } from './dates.ts'
import { type Line, toLine } from './lines.ts'

/** What an article tells of itself beside its text. */
export type Metadata = Partial<Omit<Article, 'text' | 'zones'>>

const OPENING = 30

/** Title, byline, agency, publisher, date and place as a plain text shows them; a key is missing where it does not. */
export function findMetadata(text: string, zones: readonly ZoneSpan[]): Metadata {
  const headline = zones.find(({ zone }) => zone === 'headline')
  const firstBody = Math.max(
    0,
    zones.findIndex(({ zone }) => zone === 'body'),
  )
  const around = [...zones.slice(Math.max(0, firstBody - OPENING), firstBody), ...zones.slice(-OPENING)]
  const lines = around.map((span) => ({ ...toLine(text, span), zone: span.zone }))
  const bylines = lines.filter(({ zone }) => zone === 'byline').map(({ text }) => text)
  const dateline = findDateline(text, zones, bylines)
  const agency = dateline?.agency ?? bylines.map(toAgency).find(Boolean)
  return withoutEmpty({
    title: headline && text.slice(headline.start, headline.end),
    byline: bylines.map(parseByline).find(Boolean),
    agency,
    publisher: findPublisher(lines.filter(({ zone }) => zone === 'boilerplate')),
    published:
      findPublished(lines.filter(({ zone }) => zone === 'byline' || zone === 'boilerplate')) ?? dateline?.published,
    dateline: dateline?.place,
  })
}

/** The same without its keys that hold nothing. */
export function withoutEmpty<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each != null && each !== '')) as never
}

function findDateline(text: string, zones: readonly ZoneSpan[], bylines: readonly string[]): Dateline | null {
  for (const line of bylines) {
    const agency = parseAgencyLine(line)
    if (agency?.place) return { place: agency.place, agency: agency.agency }
  }
  const body = zones.filter(({ zone }) => zone === 'body').slice(0, 3)
  const lines = body.map((span) => toLine(text, span))
  const found = lines.map(parseDateline).find(Boolean) ?? bylines.map(parsePlaceAndDate).find(Boolean)
  if (found || lines.length === 0) return found ?? null
  const colon = parseColonDateline(lines[0])
  const isLabel = colon && text.indexOf(`\n${lines[0].text.split(':')[0]}:`, lines[0].start) >= 0
  return isLabel ? null : colon
}

/** An agency that is all of the line or stands in a byline after the name. */
function toAgency(line: string): string | null {
  const alone = parseAgencyLine(line)
  if (alone) return alone.agency
  return parseByline(line) && /[,|/–—-]|^By /.test(line) ? findAgency(line) : null
}

/** First published before published, published before a bare date, a bare date before the last update. */
function findPublished(lines: readonly Line[]): string | null {
  const dated = lines.flatMap(({ text }) => {
    const date = findDate(text)
    return date ? [{ iso: date.iso, rank: toRank(text.slice(0, date.start)) }] : []
  })
  return dated.sort((a, b) => a.rank - b.rank)[0]?.iso ?? null
}

function toRank(before: string): number {
  if (/first published\W*$/i.test(before)) return 0
  if (/\b(?:published|posted|dated?)\b[^.]{0,12}$/i.test(before)) return 1
  return /(?:updated|modified)\b[^.]{0,12}$/i.test(before) ? 3 : 2
}

const OWNER =
  /^(?:copyrights?|©|Â©|\(c\))[\s©Â,:]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?[\s,.]*)?(?:by\s+)?(\p{Lu}[^.|]{1,60}?)(?=[.|,]|\s+all rights|$)/iu
const COMPANY =
  /\s+(?:private|pvt\.?|public|ltd\.?|limited|inc\.?|llc|plc|gmbh|corp\.?|corporation|company|co\.?|media group|all rights.*)$/i

/** The owner that the copyright line names, without "Ltd"; the short form where a line of the page gives it. */
function findPublisher(lines: readonly Line[]): string | null {
  const owner = lines.map(({ text }) => OWNER.exec(text)?.[1]).find(Boolean)
  if (!owner || AGENCIES.includes(owner)) return owner ?? null
  let name = owner.trim()
  while (COMPANY.test(name)) name = name.replace(COMPANY, '')
  return lines.find(({ text, words }) => words <= 5 && text !== owner && name.startsWith(text))?.text ?? name
}
