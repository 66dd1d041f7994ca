import type { TokenRange } from '../types.ts'
import { isFunction, isName } from './function-words.ts'
import { type AskContext, toText, trim } from './reading.ts'
import type { Word } from './words.ts'

/** No name or description of a speaker is longer than so many words; nothing longer is looked up. */
const LONGEST = 12

/** With all the small words around it. */
const FARTHEST = 40

/** The words of a range, in one line, if there are few enough to be a name. */
const nameOf = (words: readonly Word[], range: TokenRange): string | null => {
  if (range.to - range.from > FARTHEST) return null
  const trimmed = trim(words, range)
  return trimmed.to > trimmed.from && trimmed.to - trimmed.from <= LONGEST ? toText(words, trimmed) : null
}

/** Whether the archive knows a speaker by the words of a range. */
export function isKnown(words: readonly Word[], range: TokenRange, { isSpeaker }: AskContext): boolean {
  const name = nameOf(words, range)
  return name !== null && isSpeaker(name)
}

/** The outlet that the words of a range name, with or without the article before them. */
export function outletOf(words: readonly Word[], range: TokenRange, { outlets }: AskContext): string | null {
  const name = nameOf(words, range)
  if (name === null) return null
  const { from } = trim(words, range)
  const article = from > range.from && /^the$/i.test(words[from - 1].text) ? words[from - 1].text : null
  return outlets(name) ?? (article ? outlets(`${article} ${name}`) : null)
}

const LONGEST_PREFIX = 6

/** The index after the longest name of a speaker that opens a range; its beginning where none does. */
export function knownPrefix(words: readonly Word[], { from, to }: TokenRange, context: AskContext): number {
  if (isKnown(words, { from, to }, context)) return to
  for (let k = Math.min(to, from + LONGEST_PREFIX); k > from; k--)
    if (!words[k - 1].owner && isKnown(words, { from, to: k }, context)) return k
  return from
}

/** Nouns for those who speak by office or profession, and those who are spoken to. */
const ROLES = new Set(
  `minister ministers president presidents chancellor spokesman spokeswoman spokesperson official officials ambassador
  envoy king queen prince pope mayor governor senator secretary chief director leader leaders chairman chairwoman judge
  lawyer lawyers police prosecutor prosecutors expert experts analyst analysts economist economists scientist scientists
  commissioner general critics activists residents witnesses ministry government authorities premier mp mps`.split(
    /\s+/,
  ),
)

const AUDIENCES = new Set(
  `reporters journalists press media parliament congress lawmakers deputies legislators mps senators voters
  correspondents newsmen diplomats allies colleagues students troops soldiers supporters crowd nation public audience
  investors delegates newspaper newspapers`.split(/\s+/),
)

/** "Kremlin spokesman Anders Tollan": a role with a name behind it. */
export const isTitled = (words: readonly Word[], { from, to }: TokenRange): boolean =>
  to - from <= LONGEST && isName(words[to - 1]) && words.slice(from, to - 1).some(({ low }) => ROLES.has(low))

/** "fisheries minister", "minister of fisheries" */
export function isRole(words: readonly Word[], { from, to }: TokenRange): boolean {
  for (let i = from + 1; i < Math.min(to, from + LONGEST); i++)
    if (words[i].low === 'of') return ROLES.has(words[i - 1].low)
  return to > from && ROLES.has(words[to - 1].low)
}

export const isAudience = (words: readonly Word[], range: TokenRange): boolean => {
  const { from, to } = trim(words, range)
  return to > from && (AUDIENCES.has(words[to - 1].low) || isRole(words, { from, to }))
}

/** Whether every word of a range that is not small has the capital of a name; a capital that opens the question counts. */
export function isNamed(words: readonly Word[], range: TokenRange): boolean {
  if (range.to - range.from > FARTHEST) return false
  const { from, to } = trim(words, range)
  const content = words.slice(from, Math.min(to, from + LONGEST + 1)).filter((word) => !isFunction(word))
  return to > from && content.length <= LONGEST && content.every((word) => word.kind === 'word' && word.capital)
}

/** The same, where a single word that opens the question is not enough. */
export const isSurelyNamed = (words: readonly Word[], range: TokenRange): boolean => {
  const { from, to } = trim(words, range)
  return isNamed(words, range) && (isName(words[from]) || to - from > 1)
}
