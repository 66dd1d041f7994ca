import { toSpan } from '../../tokens.ts'
import type { Quotation, TokenRange } from '../../types.ts'
import { type Context, wordAt, wordsOf } from '../context.ts'
import type { Source } from '../source.ts'
import { NAMELESS, type SpeakerDraft, type State, toUnnamed } from '../state.ts'
import { byPronoun } from './by-pronoun.ts'
import type { Rule } from './rule.ts'

/** The source has a person's name, or several joined by "and", one of whom may be a pronoun or a description. */
export const byName: Rule = (context, quotation, source, state) => {
  if (source.kind !== 'name') return null
  const named = [...new Set(source.names.map((m) => state.speakerOf[context.ownerOf[m]]))]
  const partner = source.pronoun
    ? pronounOf(context, quotation, source, state)
    : source.partner && describe(context, source.partner, state)
  if (source.pronoun && partner === null) return null
  const speakers = typeof partner === 'number' ? (source.pronoun ? [partner, ...named] : [...named, partner]) : named
  const unique = [...new Set(speakers)]
  const first = source.names[0]
  if (first === undefined) return null
  if (source.names.some((m) => context.unsure.has(m))) return null
  const isWhole = context.names[first].words.length > 1
  const { isShared } = context.named[context.ownerOf[first]]
  return {
    speaker: unique.length === 1 ? unique[0] : toJoint(state, unique),
    by: unique.length > 1 ? 'joint-names' : isWhole ? 'name' : 'surname',
    mention: 'name',
    evidence: toSpan(context.parse, source.range),
    score: unique.length > 1 ? 0.8 : isWhole ? 0.97 : isShared ? 0.7 : 0.95,
  }
}

const pronounOf = (context: Context, quotation: Quotation, source: Source, state: State): number | null => {
  const range = { from: source.range.from, to: source.range.from + 1 }
  return byPronoun(context, quotation, { ...source, range, kind: 'pronoun', names: [] }, state)?.speaker ?? null
}

/** "and other Democrats", "and the State Department": a speaker under that description. */
function describe(context: Context, range: TokenRange, state: State): number {
  const from =
    /^(?:the|a|an|his|her|their|its)$/.test(wordAt(context, range.from)) && range.to - range.from > 1
      ? range.from + 1
      : range.from
  const m = context.nameAt[from]
  if (m >= 0 && context.names[m].to >= range.to) return state.speakerOf[context.ownerOf[m]]
  return toUnnamed(state, {
    ...NAMELESS,
    kind: 'group',
    name: wordsOf(context, { from, to: range.to }),
    isPlural: true,
  })
}

/** Several who speak together are one speaker: "A; B". */
export function toJoint(state: State, speakers: readonly number[]): number {
  const parts = speakers.map((s) => state.speakers[s])
  const draft: SpeakerDraft = {
    ...NAMELESS,
    kind: parts.every(({ kind }) => kind === 'organisation')
      ? 'organisation'
      : parts.every(({ kind }) => kind === 'person')
        ? 'person'
        : 'group',
    name: parts.map(({ name }) => name).join('; '),
    isPlural: true,
    roles: parts.flatMap(({ roles }) => roles).slice(0, 1),
    nouns: sharedNouns(parts),
  }
  return toUnnamed(state, draft)
}

/** What every one of them may be called: "the senators". */
const sharedNouns = ([first, ...others]: readonly SpeakerDraft[]): Set<string> =>
  new Set([...first.nouns].filter((noun) => others.every(({ nouns }) => nouns.has(noun))))

/** "I" and "we" inside a quotation or a turn: whoever speaks it. */
export const byOwnWords: Rule = (_context, quotation, source, state) => {
  if (!source.pronoun || !/^(?:i|we|me|us)$/.test(source.pronoun) || quotation.within === undefined) return null
  const parent = state.answers.get(quotation.within)
  if (!parent) return null
  return { ...parent, by: 'own-words', mention: 'pronoun', score: parent.score * 0.95 }
}
