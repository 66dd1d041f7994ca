const MONTHS = 'january february march april may june july august september october november december'.split(' ')

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** What people say for a handful; "a couple" is two to everybody, "a few" is taken for three. */
const VAGUE: readonly [string, number][] = [
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ['few', 3],
  ['several', 5],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
]

const toNumbers = (names: readonly string[], lengths: readonly number[]): ReadonlyMap<string, number> =>
  new Map(
    names.flatMap((name, n) => [name, ...lengths.map((length) => name.slice(0, length))].map((each) => [each, n])),
  )

const MONTH_OF = toNumbers(MONTHS, [3, 4])

const WEEKDAY_OF = toNumbers(WEEKDAYS, [3, 4, 5])

const NUMBER_OF: ReadonlyMap<string, number> = new Map([
  ...NUMBERS.map((name, n): [string, number] => [name, n]),
  ...VAGUE,
])

const ORDINALS = ['first', 'second', 'third', 'fourth']

const bare = (low: string) => (low.endsWith('.') ? low.slice(0, -1) : low).toLowerCase()

/** 0 to 11, of a month in full or cut short ("Feb."); undefined for any other word. */
export const monthOf = (low: string): number | undefined => MONTH_OF.get(bare(low))

/** 0 (Sunday) to 6. */
export const weekdayOf = (low: string): number | undefined => WEEKDAY_OF.get(bare(low))

export const isShort = (low: string): boolean => bare(low).length < 5 && !/^(?:may|june|july)$/i.test(low)

/** A number in figures (three at most) or words; undefined for any other word. */
export const numberOf = (low: string): number | undefined => (/^\d{1,3}$/.test(low) ? Number(low) : NUMBER_OF.get(low))

/** 1 to 4, of "first" or "1st". */
export function ordinalOf(low: string): number | undefined {
  const n = ORDINALS.indexOf(low) + 1 || Number(/^([1-4])(?:st|nd|rd|th)$/.exec(low)?.[1] ?? 0)
  return n || undefined
}

/** 1 to 31, of "3" or "3rd". */
export function dayOf(low: string): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(low)?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : undefined
}

/** 1800 to 2099. */
export const yearOf = (low: string): number | undefined => (/^(?:18|19|20)\d\d$/.test(low) ? Number(low) : undefined)

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'weekend' | 'night'

const UNIT = /^(hour|day|week|month|quarter|year|decade|weekend|night)s?$/

export const unitOf = (low: string): Unit | undefined => UNIT.exec(low)?.[1] as Unit | undefined

/** Months from 0 of the year in which the season begins: winter is December to February. */
const SEASONS = new Map([
  ['spring', 2],
  ['summer', 5],
  ['autumn', 8],
  ['fall', 8],
  ['winter', 11],
])

export const seasonOf = (low: string): number | undefined => SEASONS.get(low)

export const isDayPart = (low: string): boolean => /^(?:morning|afternoon|evening|night|noon|midday)$/.test(low)
