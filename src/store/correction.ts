import type { DocumentQuotation } from '../6-report/schema.ts'
import type { SpeakerKind } from '../types.ts'
import type { Verdict } from './entry.ts'

/** What a person changed in a row; what is absent stays as it was found. A speaker of null is unknown. */
export type Change = {
  readonly speaker?: string | null
  readonly kind?: SpeakerKind
  readonly role?: string | null
  readonly start?: number
  readonly end?: number
}

/** What a person said of the row that stands at `start` to `end`, where the text is `quote`. `found` is the row as it was then. */
export type Correction = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly found: DocumentQuotation
  readonly verdict: Verdict
  readonly change: Change
}

/** The correction and the row that it is of, so many characters further on: the article has other words before them now. */
export function moveCorrection(correction: Correction, by: number): Correction {
  const { change, found } = correction
  const move = ([start, end]: [number, number]): [number, number] => [start + by, end + by]
  const moveAll = <T extends { spans: [number, number][] }>(words: T): T => ({ ...words, spans: words.spans.map(move) })
  return {
    ...correction,
    start: correction.start + by,
    end: correction.end + by,
    change: {
      ...change,
      ...(change.start === undefined ? {} : { start: change.start + by }),
      ...(change.end === undefined ? {} : { end: change.end + by }),
    },
    found: {
      ...found,
      start: found.start + by,
      end: found.end + by,
      content: moveAll(found.content),
      cue: found.cue && moveAll(found.cue),
      source: found.source && moveAll(found.source),
      speaker: found.speaker && { ...found.speaker, evidence: move(found.speaker.evidence) },
    },
  }
}
