import { type Cluster, isBearer, isInCompany, type Portrait } from './cluster.ts'
import { countShared } from './company.ts'
import { GRADES, type Grade, type Likeness, worse } from './compare-given.ts'
import { compareNames } from './compare-names.ts'
import type { RoleRelation } from './compare-roles.ts'
import { isEnough } from './enough.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, type PersonName } from './person-name.ts'
import type { Told } from './profile.ts'
import { RELATIONS, relateRoles } from './relate-roles.ts'

/** Whether voices belong to a cluster. `weight` is 0 where they do not, and compares clusters that they fit. */
export type Verdict = { readonly weight: number; readonly why: string }

/** What speaks for a cluster beside name and role: 2 for the affiliation or several in company, 1 for one in company. */
type Support = { readonly strength: 0 | 1 | 2; readonly why: string }

/**
 * How voices that stand for one person, whom `portrait` tells, stand to a cluster. `isShared`: others bear the family name along
 * with a given name, so that a single word is not taken for a name by itself.
 */
export function judge(
  portrait: Portrait,
  told: readonly Told[],
  cluster: Cluster,
  isShared: boolean,
  lexicon: IdentityLexicon,
): Verdict {
  const [name] = portrait.names
  const likeness = compareAll(portrait.names, cluster, lexicon)
  const { grade } = likeness
  if (grade === null || cluster.isFull || isOtherGender(portrait, cluster)) return none(likeness.why)
  const isBareToFull = isBare(name) && isBearer(cluster)
  if (isBareToFull || GRADES.indexOf(grade) > GRADES.indexOf('spelling'))
    if (speakTogether(told, cluster)) return none('both speak in one article')
  const relation = relateRoles(portrait.roles, cluster.roles, lexicon.careers)
  const isCommon = lexicon.commonSurnames.has(name.family.text)
  const support = findSupport(portrait, told, cluster, isCommon && isBareToFull ? 1 : 2)
  if (!isEnough({ name, grade, relation, support: support.strength, isBareToFull, isShared }, lexicon))
    return none(relation === 'far' ? 'roles of two lives' : 'nothing but the name speaks for it')
  return {
    weight: weigh(grade, relation, support.strength),
    why: word(isBare(name), isBareToFull, likeness, relation, support),
  }
}

/** Whether so many of the voices speak beside one of the cluster's name that it is no mistake. */
function speakTogether(told: readonly Told[], cluster: Cluster): boolean {
  const together = told.filter(({ company }) => isInCompany(cluster, company)).length
  return together > MISTAKEN * told.length
}
const MISTAKEN = 0.2

const none = (why: string): Verdict => ({ weight: 0, why })

/** The best likeness of any two names, and none where two are hard evidence against it. */
function compareAll(names: readonly PersonName[], cluster: Cluster, lexicon: IdentityLexicon): Likeness {
  let best: Likeness | null = null
  let refused: Likeness | null = null
  for (const name of names)
    for (const other of cluster.names) {
      const likeness = compareNames(name, other, lexicon)
      if (likeness.grade === null) refused = likeness
      else if (best === null || worse(best, likeness) === best) best = likeness
    }
  const isCalled = isBare(names[0]) && cluster.calls.has(names[0].family.text)
  if (refused !== null && isCalled) return { grade: 'spelling', why: 'called so elsewhere' }
  return refused ?? best ?? { grade: null, why: 'another name' }
}

/** Of a bare name. */
function isOtherGender({ names, roles }: Portrait, cluster: Cluster): boolean {
  if (!isBare(names[0])) return false
  const own = names[0].gender ?? roles[0]?.role.gender ?? null
  const others = [...cluster.names.map(({ gender }) => gender), ...cluster.roles.map(({ role }) => role.gender)]
  return own !== null && others.some((gender) => gender !== null && gender !== own)
}

/** `weight` is what the same affiliation counts; the Smiths of one company are many. */
function findSupport({ affiliations }: Portrait, told: readonly Told[], cluster: Cluster, weight: 1 | 2): Support {
  const isAffiliated = [...affiliations].some((affiliation) => cluster.affiliations.has(affiliation))
  const shared = Math.max(0, ...told.slice(0, 50).map(({ company }) => countShared(company, cluster.company)))
  if (isAffiliated && (weight === 2 || shared < 1)) return { strength: weight, why: 'affiliation' }
  return { strength: shared >= 2 ? 2 : shared >= 1 ? 1 : 0, why: 'others who speak in both articles' }
}

const weigh = (grade: Grade, relation: RoleRelation, support: number): number =>
  1 + 100 * (4 - RELATIONS.indexOf(relation)) + 150 * support + (GRADES.length - GRADES.indexOf(grade))

/** "initial of the first name, and role" */
function word(
  isSingle: boolean,
  isBareToFull: boolean,
  likeness: Likeness,
  relation: RoleRelation,
  support: Support,
): string {
  const name = isBareToFull && likeness.grade === 'exact' ? 'family name' : likeness.why
  const agrees = relation === 'same' || relation === 'alike'
  if (!isSingle && (likeness.grade === 'exact' || likeness.grade === 'spelling'))
    return relation === 'far' ? `${name}, and ${support.why}` : name
  return agrees ? `${name}, and role` : support.strength > 0 ? `${name}, and ${support.why}` : name
}
