import type { SpeakerKind } from '../../types.ts'
import { type Context, wordAt, wordsOf } from '../context.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import { NAMELESS, type State, toUnnamed } from '../state.ts'
import { isBodyNoun, isDocumentNoun, toAnswer } from './nominal.ts'
import type { Rule } from './rule.ts'

/** Nouns for a person that tell no role. */
const ANYBODY = new Set('man woman boy girl person child gentleman lady friend teenager source insider'.split(' '))

/** "any bank", "no bank" */
const GENERIC = /^(?:any|no|every|each|such)$/

export const isAnybody = (context: Context, i: number): boolean => ANYBODY.has(wordAt(context, i))

/** Whoever is only described: unnamed persons, groups, organisations and documents, under their description. */
export const byDescription: Rule = (context, _quotation, source, state) => {
  const speaker = toDescribed(context, source, state)
  return speaker === null ? null : toAnswer(context, source, speaker, 'description', 0.85)
}

/** The speaker under the source's description, known or new; null where it describes nobody. */
export function toDescribed(context: Context, source: Source, state: State): number | null {
  if (source.kind !== 'nominal' || source.head < 0) return null
  const name = wordsOf(context, source.description)
  if (!/\p{L}|%/u.test(name)) return null
  const kind = kindOf(context, source)
  const role =
    kind === 'unnamed' && !source.isPlural && isRoleNoun(context, source.head) && !isAnybody(context, source.head)
      ? [{ from: source.description.from, to: source.head + 1 }]
      : []
  const first = source.description.from
  const gender = context.lexicons.roles.get(wordAt(context, source.head))
  return toUnnamed(state, {
    ...NAMELESS,
    kind,
    name: toDescription(context, name, first),
    ...(gender ? { gender } : {}),
    isPlural: source.isPlural,
    ...(GENERIC.test(wordAt(context, source.range.from)) ? { isGeneric: true } : {}),
    roles: role,
    nouns: new Set([context.parse.tokens[source.head].lemma]),
  })
}

/** A description begins small, unless its first word is a name or a nationality. */
function toDescription(context: Context, name: string, first: number): string {
  const token = context.parse.tokens[first]
  const isSentenceStart = first === 0 || context.sentenceOf[first - 1] !== context.sentenceOf[first]
  const isProper = token.pos === 'PROPN' && !isRoleNoun(context, first)
  if (!isSentenceStart || context.nameAt[first] >= 0 || isProper) return name
  const { nationalities, names } = context.lexicons
  const word = token.norm.toLowerCase()
  return nationalities.has(word) || names.demonyms.has(word) || /^\p{Lu}{2}/u.test(name)
    ? name
    : name[0].toLowerCase() + name.slice(1)
}

/** "two officials": persons, not a group. */
const isCounted = (context: Context, { description }: Source) =>
  description.to - description.from > 1 && /^(?:two|three|four|five|six)$/.test(wordAt(context, description.from))

function kindOf(context: Context, source: Source): SpeakerKind {
  if (isRoleNoun(context, source.head) && (!source.isPlural || isCounted(context, source))) return 'unnamed'
  if (isDocumentNoun(context, source.head)) return 'document'
  if (isBodyNoun(context, source.head)) return source.isPlural ? 'group' : 'organisation'
  if (source.isPlural) return 'group'
  if (context.nameAt[source.head] >= 0) return 'organisation'
  return 'unnamed'
}
