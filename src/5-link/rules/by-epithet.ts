import { toSpan } from '../../tokens.ts'
import { type Context, wordAt } from '../context.ts'
import { isPeople } from '../name-words.ts'
import { findReferent, type Wanted } from '../ranker.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import { isAnybody } from './by-description.ts'
import type { Rule } from './rule.ts'

/** A longer description introduces somebody. */
const LONGEST = 5

/** "the 27-year-old", "the bespectacled diplomat", "the Croatian": a person named before, of whom nothing of it is known. */
export const byEpithet: Rule = (context, quotation, source, state) => {
  if (!isEpithet(context, source)) return null
  const gender = context.lexicons.roles.get(wordAt(context, source.head))
  const wanted: Wanted = { type: 'description', kinds: PERSONS, ...(gender ? { gender } : {}) }
  const found = findReferent(context, quotation, source.range.from, wanted, state)
  if (!found) return null
  const { speaker, token, p } = found
  if (isAnotherRole(context, source, state.speakers[speaker].roles.length > 0)) return null
  const evidence = toSpan(context.parse, { from: token, to: token + 1 })
  return { speaker, by: 'epithet', mention: 'nominal', evidence, score: Math.min(0.95, p) }
}

/** "the foreman" is hardly a person of whom another role is known. */
const isAnotherRole = (context: Context, { head, description }: Source, hasRoles: boolean): boolean =>
  hasRoles &&
  description.to === head + 1 &&
  isRoleNoun(context, head) &&
  !isAnybody(context, head) &&
  !isPeople(wordAt(context, head), context.lexicons)

const PERSONS = new Set(['person'])

/** Definite, singular, short, without a complement ("the spokesman for …"), and headed by a word for a person. */
function isEpithet(context: Context, { kind, head, isDefinite, isPlural, description, range, names }: Source): boolean {
  if (kind !== 'nominal' || head < 0 || !isDefinite || isPlural || names.length > 0) return false
  if (wordAt(context, range.from) !== 'the' || description.to - description.from > LONGEST) return false
  const isAge = wordAt(context, head) === 'year' && wordAt(context, head + 2) === 'old'
  if (isAge) return description.to === head + 3
  if (description.to > head + 1 || hasOwner(context, description)) return false
  const isNational = isPeople(wordAt(context, head), context.lexicons)
  return isNational || isRoleNoun(context, head) || isAnybody(context, head)
}

/** "the capital's mayor" is the mayor of a place, who need not be the person named before. */
function hasOwner(context: Context, { from, to }: Source['description']): boolean {
  for (let i = from; i < to; i++) if (/^['’]s?$/.test(wordAt(context, i))) return true
  return false
}
