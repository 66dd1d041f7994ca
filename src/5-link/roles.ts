import type { TokenRange } from '../types.ts'
import type { Context } from './context.ts'
import { appositionAfter, roleOfCopula } from './role-after.ts'
import { appositionBefore, roleBefore } from './role-before.ts'

export { findClause } from './role-after.ts'
export { isRoleNoun } from './role-nouns.ts'

/**
 * The roles that stand with name m: right before it, in apposition on either side, after "is". Ranges without their
 * article, each with a role noun or a rank in it.
 */
export const findRoles = (context: Context, m: number): TokenRange[] =>
  [roleBefore(context, m), appositionBefore(context, m), appositionAfter(context, m), roleOfCopula(context, m)].filter(
    (range): range is TokenRange => range !== null,
  )
