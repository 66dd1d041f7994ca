import { type Cluster, isInCompany } from './cluster.ts'
import type { ClusterIndex } from './cluster-index.ts'
import { compareNames } from './compare-names.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, type PersonName } from './person-name.ts'
import type { Profile, Told } from './profile.ts'
import { relateRoles } from './relate-roles.ts'

/** In so many articles the only bearer of a family name must speak by the full name; where many have the name, in so many. */
const ARTICLES = 2
const COMMON_ARTICLES = 50
/** Where there are other bearers, in so many, and so many times as many as theirs. */
const PROMINENT_ARTICLES = 20
const TIMES = 15

/**
 * The one person with a given name to whom a bare family name can belong: there is no other bearer of whom much is heard, and
 * the person speaks in other articles, in many where many people have the name. Null where it is not so.
 */
export function findSoleBearer(
  { name, role }: Profile,
  { voice, company }: Told,
  index: ClusterIndex,
  lexicon: IdentityLexicon,
): Cluster | null {
  if (!isBare(name)) return null
  const [bearer, ...others] = index
    .findBearers(name)
    .filter(({ names }) => names.some((other) => isOneFamily(name, other, lexicon)))
    .sort((a, b) => b.articles.size - a.articles.size || a.id - b.id)
  if (!bearer || !isKnown(bearer, others, lexicon.commonSurnames.has(name.family.text))) return null
  const isElsewhere = !bearer.articles.has(voice.article) && !isInCompany(bearer, company)
  const isFar = relateRoles([{ role, voices: 1 }], bearer.roles, lexicon.careers) === 'far'
  const genders = bearer.names.map(({ gender }) => gender)
  const isOther = name.gender !== null && genders.some((gender) => gender !== null && gender !== name.gender)
  return isElsewhere && !isFar && !isOther ? bearer : null
}

function isKnown({ articles }: Cluster, others: readonly Cluster[], isCommon: boolean): boolean {
  const rest = others.reduce((sum, other) => sum + other.articles.size, 0)
  const least = Math.max(isCommon ? COMMON_ARTICLES : ARTICLES, rest > 0 ? PROMINENT_ARTICLES : 0)
  return articles.size >= least && articles.size >= TIMES * rest
}

/** Relatives with a generation or two family names bear it too. */
function isOneFamily(name: PersonName, other: PersonName, lexicon: IdentityLexicon): boolean {
  const { grade } = compareNames(name, other, lexicon)
  return grade !== null && grade !== 'loose'
}
