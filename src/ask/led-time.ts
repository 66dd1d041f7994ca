import type { Day, Period } from './calendar.ts'
import type { Found } from './found-time.ts'
import type { Loose } from './loose-period.ts'
import { periodAt } from './period.ts'
import { nounOf } from './speech-words.ts'
import { isEnd } from './time-end.ts'
import type { Lead } from './time-lead.ts'
import { rangeAt } from './time-range.ts'
import { monthOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/** "since Thursday", "between 3 and 5 March", "in 2025". */
export function ledAt(words: readonly Word[], i: number, { word, next }: Lead, today: Day): Found | null {
  const at = lowAt(words, next) === 'the' ? next + 1 : next
  if (word === 'until' && lowAt(words, at) === 'now') return { from: i, to: at + 1 }
  const range = /^(?:between|from|on|in|during|at|over)$/.test(word) ? rangeAt(words, at, today, word) : null
  if (range) return { from: i, ...range }
  const loose = periodAt(words, at, today)
  if (!loose || !isLed(words, i, word, at, loose)) return null
  const period = loose.at(today)
  if (!period || period.first > today) return null
  return { from: i, ...toBounds(words, word, loose, period) }
}

function toBounds(words: readonly Word[], lead: string, loose: Loose, { first, last }: Period): Omit<Found, 'from'> {
  const { to } = loose
  const isOn = lead === 'from' && /^(?:on|onwards?|forward)$/.test(lowAt(words, to)) && isEnd(words, to + 1, false)
  if (isOn) return { to: to + 1, since: first }
  if (lead === 'since') return { to: pastNow(words, to), since: first }
  if (lead === 'after') return { to, since: last + 1 }
  if (lead === 'before') return { to, until: first - 1 }
  if (/^(?:until|till|through|by)$/.test(lead)) return { to, until: last }
  return { to, since: first, until: last, loose }
}

/** "since March to date": up to now is no bound. */
const pastNow = (words: readonly Word[], to: number) =>
  /^(?:to|until|till)$/.test(lowAt(words, to)) && isNow(lowAt(words, to + 1)) ? to + 2 : to

export const isNow = (low: string) => /^(?:now|present|date|today)$/.test(low)

/** Whether a preposition makes a time of what follows it: "on" only of days, "for" and "of" of few things. */
function isLed(words: readonly Word[], i: number, lead: string, at: number, loose: Loose): boolean {
  const { trust, unit, to } = loose
  if (words[to - 1].owner) return false
  if (lead === 'on' && !/^(?:day|weekend|night)$/.test(unit)) return false
  if (lead === 'for' && trust !== 'always') return false
  if (lead === 'of' && !(unit === 'day' && trust === 'date' && nounOf(lowAt(words, i - 1)))) return false
  if (isDoubtfulMonth(words, lead, at, loose)) return false
  if (trust === 'always') return true
  const isThe = lowAt(words, at - 1) === 'the'
  return (trust === 'date' && !isThe) || isEnd(words, to, !isThe)
}

/** May, April, June and August are people too ("quotes by May"), and one may march and may. */
function isDoubtfulMonth(words: readonly Word[], lead: string, at: number, { trust, to }: Loose): boolean {
  const low = lowAt(words, at).toLowerCase()
  if (trust !== 'led' || to !== at + 1 || monthOf(low) === undefined) return false
  if (lead === 'by' || lead === 'from' || lead === 'at') return /^(?:may|april|june|august|jan)$/.test(low)
  return /^(?:may|mar|march)$/.test(words[at].text) && !/^(?:in|since|until|till|during)$/.test(lead)
}
