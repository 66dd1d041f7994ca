import type { Analysis } from '../types.ts'
import { toConfidence, toDocument } from './document.ts'
import type { Row } from './row.ts'
import type { Document } from './schema.ts'
import { DEFAULT_SELECTION, type Selection } from './select.ts'

/** One row for each quotation that the selection shows, in the order of the text. */
export const toRows = (analysis: Analysis, selection: Selection = DEFAULT_SELECTION): Row[] =>
  toRowsOf(toDocument(analysis, { selection }))

/** The rows of a document: every quotation that it holds, in one flat line each. */
export function toRowsOf(document: Document): Row[] {
  const article = {
    article: document.id,
    title: document.title,
    publisher: document.publisher,
    agency: document.agency,
    published: document.published,
    url: document.url,
  }
  return document.quotations.map((quotation) => ({
    quotation: quotation.id,
    speaker: quotation.speaker?.name ?? null,
    role: quotation.speaker?.role ?? null,
    affiliation: quotation.speaker?.affiliation ?? null,
    speakerKind: quotation.speaker?.kind ?? null,
    kind: quotation.kind,
    act: quotation.act,
    negated: quotation.negated,
    quote: quotation.quote,
    cue: quotation.cue?.text ?? null,
    source: quotation.source?.text ?? null,
    place: quotation.place,
    event: quotation.event,
    time: quotation.time?.text ?? null,
    date: quotation.time?.date ?? null,
    addressee: quotation.addressee,
    via: quotation.via,
    zone: quotation.zone,
    repeats: quotation.repeats,
    within: quotation.within,
    marks: quotation.marks,
    paragraph: quotation.paragraph,
    sentence: quotation.sentence,
    line: quotation.line,
    start: quotation.start,
    end: quotation.end,
    rule: quotation.speaker?.by ?? null,
    confidence: toConfidence(quotation.score),
    ...article,
  }))
}
