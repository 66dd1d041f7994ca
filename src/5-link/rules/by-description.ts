import type { SpeakerKind } from '../../types.ts'
import { type Context, toSpan, wordAt, wordsOf } from '../context.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import { type Answer, type State, toUnnamed } from '../state.ts'
import { toJoint } from './by-name.ts'
import type { Rule } from './rule.ts'

const isBodyNoun = (context: Context, i: number) => {
  const { organisations } = context.lexicons
  return organisations.has(wordAt(context, i)) || organisations.has(context.parse.tokens[i].lemma)
}
const isDocumentNoun = (context: Context, i: number) => {
  const { documents } = context.lexicons
  return documents.has(wordAt(context, i)) || documents.has(context.parse.tokens[i].lemma)
}
const isAnyBody = (context: Context, i: number) =>
  context.lexicons.organisations.get(context.parse.tokens[i].lemma) === true

const answer = (
  context: Context,
  source: Source,
  speaker: number,
  by: string,
  score: number,
  mention: Answer['mention'] = 'nominal',
): Answer => ({
  speaker,
  by,
  mention,
  evidence: toSpan(context.parse, source.range),
  score,
})

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
  return answer(context, source, speaker, 'organisation-name', 0.95, 'organisation')
}

/** "the minister", "the landlord": the person named before who has that role; the one named last where there are several. */
export const byRole: Rule = (context, _quotation, source, state) => {
  if (!isSingularPerson(context, source) || !(source.isDefinite || isHeadless(context, source))) return null
  const noun = context.parse.tokens[source.head].lemma
  const best = lastReferent(
    context,
    source,
    state,
    (s) => state.speakers[s].kind === 'person' && state.speakers[s].named >= 0 && state.speakers[s].nouns.has(noun),
  )
  if (best === null || hasOwnPlace(context, source)) return null
  const rivals = new Set(
    state.speakers
      .filter(({ kind, nouns, named }) => kind === 'person' && named >= 0 && nouns.has(noun))
      .map(({ named }) => named),
  )
  return answer(context, source, best, 'role', rivals.size === 1 ? 0.88 : 0.65)
}

/** "the official", "the report", "the ministry": what was described by the same noun before. */
export const bySameNoun: Rule = (context, _quotation, source, state) => {
  if (
    source.kind !== 'nominal' ||
    !source.isDefinite ||
    source.head < 0 ||
    source.description.to - source.description.from > 2
  )
    return null
  const noun = context.parse.tokens[source.head].lemma
  const best = lastReferent(context, source, state, (s) => {
    const speaker = state.speakers[s]
    return speaker.kind !== 'person' && speaker.isPlural === source.isPlural && speaker.nouns.has(noun)
  })
  return best === null ? null : answer(context, source, best, 'same-noun', 0.85)
}

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
  const best = lastReferent(context, source, state, (s) => isBody(state, s))
  if (best === null) return null
  if (state.speakers[best].kind === 'person') state.speakers[best] = { ...state.speakers[best], kind: 'organisation' }
  return answer(context, source, best, 'organisation-noun', 0.7)
}

/** Nouns for a person that tell no role. */
const ANYBODY = new Set('man woman boy girl person child gentleman lady friend teenager source insider'.split(' '))

/** An organisation, or a name of two words and more that nothing shows to be a person's. */
function isBody(state: State, s: number): boolean {
  const { kind, isGuess, isPlace, name } = state.speakers[s]
  return !isPlace && (kind === 'organisation' || (isGuess && name.includes(' ')))
}

/** Whoever is only described: unnamed persons, groups, organisations and documents, under their description. */
export const byDescription: Rule = (context, _quotation, source, state) => {
  if (source.kind !== 'nominal' || source.head < 0) return null
  const name = wordsOf(context, source.description)
  if (!/\p{L}/u.test(name)) return null
  const kind = kindOf(context, source)
  const role =
    kind === 'unnamed' && isRoleNoun(context, source.head) && !ANYBODY.has(wordAt(context, source.head))
      ? [{ from: source.description.from, to: source.head + 1 }]
      : []
  const first = source.description.from
  const gender = context.lexicons.roles.get(wordAt(context, source.head))
  const speaker = toUnnamed(state, {
    kind,
    name: toDescription(context, name, first),
    ...(gender ? { gender } : {}),
    isPlural: source.isPlural,
    isGuess: false,
    isPlace: false,
    named: -1,
    roles: role,
    nouns: new Set([context.parse.tokens[source.head].lemma]),
  })
  return answer(context, source, speaker, 'description', 0.85)
}

/** A description begins small, unless its first word is a name or a nationality. */
function toDescription(context: Context, name: string, first: number): string {
  const token = context.parse.tokens[first]
  const isSentenceStart = first === 0 || context.sentenceOf[first - 1] !== context.sentenceOf[first]
  if (!isSentenceStart || context.nameAt[first] >= 0 || token.pos === 'PROPN') return name
  const { nationalities, names } = context.lexicons
  const word = token.norm.toLowerCase()
  return nationalities.has(word) || names.demonyms.has(word) || /^\p{Lu}{2}/u.test(name)
    ? name
    : name[0].toLowerCase() + name.slice(1)
}

function kindOf(context: Context, source: Source): SpeakerKind {
  if (isRoleNoun(context, source.head) && !source.isPlural) return 'unnamed'
  if (isDocumentNoun(context, source.head)) return 'document'
  if (isBodyNoun(context, source.head)) return source.isPlural ? 'group' : 'organisation'
  if (source.isPlural) return 'group'
  if (context.nameAt[source.head] >= 0) return 'organisation'
  return 'unnamed'
}

const isSingularPerson = (context: Context, source: Source) =>
  source.kind === 'nominal' && source.head >= 0 && !source.isPlural && isRoleNoun(context, source.head)

/** A bare role without article, as in headlines: "Minister denies …". */
const isHeadless = (_context: Context, source: Source) => source.description.to - source.description.from === 1

/** "a spokesman for the port", "the mayor of Lyon": a description with a complement of its own. */
const hasOwnPlace = (context: Context, source: Source) => {
  for (let i = source.head + 1; i < source.description.to; i++) if (context.parse.tokens[i].pos === 'ADP') return true
  return false
}

/** The speaker of the last referent before the source that fits; of the first after it where none stands before. */
function lastReferent(
  _context: Context,
  source: Source,
  state: State,
  isFit: (speaker: number) => boolean,
): number | null {
  let after: number | null = null
  for (let k = state.referents.length - 1; k >= 0; k--) {
    const { token, speaker } = state.referents[k]
    if (!isFit(speaker)) continue
    if (token < source.range.from) return speaker
    after = speaker
  }
  return after
}
