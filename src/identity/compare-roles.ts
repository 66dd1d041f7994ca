import type { Calling, Careers } from './careers.ts'
import { isSameCountry } from './countries.ts'
import type { Role } from './role.ts'

/**
 * How two roles stand to each other. `same`: one post ("foreign minister", "Russian Foreign Minister"); `alike`: one post as far
 * as it goes, but many hold such ("spokesman"); `fit`: two that one life can hold; `open`: they do not tell; `far`: two lives.
 */
export type RoleRelation = 'same' | 'alike' | 'fit' | 'open' | 'far'

export function compareRoles(a: Role, b: Role, careers: Careers): RoleRelation {
  if (a.key === '' || b.key === '') return isOtherGender(a, b) ? 'far' : 'open'
  const shared = findShared(a, b)
  // A woman is called a spokesman too.
  const isNeutral = shared.length > 0 && overlaps(a.names, b.names)
  if ((isOtherGender(a, b) && !isNeutral) || isElsewhere(a, b)) return 'far'
  const isTelling =
    shared.some(({ traits }) => !traits.has('many')) || (shared.length > 0 && overlaps(a.names, b.names))
  const isPlaced = a.fields.size > 0 && b.fields.size > 0
  if (isPlaced && (!isTelling || areBranches(a, b)) && !isOneLife(a, b, careers)) return 'far'
  if (shared.length === 0 && areAbroad(a, b) && !areOneTrade(a, b)) return 'far'
  if (shared.length > 0 && isSameRank(a, b) && !isApart(a.names, b.names)) return isTelling ? 'same' : 'alike'
  if (isOtherCalling(a, b) || isOtherCalling(b, a)) return 'far'
  if (areBothTop(a, b)) return 'alike'
  if (a.key === b.key && a.callings.length === 0) return 'alike'
  return isPlaced ? 'fit' : 'open'
}

/** "Head of the port authority", "port authority director"; "China's leader", "Chinese president". */
const areBothTop = (a: Role, b: Role): boolean =>
  isTop(a) &&
  isTop(b) &&
  isSameRank(a, b) &&
  (overlaps(a.names, b.names) || (areNameless(a, b) && a.countries.length > 0 && b.countries.length > 0))
const isTop = ({ callings }: Role): boolean => callings.some(({ traits }) => traits.has('top'))
const areNameless = (a: Role, b: Role): boolean => a.names.size === 0 && b.names.size === 0

const isOtherGender = (a: Role, b: Role): boolean => a.gender !== null && b.gender !== null && a.gender !== b.gender

/** Different countries, or posts of two places ("mayor of Lyon", "mayor of Oslo"). */
function isElsewhere(a: Role, b: Role): boolean {
  const isAbroad =
    a.countries.length > 0 &&
    b.countries.length > 0 &&
    !a.countries.some((one) => b.countries.some((other) => isSameCountry(one, other)))
  return isAbroad || (isLocal(a) && isLocal(b) && isApart(a.names, b.names))
}
/** Both are at home somewhere, in different countries. */
export const areAbroad = ({ lands: a }: Pick<Role, 'lands'>, { lands: b }: Pick<Role, 'lands'>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => [...b].some((other) => isSameCountry(one, other)))

/** Whether a calling is lacking on one side, or the fields have one in common. */
const areOneTrade = (a: Role, b: Role): boolean =>
  ![a, b].every(({ callings }) => callings.some(({ traits }) => !traits.has('top'))) ||
  areOneField([...a.fields], [...b.fields])

/** One of a calling that is not known, and one of a known one that tells, without a word in common. */
const isOtherCalling = (strange: Role, known: Role): boolean =>
  strange.isStrange &&
  known.fields.size > 0 &&
  known.callings.some(({ fields, traits }) => fields.length > 0 && !traits.has('many') && !traits.has('top')) &&
  !overlaps(new Set(strange.key.split(' ')), new Set(known.key.split(' ')))

const isLocal = ({ callings }: Role) => callings.some(({ traits }) => traits.has('local'))

/** The callings of `a` that `b` has too; "minister" is there where the other is "foreign minister". */
const findShared = (a: Role, b: Role): Calling[] => [
  ...a.callings.filter((one) => b.callings.some((other) => other.phrase === one.phrase)),
  ...findGeneral(a.callings, b.callings),
  ...findGeneral(b.callings, a.callings),
]

const findGeneral = (general: readonly Calling[], special: readonly Calling[]): Calling[] =>
  general.filter((one) => special.some((other) => isGeneral(one, other)))

/** "Superintendent" of "school superintendent", if the fields allow it; a vice president is no president. */
const isGeneral = (one: Calling, other: Calling): boolean =>
  other.phrase.endsWith(` ${one.phrase}`) &&
  (one.traits.has('many') ||
    (!one.traits.has('top') && !one.traits.has('local') && areOneField(one.fields, other.fields)))

const isSameRank = (a: Role, b: Role): boolean =>
  a.ranks.size === b.ranks.size && [...a.ranks].every((rank) => b.ranks.has(rank))

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((name) => b.has(name)).length
const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => countShared(a, b) > 0
/** Both say where, and not the same. */
export const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !overlaps(a, b)

/** Whether there are fields of both that are one, or that one life can hold; one of an organisation, or living there, may do anything. */
const isOneLife = (a: Role, b: Role, careers: Careers): boolean =>
  countShared(a.names, b.names) > (a.fields.has('lay') || b.fields.has('lay') ? 0 : 1) ||
  [...a.fields].some((one) => [...b.fields].some((other) => isOneField(one, other) || isJoint(one, other, careers)))

const areOneField = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => isOneField(one, other)))

function isOneField(a: string, b: string): boolean {
  const [field, branch] = a.split(':')
  const [otherField, otherBranch] = b.split(':')
  return field === otherField && (branch === undefined || otherBranch === undefined || branch === otherBranch)
}

/** All of branches, as coaches of two sports are. */
const areBranches = (a: Role, b: Role): boolean =>
  [a, b].every(({ fields }) => [...fields].every((field) => field.includes(':')))

/** A branch goes with what its field goes with, and some with another branch or field alone. */
function isJoint(a: string, b: string, { joint }: Careers): boolean {
  const [field, otherField] = [a.split(':')[0], b.split(':')[0]]
  return [a, field].some((one) => [b, otherField].some((other) => joint.has(`${one}+${other}`)))
}
