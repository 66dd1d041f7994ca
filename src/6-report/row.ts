import type { Act, Kind, MarksState, SpeakerKind, Zone } from '../types.ts'

/**
 * One quotation in one line: who said what, and where. Text is copied out of the article; null where there is none.
 * `start` and `end` are the offsets of `quote`, from its first word to its last, in UTF-16 code units.
 */
export type Row = {
  /** The quotation's number in its article, to which `within` and `repeats` point. */
  readonly quotation: number
  /** Null when unknown. */
  readonly speaker: string | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly speakerKind: SpeakerKind | null
  readonly kind: Kind
  readonly act: Act
  readonly negated: boolean
  /** The words without outer marks and a leading "that"; several pieces are joined with " … ". */
  readonly quote: string
  readonly cue: string | null
  readonly source: string | null
  readonly place: string | null
  readonly event: string | null
  /** As worded ("Thursday"); `date` is ISO 8601. */
  readonly time: string | null
  readonly date: string | null
  readonly addressee: string | null
  readonly via: string | null
  readonly zone: Zone
  readonly repeats: number | null
  readonly within: number | null
  readonly marks: MarksState
  /** Paragraph, sentence and line count from 1. */
  readonly paragraph: number
  readonly sentence: number
  readonly line: number
  readonly start: number
  readonly end: number
  /** The rule that named the speaker. */
  readonly rule: string | null
  /** That the quotation is one and the speaker is right, 0 to 1. */
  readonly confidence: number
  readonly article: string
  readonly title: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly url: string | null
}

/** The columns in the order in which tables show them. */
export const COLUMNS = [
  'quotation', 'speaker', 'role', 'affiliation', 'speakerKind', 'kind', 'act', 'negated', 'quote', 'cue', 'source',
  'place', 'event', 'time', 'date', 'addressee', 'via', 'zone', 'repeats', 'within', 'marks', 'paragraph', 'sentence',
  'line', 'start', 'end', 'rule', 'confidence', 'article', 'title', 'publisher', 'agency', 'published', 'url',
] as const satisfies readonly (keyof Row)[] // biome-ignore format: a table
