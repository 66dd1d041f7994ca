import { overlap } from '../tokens.ts'
import type { TaggedRelation, TokenRange } from '../types.ts'

/** A quotation in the making, by token ranges: one cue at most, its source, the pieces of its content in order. */
export type Draft = {
  readonly cue: readonly TokenRange[]
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** Probability of its surest content, of its cue, and of its source; 0 where there is none. */
  readonly contentScore: number
  readonly cueScore: number
  readonly sourceScore: number
  /** Number of the draft in which it stands. */
  readonly within?: number
}

export const toDraft = ({ cue, source, content }: TaggedRelation): Draft => ({
  cue: cue ? [toRange(cue)] : [],
  source: source ? [toRange(source)] : [],
  content: content.map(toRange),
  contentScore: Math.max(...content.map(({ p }) => p)),
  cueScore: cue?.p ?? 0,
  sourceScore: source?.p ?? 0,
})

const toRange = ({ from, to }: TokenRange): TokenRange => ({ from, to })

/** A draft that no tagger weighed, all its parts as sure as `score`. */
export const draftOf = (source: TokenRange, cue: TokenRange, content: readonly TokenRange[], score: number): Draft => ({
  cue: [cue],
  source: [source],
  content,
  contentScore: score,
  cueScore: score,
  sourceScore: score,
})

/** Words that nobody is named for. */
export const cuelessDraft = (content: TokenRange, score: number): Draft => ({
  cue: [],
  source: [],
  content: [content],
  contentScore: score,
  cueScore: 0,
  sourceScore: 0,
})

export const partsOf = ({ cue, source, content }: Draft): readonly TokenRange[] => [...cue, ...source, ...content]

/** Where its first part begins, be that content, cue or source. */
export const startOf = (draft: Draft): number => Math.min(...partsOf(draft).map(({ from }) => from))

/** The order of the text, by content. */
export const byContent = (a: Draft, b: Draft): number => a.content[0].from - b.content[0].from

/**
 * The draft with nothing of its source or cue in its content, however far that was led to reach: a piece ends where they begin,
 * or begins where they end. A content that would have no words left keeps them, and nobody is named for it.
 */
export function keepApart(draft: Draft): Draft {
  const own = [...draft.cue, ...draft.source]
  if (!draft.content.some((piece) => own.some((range) => overlap(piece, range)))) return draft
  const content = draft.content.flatMap((piece) => cutOut(piece, own))
  return content.length > 0 ? { ...draft, content } : { ...draft, source: [], cue: [] }
}

/** What is left of a piece before the first of the ranges in it; where that is nothing, behind the last. */
function cutOut(piece: TokenRange, ranges: readonly TokenRange[]): TokenRange[] {
  const inside = ranges.filter((range) => overlap(piece, range))
  if (inside.length === 0) return [piece]
  const before = { from: piece.from, to: Math.min(...inside.map(({ from }) => from)) }
  const behind = { from: Math.max(...inside.map(({ to }) => to)), to: piece.to }
  return [before, behind].filter(({ from, to }) => to > from).slice(0, 1)
}
