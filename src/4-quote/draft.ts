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
