import type { Day } from './calendar.ts'
import type { Found } from './found-time.ts'
import { periodAt } from './period.ts'
import type { Lead } from './time-lead.ts'
import { lowAt, type Word } from './words.ts'

/** "at yesterday's briefing", "during Thursday's talks": the possessive tells when; the briefing is left. */
export function ofEventAt(words: readonly Word[], { word, next }: Lead, today: Day): Found | null {
  const at = lowAt(words, next) === 'the' ? next + 1 : next
  if (!/^(?:at|in|during|after|since|before)$/.test(word)) return null
  for (const k of [at, at + 1]) {
    if (!words[k]?.owner) continue
    const plain = words
      .slice(at, k + 1)
      .map((each) => (each.owner ? { ...each, low: each.low.replace(/'s?$/, ''), owner: false } : each))
    const loose = periodAt(plain, 0, today)
    const period = loose?.at(today)
    if (!loose || !period || period.first > today || loose.to !== k + 1 - at) continue
    const until = /^(?:after|since)$/.test(word) ? undefined : period.last
    const since = word === 'before' ? undefined : period.first
    return { from: at, to: k + 1, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
  }
  return null
}
