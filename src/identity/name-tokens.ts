import { GENERATIONS, SUFFIXES } from '../5-link/name-words.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { stem } from './stem.ts'

/** The words of a person's name in natural order, still with their case, and what stood around them. */
export type NameTokens = {
  readonly words: readonly string[]
  /** "jr", "sr", "ii", "iii", "iv", or empty. */
  readonly generation: string
  /** Titles that slipped in ("sir"). */
  readonly titles: readonly string[]
  /** What stands in quotation marks or brackets, if that is one word; empty otherwise. */
  readonly nickname: string
  /** The text itself shows that the family name stands last now: "Putin, Vladimir", "PUTIN Vladimir". */
  readonly isOrdered: boolean
}

const LIMIT = 12

/** Splits initials ("J.K.", "JK"), takes off titles, honours and generations, and turns "Putin, Vladimir" round. */
export function readTokens(name: string, lexicon: IdentityLexicon): NameTokens {
  const [head, ...tail] = name
    .slice(0, 300)
    .replace(/["“”«»„(][^"“”«»„()]*["“”«»)]/g, ' ')
    .split(/[,;]/)
    .map(toWords)
  const isSuffix = (word: string) => SUFFIXES.has(word.toLowerCase()) || toGeneration(word) !== ''
  const afterComma = tail.flat().filter((word) => !isSuffix(word))
  const suffixes = tail.flat().filter(isSuffix)
  const isTurned = afterComma.length > 0 && head.length > 0
  const all = isTurned ? [...afterComma, ...head] : head
  const { words, generation } = takeSuffixes([...all, ...suffixes])
  const first = findNameStart(words, lexicon)
  const isShouted = isShoutedFirst(words.slice(first))
  const bare = words.slice(first, first + LIMIT)
  return {
    words: (isShouted ? [...bare.slice(1), bare[0]] : bare).flatMap((word) => splitInitials(word, words, lexicon)),
    generation,
    titles: words.slice(0, first).map(foldWord),
    nickname: /["“”«„(]([\p{L}-]{2,20})["“”»)]/u.exec(name.slice(0, 300))?.[1] ?? '',
    isOrdered: isTurned || isShouted,
  }
}

/** "DiCaprio" is "Di Caprio". */
const toWords = (text: string): string[] =>
  text
    .replace(/(?<=\s)([OÓ])['’]?\s+(?=\p{Lu}\p{Ll})/gu, '$1’')
    .replace(/(?<=\s)(Di|De|Del|Da|Dos|Du|Le|La|Van|Von)(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(/[\s_/|]+/u)
    .filter((word) => foldWord(word) !== '')

const GENERATION_WORDS: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr', '2nd': 'ii', '3rd': 'iii' }
const toGeneration = (word: string): string => {
  const bare = foldWord(word)
  return GENERATION_WORDS[bare] ?? (GENERATIONS.has(bare) || word === 'I' ? bare : '')
}

function takeSuffixes(all: readonly string[]): { words: string[]; generation: string } {
  const words = [...all]
  let generation = ''
  while (words.length > 1) {
    const last = words[words.length - 1]
    const found = toGeneration(last)
    if (found === '' && !SUFFIXES.has(foldWord(last))) break
    if (SUFFIXES.has(foldWord(last)) && found === '' && foldWord(last).length === 2 && last !== last.toUpperCase())
      break
    generation = found || generation
    words.pop()
  }
  return { words, generation }
}

/** Past the titles; a title that is also a first name ("Prince Osei") is one only with a full name after it. */
function findNameStart(words: readonly string[], lexicon: IdentityLexicon): number {
  const { titles, names } = lexicon.words
  let first = countPraise(words, lexicon)
  while (first < words.length - 1) {
    const word = words[first].toLowerCase()
    if (!titles.has(word) && !TITLES.has(word)) break
    const isName = NAMES.has(word) || (names.first.has(word) && !word.endsWith('.'))
    if (isName && words.length - first < 3) break
    first++
  }
  return first
}

/** Words before a full name that say what its bearer is: "Democrat Ana Vale", "Dutch Ana Vale". */
function countPraise(words: readonly string[], { words: { names, nationalities }, careers }: IdentityLexicon): number {
  const start = words.findIndex((word) => names.first.has(foldWord(word)))
  const isWhole = start > 0 && start < words.length - 1
  const isPraise = (word: string) =>
    nationalities.has(word.toLowerCase()) || names.demonyms.has(word.toLowerCase()) || careers.callings.has(stem(word))
  return isWhole && words.slice(0, start).every(isPraise) ? start : 0
}

const TITLES = new Set([
  'professor',
  'sen',
  'baroness',
  'president',
  'minister',
  'sergeant',
  'captain',
  'general',
  'the',
])
const NAMES = new Set([
  'prince',
  'king',
  'queen',
  'judge',
  'justice',
  'chief',
  'di',
  'saint',
  'pope',
  'brother',
  'det',
  'fr',
  'col',
])

const isUpper = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
const isShoutedFirst = ([first, ...rest]: readonly string[]): boolean =>
  first !== undefined &&
  rest.length > 0 &&
  /^\p{L}{3,}/u.test(first) &&
  isUpper(first) &&
  rest.every((word) => !isUpper(word) && word.length > 2)

/** "J.K." as two; "JK" too, where the other words show that it is no name in capitals. */
function splitInitials(word: string, all: readonly string[], { familyFirst }: IdentityLexicon): string[] {
  if (/^(?:\p{L}\.[-]?)+\p{L}?\.?$/u.test(word)) return word.split(/[.-]+/).filter(Boolean)
  const isPair = /^\p{Lu}{2,3}$/u.test(word) && all[0] === word && all.length > 1 && !familyFirst.has(foldWord(word))
  return isPair && (!/[AEIOUY]/.test(word.slice(0, 2)) || all.some((other) => !isUpper(other))) ? [...word] : [word]
}
