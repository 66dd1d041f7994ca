import { type Context, toSpan, wordAt } from '../context.ts'
import { isPeople } from '../name-words.ts'
import { choose, findCandidates, type Wanted } from '../ranker.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import { isAnybody } from './by-description.ts'
import type { Rule } from './rule.ts'

/** A description is taken for a name only where the ranker gives the best candidate at least this probability. */
const LEAST = 0.6
/** A longer description introduces somebody. */
const LONGEST = 5

/** "the 27-year-old", "the bespectacled diplomat", "the Croatian": a person named before, of whom nothing of it is known. */
export const byEpithet: Rule = (context, quotation, source, state) => {
  if (!isEpithet(context, source)) return null
  const gender = context.lexicons.roles.get(wordAt(context, source.head))
  const wanted: Wanted = { type: 'description', kinds: PERSONS, ...(gender ? { gender } : {}) }
  const at = source.range.from
  const candidates = findCandidates(context, quotation, at, wanted, state)
  state.watch?.({ quotation: quotation.id, wanted, candidates, speakers: state.speakers })
  const choice = choose(candidates, wanted, state.ranker.weights)
  if (!choice || choice.p < LEAST) return null
  const { speaker, token } = candidates[choice.best]
  const evidence = toSpan(context.parse, { from: token, to: token + 1 })
  return { speaker, by: 'epithet', mention: 'nominal', evidence, score: Math.min(0.95, choice.p) }
}

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
