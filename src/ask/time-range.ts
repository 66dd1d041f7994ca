import { type Day, type Period, toDay, toIso } from './calendar.ts'
import type { Found } from './found-time.ts'
import { isNow } from './led-time.ts'
import { fixed, type Loose } from './loose-period.ts'
import { periodAt } from './period.ts'
import { isEnd } from './time-end.ts'
import { dayOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/** Two periods as one: "3 to 5 March", "2014 and 2016", "Thursday until now". */
export function rangeAt(words: readonly Word[], i: number, today: Day, lead: string): Omit<Found, 'from'> | null {
  const first = periodAt(words, i, today) ?? dayNumberAt(words, i)
  const joint = first ? lowAt(words, first.to) : ''
  if (!first || !isJoint(joint, lead)) return null
  const at = lowAt(words, first.to + 1) === 'the' ? first.to + 2 : first.to + 1
  const last = isNow(lowAt(words, at))
    ? fixed(at + 1, 'day', { first: today, last: today })
    : (periodAt(words, at, today) ?? (first.unit === 'day' ? dayInSame(words, at, first, today) : null))
  const end = last?.at(today)
  if (!last || !end || end.first > today || (last.trust !== 'always' && !isEnd(words, last.to, lead !== 'on')))
    return null
  const start = startOf(words, i, first, last, end)
  return start && start.first <= end.last ? { to: last.to, since: start.first, until: end.last } : null
}

const isJoint = (low: string, lead: string): boolean =>
  /^(?:to|until|till|through|-|–|—)$/.test(low) || (low === 'and' && lead !== 'from')

/** A day by its number only, which takes its month from the other end: "3 to 5 March", "March 3 to 5". */
function dayNumberAt(words: readonly Word[], i: number): Loose | null {
  return dayOf(lowAt(words, i)) === undefined ? null : { ...fixed(i + 1, 'day', null, 'led'), hasYear: false }
}

function dayInSame(words: readonly Word[], i: number, other: Loose, today: Day): Loose | null {
  const day = dayOf(lowAt(words, i))
  const near = other.at(today)
  if (!day || !near) return null
  return fixed(i + 1, 'day', inMonthOf(near.first, day), 'date')
}

function inMonthOf(near: Day, day: number): Period | null {
  const at = toDay(`${toIso(near).slice(0, 8)}${String(day).padStart(2, '0')}`)
  return at === null ? null : { first: at, last: at }
}

/** The first end: in the year of the last one, or the one before where it would come after it. */
function startOf(words: readonly Word[], i: number, first: Loose, last: Loose, end: Period): Period | null {
  const day = dayOf(lowAt(words, i))
  if (day !== undefined && first.to === i + 1) return last.unit === 'day' ? inMonthOf(end.first, day) : null
  return first.hasYear ? first.at(end.last) : first.at(end.first)
}
