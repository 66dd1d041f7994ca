import type { IdentityLexicon } from './lexicon.ts'
import type { OrganisationGroup } from './organisation-group.ts'
import { isLong, type OrganisationName, readOrganisationName, squeeze } from './organisation-name.ts'
import { PARENTS } from './organisation-words.ts'

/** For each name (squeezed), the other names by which an article calls the same organisation. */
export function toKnownNames(groups: readonly OrganisationGroup[], lexicon: IdentityLexicon): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  const put = (a: string, b: string) => known.set(a, (known.get(a) ?? new Set()).add(b))
  for (const { name, voices } of groups)
    for (const alias of new Set(voices.flatMap(({ aliases }) => aliases))) {
      const other = readOrganisationName(alias, null, lexicon)
      if (squeeze(other) === squeeze(name) || isShortening(other, name) || other.isAny || !isTelling(other)) continue
      put(squeeze(name), squeeze(other))
      put(squeeze(other), squeeze(name))
    }
  return known
}
/**
 * "Orlo" for "Orlo Films", "Orlo News" for "Orlo News Daily": the words of the one are among those of the other, which tells a part
 * from the whole as often as not, unless it is a group and its company.
 */
function isShortening(a: OrganisationName, b: OrganisationName): boolean {
  const [short, long] = [a, b].map(({ key }) => key.split(' ')).sort((x, y) => x.length - y.length)
  const rest = long.filter((word) => !short.includes(word))
  return long.length - rest.length === short.length && !(short.length > 1 && rest.every((word) => PARENTS.has(word)))
}
/** A name of several words, an acronym, or a word as long as few nouns are. */
const isTelling = (name: OrganisationName): boolean =>
  isLong(name) || name.acronyms.length > 0 || (!name.isOffice && name.key.length > 7)
