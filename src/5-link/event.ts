import type { TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { afterArticle, phraseEnd, TIME_WORDS } from './phrase.ts'

export const EVENTS =
  /^(?:meeting|rally|conference|summit|debate|hearing|briefing|session|ceremony|dinner|lunch|event|forum|gathering|speech|visit|trip|trial|inquest|vote|march|protest|launch|party|congress|assembly|festival|memorial|funeral|call|interview|town-hall|fundraiser)$/

/** "at Thursday's meeting of the Federal Security Service", "during a rally in Lyon". */
export function eventIn(context: Context, region: TokenRange): string | null {
  for (let i = region.from; i < region.to; i++) {
    if (!/^(?:at|during|after)$/.test(wordAt(context, i))) continue
    let from = afterArticle(context, i + 1)
    if (TIME_WORDS.test(wordAt(context, from)) && /^['’]s$/.test(wordAt(context, from + 1))) from += 2
    const to = phraseEnd(context, from, region.to)
    if (context.words.slice(from, to).some((word) => EVENTS.test(word))) return wordsOf(context, { from, to })
  }
  return null
}
