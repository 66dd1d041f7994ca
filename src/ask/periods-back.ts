import { type Day, monthIn, monthsBefore, type Period, toMonths, toWeek, toYears, yearIn } from './calendar.ts'
import { day } from './relative-period.ts'
import type { Unit } from './time-words.ts'

const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120 }

/** The day that lies so many units before; hours make days, begun ones count. */
export function back(today: Day, unit: Unit, count: number): Day {
  const months = MONTHS_IN[unit]
  if (months) return monthsBefore(today, months * count)
  if (unit === 'hour') return today - Math.ceil(count / 24)
  return today - count * (unit === 'week' || unit === 'weekend' ? 7 : 1)
}

/** The week, month, quarter, year or decade in which a day lies; the day itself for shorter units. */
export function periodOf(unit: Unit, at: Day): Period {
  const [year, month] = [yearIn(at), monthIn(at)]
  if (unit === 'week') return toWeek(at)
  if (unit === 'month') return toMonths(year, month)
  if (unit === 'quarter') return toMonths(year, month - (month % 3), 3)
  if (unit === 'year') return toYears(year)
  return unit === 'decade' ? toYears(year - (year % 10), 10) : day(at)
}
