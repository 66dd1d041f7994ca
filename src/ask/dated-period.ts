import { dayAt, weekdayIn } from './calendar.ts'
import { toDays } from './figures.ts'
import { type Loose, yearly } from './loose-period.ts'
import { dayOf, isDayPart, monthOf, weekdayOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'
import { skip, withYearAfter } from './year-after.ts'

/** "Thursday, Feb. 27", "Thursday the 27th of February 2025". */
export function datedWeekdayAt(words: readonly Word[], i: number): Loose | null {
  if (weekdayOf(lowAt(words, i)) === undefined) return null
  const next = skip(words, i + 1, [',', 'the'])
  return dayAndMonthAt(words, next) ?? monthAndDayAt(words, next) ?? weekdayAt(words, i)
}

function weekdayAt(words: readonly Word[], i: number): Loose | null {
  const weekday = weekdayOf(lowAt(words, i))
  if (weekday === undefined || words[i].owner) return null
  const to = isDayPart(lowAt(words, i + 1)) ? i + 2 : i + 1
  const at = (limit: number) => toDays(limit - ((weekdayIn(limit) - weekday + 7) % 7))
  return { to, unit: 'day', hasYear: false, trust: 'alone', at }
}

/** "3 March", "the 3rd of March, 2025", "3-5 March". */
export function dayAndMonthAt(words: readonly Word[], i: number): Loose | null {
  const days = /^(\d{1,2})-(\d{1,2})$/.exec(lowAt(words, i))?.slice(1) ?? [lowAt(words, i), lowAt(words, i)]
  const [first, last] = days.map(dayOf)
  const at = skip(words, i + 1, ['of', '-'])
  const month = monthOf(lowAt(words, at))
  if (!first || !last || month === undefined || words[at].owner || isVerb(words, at)) return null
  return withYearAfter(words, toDaysOf(at + 1, month, first, last))
}

/** "10 may have left" is no date. */
const isVerb = (words: readonly Word[], i: number) =>
  words[i].text === 'may' && /^(?:not|be|have|\p{L}+ly)$/u.test(lowAt(words, i + 1))

/** "March 3", "Feb. 27th, 2025", "March 3-5". */
export function monthAndDayAt(words: readonly Word[], i: number): Loose | null {
  const month = monthOf(lowAt(words, i))
  if (month === undefined) return null
  const at = skip(words, i + 1, ['the'])
  const days = /^(\d{1,2})-(\d{1,2})$/.exec(lowAt(words, at))?.slice(1) ?? [lowAt(words, at), lowAt(words, at)]
  const [first, last] = days.map(dayOf)
  return first && last ? withYearAfter(words, toDaysOf(at + 1, month, first, last)) : null
}

const toDaysOf = (to: number, month: number, from: number, until: number): Loose =>
  yearly(to, 'day', 'date', (year) => {
    const [first, last] = [dayAt(year, month, from), dayAt(year, month, until)]
    return first === null || last === null || last < first ? null : { first, last }
  })
