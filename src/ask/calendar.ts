/** A day as a whole number: how many lie between it and 1 January 1970. */
export type Day = number

/** Both days are included. */
export type Period = { readonly first: Day; readonly last: Day }

const MILLISECONDS = 86_400_000

/** The day of an ISO date; null where it is none. */
export function toDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  return match ? dayAt(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null
}

export const toIso = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)

/** The day, `month` counted from 0; null where the calendar has none, or the year has not four figures. */
export function dayAt(year: number, month: number, day: number): Day | null {
  if (year < 1000 || year > 9999) return null
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() / MILLISECONDS : null
}

export const yearIn = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear()

export const monthIn = (day: Day): number => new Date(day * MILLISECONDS).getUTCMonth()

/** 0 is Sunday. */
export const weekdayIn = (day: Day): number => new Date(day * MILLISECONDS).getUTCDay()

/** `count` whole months from `month` of `year` on; the month may lie beyond the year ("12" is the next January). */
export const toMonths = (year: number, month: number, count = 1): Period => ({
  first: Date.UTC(year, month, 1) / MILLISECONDS,
  last: Date.UTC(year, month + count, 0) / MILLISECONDS,
})

export const toYears = (year: number, count = 1): Period => toMonths(year, 0, 12 * count)

/** Monday to Sunday. */
export function toWeek(day: Day): Period {
  const first = day - ((weekdayIn(day) + 6) % 7)
  return { first, last: first + 6 }
}

/** The same day some months before; the last of the month where that one is shorter. */
export function monthsBefore(day: Day, count: number): Day {
  const { first, last } = toMonths(yearIn(day), monthIn(day) - count)
  return Math.min(last, first + new Date(day * MILLISECONDS).getUTCDate() - 1)
}
