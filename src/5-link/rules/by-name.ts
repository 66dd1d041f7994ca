import type { Quotation } from '../../types.ts'
import { type Context, toSpan, toTokens } from '../context.ts'
import { type Answer, placeOf, type SpeakerDraft, type State, toUnnamed } from '../state.ts'
import type { Rule } from './rule.ts'

/** The source has a person's name, or several joined by "and". */
export const byName: Rule = (context, _quotation, source, state) => {
  if (source.kind !== 'name' || source.names.length === 0) return null
  const speakers = [...new Set(source.names.map((m) => state.speakerOf[context.ownerOf[m]]))]
  const speaker = speakers.length === 1 ? speakers[0] : toJoint(state, speakers)
  const name = context.names[source.names[0]]
  const isWhole = name.words.length > 1
  const isShared = context.named[context.ownerOf[source.names[0]]].isShared
  return {
    speaker,
    by: speakers.length > 1 ? 'joint-names' : isWhole ? 'name' : 'surname',
    mention: 'name',
    evidence: toSpan(context.parse, source.range),
    score: isWhole ? 0.97 : isShared ? 0.7 : 0.95,
  }
}

/** Several who speak together are one speaker: "A; B". */
export function toJoint(state: State, speakers: readonly number[]): number {
  const parts = speakers.map((s) => state.speakers[s])
  const draft: SpeakerDraft = {
    kind: parts.every(({ kind }) => kind === 'organisation') ? 'organisation' : 'person',
    name: parts.map(({ name }) => name).join('; '),
    isPlural: true,
    isGuess: false,
    isPlace: false,
    named: -1,
    roles: parts.flatMap(({ roles }) => roles).slice(0, 1),
    nouns: new Set(),
  }
  return toUnnamed(state, draft)
}

/** "who said", "which reported": the name right before the relative pronoun. */
export const byRelative: Rule = (context, quotation, source, state): Answer | null => {
  if (source.pronoun !== 'who' && source.pronoun !== 'which' && source.pronoun !== 'that') return null
  const { from } = source.range
  for (let i = from - 1; i >= 0 && from - i <= 25 && context.sentenceOf[i] === context.sentenceOf[from]; i--) {
    const m = context.nameAt[i]
    if (m < 0) continue
    const speaker = state.speakerOf[context.ownerOf[m]]
    const isFit =
      (state.speakers[speaker].kind === 'person') === (source.pronoun === 'who') || source.pronoun === 'that'
    if (!isFit || (placeOf(context, context.names[m]).isObject && from - i > 3)) continue
    return {
      speaker,
      by: 'relative',
      mention: 'pronoun',
      evidence: toSpan(context.parse, context.names[m]),
      score: from - i <= 3 ? 0.9 : 0.7,
    }
  }
  void quotation
  return null
}

/** "I" and "we" inside a quotation or a turn: whoever speaks it. */
export const byOwnWords: Rule = (_context, quotation, source, state) => {
  if (!source.pronoun || !/^(?:i|we|me|us)$/.test(source.pronoun) || quotation.within === undefined) return null
  const parent = state.answers.get(quotation.within)
  if (!parent) return null
  return { ...parent, by: 'own-words', mention: 'pronoun', score: parent.score * 0.95 }
}

/** The tokens that a quotation's first source span touches. */
export const sourceTokens = (context: Context, quotation: Quotation) =>
  quotation.source.length > 0 ? toTokens(context.parse, quotation.source[0]) : { from: 0, to: 0 }
