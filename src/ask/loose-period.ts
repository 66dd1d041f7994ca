import { type Day, type Period, yearIn } from './calendar.ts'
import type { Unit } from './time-words.ts'

/**
 * Where the words are a time: `always` ("last week"), `date` ("3 March") and `alone` ("Thursday") where nothing hangs on
 * them, `led` only after a preposition ("in May").
 */
export type Trust = 'always' | 'date' | 'alone' | 'led'

/**
 * A period as it is worded, before it is known which year is meant. `to` is the index after its last word; `at` is the
 * period in a year, or, without one, the latest that has begun by `limit`; null where the calendar has none.
 */
export type Loose = {
  readonly to: number
  readonly unit: Unit
  readonly hasYear: boolean
  readonly trust: Trust
  readonly at: (limit: Day, year?: number) => Period | null
}

/** A period that does not depend on a year to come. */
export const fixed = (to: number, unit: Unit, period: Period | null, trust: Trust = 'always'): Loose => ({
  ...{ to, unit, trust, hasYear: true },
  at: () => period,
})

/** A period that comes back every year. How far to look back: 29 February is not in every year. */
export const yearly = (to: number, unit: Unit, trust: Trust, inYear: (year: number) => Period | null): Loose => ({
  ...{ to, unit, trust, hasYear: false },
  at: (limit, year) => (year === undefined ? latest(limit, inYear) : inYear(year)),
})

const YEARS_BACK = 8

function latest(limit: Day, inYear: (year: number) => Period | null): Period | null {
  for (let back = 0; back <= YEARS_BACK; back++) {
    const period = inYear(yearIn(limit) - back)
    if (period && period.first <= limit) return period
  }
  return null
}

/** The same words with the year that stands after them. */
export const withYear = (loose: Loose, to: number, year: number): Loose =>
  fixed(to, loose.unit, loose.at(0, year), 'date')
