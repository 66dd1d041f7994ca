import type { TokenRange } from '../types.ts'
import { isFunction, isHead } from './function-words.ts'
import type { Effect } from './speech-words.ts'
import type { Word } from './words.ts'

/** What the archive tells a question about itself. */
export type AskContext = {
  /** ISO date: what relative times count from. */
  readonly today: string
  /** The outlet of the archive that these words name, else null. */
  readonly outlets: (words: string) => string | null
  /** Whether the archive knows a speaker (name, alias or role) by these words. */
  readonly isSpeaker: (words: string) => boolean
}

export type TextFilter = 'speaker' | 'about' | 'place' | 'addressee' | 'via' | 'outlet'

/** Words of the question and the filter that they go to; `at` is where they stand. */
export type Part = { readonly filter: TextFilter; readonly text: string; readonly at: number }

/** What was understood of a stretch of the question. */
export type Reading = {
  readonly parts: readonly Part[]
  readonly effects: readonly Effect[]
  readonly negated: boolean
  readonly asksWho: boolean
}

export const NOTHING: Reading = { parts: [], effects: [], negated: false, asksWho: false }

export const both = (a: Reading, b: Reading): Reading => ({
  parts: [...a.parts, ...b.parts],
  effects: [...a.effects, ...b.effects],
  negated: a.negated || b.negated,
  asksWho: a.asksWho || b.asksWho,
})

export const isArticle = ({ low, kind }: Word): boolean => kind === 'word' && /^(?:the|a|an)$/.test(low)

/** Without function words and marks at both ends; what follows an article at the front is content ("the will"). */
export function trim(words: readonly Word[], { from, to }: TokenRange): TokenRange {
  let [first, end] = [from, to]
  while (first < end && isEmpty(words[first])) {
    first++
    if (isArticle(words[first - 1]) && words[first]?.kind === 'word' && !isArticle(words[first])) break
  }
  while (end > first && isEmpty(words[end - 1]) && !isLed(words, from, end - 1)) end--
  return { from: first, to: end }
}

/** Also without the words that stand for what is looked for ("all the latest", "times when"). */
export function trimHeads(words: readonly Word[], { from, to }: TokenRange): TokenRange {
  let [first, end] = [from, to]
  while (first < end && (isEmpty(words[first]) || isHead(words[first]))) first++
  while (end > first && (isEmpty(words[end - 1]) || isHead(words[end - 1]))) end--
  return { from: first, to: end }
}

/** "will" in "the will" */
const isLed = (words: readonly Word[], from: number, i: number) =>
  i > from && words[i].kind === 'word' && !isArticle(words[i]) && isArticle(words[i - 1])

const isEmpty = (word: Word) => word.kind !== 'word' || isFunction(word) || isArticle(word)

/** The words of a range as typed, white space as one space, without gaps, and without the possessive of the last word. */
export function toText(words: readonly Word[], { from, to }: TokenRange): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const { text: own, start, kind } = words[i]
    if (kind === 'gap') continue
    const isApart = text !== '' && (words[i - 1].kind === 'gap' || start > words[i - 1].end)
    text += (isApart ? ' ' : '') + own
  }
  return to > from && words[to - 1].owner ? text.replace(/['’]s?$/i, '') : text
}

/** A part for the trimmed words of a range; none where nothing is left. */
export function toParts(words: readonly Word[], range: TokenRange, filter: TextFilter): Part[] {
  const { from, to } = trim(words, range)
  const text = toText(words, { from, to })
  return text === '' ? [] : [{ filter, text, at: words[from].start }]
}
