import type { Day, Period } from './calendar.ts'
import { fixed, type Loose } from './loose-period.ts'
import { nearAt } from './near-period.ts'
import { back, periodOf } from './periods-back.ts'
import { isDayPart, numberOf, type Unit, unitOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

export const day = (at: Day): Period => ({ first: at, last: at })

/** A time told from today that begins at a word: "yesterday", "last week", "the past three days", "two weeks ago". */
export function relativePeriodAt(words: readonly Word[], i: number, today: Day): Loose | null {
  return namedDayAt(words, i, today) ?? agoAt(words, i, today) ?? rollingAt(words, i, today) ?? nearAt(words, i, today)
}

/** "Russia Today" is none. */
function namedDayAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const low = lowAt(words, i)
  const named = words[i]?.capital && i > 0 ? undefined : low.replace(/'s$/, '')
  const to = isDayPart(lowAt(words, i + 1)) ? i + 2 : i + 1
  if (named === 'today' || named === 'tonight') return fixed(i + 1, 'day', day(today))
  if (named === 'overnight') return fixed(i + 1, 'day', { first: today - 1, last: today })
  if (low === 'day' && lowAt(words, i + 1) === 'before' && lowAt(words, i + 2) === 'yesterday')
    return fixed(i + 3, 'day', day(today - 2))
  return named === 'yesterday' ? fixed(to, 'day', day(today - 1)) : null
}

/** "two weeks ago" is the week of that day, "a year ago" that year: nobody means the day. */
function agoAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const counted = countAt(words, i)
  if (!counted || lowAt(words, counted.to) !== 'ago') return null
  return fixed(counted.to + 1, counted.unit, periodOf(counted.unit, back(today, counted.unit, counted.count)))
}

type Counted = { readonly to: number; readonly unit: Unit; readonly count: number }

/** "three days", "a couple of weeks". */
function countAt(words: readonly Word[], i: number): Counted | null {
  const isVague = /^an?$/.test(lowAt(words, i)) && /^(?:couple|few)$/.test(lowAt(words, i + 1))
  const count = numberOf(lowAt(words, isVague ? i + 1 : i))
  const next = isVague ? i + 2 : i + 1
  const at = lowAt(words, next) === 'of' ? next + 1 : next
  const unit = unitOf(lowAt(words, at))
  return count === undefined || unit === undefined ? null : { to: at + 1, unit, count }
}

/** "the past three days", "the last few weeks", "the last year", "recent days": up to today. */
function rollingAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const low = lowAt(words, i)
  const isThe = lowAt(words, i - 1) === 'the' || low === 'past'
  if (!/^(?:past|last|previous|recent)$/.test(low)) return null
  const unit = unitOf(lowAt(words, i + 1))
  const isPlural = lowAt(words, i + 1).endsWith('s')
  const counted = unit ? { to: i + 2, unit, count: isPlural ? (numberOf('few') ?? 1) : 1 } : countAt(words, i + 1)
  if (!counted || (unit && !isPlural && (!isThe || low === 'recent')) || /night|weekend/.test(counted.unit)) return null
  return fixed(counted.to, counted.unit, { first: back(today, counted.unit, counted.count), last: today })
}
