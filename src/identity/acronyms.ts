import { IDLE, PARENTS } from './organisation-words.ts'

/** Of the words, of those that count, of the whole name with its forms, and of those that count after the letters of the country. */
export function toInitials(
  words: readonly string[],
  whole: readonly string[],
  country: string | null,
  isAbroad: boolean,
): string[] {
  const [all, content, long] = [words, words.filter(isTelling), whole.filter(isTelling)].map((each) =>
    each.map((word) => word[0]).join(''),
  )
  const own = isAbroad ? content.slice(1) : content
  const before = country === 'United States' || isAbroad ? ['us', 'u'] : country ? [country[0].toLowerCase()] : []
  return [...new Set([all, content, long, ...before.map((letters) => letters + own)])]
}

const isTelling = (word: string): boolean => !IDLE.has(word)

/** The letters of a word that may be an acronym; small letters in "MoD" may stand for nothing. */
export function toAcronyms(word: string, raw: string): string[] {
  const capitals = raw.replace(/[^\p{Lu}]/gu, '').toLowerCase()
  const isMixed =
    capitals.length >= 2 && capitals.length < word.length && raw.length <= 6 && raw[0] === raw[0].toUpperCase()
  if (word.length < 2 || word.length > 7) return []
  return isMixed ? [capitals, word] : [word]
}

/** The first in the alphabet of the letters with which the words begin, which names have in common with their acronyms. */
export function toLetterBlock(all: readonly string[], acronyms: readonly string[]): string {
  const content = trimParents(all)
  const isAcronym = acronyms.length > 0 && content[0].length < 6
  const letters =
    content.length > 1 ? content.map((word) => word[0]) : isAcronym ? [...acronyms[0]] : [content[0]?.[0] ?? '']
  return letters.sort()[0]
}

function trimParents(words: readonly string[]): readonly string[] {
  const end = words.findLastIndex((word) => !PARENTS.has(word))
  return end < 0 ? words : words.slice(0, end + 1)
}
