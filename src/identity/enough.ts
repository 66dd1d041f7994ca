import type { Grade } from './compare-given.ts'
import type { RoleRelation } from './compare-roles.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, isInitialed, type PersonName } from './person-name.ts'

/** All that speaks for and against a voice being a person whose name it may bear. */
export type Evidence = {
  readonly name: PersonName
  readonly grade: Grade
  readonly relation: RoleRelation
  /** 2 for the affiliation or several in company, 1 for one in company. */
  readonly support: 0 | 1 | 2
  /** A family name alone, and a person with a given name. */
  readonly isBareToFull: boolean
  /** Others bear the family name. */
  readonly isShared: boolean
}

/** Whether the evidence is enough to call the two one person. */
export function isEnough(evidence: Evidence, lexicon: IdentityLexicon): boolean {
  const isCommon = lexicon.commonSurnames.has(evidence.name.family.text)
  if (evidence.isBareToFull) return isBareEnough(evidence, isCommon)
  return isBare(evidence.name) ? isSingleEnough(evidence, isCommon, lexicon) : isFullEnough(evidence, isCommon)
}

/** Of two names that have given names or initials. */
function isFullEnough({ name, grade, relation, support }: Evidence, isCommon: boolean): boolean {
  // Names of one initial are never more than alike.
  const isSure = (grade === 'exact' || grade === 'spelling') && !(isInitialed(name) && name.given.length === 1)
  if (relation === 'far') return isSure && support === 2
  if (isSure) return true
  const agrees = relation === 'same' || (relation === 'alike' && !isCommon)
  if (grade === 'doubtful') return agrees
  if (grade === 'loose') return agrees || support === 2 || (support === 1 && !isCommon)
  return !isCommon || agrees || support > 0 || (relation === 'fit' && (grade === 'middle' || grade === 'short'))
}

/** Of a bare family name and a full one; half of a double name, and one that sounds alike, needs the role. */
function isBareEnough({ grade, relation, support }: Evidence, isCommon: boolean): boolean {
  if (relation === 'same' || relation === 'far' || grade === 'doubtful' || grade === 'loose') return relation === 'same'
  return support === 2 || (!isCommon && (relation === 'alike' || support > 0))
}

/** Of two single words: family names, or names like Pelé, which need no more than not being anything else. */
function isSingleEnough(evidence: Evidence, isCommon: boolean, { words: { names } }: IdentityLexicon): boolean {
  const { text } = evidence.name.family
  const isOther = isCommon || evidence.isShared || names.first.has(text) || names.last.has(text)
  return isBareEnough(evidence, isCommon || evidence.isShared) || (evidence.relation !== 'far' && !isOther)
}
