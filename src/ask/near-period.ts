import { type Day, monthIn, type Period, toMonths, toWeek, weekdayIn, yearIn } from './calendar.ts'
import { calendarPeriodAt } from './calendar-period.ts'
import { fixed, type Loose } from './loose-period.ts'
import { back, periodOf } from './periods-back.ts'
import { day } from './relative-period.ts'
import { dayOf, isDayPart, monthOf, unitOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/** "last week", "this month", "last Thursday", "last March", "last night", "the weekend", "the week of 24 February". */
export function nearAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const low = lowAt(words, i)
  const at = /^earlier$/.test(low) && /^(?:this|today)$/.test(lowAt(words, i + 1)) ? i + 1 : i
  const isLast = /^(?:last|previous)$/.test(lowAt(words, at))
  if (isLast || lowAt(words, at) === 'this') return pointedAt(words, at + 1, today, isLast)
  if (lowAt(words, i - 1) !== 'the') return null
  if (low === 'weekend') return fixed(i + 1, 'weekend', lastWeekend(today), 'led')
  const nth = /^\d+(?:st|nd|rd|th)$/.test(low) ? dayOf(low) : undefined
  if (nth && lowAt(words, i + 1) !== 'of' && monthOf(lowAt(words, i + 1)) === undefined)
    return fixed(i + 1, 'day', latestDay(nth, today), 'led')
  if (low === 'week' && lowAt(words, i + 1) === 'of') return weekOfAt(words, i + 2, today)
  if (low === 'week' && lowAt(words, i + 1) === 'before' && lowAt(words, i + 2) === 'last')
    return fixed(i + 3, 'week', toWeek(today - 14))
  return null
}

function pointedAt(words: readonly Word[], i: number, today: Day, isLast: boolean): Loose | null {
  const low = lowAt(words, i).replace(/'s$/, '')
  const unit = unitOf(low)
  if (low === 'night') return isLast ? fixed(i + 1, 'night', day(today - 1)) : null
  if (!isLast && isDayPart(low)) return fixed(i + 1, 'day', day(today))
  if (low === 'weekend') return fixed(i + 1, 'weekend', lastWeekend(today))
  if (unit && !low.endsWith('s') && !/hour|day|decade/.test(unit))
    return fixed(i + 1, unit, periodOf(unit, isLast ? back(today, unit, 1) : today))
  const named = calendarPeriodAt(words, i)
  if (!named || named.hasYear) return null
  const period = named.at(today)
  // "last March" in March is that of the year before, "last Monday" on a Monday that of the week before.
  const isNow = isLast && period !== null && period.last >= today
  return fixed(named.to, named.unit, isNow ? named.at(period.first - 1) : period)
}

function weekOfAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const at = lowAt(words, i) === 'the' ? i + 1 : i
  const date = calendarPeriodAt(words, at)
  const period = date?.unit === 'day' ? date.at(today) : null
  return date && period ? fixed(date.to, 'week', toWeek(period.first)) : null
}

/** The latest day with this number that is not after today ("on the 27th"). */
function latestDay(nth: number, today: Day): Period | null {
  for (let back = 0; back < 4; back++) {
    const { first, last } = toMonths(yearIn(today), monthIn(today) - back)
    const at = first + nth - 1
    if (at <= last && at <= today) return day(at)
  }
  return null
}

/** The latest Saturday that is not after today, and the Sunday after it. */
function lastWeekend(today: Day): Period {
  const first = today - ((weekdayIn(today) + 1) % 7)
  return { first, last: first + 1 }
}
