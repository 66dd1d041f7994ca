import { dayAt, type Period, toMonths, toYears } from './calendar.ts'
import { fixed, type Loose } from './loose-period.ts'
import { yearOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

export const toDays = (day: number | null): Period | null => (day === null ? null : { first: day, last: day })

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:t.*)?)?$/

const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/

const YEARS = /^((?:19|20)\d\d)[-/]((?:19|20)\d\d)$/

/** "2025-02-27", "2025-02", "27.2.2025", "2/27/2025" (the day is first unless there is no such month), "2019-2021". */
export function figuresAt(words: readonly Word[], i: number): Loose | null {
  const low = lowAt(words, i)
  const years = YEARS.exec(low)
  if (years)
    return fixed(i + 1, 'year', toYears(Number(years[1]), Math.max(1, Number(years[2]) - Number(years[1]) + 1)), 'date')
  const [, year, month, day] = YEAR_FIRST.exec(low) ?? []
  if (year && !yearOf(year)) return null
  if (year && !day)
    return isMonth(month) ? fixed(i + 1, 'month', toMonths(Number(year), Number(month) - 1), 'date') : null
  if (year) return fixed(i + 1, 'day', toDays(dayAt(Number(year), Number(month) - 1, Number(day))), 'date')
  const [, first, second, last] = YEAR_LAST.exec(low) ?? []
  if (!first) return null
  const full = last.length === 4 ? Number(last) : Number(last) + (Number(last) < 70 ? 2000 : 1900)
  const dayFirst = dayAt(full, Number(second) - 1, Number(first))
  return fixed(i + 1, 'day', toDays(dayFirst ?? dayAt(full, Number(first) - 1, Number(second))), 'date')
}

const isMonth = (figures: string) => Number(figures) >= 1 && Number(figures) <= 12
