import { type Context, wordAt } from '../context.ts'
import { isPossessive } from '../pronouns.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import type { State } from '../state.ts'
import { toJoint } from './by-name.ts'
import { lastByNoun, lastReferent, toAnswer } from './nominal.ts'
import type { Rule } from './rule.ts'

/** An organisation or a place by its name: "the charity Open Hands", "Ankara", "Britain and Sierra Leone". */
export const byBodyName: Rule = (context, _quotation, source, state) => {
  if (source.kind !== 'nominal' || source.names.length === 0) return null
  const isLast = context.names[source.names[source.names.length - 1]].to >= source.head
  if (!isLast) return null
  if (source.isPlural && source.names.length === 1 && isRoleNoun(context, source.head)) return null
  const speakers = [...new Set(source.names.map((m) => state.speakerOf[context.ownerOf[m]]))]
  for (const s of speakers)
    if (state.speakers[s].kind === 'person') state.speakers[s] = { ...state.speakers[s], kind: 'organisation' }
  const speaker = speakers.length === 1 ? speakers[0] : toJoint(state, speakers)
  return toAnswer(context, source, speaker, 'organisation-name', 0.95, 'organisation')
}

/** "the official", "the report", "the ministry": what was described by the same noun before. */
export const bySameNoun: Rule = (context, _quotation, source, state) => {
  if (
    source.kind !== 'nominal' ||
    !source.isDefinite ||
    source.head < 0 ||
    source.description.to - source.description.from > 2 ||
    isOwned(context, source)
  )
    return null
  const noun = context.parse.tokens[source.head].lemma
  const best = lastByNoun(source, state, noun, (s) => {
    const { kind, isPlural, isGeneric } = state.speakers[s]
    return !isGeneric && (kind !== 'person' || isPlural) && isPlural === source.isPlural
  })
  return best === null ? null : toAnswer(context, source, best, 'same-noun', 0.85)
}

/** "her campaign": another's of the same kind may have been described before. */
const isOwned = (context: Context, { range }: Source) => isPossessive(wordAt(context, range.from))

/** "the firm", "the agency": the organisation named last. */
export const byAnyBody: Rule = (context, _quotation, source, state) => {
  if (
    source.kind !== 'nominal' ||
    !source.isDefinite ||
    source.head < 0 ||
    source.isPlural ||
    !isAnyBody(context, source.head)
  )
    return null
  if (source.description.to - source.description.from > 1) return null
  const best = lastReferent(source, state, (s) => isBody(state, s))
  if (best === null) return null
  if (state.speakers[best].kind === 'person') state.speakers[best] = { ...state.speakers[best], kind: 'organisation' }
  return toAnswer(context, source, best, 'organisation-noun', 0.7)
}

/** An organisation, or a name of two words and more that nothing shows to be a person's, not even a gender. */
function isBody(state: State, s: number): boolean {
  const { kind, isGuess, isPlace, name, named, gender } = state.speakers[s]
  return named >= 0 && !isPlace && (kind === 'organisation' || (isGuess && name.includes(' ') && gender === undefined))
}

const isAnyBody = (context: Context, i: number) =>
  context.lexicons.organisations.get(context.parse.tokens[i].lemma) === true
