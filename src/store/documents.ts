import { toAbout, toTextAndSpans } from '../6-report/document.ts'
import type { Document, DocumentQuotation } from '../6-report/schema.ts'
import type { Article } from '../types.ts'
import { readArticle } from './articles.ts'
import { toSpans } from './entry.ts'
import type { Cell, Database } from './sqlite.ts'

/** An archived article with those of its quotations that are asked for. */
export type ArchivedDocument = { readonly key: string; readonly article: Article; readonly document: Document }

type Pairs = [number, number][]
type Spans = {
  readonly content: Pairs
  readonly cue: Pairs
  readonly source: Pairs
  readonly evidence: [number, number] | null
}
type QuotationRow = Readonly<Record<string, Cell>> & { readonly spans: string; readonly id: number }

/** The article as the JSON contract has it, corrections included; `ids`: rowids of the quotations that are wanted. */
export function readDocument(db: Database, articleId: number, ids: ReadonlySet<number>): ArchivedDocument | null {
  const article = readArticle(db, articleId)
  const own = db.get<{ key: string; notices: string }>('SELECT key, notices FROM articles WHERE id = ?', [articleId])
  if (!article || !own) return null
  const rows = db.all<QuotationRow>(
    `SELECT q.*, r.speaker, r.role, r.affiliation, r.speaker_kind,
       (SELECT v.number FROM said s JOIN voices v ON v.id = s.voice WHERE s.quotation = q.id AND s.place = 0) AS voice
     FROM quotations q JOIN rows r ON r.id = q.id WHERE q.article = ? ORDER BY q."start", q.number`,
    [articleId],
  )
  const { id, text, zones } = article
  return {
    key: own.key,
    article,
    document: {
      id,
      ...toAbout(article),
      zones: [...zones],
      quotations: rows.filter((row) => ids.has(row.id)).map((row) => toQuotation(text, row)),
      notices: JSON.parse(own.notices),
    },
  }
}

const toWords = (text: string, spans: Pairs) => (spans.length === 0 ? null : toTextAndSpans(text, toSpans(spans)))

function toQuotation(text: string, row: QuotationRow): DocumentQuotation {
  const spans = JSON.parse(row.spans) as Spans
  const cue = toWords(text, spans.cue)
  const {
    kind,
    act,
    marks,
    zone,
    paragraph,
    sentence,
    line,
    start,
    end,
    quote,
    place,
    event,
    addressee,
    via,
    within,
    repeats,
  } = row
  return {
    id: row.number,
    ...{ kind, act, marks, zone, paragraph, sentence, line, start, end, quote },
    negated: row.negated === 1,
    content: toWords(text, spans.content),
    cue: cue && { ...cue, lemma: row.lemma ?? '' },
    source: toWords(text, spans.source),
    speaker: row.speaker === null ? null : toSpeaker(row, spans.evidence),
    ...{ place, event, addressee, via, within, repeats },
    time: row.time === null ? null : { text: row.time, date: row.date },
    score: { quotation: row.quotation_score, speaker: row.speaker_score },
    ...(row.correction === null ? {} : { correction: row.correction }),
  } as DocumentQuotation
}

const toSpeaker = (row: QuotationRow, evidence: [number, number] | null) => ({
  id: row.voice,
  name: row.speaker,
  kind: row.speaker_kind,
  role: row.role,
  affiliation: row.affiliation,
  mention: row.mention ?? 'none',
  by: row.rule,
  evidence: evidence ?? [row.start, row.end],
})
