import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import type { OrganisationName } from './organisation-name.ts'
import { type Role, readRole } from './role.ts'
import type { Voice } from './voice.ts'

/** Where an organisation is told to be, beside its name. */
export type OrganisationPlaces = Pick<Role, 'names' | 'regions' | 'lands'>

/** After these words in a description stands a place: "church in Tulsa". */
const INSIDE = new Set(['in', 'near', 'from', 'outside'])
const LIMIT = 60

/**
 * The places that affiliation and role of a voice tell. An affiliation that is itself an organisation is none; words of the
 * organisation's own name tell nothing.
 */
export function readPlaces(
  { role, affiliation }: Voice,
  { key }: OrganisationName,
  lexicon: IdentityLexicon,
): OrganisationPlaces {
  const isHome = !toWords(affiliation ?? '').some((word) => lexicon.words.organisations.has(foldWord(word)))
  const told = [isHome ? affiliation : null, findPlaces(role ?? '', lexicon)].filter(Boolean).join(', ')
  const { names, regions, lands } = readRole(null, told, lexicon)
  const own = new Set(key.split(' '))
  return { names: new Set([...names].filter((name) => !own.has(name))), regions, lands }
}

/** The capitalised words of a description that are places, by what they are or by what stands beside them. */
function findPlaces(role: string, { cities, words }: IdentityLexicon): string {
  const found: string[] = []
  let isInside = false
  for (const word of toWords(role)) {
    const bare = word.replace(/\p{Pd}based$/u, '')
    const folded = foldWord(bare)
    const isName = /^\p{Lu}/u.test(bare)
    isInside = INSIDE.has(folded) || (isInside && isName)
    const isPlace = isInside || bare !== word || cities.has(folded) || words.names.places.has(folded)
    if (isName && isPlace) found.push(bare)
  }
  return found.join(', ')
}

const toWords = (text: string): string[] =>
  text
    .slice(0, 600)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}\p{M}'’.\p{Pd}]+/u)
    .filter((word) => word !== '')
    .slice(0, LIMIT)
