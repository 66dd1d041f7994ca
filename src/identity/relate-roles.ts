import type { Careers } from './careers.ts'
import type { RoleCount } from './cluster.ts'
import { compareRoles, type RoleRelation } from './compare-roles.ts'

/** Best first. */
export const RELATIONS: readonly RoleRelation[] = ['same', 'alike', 'fit', 'open', 'far']

/** Roles are found by a program: of many that tell something, so large a share may be wrong. */
const NOISE = 0.25
/** Of so many voices some are wrong. */
const MANY = 8

/**
 * How the roles of some voices stand to those of others, as one relation: the best of any two, and `far` where two are far and
 * none the same, unless many voices tell and few of them speak against it.
 */
export function relateRoles(a: readonly RoleCount[], b: readonly RoleCount[], careers: Careers): RoleRelation {
  const weights: Record<RoleRelation, number> = { same: 0, alike: 0, fit: 0, open: 0, far: 0 }
  for (const one of a)
    for (const other of b) weights[compareRoles(one.role, other.role, careers)] += one.voices * other.voices
  const telling = weights.same + weights.alike + weights.fit + weights.far
  if (weights.far > 0 && weights.same === 0 && (telling < MANY || weights.far > NOISE * telling)) return 'far'
  return RELATIONS.find((relation) => relation !== 'far' && weights[relation] > 0) ?? 'open'
}
