import { type Day, toDay } from './calendar.ts'
import { clockEnd } from './clock.ts'
import { combine } from './combine-times.ts'
import { ofEventAt } from './event-time.ts'
import type { Found } from './found-time.ts'
import { ledAt } from './led-time.ts'
import { aloneAt } from './lone-time.ts'
import { nounOf } from './speech-words.ts'
import { leadAt } from './time-lead.ts'
import { lowAt, toWords, type Word } from './words.ts'

/** First and last day, ISO 8601, both included. */
export type Times = { readonly since?: string; readonly until?: string }

/** The times that a text tells, put together; `today` is the ISO date from which relative ones count. */
export const parseTimes = (text: string, today: string): Times => findTimes(toWords(text), today).times

/** The same with the words that tell them, as ranges of their indexes, in order. */
export function findTimes(
  words: readonly Word[],
  today: string,
): { readonly times: Times; readonly ranges: readonly { readonly from: number; readonly to: number }[] } {
  const now = toDay(today)
  const found: Found[] = []
  for (let i = 0; now !== null && i < words.length; i++) {
    const time = timeAt(words, i, now)
    if (!time) continue
    found.push(time)
    i = time.to - 1
  }
  return combine(found)
}

function timeAt(words: readonly Word[], i: number, today: Day): Found | null {
  const clock = clockEnd(words, i)
  if (clock > i) return { from: i, to: clock }
  const lead = leadAt(words, i)
  const time = lead ? ledAt(words, i, lead, today) : aloneAt(words, i, today)
  if (time) return time
  if (lead) return ofEventAt(words, lead, today)
  const isSaid = words[i].owner && [i + 1, i + 2].some((k) => nounOf(lowAt(words, k)))
  return isSaid ? ofEventAt(words, { word: 'in', next: i }, today) : null
}
