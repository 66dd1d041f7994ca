import { type Context, wordAt } from '../context.ts'
import { isPeople } from '../name-words.ts'
import { isOffice } from '../role-nouns.ts'
import { isRoleNoun } from '../roles.ts'
import type { Source } from '../source.ts'
import type { SpeakerDraft } from '../state.ts'
import { lastByNoun, toAnswer } from './nominal.ts'
import type { Rule } from './rule.ts'

/**
 * "the minister", "the former secretary of state", "the 41-year-old": the person named before whom that describes; the one
 * named last where there are several.
 */
export const byRole: Rule = (context, _quotation, source, state) => {
  if (source.kind !== 'nominal' || source.head < 0 || source.isPlural) return null
  const { from, to } = source.description
  if (!source.isDefinite && !hasOwner(context, source) && to - from > 1) return null
  const noun = nounOf(context, source)
  if (noun === null) return null
  const isFit = (s: number) => {
    const speaker = state.speakers[s]
    return speaker.kind === 'person' && speaker.named >= 0 && describes(context, source, speaker)
  }
  const best = lastByNoun(source, state, noun, isFit)
  if (best === null) return null
  const rivals = [...(state.byNoun.get(noun) ?? [])].filter(isFit)
  // "its minister", and a headline's "minister", do not tell which of two.
  if (rivals.length > 1 && !/^(?:the|this|that)$/.test(wordAt(context, source.range.from))) return null
  return toAnswer(context, source, best, 'role', rivals.length === 1 ? 0.88 : 0.65)
}

/** The word by which the person may be known: the head noun, a nationality ("the Georgian"), an age ("the 41-year-old"). */
function nounOf(context: Context, { head, description }: Source): string | null {
  const { tokens } = context.parse
  const word = wordAt(context, head)
  if (ageEnd(context, head) > head) return `${tokens[head - 2].norm}-year-old`
  if (isRoleNoun(context, head)) return tokens[head].lemma
  return isPeople(word, context.lexicons) && description.to - description.from === 1 ? word : null
}

/** The "old" of "41-year-old", whose head is "year"; the head itself where it is no age. */
const ageEnd = (context: Context, head: number) =>
  wordAt(context, head) === 'year' && wordAt(context, head + 2) === 'old' && head >= 2 ? head + 2 : head

/** "London's mayor". */
const hasOwner = (context: Context, { description, head }: Source) => {
  for (let i = description.from; i < head; i++) if (/^['’]s?$/.test(context.parse.tokens[i].norm)) return true
  return false
}

/** Whether nothing in the description contradicts what is known of the person: its complement and its proper words agree. */
function describes(context: Context, { description, head }: Source, speaker: SpeakerDraft): boolean {
  const known = new Set<string>()
  for (const { from, to } of speaker.roles) for (let i = from; i < to; i++) known.add(context.parse.tokens[i].lemma)
  for (let i = ageEnd(context, head) + 1; i < description.to; i++) {
    const { lemma, pos } = context.parse.tokens[i]
    if (/^(?:NOUN|PROPN|ADJ|VERB)$/.test(pos) && !known.has(lemma)) return false
  }
  const isProper = (i: number) => /^\p{Lu}/u.test(context.parse.tokens[i].norm)
  const hasProper = speaker.roles.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (isProper(i) && !isRoleNoun(context, i) && !isOffice(context, i)) return true
    return false
  })
  // "the Tasmanian premier": where somebody is from may not have been told before, unless it is somewhere else.
  const isFrom = (word: string) => isPeople(word, context.lexicons)
  const hasOrigin = speaker.roles.some(({ from, to }) => context.words.slice(from, to).some(isFrom))
  const isOrigin = (i: number) => !hasOrigin && (isFrom(wordAt(context, i)) || context.parse.tokens[i].pos === 'ADJ')
  for (let i = description.from; i < head; i++)
    if (
      hasProper &&
      isProper(i) &&
      !isRoleNoun(context, i) &&
      !isOrigin(i) &&
      !known.has(context.parse.tokens[i].lemma)
    )
      return false
  return true
}
