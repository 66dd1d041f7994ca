import { foldText } from './fold.ts'

/** Words for countries that are neither their names nor nationalities. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['us', 'United States'],
  ['usa', 'United States'],
  ['united states of america', 'United States'],
  ['america', 'United States'],
  ['uk', 'United Kingdom'],
  ['britain', 'United Kingdom'],
  ['great britain', 'United Kingdom'],
  ['uae', 'United Arab Emirates'],
  ['russian federation', 'Russia'],
  ['czech republic', 'Czechia'],
  ['holland', 'Netherlands'],
  ['south korea', 'South Korea'],
  ['south korean', 'South Korea'],
  ['north korea', 'North Korea'],
  ['north korean', 'North Korea'],
  ['south africa', 'South Africa'],
  ['south african', 'South Africa'],
  ['south sudan', 'South Sudan'],
  ['new zealand', 'New Zealand'],
  ['sri lanka', 'Sri Lanka'],
  ['sri lankan', 'Sri Lanka'],
  ['costa rica', 'Costa Rica'],
  ['costa rican', 'Costa Rica'],
  ['sierra leone', 'Sierra Leone'],
  ['burkina faso', 'Burkina Faso'],
  ['papua new guinea', 'Papua New Guinea'],
  ['northern ireland', 'Northern Ireland'],
])
const BRITISH = ['England', 'Scotland', 'Wales', 'Northern Ireland']

export type CountryWords = ReadonlyMap<string, string>
const wordsOf = new WeakMap<ReadonlyMap<string, string>, CountryWords>()

/** Folded words and phrases for countries; made once for each list of nationalities. */
export function toCountryWords(nationalities: ReadonlyMap<string, string>): CountryWords {
  const known = wordsOf.get(nationalities)
  if (known) return known
  const words = new Map<string, string>()
  for (const [nationality, country] of nationalities) {
    words.set(foldText(nationality).join(' '), country)
    words.set(foldText(country).join(' '), country)
  }
  for (const [phrase, country] of OTHERS) words.set(phrase, country)
  words.delete('europe')
  words.delete('european')
  wordsOf.set(nationalities, words)
  return words
}

/** Whether two countries are one, or the one is a part of the other. */
export const isSameCountry = (a: string, b: string): boolean =>
  a === b || (a === 'United Kingdom' && BRITISH.includes(b)) || (b === 'United Kingdom' && BRITISH.includes(a))

/**
 * The country that stands at words[i], and how many words it takes; null for none. "us" in small letters is a pronoun,
 * which `isCapital` tells.
 */
export function readCountry(
  words: readonly string[],
  i: number,
  countries: CountryWords,
  isCapital: (i: number) => boolean = () => true,
): { country: string; length: number } | null {
  if (words[i] === 'us' && !isCapital(i)) return null
  for (let length = Math.min(4, words.length - i); length > 0; length--) {
    const country = countries.get(words.slice(i, i + length).join(' '))
    if (country) return { country, length }
  }
  return null
}
