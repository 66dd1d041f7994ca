import { groupBy } from '../group-by.ts'
import { toCountryWords } from './countries.ts'
import { foldText } from './fold.ts'
import { joinAcronyms, joinAliases, joinWithoutCountry } from './join-organisations.ts'
import { toKnownNames } from './known-names.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { follow, type OrganisationGroup } from './organisation-group.ts'
import { type OrganisationName, readOrganisationName, squeeze } from './organisation-name.ts'
import type { Members } from './persons.ts'
import { compareText } from './profile.ts'
import { splitNamesakes } from './split-namesakes.ts'
import type { Voice } from './voice.ts'

/** Organisations by name and country; then names without country, acronyms, and names that an article shows to be the same. */
export function clusterOrganisations(voices: readonly Voice[], lexicon: IdentityLexicon): Members[] {
  const groups = toGroups(voices, lexicon)
  const byName = groupBy(groups, ({ name }) => squeeze(name))
  for (const sameName of byName.values()) joinWithoutCountry(sameName, lexicon)
  const known = toKnownNames(groups, lexicon)
  joinAcronyms(groups, known)
  joinAliases(groups, byName, known)
  const members = new Map<OrganisationGroup, { voice: number; why: string }[]>()
  for (const group of groups) {
    const { end, why } = follow(group)
    const list = members.get(end) ?? []
    members.set(end, list)
    for (const { id } of group.voices) list.push({ voice: id, why })
  }
  return [...members.values()]
}

function toGroups(voices: readonly Voice[], lexicon: IdentityLexicon): OrganisationGroup[] {
  const countries = toCountryWords(lexicon.words.nationalities)
  const named = new Map<string, { name: OrganisationName; voices: Voice[] }>()
  const read = new Map<string, OrganisationName>()
  for (const voice of voices) {
    const home = countries.get(foldText(voice.affiliation ?? '').join(' ')) ?? null
    const id = `${voice.name}\u0000${home ?? ''}`
    const name = read.get(id) ?? readOrganisationName(voice.name, home, lexicon)
    read.set(id, name)
    const key = `${squeeze(name)}\u0000${name.country ?? ''}${name.isAny ? `\u0000${voice.article}` : ''}`
    const same = named.get(key)
    if (same) same.voices.push(voice)
    else named.set(key, { name, voices: [voice] })
  }
  const groups = Array.from(named, ([key, same]) =>
    splitNamesakes(same.name, same.voices, lexicon).map(
      (each, i): OrganisationGroup => ({ key: `${key}\u0000${i}`, name: same.name, voices: each, to: null }),
    ),
  )
  return groups.flat().sort((a, b) => compareText(a.key, b.key))
}
