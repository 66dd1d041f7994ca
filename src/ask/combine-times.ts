import { type Day, toIso } from './calendar.ts'
import type { Found } from './found-time.ts'
import type { findTimes } from './times.ts'

/**
 * All that was found as one time. Bounds are cut to what they share; a period that comes back ("Thursday", "March") is the
 * one in the other ("last week"); days or periods that share nothing make one from the first to the last. A bound that
 * contradicts what stands before it is left out, and so are its words.
 */
export function combine(found: readonly Found[]): ReturnType<typeof findTimes> {
  const kept: Found[] = []
  let bounds: { since?: Day; until?: Day } = {}
  for (const time of [...found].sort((a, b) => Number(comesBack(a)) - Number(comesBack(b)))) {
    const next = join(bounds, time)
    if (!next) continue
    bounds = next
    kept.push(time)
  }
  const times = {
    ...(bounds.since === undefined ? {} : { since: toIso(bounds.since) }),
    ...(bounds.until === undefined ? {} : { until: toIso(bounds.until) }),
  }
  return { times, ranges: kept.sort((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to })) }
}

const comesBack = ({ loose }: Found) => loose !== undefined && !loose.hasYear

type Bounds = { since?: Day; until?: Day }

function join(bounds: Bounds, { since, until, loose }: Found): Bounds | null {
  const shared = intersect(bounds, { since, until })
  if (shared) return shared
  const within = bounds.until === undefined ? null : loose?.at(bounds.until)
  const inside = within ? intersect(bounds, { since: within.first, until: within.last }) : null
  if (inside) return inside
  const isPeriod = [bounds.since, bounds.until, since, until].every((bound) => bound !== undefined)
  return isPeriod ? { since: Math.min(bounds.since!, since!), until: Math.max(bounds.until!, until!) } : null
}

function intersect(a: Bounds, b: Bounds): Bounds | null {
  const since = max(a.since, b.since)
  const until = max(a.until === undefined ? undefined : -a.until, b.until === undefined ? undefined : -b.until)
  const both = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until: -until }) }
  return both.since !== undefined && both.until !== undefined && both.since > both.until ? null : both
}

const max = (a?: number, b?: number): number | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b))
