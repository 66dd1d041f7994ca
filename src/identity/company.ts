import type { IdentityLexicon } from './lexicon.ts'
import { readPersonName } from './person-name.ts'

/** The others who speak in an article, by name: those with a given name, and those of whom a single word is known. */
export type Company = {
  /** All with a given name, those too whose presence tells nothing. */
  readonly present: ReadonlySet<string>
  readonly full: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  /** Family names of `full`. */
  readonly families: ReadonlySet<string>
}
type MutableCompany = Readonly<Record<keyof Company, Set<string>>>

export const toEmptyCompany = (): MutableCompany => ({
  present: new Set(),
  full: new Set(),
  bare: new Set(),
  families: new Set(),
})
const LIMIT = 60

/** The company that these names make. Names beyond the sixtieth do not count. */
export function toCompany(names: readonly string[], lexicon: IdentityLexicon): Company {
  const company = toEmptyCompany()
  for (const name of names.slice(0, LIMIT).flatMap((each) => each.split(';', LIMIT))) {
    const { given, family } = readPersonName(name, lexicon)
    if (lexicon.words.organisations.has(family.text)) continue
    if (given.length > 0) company.full.add(`${given[0].spelling} ${family.spelling}`)
    if (given.length > 0) company.present.add(`${given[0].spelling} ${family.spelling}`)
    if (given.length > 0) company.families.add(family.spelling)
    else if (!lexicon.commonSurnames.has(family.text)) company.bare.add(family.spelling)
  }
  return company
}

export function addCompany(to: MutableCompany, from: Company): void {
  for (const key of KEYS) for (const name of from[key]) to[key].add(name)
}
const KEYS = ['present', 'full', 'bare', 'families'] as const

/** The companies of an archive's voices without the names that so many have in theirs that it tells nothing. */
export function dropUbiquitous(companies: readonly Company[]): readonly Company[] {
  if (companies.length < MANY) return companies
  const counts = new Map<string, number>()
  for (const { full, bare, families } of companies)
    for (const names of [full, bare, families]) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const isRare = (name: string) => counts.get(name)! <= SHARE * companies.length
  const thin = (names: ReadonlySet<string>) => new Set([...names].filter(isRare))
  return companies.map(({ present, full, bare, families }) => ({
    ...{ present, full: thin(full), bare: thin(bare), families: thin(families) },
  }))
}
const MANY = 30
const SHARE = 0.1

/** How many speak in the company of both; a single word, which may mean another or an organisation, counts half. */
export function countShared(a: Company, b: Company): number {
  let count = 0
  for (const name of a.full) if (b.full.has(name)) count++
  for (const name of a.bare) if (b.bare.has(name) || b.families.has(name)) count += 0.5
  for (const name of a.families) if (b.bare.has(name) && !a.bare.has(name)) count += 0.5
  return count
}
