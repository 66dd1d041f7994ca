import { type Day, monthIn, type Period, toMonths, toYears, yearIn } from './calendar.ts'
import { calendarPeriodAt } from './calendar-period.ts'
import { fixed, type Loose } from './loose-period.ts'
import { relativePeriodAt } from './relative-period.ts'
import { isDayPart, ordinalOf, unitOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/**
 * A period that begins at a word: one of the calendar, one told from today, or a part of either ("early March"), with the
 * longer one in which it lies ("Thursday of last week").
 */
export function periodAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const period = partAt(words, i, today) ?? relativePeriodAt(words, i, today) ?? calendarPeriodAt(words, i)
  if (!period || period.hasYear) return period
  const whole = relativePeriodAt(words, lowAt(words, period.to) === 'of' ? period.to + 1 : period.to, today)
  if (!whole || whole.unit === 'day') return period
  return fixed(whole.to, period.unit, period.at(whole.at(today)?.last ?? today))
}

const DAYS_IN_MONTH = 30

/** From one fraction of a period to another. */
type Fraction = { readonly from: number; readonly to: number }

type Part = Fraction & { readonly next: number }

/** "early March", "mid-2024", "the end of last year", "the first half of February", "the last week of March". */
function partAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const glued = /^(early|mid|late)-(.+)$/.exec(lowAt(words, i))
  if (glued) return gluedAt(words, i, today, glued)
  const part = partWordsAt(words, i)
  if (!part) return null
  const at = lowAt(words, part.next) === 'the' ? part.next + 1 : part.next
  const whole = currentAt(words, at, today) ?? relativePeriodAt(words, at, today) ?? calendarPeriodAt(words, at)
  return whole && (whole.unit !== 'day' || part.to - part.from === 1) ? toPart(whole, part) : null
}

const toPart = (whole: Loose, part: Fraction): Loose => ({
  ...whole,
  trust: part.to - part.from < 1 && whole.trust !== 'always' ? 'date' : whole.trust,
  at: (...when) => cut(whole.at(...when), part),
})

/** "mid-March" as "March". */
function gluedAt(words: readonly Word[], i: number, today: Day, [, part, low]: readonly string[]): Loose | null {
  const few = [{ ...words[i], low }, ...words.slice(i + 1, i + 6)]
  const whole = relativePeriodAt(few, 0, today) ?? calendarPeriodAt(few, 0)
  return whole && whole.unit !== 'day' ? toPart({ ...whole, to: whole.to + i }, thirdOf(part)) : null
}

const thirdOf = (name: string) => {
  const n = /^(?:early|beginning|start)$/.test(name) ? 0 : /^mid/.test(name) ? 1 : 2
  return { from: n / 3, to: (n + 1) / 3 }
}

function partWordsAt(words: readonly Word[], i: number): Part | null {
  const low = lowAt(words, i)
  const isOf = lowAt(words, i + 1) === 'of'
  if (/^(?:early|mid|late)$/.test(low)) return { ...thirdOf(low), next: i + 1 }
  if (isOf && /^(?:beginning|start|middle|end)$/.test(low)) return { ...thirdOf(low), next: i + 2 }
  if (isOf && (isDayPart(low) || /^(?:month|year|course|day)$/.test(low))) return { from: 0, to: 1, next: i + 2 }
  const ordinal = /^(?:last|final)$/.test(low) ? 0 : ordinalOf(low)
  const name = lowAt(words, i + 1)
  if (ordinal === undefined || lowAt(words, i + 2) !== 'of' || !/^(?:half|quarter|week)$/.test(name)) return null
  return { ...(name === 'week' ? weekOf(ordinal) : fraction(ordinal, name === 'half' ? 2 : 4)), next: i + 3 }
}

/** The n-th of so many parts; the last for 0. */
const fraction = (n: number, of: number) =>
  n === 0 ? { from: (of - 1) / of, to: 1 } : { from: (n - 1) / of, to: n / of }

/** A week of a month; the last takes what is over thirty days too. */
const weekOf = (n: number) =>
  n === 0 ? { from: 23 / DAYS_IN_MONTH, to: 1 } : { from: ((n - 1) * 7) / DAYS_IN_MONTH, to: (n * 7) / DAYS_IN_MONTH }

/** "the year" in "the beginning of the year" is this one. */
function currentAt(words: readonly Word[], i: number, today: Day): Loose | null {
  const unit = lowAt(words, i - 1) === 'the' ? unitOf(lowAt(words, i)) : undefined
  if (unit === 'year') return fixed(i + 1, unit, toYears(yearIn(today)))
  return unit === 'month' ? fixed(i + 1, unit, toMonths(yearIn(today), monthIn(today))) : null
}

/** A part of a period: whole months of a year or more, days of anything shorter (the last part takes what is over). */
function cut(period: Period | null, { from, to }: Fraction): Period | null {
  if (!period || (from === 0 && to >= 1)) return period
  const days = period.last - period.first + 1
  if (days < 300) {
    const length = days >= 28 && days <= 31 ? DAYS_IN_MONTH : days
    const last = to >= 1 ? period.last : period.first + Math.round(length * to) - 1
    return { first: period.first + Math.round(length * from), last }
  }
  const months = Math.round(days / 30.44)
  const [year, month] = [yearIn(period.first), monthIn(period.first)]
  const start = Math.round(months * from)
  return toMonths(year, month + start, Math.round(months * to) - start)
}
