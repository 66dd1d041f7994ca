import type { Lexicons } from '../lexicons.ts'
import { type Careers, parseCareers } from './careers.ts'
import { foldText, foldWord } from './fold.ts'

/**
 * How a form of a first name stands for the name: `spelling` is the name itself, `short` a short form of it, `other` its form
 * in another language, or a name that only sometimes stands for it.
 */
export type Standing = 'spelling' | 'short' | 'other'

/** The word lists by which voices are told apart. Keys are folded (`foldWord`). */
export type IdentityLexicon = {
  /** Forms of first names, each with the names that it may stand for; a name stands for itself as `spelling`. */
  readonly firstNames: ReadonlyMap<string, ReadonlyMap<string, Standing>>
  /** Family names that very many bear, each with its main spelling. */
  readonly commonSurnames: ReadonlyMap<string, string>
  /** Family names that stand before the given name; true where the word is also a given name elsewhere ("Kim"). */
  readonly familyFirst: ReadonlyMap<string, boolean>
  /** First names after which two family names stand, of which the first counts. */
  readonly spanishFirst: ReadonlySet<string>
  readonly careers: Careers
  /** Cities, states and regions, folded, with their countries. */
  readonly cities: ReadonlyMap<string, string>
  /** Those that are more than a city. */
  readonly regions: ReadonlySet<string>
  /** What the pipeline knows: titles, role nouns, nationalities, and names with their gender. */
  readonly words: Lexicons
}

/** Entries of `parseLexicon`, one list for each file of the same name in `data/lexicons`. */
export type IdentityEntries = {
  readonly nicknames: Entries
  readonly commonSurnames: Entries
  readonly familyFirst: Entries
  readonly spanishFirst: Entries
  readonly domains: Entries
  readonly cities: Entries
}
type Entries = readonly (readonly [string, string])[]

const REGION = ', region'

/** The lexicon that these entries make together with what the pipeline knows. */
export const toIdentityLexicon = (entries: IdentityEntries, words: Lexicons): IdentityLexicon => ({
  firstNames: toFirstNames(entries.nicknames),
  commonSurnames: new Map(entries.commonSurnames.map(([name, main]) => [foldWord(name), foldWord(main || name)])),
  familyFirst: new Map(entries.familyFirst.map(([name, also]) => [foldWord(name), also === 'given'])),
  spanishFirst: new Set(entries.spanishFirst.map(([name]) => foldWord(name))),
  careers: parseCareers(entries.domains),
  cities: new Map(entries.cities.map(([city, value]) => [foldText(city).join(' '), value.replace(REGION, '')])),
  regions: new Set(
    entries.cities.filter(([, value]) => value.endsWith(REGION)).map(([city]) => foldText(city).join(' ')),
  ),
  words,
})

const STANDINGS: Readonly<Record<string, Standing>> = { '=': 'spelling', '~': 'other' }

function toFirstNames(entries: Entries): Map<string, Map<string, Standing>> {
  const namesOf = new Map<string, Map<string, Standing>>()
  const add = (form: string, name: string, standing: Standing) => {
    const names = namesOf.get(form) ?? new Map<string, Standing>()
    namesOf.set(form, names.set(name, standing))
  }
  for (const [name, forms] of entries) {
    const head = foldWord(name)
    add(head, head, 'spelling')
    for (const form of forms.split(/\s+/).filter(Boolean))
      add(foldWord(form.replace(/^[=~]/, '')), head, STANDINGS[form[0]] ?? 'short')
  }
  return namesOf
}
