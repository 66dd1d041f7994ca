import { toMonths, toYears } from './calendar.ts'
import { datedWeekdayAt, dayAndMonthAt, monthAndDayAt } from './dated-period.ts'
import { figuresAt } from './figures.ts'
import { fixed, type Loose, yearly } from './loose-period.ts'
import { dayOf, isShort, monthOf, ordinalOf, seasonOf, yearOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'
import { withYearAfter } from './year-after.ts'

/** A day, month, season, quarter, half, year or decade by its name or number that begins at a word; null where none does. */
export function calendarPeriodAt(words: readonly Word[], i: number): Loose | null {
  if (words[i]?.kind !== 'word') return null
  return (
    figuresAt(words, i) ??
    datedWeekdayAt(words, i) ??
    dayAndMonthAt(words, i) ??
    monthAndDayAt(words, i) ??
    monthAt(words, i) ??
    seasonAt(words, i) ??
    quarterAt(words, i) ??
    yearAt(words, i) ??
    decadeAt(words, i)
  )
}

function monthAt(words: readonly Word[], i: number): Loose | null {
  const month = monthOf(lowAt(words, i))
  // "31 February" is no day, and not February either.
  if (month === undefined || words[i].owner || dayOf(lowAt(words, i - 1))) return null
  const loose = yearly(i + 1, 'month', 'led', (year) => toMonths(year, month))
  const dated = withYearAfter(words, loose)
  // "in Jan" may be a person; "in Jan 2025" and "in Jan." are none.
  return dated.hasYear || !isShort(lowAt(words, i)) || words[i].capital ? dated : null
}

function seasonAt(words: readonly Word[], i: number): Loose | null {
  const season = seasonOf(lowAt(words, i))
  if (season === undefined || words[i].owner) return null
  return withYearAfter(
    words,
    yearly(i + 1, 'quarter', 'led', (year) => toMonths(year, season, 3)),
  )
}

/** "Q3 2024", "H1", "the third quarter of 2024", "first half of 2024". */
function quarterAt(words: readonly Word[], i: number): Loose | null {
  const short = /^(?:q([1-4])|h([12]))$/.exec(lowAt(words, i))
  const ordinal = ordinalOf(lowAt(words, i))
  const isQuarter = short ? short[1] !== undefined : lowAt(words, i + 1) === 'quarter'
  const n = short ? Number(short[1] ?? short[2]) : ordinal
  if (n === undefined || (!short && !isQuarter)) return null
  const months = isQuarter ? 3 : 6
  const loose = yearly(short ? i + 1 : i + 2, 'quarter', short ? 'date' : 'led', (year) =>
    toMonths(year, (n - 1) * months, months),
  )
  return withYearAfter(words, loose)
}

function yearAt(words: readonly Word[], i: number): Loose | null {
  const at = lowAt(words, i) === 'year' ? i + 1 : i
  const year = yearOf(lowAt(words, at))
  return year === undefined ? null : fixed(at + 1, 'year', toYears(year), at > i ? 'date' : 'alone')
}

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** "1990s", "90s", "nineties". */
function decadeAt(words: readonly Word[], i: number): Loose | null {
  const low = lowAt(words, i)
  const figures = /^(1[89]|20)?(\d0)'?s$/.exec(low)
  const tens = figures ? Number(figures[2]) : (DECADES.indexOf(low) + 2) * 10
  if (!figures && !DECADES.includes(low)) return null
  const century = figures?.[1] ? Number(figures[1]) * 100 : tens < 30 ? 2000 : 1900
  return fixed(i + 1, 'decade', toYears(century + tens, 10), 'led')
}
