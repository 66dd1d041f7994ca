import type { IdentityLexicon } from './lexicon.ts'
import { follow, type OrganisationGroup } from './organisation-group.ts'
import { isLong, type OrganisationName, squeeze } from './organisation-name.ts'

/** A name without country is that of the only country there is, if that is the US, or speaks in several articles. */
export function joinWithoutCountry(groups: readonly OrganisationGroup[], lexicon: IdentityLexicon): void {
  const bare = groups.find(({ name }) => name.country === null && !name.isAny)
  const [only, ...others] = groups.filter(({ name }) => name.country !== null)
  if (!bare || !only || others.length > 0) return
  const isKnown = only.name.country === 'United States' || countArticles(only) > 1 || hasPlace(only.name, lexicon)
  const company = new Set(only.voices.flatMap((voice) => voice.company))
  if (isKnown || bare.voices.some((voice) => voice.company.some((name) => company.has(name))))
    bare.to = { group: only, why: 'same name, and no other country has one in the archive' }
}
/** Of a town there is one wherever it is. */
const hasPlace = ({ key }: OrganisationName, { words: { names } }: IdentityLexicon): boolean =>
  key.split(' ').some((word) => names.places.has(word))
const countArticles = ({ voices }: OrganisationGroup): number => new Set(voices.map(({ article }) => article)).size

/** An acronym is the name whose initials it has, where there is but one, or but one that an article calls by it. */
export function joinAcronyms(
  groups: readonly OrganisationGroup[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const long = groups.filter(({ name }) => isLong(name))
  const byInitials = new Map<string, OrganisationGroup[]>()
  for (const group of long)
    for (const letters of group.name.initials) {
      const list = byInitials.get(letters)
      if (list) list.push(group)
      else byInitials.set(letters, [group])
    }
  for (const group of groups.filter(({ name, to }) => name.acronyms.length > 0 && to === null)) {
    const fitting = [...new Set(group.name.acronyms.flatMap((letters) => byInitials.get(letters) ?? []))].filter(
      ({ name }) => isSameCountry(name, group.name),
    )
    const shown = fitting.filter(({ name }) => known.get(squeeze(name))?.has(squeeze(group.name)))
    const [only, ...rivals] = shown.length > 0 ? shown : group.name.acronyms[0].length > 2 ? fitting : []
    const ends = new Set([only, ...rivals].filter(Boolean).map((one) => follow(one).end))
    if (ends.size === 1)
      group.to = { group: only, why: shown.length > 0 ? 'acronym that an article shows' : 'initials of the name' }
  }
}
const isSameCountry = (a: OrganisationName, b: OrganisationName) =>
  a.country === null || b.country === null || a.country === b.country

/** Two names of which an article shows both, and no article another. */
export function joinAliases(
  groups: readonly OrganisationGroup[],
  byName: ReadonlyMap<string, readonly OrganisationGroup[]>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const group of groups) {
    const others = [...(known.get(squeeze(group.name)) ?? [])].flatMap((key) => byName.get(key) ?? [])
    const fitting = others.filter(({ name }) => isSameCountry(name, group.name))
    const ends = new Set(fitting.map((one) => follow(one).end))
    const own = follow(group).end
    const [end] = ends
    if (ends.size === 1 && end !== own && own === group && group.to === null)
      group.to = { group: end, why: 'an article shows both names' }
  }
}
