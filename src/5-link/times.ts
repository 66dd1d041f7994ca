import type { TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'

const DAY = 86_400_000
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** The names with their numbers, in full and cut short ("thurs", "thurs."). */
const withShort = (names: readonly string[], lengths: readonly number[]): ReadonlyMap<string, number> =>
  new Map(
    names.flatMap((name, n) =>
      [name, ...lengths.map((length) => name.slice(0, length))].flatMap((each): [string, number][] => [
        [each, n],
        [`${each}.`, n],
      ]),
    ),
  )
const WEEKDAY_OF = withShort(WEEKDAYS, [3, 4, 5])
const MONTH_OF = withShort(MONTHS, [3, 4])
const OPENERS = new Set(['yesterday', 'last', 'today', 'tonight', 'this'])
const weekdayOf = (word: string) => WEEKDAY_OF.get(word) ?? -1
const monthOf = (word: string) => MONTH_OF.get(word) ?? -1

/** Words that tell a time, and the date they mean (ISO; the year alone where no more is told). */
export type Time = { readonly range: TokenRange; readonly text: string; readonly date?: string }

/**
 * The first time that stands in a range. A weekday is the latest such day not after the publication; a day without a
 * year likewise. Without a date of publication only full dates are resolved.
 */
export function findTime(context: Context, { from, to }: TokenRange): Time | null {
  for (let i = from; i < to; i++) {
    const time = timeAt(context, i, to)
    if (time) return time
  }
  return null
}

/** Most words tell no time: a look at the calendar and a digit settles that. */
const mayTell = (word: string): boolean =>
  WEEKDAY_OF.has(word) ||
  MONTH_OF.has(word) ||
  OPENERS.has(word) ||
  (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57)

function timeAt(context: Context, i: number, to: number): Time | null {
  const word = wordAt(context, i)
  if (!mayTell(word)) return null
  const published = toMidnight(context.article.published)
  const make = (end: number, date?: number | string): Time => {
    const range = { from: i, to: end }
    return {
      range,
      text: wordsOf(context, range),
      ...(date === undefined ? {} : { date: typeof date === 'string' ? date : formatDate(date) }),
    }
  }
  const weekday = weekdayOf(word)
  if (weekday >= 0 && context.parse.tokens[i].norm !== word) {
    // "Thursday's talks" are what is spoken of, "during Thursday's meeting" is when.
    if (/^['’]s$/.test(wordAt(context, i + 1)) && !/^(?:during|at)$/.test(wordAt(context, i - 1))) return null
    const end = isDayPart(wordAt(context, i + 1)) ? i + 2 : i + 1
    if (published === null) return make(end)
    return make(end, published - ((new Date(published).getUTCDay() - weekday + 7) % 7) * DAY)
  }
  if (word === 'yesterday' || (word === 'last' && wordAt(context, i + 1) === 'night')) {
    const end = word === 'last' ? i + 2 : isDayPart(wordAt(context, i + 1)) ? i + 2 : i + 1
    return make(end, published === null ? undefined : published - DAY)
  }
  if (word === 'today' || word === 'tonight' || (word === 'this' && isDayPart(wordAt(context, i + 1))))
    return make(word === 'this' ? i + 2 : i + 1, published ?? undefined)
  if (word === 'last' && wordAt(context, i + 1) === 'year')
    return make(i + 2, published === null ? undefined : String(new Date(published).getUTCFullYear() - 1))
  const month = monthOf(word)
  if (month >= 0 && context.parse.tokens[i].norm !== word) return monthAt(context, i, month, published, make)
  const next = monthOf(wordAt(context, i + 1))
  if (/^\d{1,2}$/.test(word) && next >= 0 && i + 1 < to) {
    const year = /^(?:19|20)\d\d$/.test(wordAt(context, i + 2)) ? Number(wordAt(context, i + 2)) : undefined
    return make(year ? i + 3 : i + 2, toDate(year, next, Number(word), published))
  }
  if (/^(?:19|20)\d\d$/.test(word) && /^(?:in|since|of)$/.test(wordAt(context, i - 1))) return make(i + 1, word)
  return null
}

function monthAt(
  context: Context,
  i: number,
  month: number,
  published: number | null,
  make: (end: number, date?: number | string) => Time,
): Time | null {
  const day = wordAt(context, i + 1)
  if (!/^\d{1,2}$/.test(day)) return null
  const isYear = wordAt(context, i + 2) === ',' && /^(?:19|20)\d\d$/.test(wordAt(context, i + 3))
  const year = isYear ? Number(wordAt(context, i + 3)) : undefined
  return make(isYear ? i + 4 : i + 2, toDate(year, month, Number(day), published))
}

/** A day without a year is the latest not after the publication. */
function toDate(year: number | undefined, month: number, day: number, published: number | null): number | undefined {
  if (day < 1 || day > 31) return undefined
  if (year !== undefined) return Date.UTC(year, month, day)
  if (published === null) return undefined
  const own = new Date(published).getUTCFullYear()
  const date = Date.UTC(own, month, day)
  return date <= published ? date : Date.UTC(own - 1, month, day)
}

const isDayPart = (word: string) => /^(?:morning|afternoon|evening|night|lunchtime)$/.test(word)

const formatDate = (date: number) => new Date(date).toISOString().slice(0, 10)

/** Midnight of an ISO date, or null. */
function toMidnight(iso: string | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '')
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null
}
