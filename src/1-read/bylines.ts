import { findDate } from './dates.ts'
import { type Line, lengthOf } from './lines.ts'

/** News agencies whose name stands before or after a place ("AP Istanbul", "Istanbul, Reuters"). */
export const AGENCIES = [
  ...[
    'AP',
    'Associated Press',
    'The Associated Press',
    'Reuters',
    'Thomson Reuters',
    'AFP',
    'Agence France-Presse',
    'PTI',
  ],
  ...['Press Trust of India', 'ANI', 'IANS', 'UNI', 'UPI', 'dpa', 'DPA', 'EFE', 'ANSA', 'TASS', 'Tass', 'RIA Novosti'],
  ...['Interfax', 'Xinhua', 'Kyodo', 'Kyodo News', 'Jiji', 'Yonhap', 'Bloomberg', 'Dow Jones', 'PA', 'PA Media'],
  ...['Press Association', 'AAP', 'Canadian Press', 'The Canadian Press', 'CP', 'NZPA', 'APA', 'ATS', 'Belga', 'ANP'],
  ...['NTB', 'Ritzau', 'TT', 'PAP', 'CTK', 'MTI', 'Lusa', 'Anadolu', 'Anadolu Agency', 'AA', 'WAFA', 'MENA', 'SPA'],
  ...['QNA', 'WAM', 'IRNA', 'NAN', 'PANA', 'SAPA', 'Bernama', 'Antara', 'KCNA', 'CNA', 'ANI News'],
].sort((a, b) => b.length - a.length)
const AGENCY = AGENCIES.map((name) => name.replaceAll(' ', '\\s')).join('|')
const WITH_PLACE = new RegExp(
  `^(${AGENCY})\\s*[|,–—-]?\\s+(\\p{Lu}[\\p{L}'’. -]{2,30}(?:,\\s\\p{Lu}[\\p{L} ]{2,20})?)$`,
  'u',
)
const PLACE_WITH = new RegExp(`^(\\p{Lu}[\\p{L}'’. -]{2,30})\\s*[|,–—-]\\s*(${AGENCY})$`, 'u')
const NAMED = new RegExp(`\\b(${AGENCY})\\b`, 'u')

/** Agency and place of a line such as "AP Istanbul" or "Geneva | Reuters"; null for any other. */
export function parseAgencyLine(text: string): { agency: string; place?: string } | null {
  if (text.length > 60) return null
  const first = WITH_PLACE.exec(text)
  if (first) return { agency: first[1], place: first[2] }
  const last = PLACE_WITH.exec(text)
  if (last && !/^by\b/i.test(last[1])) return { agency: last[2], place: last[1].trim() }
  const only = NAMED.exec(text)
  return only && only[0] === text ? { agency: text } : null
}

/** The agency that a byline names ("By Jane Doe, Associated Press"), or null. */
export const findAgency = (text: string): string | null => NAMED.exec(text)?.[1] ?? null

const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|van|von|der|den|al|bin|ibn|la|le|el|and|with|in|at|for|of|the|our|own|staff|\\p{Ll}+ (?:correspondents?|reporters?|editors?|writers?)|correspondents?|reporters?|editors?|writers?)"
const BY = new RegExp(
  `^(?:(?:Reported|Written|Compiled|Posted|Words|Text|Story|Report)\\s+)?(?:[Bb]y:?|BY:?|Words:|Text:)\\s+(${NAME_WORD}(?:,?\\s+${NAME_WORD}){0,12})(?=[.,|·;/–—]|\\s+\\d|$)`,
  'u',
)

/** The name in "By Jane Doe, trade editor"; null where the line is no byline ("By six it was red again."). */
export function parseByline(text: string): string | null {
  if (text.length > 140) return null
  const name = BY.exec(text)?.[1]
  if (!name || !/^(?:our\b|the\b|\p{Lu})/u.test(name) || (name.split(' ').length < 2 && name.length < 3)) return null
  const start = text.indexOf(name)
  const end = Math.min(start + name.length, findDate(text)?.start ?? text.length)
  const isSentence = /\b(?:said|says|was|were|is|are|had|has|have|will)\b/.test(text.slice(start))
  return isSentence ? null : text.slice(start, end).replace(WHEN, '').trim()
}

const WHEN = /[,.]?\s*\b(?:published|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$|[\s,.]+$/i

const LABEL =
  /\b(?:(?:first |last )?(?:published|posted|updated|modified)|updated (?:at|on)|date|live coverage|issue)\b\s*:?/gi
const CLOCK =
  /\b\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|a\.m\.|p\.m\.))?|\b\d{1,2}\s?(?:am|pm)\b|\b(?:[A-Z]{3,4}|GMT[+-]?\d*|hrs)\b|\bat\b|\bon\b/g
const DAY_NAME = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/gi

/** A line that holds a date and little else: "Thursday 14 November 2024", "Published: 14 Jan 2026, 07:42 pm IST | 3 min read". */
export function isDateLine(line: Line): boolean {
  if (lengthOf(line) > 120) return false
  const { text } = line
  const date = findDate(text)
  if (!date) return /^(?:first |last )?(?:published|posted|updated)\b\s*:?.{0,30}\d/i.test(text) && !line.ends
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(LABEL, ' ')
    .replace(DAY_NAME, ' ')
    .replace(CLOCK, ' ')
  const words = rest.match(/[\p{L}\d]+/gu)?.length ?? 0
  if (words <= 3) return true
  // A line that opens with its date may go on about the clock ("All times are local"), one with bars about the outlet.
  if (/^\P{L}*$/u.test(text.slice(0, date.start).replace(DAY_NAME, '').replace(LABEL, '').replace(CLOCK, '')))
    return words <= 12
  return words <= 7 && (/[|·•]/.test(text) || !line.ends)
}

/** A line over or under an article that says who wrote it and when. */
export const isByline = (line: Line): boolean =>
  isDateLine(line) || parseByline(line.text) !== null || parseAgencyLine(line.text) !== null
