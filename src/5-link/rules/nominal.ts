import { toSpan } from '../../tokens.ts'
import { type Context, wordAt } from '../context.ts'
import type { Source } from '../source.ts'
import { type Answer, referentBefore, type State } from '../state.ts'

export const isBodyNoun = (context: Context, i: number) => {
  const { organisations } = context.lexicons
  return i >= 0 && (organisations.has(wordAt(context, i)) || organisations.has(context.parse.tokens[i].lemma))
}
export const isDocumentNoun = (context: Context, i: number) => {
  const { documents } = context.lexicons
  return documents.has(wordAt(context, i)) || documents.has(context.parse.tokens[i].lemma)
}

export const toAnswer = (
  context: Context,
  source: Source,
  speaker: number,
  by: string,
  score: number,
  mention: Answer['mention'] = 'nominal',
): Answer => ({ speaker, by, mention, evidence: toSpan(context.parse, source.range), score })

/** The speaker of the last referent before the source that fits; of the first after it where none stands before. */
export function lastReferent(source: Source, state: State, isFit: (speaker: number) => boolean): number | null {
  const { referents } = state
  const before = referentBefore(state, source.range.from)
  for (let k = before; k >= 0; k--) if (isFit(referents[k].speaker)) return referents[k].speaker
  for (let k = before + 1; k < referents.length; k++) if (isFit(referents[k].speaker)) return referents[k].speaker
  return null
}

/** The same among those who are known by a noun: quick where nobody is. */
export function lastByNoun(
  source: Source,
  state: State,
  noun: string,
  isFit: (speaker: number) => boolean,
): number | null {
  const fitting = [...(state.byNoun.get(noun) ?? [])].filter(isFit)
  if (fitting.length === 0) return null
  const set = new Set(fitting)
  return lastReferent(source, state, (speaker) => set.has(speaker))
}
