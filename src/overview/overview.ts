import type { ArchiveRow } from '../store/find.ts'
import type { Kind } from '../types.ts'

/** How often each name comes, the most frequent first. */
export type Tally = readonly { readonly name: string; readonly count: number }[]
export type Unit = 'day' | 'month' | 'year'
/** `at` is the first day of the day, month or year, ISO 8601. */
export type Moment = { readonly at: string; readonly kind: Kind; readonly count: number }

/** What many rows have in common, in one pass over them: only the first `limit` rows are kept. */
export type Overview = {
  readonly quotations: number
  readonly articles: number
  readonly unknown: number
  readonly undated: number
  readonly first: string | null
  readonly last: string | null
  readonly unit: Unit
  readonly moments: readonly Moment[]
  /** How many of long before or after the others are not among the moments. */
  readonly stragglers: number
  readonly speakers: Tally
  readonly outlets: Tally
  readonly acts: Tally
  readonly places: Tally
  readonly rows: readonly ArchiveRow[]
}

export function toOverview(rows: Iterable<ArchiveRow>, limit: number): Overview {
  const kept: ArchiveRow[] = []
  const articles = new Set<string>()
  const [days, speakers, outlets, acts, places] = Array.from({ length: 5 }, () => new Map<string, number>())
  let quotations = 0
  let undated = 0
  let unknown = 0
  for (const row of rows) {
    quotations++
    if (kept.length < limit) kept.push(row)
    articles.add(row.articleKey)
    const speaker = row.archiveSpeaker ?? row.speaker
    if (speaker) count(speakers, speaker)
    else unknown++
    const outlet = row.publisher ?? row.agency
    if (outlet) count(outlets, outlet)
    if (row.place) count(places, row.place)
    count(acts, row.act)
    // Of some only the year is known, which is no day.
    if (row.saidOn?.length === 10) count(days, `${row.saidOn} ${row.kind}`)
    else undated++
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  const [first, last] = [sorted[0]?.[0].slice(0, 10) ?? null, sorted.at(-1)?.[0].slice(0, 10) ?? null]
  const plotted = withoutStragglers(sorted)
  const unit = toUnit(plotted[0]?.[0] ?? null, plotted.at(-1)?.[0] ?? null)
  return {
    quotations,
    articles: articles.size,
    unknown,
    undated,
    first,
    last,
    unit,
    moments: toMoments(plotted, unit),
    stragglers: sum(sorted) - sum(plotted),
    speakers: toTally(speakers),
    outlets: toTally(outlets),
    acts: toTally(acts),
    places: toTally(places),
    rows: kept,
  }
}

function count(tally: Map<string, number>, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1)
}

const toTally = (tally: ReadonlyMap<string, number>): Tally =>
  [...tally].map(([name, n]) => ({ name, count: n })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))

/** Statements by day and kind: "2024-05-07 direct". */
type Days = readonly (readonly [dayAndKind: string, count: number])[]

const sum = (days: Days): number => days.reduce((all, [, n]) => all + n, 0)

/** Of a hundred statements, as many may be left out of a plot at either end. */
const FEW = 0.01
/** Only where that shortens the time to a part of this. */
const MUCH_SHORTER = 1 / 3

/** A statement quoted from forty years ago would press all others into one bar. */
function withoutStragglers(sorted: Days): Days {
  const most = sum(sorted) * FEW
  const cut = (days: Days): number => {
    let n = 0
    let i = 0
    while (i < days.length && n + days[i][1] <= most) n += days[i++][1]
    return i
  }
  const kept = sorted.slice(cut(sorted), sorted.length - cut([...sorted].reverse()))
  return lengthOf(kept) < lengthOf(sorted) * MUCH_SHORTER ? kept : sorted
}

/** In days. */
const lengthOf = (days: Days): number =>
  days.length === 0
    ? 0
    : (Date.parse(days[days.length - 1][0].slice(0, 10)) - Date.parse(days[0][0].slice(0, 10))) / DAY

const DAY = 86_400_000
const DAYS_SHOWN_SINGLY = 62
const DAYS_SHOWN_BY_MONTH = 366 * 5

function toUnit(first: string | null, last: string | null): Unit {
  const days = first && last ? (Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY : 0
  return days <= DAYS_SHOWN_SINGLY ? 'day' : days <= DAYS_SHOWN_BY_MONTH ? 'month' : 'year'
}

const BEGINNINGS: Readonly<Record<Unit, (day: string) => string>> = {
  day: (day) => day,
  month: (day) => `${day.slice(0, 7)}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
}

function toMoments(days: Days, unit: Unit): Moment[] {
  const moments = new Map<string, Moment>()
  for (const [dayAndKind, n] of days) {
    const [day, kind] = dayAndKind.split(' ') as [string, Kind]
    const at = BEGINNINGS[unit](day)
    const key = `${at} ${kind}`
    moments.set(key, { at, kind, count: (moments.get(key)?.count ?? 0) + n })
  }
  return [...moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, moment]) => moment)
}
