import type { TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { afterArticle, phraseEnd, TIME_WORDS } from './phrase.ts'

const NO_PLACES =
  /^(?:interview|statement|letter|email|e-mail|tweet|post|message|report|speech|memo|note|address|broadcast|column|article|book|blog|video|court|appeal|part|return|response|reply|addition|fact|case|order|terms|favour|favor|general|particular|public|private|person|advance|writing|turn|place|front|light|view|sign|bid|effort|order|announcement|filing|affidavit|communique|briefing|voice|tone|words?|conference|call|rally|meeting|debate|hearing|summit|session|toast|end|start|same|least|first|last|all|once|his|her|their)$/

const PLACE_NOUNS =
  /^(?:airport|corridor|court|courthouse|steps|stage|gallery|podium|pulpit|dock|bench|witness|balcony|district|embassy|factory|farm|field|gate|hall|harbour|harbor|headquarters|home|hospital|hotel|house|mansion|market|mill|museum|office|palace|park|parliament|plant|port|quay|road|school|scene|site|square|stadium|station|street|studio|theatre|theater|town|university|village|villa|yard|capital|church|camp|border|beach|dock|pavement)$/

const isPlaceNoun = (word: string) => PLACE_NOUNS.test(word)

/** "in Ankara", "at the Palace of the Republic", "during a visit to Qatar", "by video link from Accra". */
export function placeIn(context: Context, region: TokenRange, cue: TokenRange): string | null {
  for (let i = region.from; i < region.to; i++) {
    const preposition = wordAt(context, i)
    if (!/^(?:in|at|outside|inside|from|on|to|near|off)$/.test(preposition) || context.nameAt[i] >= 0) continue
    if (preposition === 'to' && !/^(?:visit|trip|tour)$/.test(wordAt(context, i - 1))) continue
    if (
      preposition === 'from' &&
      !isPlaceNoun(wordAt(context, afterArticle(context, i + 1))) &&
      !/^(?:link|phone|telephone|cue)$/.test(wordAt(context, i - 1)) &&
      i !== cue.to
    )
      continue
    let from = i + 1
    if (/^the$/.test(wordAt(context, from))) from++
    const to = phraseEnd(context, afterArticle(context, i + 1), region.to)
    if (to <= from) continue
    const head = wordAt(context, to - 1)
    const hasName = isNamed(context, from, to)
    const isTime = context.words.slice(from, to).some((word) => TIME_WORDS.test(word) || /^\d+$/.test(word))
    const isFree = preposition === 'outside' || hasName || isPlaceNoun(head)
    if (isTime || (!isFree && (NO_PLACES.test(head) || NO_PLACES.test(wordAt(context, from))))) continue
    if (hasName && /^(?:interview|statement|letter|email|tweet|post|speech|report)$/.test(head)) continue
    if ((preposition === 'in' || preposition === 'to' || preposition === 'from') && !hasName && !isPlaceNoun(head))
      continue
    if (preposition === 'on' && !context.words.slice(from, to).some(isPlaceNoun)) continue
    if (preposition === 'at' && !hasName && !isPlaceNoun(head)) continue
    if (isPersonAt(context, from) && !(preposition === 'in' && isBareName(context, from))) continue
    const words = wordsOf(context, { from, to })
    return preposition === 'outside' ? `outside ${wordsOf(context, { from: i + 1, to })}` : words
  }
  return null
}

const isNamed = (context: Context, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (context.nameAt[i] >= 0 || /^\p{Lu}/u.test(context.parse.tokens[i].norm)) return true
  return false
}

/** "in Santiago": nobody of that name has another one. */
const isBareName = (context: Context, i: number) => context.named[context.ownerOf[context.nameAt[i]]].words.length === 1

const isPersonAt = (context: Context, i: number) =>
  context.nameAt[i] >= 0 && context.named[context.ownerOf[context.nameAt[i]]]?.kind === 'person'
