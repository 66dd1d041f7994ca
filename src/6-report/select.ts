import type { Act, Zone } from '../types.ts'

/** Which rows a report shows. */
export type Selection = {
  readonly zones: readonly Zone[]
  readonly acts: readonly Act[]
  /** Rows less sure than this, 0 to 1, are left out. */
  readonly minConfidence: number
}

export const ZONES = [
  'headline',
  'standfirst',
  'byline',
  'caption',
  'subhead',
  'body',
  'related',
  'boilerplate',
] as const satisfies readonly Zone[]

export const ACTS = ['statement', 'question', 'denial', 'refusal', 'attitude'] as const satisfies readonly Act[]

/** Everything that was found. */
export const EVERYTHING: Selection = { zones: ZONES, acts: ACTS, minConfidence: 0 }

/** What was said in the story itself: no attitudes (wants, believes), no teasers of other stories, no page furniture. */
export const DEFAULT_SELECTION: Selection = {
  zones: ['headline', 'standfirst', 'caption', 'body'],
  acts: ['statement', 'question', 'denial', 'refusal'],
  minConfidence: 0,
}

/** What a selection looks at in a row. */
type Selectable = { readonly zone: Zone; readonly act: Act; readonly confidence: number }

export const isSelected = (row: Selectable, selection: Selection): boolean =>
  selection.zones.includes(row.zone) && selection.acts.includes(row.act) && row.confidence >= selection.minConfidence
