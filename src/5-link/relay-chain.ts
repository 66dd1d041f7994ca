import { tokenFrom, toTokens } from '../tokens.ts'
import type { Quotation, TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { isMedium, mediumName } from './medium.ts'
import { afterArticle, phraseEnd } from './phrase.ts'
import { isPossessive } from './pronouns.ts'
import { isRoleNoun, lastNoun } from './role-nouns.ts'

const KIN =
  /^(?:wife|husband|mother|father|sister|brother|son|daughter|cousin|aunt|uncle|widow|friend|family|in-law|law)$/

/** "through her lawyer", "in a letter read by their solicitor": who spoke the words in somebody's place; null for nobody. */
export function spokenBy(context: Context, region: TokenRange): string | null {
  for (let i = region.from; i < region.to; i++) {
    const word = wordAt(context, i)
    const isRead = word === 'read' || word === 'issued'
    const by = word === 'through' ? i : isRead ? findBy(context, i + 1, Math.min(region.to, i + 5)) : -1
    if (by < 0) continue
    const from = by + 1
    const to = phraseEnd(context, from, region.to + 1)
    if (to <= from || !isPossessive(wordAt(context, from))) continue
    const head = lastNoun(context, { from, to })
    if (!isRoleNoun(context, head) && !KIN.test(wordAt(context, head))) continue
    const name = wordAt(context, to) === ',' ? context.nameAt[to + 1] : -1
    return wordsOf(context, { from, to: name >= 0 ? context.names[name].to : to })
  }
  return null
}

const findBy = (context: Context, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (wordAt(context, i) === 'by') return i
  return -1
}

/** "…, the Gusau Herald reports", "…, the agency Kandu reported": who closes the sentence with that; null for nobody. */
export function reportedBy(context: Context, quotation: Quotation): string | null {
  const { tokens } = context.parse
  const ends = [...quotation.content, ...quotation.cue, ...quotation.source].map(({ end }) => end)
  let i = tokenFrom(context.parse, Math.max(...ends))
  while (/^[”’]$/.test(tokens[i]?.norm ?? '')) i++
  if (tokens[i]?.norm !== ',') return null
  const from = afterArticle(context, i + 1)
  const to = phraseEnd(context, from, Math.min(tokens.length, from + 8))
  if (to <= from || !/^(?:reports|reported|writes|wrote)$/.test(wordAt(context, to))) return null
  if (context.sentenceOf[to] !== context.sentenceOf[Math.max(0, i - 1)]) return null
  return isMedium(context, { from, to }) ? mediumName(context, { from, to }) : null
}

/** What quotes the source is no longer than this, in tokens. */
const LONGEST = 8

/** "an engineer quoted by the daily Folha do Cais": who quotes the source; null for nobody. */
export function quotedBy(context: Context, quotation: Quotation): string | null {
  for (const span of quotation.source) {
    const { from, to: end } = toTokens(context.parse, span)
    // The tagger may leave it out.
    const to = /^(?:quoted|cited)$/.test(wordAt(context, end)) ? end + LONGEST : end
    for (let i = from; i + 2 < to; i++) {
      if (!/^(?:quoted|cited)$/.test(wordAt(context, i)) || wordAt(context, i + 1) !== 'by') continue
      const start = afterArticle(context, i + 2)
      const stop = phraseEnd(context, start, Math.min(to, context.words.length))
      return stop > start ? mediumName(context, { from: start, to: stop }) : null
    }
  }
  return null
}
