import { PARTICLES } from '../5-link/name-words.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'

/** The article in Arabic names, which comes and goes. */
export const ARABIC: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'ar', 'as', 'ash', 'at', 'an', 'az'])

/** The words of a name by what they are, in their own case. */
export type SplitName = {
  given: readonly string[]
  particles: readonly string[]
  family: string
  isFamilyFirst: boolean
}

/** Splits a name; `isOrdered`: the family name is known to stand last. */
export function splitName(all: readonly string[], isOrdered: boolean, lexicon: IdentityLexicon): SplitName {
  if (!isOrdered && standsFamilyFirst(all, lexicon))
    return { given: all.slice(1), particles: [], family: all[0], isFamilyFirst: true }
  const words = joinDouble(joinAbd(all), lexicon)
  const last = words.length - 1
  let from = last
  while (from > 0 && isParticle(words[from - 1], from - 1, words.length)) from--
  return {
    given: words.slice(0, from),
    particles: words.slice(from, last),
    family: words[last],
    isFamilyFirst: false,
  }
}

/** Two family names as one with a hyphen: "Ruiz i Vale", "Pedro Ruiz Vale". */
function joinDouble(words: readonly string[], { spanishFirst, words: { names } }: IdentityLexicon): readonly string[] {
  const [before, middle, last] = words.slice(-3)
  if (words.length > 3 && /^[iy]$/.test(middle)) return [...words.slice(0, -3), `${before}-${last}`]
  const isSpanish = words.length > 2 && spanishFirst.has(foldWord(words[0]))
  const isName = isSpanish && foldWord(middle).length > 1 && !middle.includes('-') && !last.includes('-')
  const isFamily = isName && !names.first.has(foldWord(middle)) && !isParticle(middle, 1, words.length)
  return isFamily ? [...words.slice(0, -2), `${middle}-${last}`] : words
}

/** Servants of God have one given name: "Abd al-Fattah", "Abdel Fattah". */
function joinAbd(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let i = 0; i < words.length; i++) {
    const isOpen = /^abd[aeu]?l?$/i.test(foldWord(words[i])) && i < words.length - 2
    if (isOpen) i += ARABIC.has(foldWord(words[i + 1])) && i < words.length - 3 ? 2 : 1
    joined.push(isOpen ? `Abdul${words[i].replace(/^(?:al|el)-/i, '')}` : words[i])
  }
  return joined
}

/** Before the family name; a single letter is an initial, and what stands first a particle only before one word more. */
function isParticle(word: string, i: number, length: number): boolean {
  const small = foldWord(word)
  if (!PARTICLES.has(small) && !ARABIC.has(small)) return false
  if (small.length === 1) return word === word.toLowerCase()
  return i > 0 || word === word.toLowerCase() || (!ARABIC.has(small) && small !== 'ben' && length < 4)
}

/** "Xi Jinping", "Ban Ki-moon": a known family name first, and after it what looks like a given name of that kind. */
function standsFamilyFirst(
  words: readonly string[],
  { familyFirst, commonSurnames, words: known }: IdentityLexicon,
): boolean {
  const [first, ...rest] = words.map(foldWord)
  if (rest.length === 1 && HUNGARIAN.test(words[0]) && isLastFirstName(first, rest[0], known, commonSurnames))
    return true
  const isGivenToo = familyFirst.get(first)
  if (isGivenToo === undefined || rest.length === 0 || rest.length > 3) return false
  if (rest.some((word) => word.length < 2)) return false
  const isHyphened = rest.length === 1 && words[1].includes('-') && words[1].split('-').every(isSyllable)
  if (isHyphened) return true
  if (rest.length > 1)
    return (
      rest.every(isSyllable) && rest.slice(-1).every((last) => familyFirst.has(last) || !known.names.last.has(last))
    )
  const [second] = rest
  const isSurname = commonSurnames.has(second) || known.names.last.has(second)
  const isKnown = isSurname || known.names.first.has(second)
  if (isGivenToo) return !isKnown && isTwoSyllables(second)
  return familyFirst.has(second) || !isSurname
}

/** Letters of Hungarian family names. */
const HUNGARIAN = /[áéíóöőúüű]|sz|zs|gy|cs|ly/iu

/** "Kováts Levente": of the two only the last is a first name, and no family name. */
const isLastFirstName = (
  first: string,
  second: string,
  { names }: IdentityLexicon['words'],
  commonSurnames: IdentityLexicon['commonSurnames'],
): boolean =>
  first.length > 3 &&
  names.first.has(second) &&
  !names.first.has(first) &&
  !commonSurnames.has(second) &&
  !names.last.has(second)

/** "Xiaoping", "Jialing": two syllables of Pinyin as one word. */
const isTwoSyllables = (word: string): boolean =>
  word.length < 13 && /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiou]{1,3}(?:ng|n)?){2}$/.test(word)

/** One syllable as Chinese, Korean and Vietnamese are written in Latin letters. */
const isSyllable = (word: string): boolean =>
  /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,4}(?:ng|nh|n|m|k|l|p|r|t|c|ch|b|h|w)?$/.test(foldWord(word))
