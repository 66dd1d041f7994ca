import type { TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { afterArticle, phraseEnd, TIME_WORDS } from './phrase.ts'

const NO_PLACES =
  /^(?:interview|statement|letter|email|e-mail|tweet|post|message|report|speech|memo|note|address|broadcast|column|article|book|blog|video|court|appeal|part|return|response|reply|addition|fact|case|order|terms|favour|favor|general|particular|public|private|person|advance|writing|turn|place|front|light|view|sign|bid|effort|order|announcement|filing|affidavit|communique|briefing|voice|tone|words?|conference|call|rally|meeting|debate|hearing|summit|session|toast|end|start|same|least|first|last|all|once|his|her|their)$/

const PLACE_NOUNS = new Set(
  `airport arena balcony ballroom bar barracks beach bedside bench border bridge cafe café camp canteen capital cathedral cell
  cemetery checkpoint church classroom clinic corridor court courthouse courtyard deck depot dock doorstep dressing dugout
  embassy factory farm field foyer garage garden gate graveside ground gym hall harbor harbour headquarters home hospital
  hotel house jail jetty kitchen laboratory lawn library lobby mansion market memorial mill monument mosque museum office
  paddock palace park parliament pavement pier pitch plant platform playground podium port prison pub pulpit quay quayside
  restaurant rink road roadside room school scene shipyard shop site square stadium stage station steps street studio
  synagogue temple tent terminal terrace theater theatre touchline town tunnel university village villa ward warehouse wharf
  witness yard district gallery`.split(/\s+/),
)
const isPlaceNoun = (word: string) => PLACE_NOUNS.has(word)

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
    const isTime = hasTime(context, from, to)
    const isFree = preposition === 'outside' || hasName || isPlaceNoun(head)
    if (isTime || (!isFree && (NO_PLACES.test(head) || NO_PLACES.test(wordAt(context, from))))) continue
    if (hasName && NO_PLACES.test(firstNoun(context, from, to))) continue
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

/** "on Monday", "at 9"; but "at Pier 3". */
function hasTime(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(context, i)
    if (TIME_WORDS.test(word) || (/^\d+$/.test(word) && !isPlaceNoun(wordAt(context, i - 1)))) return true
  }
  return false
}

/** "letter" of "a letter to Oh", "summit" of "a summit of Gulf states"; nothing of a name alone. */
function firstNoun(context: Context, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const { pos, norm } = context.parse.tokens[i]
    if (pos === 'NOUN' && !/^\p{Lu}/u.test(norm) && !isNounAt(context, i + 1, to)) return wordAt(context, i)
  }
  return ''
}

const isNounAt = (context: Context, i: number, to: number) =>
  i < to && /^(?:NOUN|PROPN)$/.test(context.parse.tokens[i].pos)

const isNamed = (context: Context, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (context.nameAt[i] >= 0 || /^\p{Lu}/u.test(context.parse.tokens[i].norm)) return true
  return false
}

/** "in Santiago": nobody of that name has another one. */
const isBareName = (context: Context, i: number) => context.named[context.ownerOf[context.nameAt[i]]].words.length === 1

const isPersonAt = (context: Context, i: number) =>
  context.nameAt[i] >= 0 && context.named[context.ownerOf[context.nameAt[i]]]?.kind === 'person'
