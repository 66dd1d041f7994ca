import type { Span } from '../types.ts'

/**
 * A word of the question, a mark, or a gap where something marked was taken out (a phrase, a time). `low` is lower case,
 * except for a name that would be taken for a function word ("US", "May"), which stays as it is typed. `owner` is true of
 * a possessive ("Orlova's"), `capital` of a word whose capital letter says that it is a name.
 */
export type Word = Span & {
  readonly text: string
  readonly low: string
  readonly kind: 'word' | 'mark' | 'gap'
  readonly owner: boolean
  readonly capital: boolean
}

const WORD = /[#@$€£]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’&/_-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*%?|\S/gu

const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|gov|sen|rep|st|lt|col|sgt|capt|jr|sr|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun)$/

const HOSTS = /^(?:what|who|where|when|why|how|which|that|there|it|he|she|here|let|i|we|you|they)$/

const CLITIC_OF = new Map([
  ['s', 'is'],
  ['d', 'did'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['re', 'are'],
  ['m', 'am'],
])

const AUXILIARY_OF = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
])

const BARE_NOT = /^(?:did|does|do|has|have|had|is|are|was|were|would|could|should)nt$/

const BARE_IS = /^(?:what|who|where|how)s$/

/** The words and marks of a text in order; each of `holes` (sorted, disjoint) becomes a gap that holds its words. */
export function toWords(text: string, holes: readonly Span[] = []): Word[] {
  const found: Word[] = []
  let from = 0
  for (const hole of holes) {
    addWords(found, text, { start: from, end: hole.start })
    found.push(toGap(text, hole))
    from = hole.end
  }
  addWords(found, text, { start: from, end: text.length })
  return withNames(found)
}

/** What stands where words were taken out. */
const toGap = (text: string, { start, end }: Span): Word => ({
  ...{ start, end, text: text.slice(start, end), low: '', kind: 'gap', owner: false, capital: false },
})

function addWords(found: Word[], text: string, { start, end }: Span): void {
  const stretch = text.slice(start, end)
  let past = 0
  for (const match of stretch.matchAll(WORD)) {
    if (match.index < past) continue
    const size = match[0].length + trailing(stretch, match[0], match.index + match[0].length)
    past = match.index + size
    found.push(...toParts(stretch.slice(match.index, past), start + match.index))
  }
}

/** 1 where the mark after a word belongs to it: the point of "Feb." and "U.S.", the apostrophe of "ministers' words". */
function trailing(text: string, word: string, end: number): number {
  const next = text[end]
  if (next === '.') return ABBREVIATION.test(word.toLowerCase()) || /^\p{L}(?:\.\p{L})+$/u.test(word) ? 1 : 0
  const isOwner = (next === "'" || next === '’') && /s$/i.test(word) && text[end + 1] === ' '
  return isOwner ? 1 : 0
}

/** One word; two for a contraction ("didn't", "who's"). */
function toParts(text: string, start: number): Word[] {
  const isWord = /[\p{L}\p{N}]/u.test(text)
  const low = text.toLowerCase().replaceAll('’', "'")
  const cut = isWord ? contraction(low) : null
  if (cut) {
    const at = text.length - cut.tail
    return [toWord(text.slice(0, at), start, cut.first), toWord(text.slice(at), start + at, cut.second)]
  }
  const word = toWord(text, start, low)
  return [isWord ? { ...word, owner: /'s?$/.test(low) } : { ...word, kind: 'mark' }]
}

type Contraction = { readonly tail: number; readonly first: string; readonly second: string }

function contraction(low: string): Contraction | null {
  if (low.length > 10) return null
  if (low.endsWith("n't") || BARE_NOT.test(low)) {
    const tail = low.endsWith("n't") ? 3 : 2
    const host = low.slice(0, -tail)
    return { tail, first: AUXILIARY_OF.get(host) ?? host, second: 'not' }
  }
  const [host, clitic, ...more] = BARE_IS.test(low) ? [low.slice(0, -1), 's'] : low.split("'")
  const second = more.length === 0 && HOSTS.test(host) ? CLITIC_OF.get(clitic ?? '') : undefined
  return second ? { tail: low.length - host.length, first: host, second } : null
}

const toWord = (text: string, start: number, low: string): Word => ({
  ...{ start, end: start + text.length, text, low, kind: 'word', owner: false, capital: false },
})

/** Small words that few would write with a capital unless they give every word one. */
const SMALL = /^(?:did|does|do|has|say|said|of|about|on|in|to|and|by|for)$/

/** Names and abbreviations that are also function words. */
const HOMOGRAPHS = /^(?:US|IT|WHO)$/

const NAMES = /^(?:May|Will)$/

/** Marks the names. Capitals say nothing in a question that has them everywhere. */
function withNames(words: readonly Word[]): Word[] {
  const isShouted = !words.some(({ text, kind }) => kind === 'word' && /\p{Ll}/u.test(text))
  const isTitled = words.some(({ text, low }, i) => i > 0 && SMALL.test(low) && /^\p{Lu}/u.test(text))
  const isTold = !isShouted && !isTitled
  return words.map((word, i) => {
    if (word.kind !== 'word') return word
    const capital = isTold && /^[@#]?\p{Lu}/u.test(word.text)
    const isThe = word.low === 'us' && words[i - 1]?.low === 'the'
    const isName = (!isShouted && HOMOGRAPHS.test(word.text)) || (capital && i > 0 && NAMES.test(word.text)) || isThe
    return { ...word, capital, low: isName ? word.text.toUpperCase() : word.low }
  })
}

/** A word in lower case; nothing beyond the ends. */
export const lowAt = (words: readonly Word[], i: number): string => words[i]?.low ?? ''
