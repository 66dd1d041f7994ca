import { GEOGRAPHY } from '../5-link/name-words.ts'
import type { Calling } from './careers.ts'
import { readCountry, toCountryWords } from './countries.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { stem } from './stem.ts'

/** Words that change nothing about what somebody is, with those of grammar. */
export const IDLE = new Set(
  `a an the of for in at from to on with by and or his her its their our my who is was as former formerly ex then acting
  interim outgoing incoming new current now late long serving senior top veteran longtime newly elected appointed elect
  designate retired disgraced embattled leading prominent local old year aged said`.split(/\s+/),
)
/** After these a country is what the work is about. */
const ABOUT = new Set(['to', 'on', 'for', 'about', 'against'])
const PREPOSITIONS = new Set(['of', 'for', 'to', 'at', 'in', 'from', 'with', 'on', 'by', 'under'])
const SEPARATORS = new Set(['and', 'or', '|', 'turned'])
const REGIONS = new Set(
  'city town village district region province state borough area metropolitan north south east west northern southern eastern western new saint st san'.split(
    ' ',
  ),
)
const NO_TRAITS: Calling['traits'] = new Set()

/**
 * What stands in a role, in order. A calling is the bearer's `own`, that of an `other` ("aide to the president"), or tells
 * the `field` alone ("president" in "presidential spokesman", "football" in "football coach").
 */
export type RolePart = {
  readonly calling?: Calling
  readonly is?: 'own' | 'other' | 'field'
  readonly country?: string
  /** The country of a city. */
  readonly land?: string
  /** The name is that of a state or region. */
  readonly isRegion?: boolean
  readonly name?: string
}

/** The parts of a role; in `words` "|" stands for a comma. */
export function readParts(words: readonly string[], lexicon: IdentityLexicon): RolePart[] {
  const [folded, stems] = [words.map(foldWord), words.map(stem)]
  const countryWords = toCountryWords(lexicon.words.nationalities)
  const isCapital = (i: number) => /^\p{Lu}/u.test(words[i])
  const parts: RolePart[] = []
  let isTail = false
  for (let i = 0; i < words.length; ) {
    isTail = !SEPARATORS.has(folded[i]) && (isTail || PREPOSITIONS.has(folded[i]))
    const found = readCountry(folded, i, countryWords, isCapital)
    const calling = found ? null : findCalling(stems, i, lexicon)
    if (found && !ABOUT.has(folded[i - 1])) parts.push({ country: found.country })
    if (calling) parts.push({ calling: calling.calling, is: whose(calling, stems, i, isTail, lexicon) })
    const city = found || calling || !isCapital(i) ? null : readCountry(folded, i, lexicon.cities)
    if (city) parts.push(readCity(folded, i, city, lexicon))
    if (!found && !calling && !city && isCapital(i) && isTellingName(folded[i], lexicon))
      parts.push({ name: stemName(folded[i]) })
    i += (found ?? calling ?? city)?.length ?? 1
  }
  return parts
}

function readCity(
  folded: readonly string[],
  i: number,
  { country, length }: { country: string; length: number },
  { regions }: IdentityLexicon,
): RolePart {
  const city = folded.slice(i, i + length).join(' ')
  const name = length === 1 ? stemName(city) : city
  return { name, isRegion: regions.has(city), ...(ABOUT.has(folded[i - 1]) ? {} : { land: country }) }
}

type Found = { readonly calling: Calling; readonly length: number }

/** Whose calling it is: of one after the other ("presidential spokesman") only the last is the bearer's. */
function whose(
  { calling, length }: Found,
  stems: readonly string[],
  i: number,
  isTail: boolean,
  lexicon: IdentityLexicon,
): 'own' | 'other' | 'field' {
  if (calling.traits.has('rank')) return isTail ? 'other' : 'own'
  if (!isPersonal(calling, stems[i + length - 1], lexicon)) return 'field'
  if (isTail) return 'other'
  const next = findCalling(stems, i + length, lexicon)
  return next && isPersonal(next.calling, stems[i + length + next.length - 1], lexicon) ? 'field' : 'own'
}

/** A Texan is of Texas. */
const stemName = (name: string): string =>
  name.length < 5 ? (SHORT.get(name) ?? name) : name.replace(/(?<=\w{4})onian?$|(?:ian|ean|an|ese|ia|as|a)$/, '')
const SHORT: ReadonlyMap<string, string> = new Map([
  ['eu', 'europ'],
  ['un', 'nations'],
])

/** "Polk" of "Polk County". */
const isTellingName = (word: string, { words }: IdentityLexicon): boolean =>
  !IDLE.has(word) && !GEOGRAPHY.has(word) && !REGIONS.has(word) && !words.organisations.has(word)

/** Whether it is a person who is called so ("coach"), and not a field ("football"). */
const isPersonal = ({ phrase, traits }: Calling, last: string, { words, careers }: IdentityLexicon): boolean =>
  traits.has('kin') ||
  traits.has('who') ||
  words.roles.has(last) ||
  words.names.actors.has(last) ||
  phrase.split(' ').some((word) => words.roles.has(word)) ||
  careers.persons.has(last)

/** The longest entry that begins at stems[i]; a role noun that has no entry is a calling without fields. */
function findCalling(stems: readonly string[], i: number, { careers, words }: IdentityLexicon): Found | null {
  for (let length = Math.min(careers.maxWords, stems.length - i); length > 0; length--) {
    const calling = careers.callings.get(stems.slice(i, i + length).join(' '))
    if (calling) return { calling, length }
  }
  const isRole = i < stems.length && words.roles.has(stems[i])
  return isRole ? { calling: { phrase: stems[i], fields: [], traits: NO_TRAITS }, length: 1 } : null
}
