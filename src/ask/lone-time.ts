import type { Day } from './calendar.ts'
import type { Found } from './found-time.ts'
import type { Loose } from './loose-period.ts'
import { periodAt } from './period.ts'
import { isEnd } from './time-end.ts'
import { rangeAt } from './time-range.ts'
import { monthOf, weekdayOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/** What is spoken of, not when: "about Thursday", "the war of 2022", "more than a year ago". */
const TOPICAL = /^(?:about|regarding|concerning|of|than)$/

/** Days and years that belong to a name: "Black Friday", "resolution 2020". */
const NAMED =
  /^(?:good|black|bloody|palm|easter|cyber|super|ash|shrove|resolution|agenda|vision|article|cop|euro|expo)$/

/** A time without a preposition: "last week", "27 February", "Thursday" where nothing hangs on it. */
export function aloneAt(words: readonly Word[], i: number, today: Day): Found | null {
  const before = lowAt(words, i - 1)
  if (words[i].kind !== 'word' || before === 'the' || TOPICAL.test(before) || NAMED.test(before)) return null
  if (monthOf(before) !== undefined && weekdayOf(before) === undefined) return null
  const isThe = lowAt(words, i) === 'the'
  const range = isThe ? null : rangeAt(words, i, today, 'on')
  if (range) return { from: i, ...range }
  const at = isThe ? i + 1 : i
  const loose = periodAt(words, at, today)
  const period = loose?.at(today)
  if (!loose || !period || period.first > today || !standsAlone(words, at, loose, isThe)) return null
  return { from: i, to: loose.to, since: period.first, until: period.last, loose }
}

/** "the 3 March attack", "the Thursday": with an article such words are a part of a name; "the 3rd of March" is not. */
const isAdjective = (low: string) =>
  /^[\d./-]+$/.test(low) || weekdayOf(low) !== undefined || monthOf(low) !== undefined

function standsAlone(words: readonly Word[], at: number, { trust, to }: Loose, isThe: boolean): boolean {
  if (words[to - 1].owner || trust === 'led') return false
  if (trust === 'always') return true
  if (isThe && isAdjective(lowAt(words, at))) return false
  if (trust === 'alone' && weekdayOf(lowAt(words, at)) !== undefined && words[at].text.length < 6) return false
  return isEnd(words, to, false)
}
