import { findDate } from './dates.ts'
import type { Line } from './lines.ts'

/** Where a story was filed from, by which agency, and when; only what the dateline tells. */
export type Dateline = { readonly place: string; readonly agency?: string; readonly published?: string }

const PLACE = "(\\p{Lu}[\\p{Lu}'’.-]+(?:[ -]\\p{Lu}[\\p{Lu}'’.-]*){0,3})((?:, (?:\\p{Lu}[\\p{L}.'’-]+ ?){1,3})?)"
/** The dash may be damaged to a question mark. */
const DASH = '(?:--?|[–—―]|\\?)'
const DATELINE = new RegExp(`^${PLACE}([^()–—―]{0,40}?)\\s*(?:\\(([^()]{2,40})\\)\\s*${DASH}|\\s${DASH})\\s`, 'u')
const COLON = /^(\p{Lu}{2}[\p{Lu}'’.-]*(?: \p{Lu}{2}[\p{Lu}'’.-]*){0,2}):\s+\p{Lu}.{40}/u
const PLACE_AND_DATE = /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})(?:, |\. (?:Published|Posted) )/u

/** "WASHINGTON (AP) —", "DAKAR, 7 October 2025 (Teranga Press) –", "LONDON, March 3 (Reuters) -" before a sentence, or null. */
export function parseDateline(line: Line): Dateline | null {
  const match = DATELINE.exec(line.text)
  if (!match) return null
  const [, city, region, between, agency] = match
  const inPlace = toRegion(region)
  const rest = region.slice(inPlace.length) + between
  const published = findDate(rest)?.iso
  // What stands between place and dash is a date or nothing: "HAZELNUTS, FROST - and fear" is none.
  if (/\p{L}/u.test(rest) && !/\d|day\b/i.test(rest)) return null
  return { place: toPlace(city) + inPlace, ...(agency ? { agency } : {}), ...(published ? { published } : {}) }
}

/** "RANCHI: A day after …" at the head of a story. A transcript begins so too, and comes back to its labels. */
export function parseColonDateline(line: Line): Dateline | null {
  const match = COLON.exec(line.text)
  return match && line.ends ? { place: toPlace(match[1]) } : null
}

/** "Cádiz, 8 September 2023", "Valletta. Published 8 June 2023": place before a date on a line of its own. */
export function parsePlaceAndDate(text: string): Dateline | null {
  const match = PLACE_AND_DATE.exec(text)
  const date = match && findDate(text)
  if (!match || !date || /^By\b/.test(match[1]) || isDay(match[1])) return null
  const between = text.slice(match[0].length, date.start)
  if (/\p{L}{3}/u.test(between.replace(/\b\w+day\b,?/, ''))) return null
  return { place: toPlace(match[1]), published: date.iso }
}

/** ", Chad, July 2" → ", Chad": names of months and days are no region. */
function toRegion(text: string): string {
  const name = text.slice(2).trim()
  const isTime = isDay(name) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: |$)/i.test(name)
  return name === '' || isTime ? '' : `, ${name}`
}

const isDay = (text: string): boolean => /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b/i.test(text)

/** "NEW YORK" → "New York"; what has small letters stays. */
const toPlace = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=^\p{L}[’'])\p{L}/gu, (c) => c.toUpperCase())
