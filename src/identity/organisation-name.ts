import { DEPARTMENTS } from '../5-link/name-words.ts'
import { toAcronyms, toInitials, toLetterBlock } from './acronyms.ts'
import { readCountry, toCountryWords } from './countries.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { ARTICLES, COMMON, FORMS, IDLE, LEGAL, NATIONAL, OFFICES, SOLE, US, WORDS } from './organisation-words.ts'
import { stem } from './stem.ts'

/** An organisation's name, taken apart. */
export type OrganisationName = {
  /** Equal for names that differ in nothing but wording ("Ministry of Defence", "the Defense Ministry"); without the country. */
  readonly key: string
  /** Where an office of state is told to be of one, or where "US" stands in front. */
  readonly country: string | null
  /** Of state: there is one in every country. */
  readonly isOffice: boolean
  /** Of a kind that many places have one of. */
  readonly isCommon: boolean
  /** Of a whole country, wherever in it somebody speaks for it. */
  readonly isNational: boolean
  /** First letters of the words in order, as acronyms are made of them: with small words and without, with the country and without. */
  readonly initials: readonly string[]
  /** The letters, where the name is one word that may be an acronym, and those that count ("MoD"); empty otherwise. */
  readonly acronyms: readonly string[]
  /** A noun that may mean any ("campaign", "the company"). */
  readonly isAny: boolean
  /** Equal for a name and its acronym. */
  readonly block: string
}

/** The key without spaces: "Al Jazeera" is "Aljazeera". */
export const squeeze = ({ key }: OrganisationName): string => key.replaceAll(' ', '')
/** Has several words. */
export const isLong = ({ key }: OrganisationName): boolean => key.includes(' ')

const LIMIT = 30
const isCommonNoun = (word: string): boolean => COMMON.has(word) || COMMON.has(stem(word))

/** Takes a name apart. `home` is the country that the article gives beside it. */
export function readOrganisationName(name: string, home: string | null, lexicon: IdentityLexicon): OrganisationName {
  const raw = name
    .slice(0, 400)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{Pd}])\p{L}{2,20}\p{Pd}(?:run|led|backed|controlled)(?=\s)/gu, ' ')
    .replace(/(?<=\p{L}{3})\p{Pd}(?=\p{L}{3})/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}'’.\p{Pd}]+/u)
    .filter((word) => foldWord(word) !== '')
    .slice(0, LIMIT)
  const whole = raw.map(foldWord).map(american)
  const all = dropForms(whole)
  const isOffice = all.some((word, i) => OFFICES.has(word) || (word === 'office' && DEPARTMENTS.has(all[i - 1])))
  const { words, country } = takeCountry(all, raw, isOffice, lexicon)
  const content = words.filter((word) => !IDLE.has(word))
  const own = raw.find((word) => american(foldWord(word)) === content[0]) ?? ''
  const acronyms = content.length === 1 ? toAcronyms(content[0], own) : []
  const key = (isOffice ? [...content].sort() : words.filter((word) => !ARTICLES.has(word))).join(' ')
  const isAbroad = US.has(foldWord(raw[0] ?? '')) && content[0] === 'american' && content.length > 2
  return {
    key: key || name.trim().slice(0, 400),
    country: country ?? (isOffice ? home : null),
    isOffice,
    isNational: words.some((word) => NATIONAL.has(word)),
    isCommon: isOffice || (!words.some((word) => lexicon.cities.has(word)) && words.some(isCommonNoun)),
    initials: toInitials(words, dropLegal(whole), country, isAbroad),
    acronyms,
    isAny: country === null && home === null && isAny(content, own, raw, lexicon),
    block: toLetterBlock(isAbroad ? content.slice(1) : content, acronyms) || name.trim().slice(0, 40),
  }
}

/** "The company", "campaign", "rights group": a noun that may mean any, alone or with small letters. */
function isAny(
  content: readonly string[],
  own: string,
  raw: readonly string[],
  { words: { organisations } }: IdentityLexicon,
): boolean {
  const isNoun = content.some((word) => organisations.has(word) && !SOLE.has(word))
  const isPlain = content.length === 1 && (organisations.get(content[0]) === true || own === own.toLowerCase())
  return isNoun && (isPlain || raw.every((word) => word === word.toLowerCase()))
}

/** Without legal forms, and without what an office has in its name at times ("police department", "armed forces"). */
function dropForms(all: readonly string[]): readonly string[] {
  const form = FORMS.find((each) => each.length < all.length && each.every((word, i) => word === all[i]))
  const words = dropLegal(form ? all.slice(form.length) : all)
  const isStaff = words.includes('general') && words.includes('staff')
  return words.filter((word, i) => {
    if (isStaff && (word === 'armed' || word === 'forces')) return false
    return !(i > 0 && words[i - 1] === 'police' && /^(?:department|service|force)$/.test(word))
  })
}

function dropLegal(words: readonly string[]): string[] {
  let end = words.length
  while (end > 1 && LEGAL.has(words[end - 1]) && words.slice(0, end - 1).some((word) => !IDLE.has(word))) end--
  return words.slice(0, end)
}

/** As Americans spell it. */
const american = (word: string): string =>
  WORDS.get(word) ?? word.replace(/(?<=\w{3})is(?=(?:e|ed|ing|ation|ations)$)/, 'iz').replace(/(?<=p)ae(?=diatr)/, 'e')

/** Of an office the country goes, wherever it stands; in other names it is worded one way ("US", "American"). */
function takeCountry(
  all: readonly string[],
  raw: readonly string[],
  isOffice: boolean,
  lexicon: IdentityLexicon,
): { words: string[]; country: string | null } {
  const countries = toCountryWords(lexicon.words.nationalities)
  const words: string[] = []
  let country: string | null = null
  for (let i = 0; i < all.length; ) {
    const found = readCountry(all, i, countries, (at) => /\p{Lu}/u.test(raw[at]))
    if (!found) words.push(all[i])
    else if (isOffice && country === null) country = found.country
    else if (found.country === 'United States') words.push('american')
    else words.push(...all.slice(i, i + found.length))
    i += found?.length ?? 1
  }
  const isLeft = words.some((word) => !IDLE.has(word))
  return isLeft ? { words: trimEnd(words), country } : { words: [...all], country: null }
}

/** Without an "of" whose country is gone. */
function trimEnd(words: readonly string[]): string[] {
  const end = words.findLastIndex((word) => !IDLE.has(word))
  return words.slice(0, end + 1)
}
