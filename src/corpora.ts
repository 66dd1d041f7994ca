import type { Act, Kind, MentionKind, Span, SpeakerKind, Zone } from './types.ts'

/** An annotated version of a PolNeAR article (Newell, Margolin & Ruths, LREC 2018). */
export type PolnearItem = {
  readonly id: string
  readonly annotator: string
  readonly publisher: string
  readonly published: string
  readonly title: string
  readonly text: string
  readonly attributions: readonly PolnearAttribution[]
}

export type PolnearAttribution = {
  readonly id: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** An item of our own corpus; see `data/dispatches/README.md` for what each field holds. */
export type DispatchItem = {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly style: string
  readonly damage: string
  /** In which edition of the corpus it was added; the first where absent. */
  readonly edition?: number
  readonly attributions: readonly DispatchAttribution[]
}

export type DispatchAttribution = PolnearAttribution & {
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind | null
  readonly role: string | null
  readonly kind: Kind
  readonly act: Act
  readonly place: string | null
  readonly time: string | null
  readonly via: string | null
  /** `id` of the attribution in which it stands. */
  readonly within: string | null
  readonly zone: Zone
  /** `id` of the body attribution that it repeats. */
  readonly repeatOf: string | null
}

/** Who the source of an attribution is; `speaker` and `role` are null where there is none. */
export type SpeakerLabel = {
  readonly article: string
  readonly attribution: string
  readonly speaker: string | null
  readonly kind: string
  readonly role: string | null
  readonly mention: MentionKind
  readonly isStatement: boolean
  readonly confidence: number
}

type Raw = Record<string, unknown>

const toSpans = (pairs: unknown): Span[] => (pairs as [number, number][]).map(([start, end]) => ({ start, end }))

const toParts = (raw: Raw): PolnearAttribution => ({
  id: String(raw.id),
  source: toSpans(raw.source),
  cue: toSpans(raw.cue),
  content: toSpans(raw.content),
})

const parseLines = (jsonl: string): Raw[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** The lines of a PolNeAR file. @throws SyntaxError where a line is not JSON. */
export const parsePolnear = (jsonl: string): PolnearItem[] =>
  parseLines(jsonl).map((raw) => ({
    ...(raw as unknown as PolnearItem),
    attributions: (raw.attributions as Raw[]).map(toParts),
  }))

/** The lines of a file of our own corpus. @throws SyntaxError where a line is not JSON. */
export const parseDispatches = (jsonl: string): DispatchItem[] =>
  parseLines(jsonl).map((raw) => ({
    ...(raw as unknown as DispatchItem),
    attributions: (raw.attributions as Raw[]).map((attribution) => {
      const { repeat_of, ...rest } = attribution
      return {
        ...(rest as unknown as DispatchAttribution),
        ...toParts(attribution),
        repeatOf: repeat_of as string | null,
      }
    }),
  }))

/** The lines of a table of speakers: article, attribution, speaker, kind, role, mention, statement, confidence. */
export const parseSpeakers = (tsv: string): SpeakerLabel[] =>
  tsv
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [article, attribution, speaker, kind, role, mention, statement, confidence] = line.split('\t')
      return {
        article,
        attribution,
        speaker: speaker === '-' ? null : speaker,
        kind,
        role: role === '-' ? null : role,
        mention: mention as MentionKind,
        isStatement: statement === 'yes',
        confidence: Number(confidence),
      }
    })
