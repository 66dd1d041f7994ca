import { groupBy } from '../group-by.ts'
import { hull } from '../spans.ts'
import type { Analysis, Article, Attribution, Circumstance, Parse, Quotation, Span } from '../types.ts'
import { findToken, findZone, toLocator } from './locate.ts'
import type { Document, DocumentQuotation } from './schema.ts'
import { EVERYTHING, isSelected, type Selection } from './select.ts'
import { findWords } from './words.ts'

export type DocumentOptions = {
  readonly selection?: Selection
  /** Put the article's text in. */
  readonly withText?: boolean
}

/** An analysis as the plain JSON that `--format json` prints; its schema is `data/analysis.schema.json`. */
export function toDocument(analysis: Analysis, options: DocumentOptions = {}): Document {
  const { article } = analysis
  return {
    id: article.id,
    ...toAbout(article),
    zones: article.zones.map(({ zone, start, end }) => ({ zone, start, end })),
    quotations: toQuotations(analysis, options.selection ?? EVERYTHING),
    notices: analysis.notices.map(({ rule, start, end, message }) => ({ rule, start, end, message })),
    ...(options.withText ? { text: article.text } : {}),
  }
}

/** What is told about an article, null where it is not. */
export const toAbout = (article: Article) => ({
  title: article.title ?? null,
  byline: article.byline ?? null,
  agency: article.agency ?? null,
  publisher: article.publisher ?? null,
  url: article.url ?? null,
  published: article.published ?? null,
  dateline: article.dateline ?? null,
})

function toQuotations(analysis: Analysis, selection: Selection): DocumentQuotation[] {
  const { article, parse } = analysis
  const locate = toLocator(article.text, parse)
  const attributions = groupBy(analysis.attributions, ({ quotation }) => quotation)
  const circumstances = groupBy(analysis.circumstances, ({ quotation }) => quotation)
  const quotations: DocumentQuotation[] = []
  const inOrder = analysis.quotations.filter((quotation) => quotation.content.length > 0)
  inOrder.sort((a, b) => a.content[0].start - b.content[0].start)
  for (const quotation of inOrder) {
    const words = findWords(article.text, parse, quotation.content)
    const speaker = toSpeaker(analysis, attributions.get(quotation.id) ?? [])
    const zone = findZone(article.zones, quotation.content[0].start)
    const score = { quotation: round(quotation.score), speaker: speaker ? round(speaker.score) : null }
    const confidence = toConfidence(score)
    if (!isSelected({ zone, act: quotation.act, confidence }, selection)) continue
    quotations.push({
      id: quotation.id,
      kind: quotation.kind,
      act: quotation.act,
      marks: quotation.marks,
      negated: quotation.negated,
      zone,
      ...locate(words[0].start),
      ...hull(words),
      quote: joinPieces(article.text, words),
      content: toTextAndSpans(article.text, quotation.content),
      cue: quotation.cue.length === 0 ? null : toCue(article.text, parse, quotation),
      source: quotation.source.length === 0 ? null : toTextAndSpans(article.text, quotation.source),
      speaker: speaker ? speaker.value : null,
      ...toCircumstance(circumstances.get(quotation.id)?.[0]),
      within: quotation.within ?? null,
      repeats: quotation.repeats ?? null,
      score,
    })
  }
  return quotations
}

/** How sure a row is as a whole: that the quotation is one, and that the named speaker said it. */
export const toConfidence = (score: DocumentQuotation['score']): number => round(score.quotation * (score.speaker ?? 1))

const round = (score: number): number => Math.round(score * 1000) / 1000

/** Several pieces are joined with an ellipsis, so that nobody takes them for one stretch. */
const joinPieces = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(span.start, span.end)).join(' … ')

/** The words of the spans, with the spans as pairs. */
export const toTextAndSpans = (text: string, spans: readonly Span[]) => ({
  text: joinPieces(text, spans),
  spans: spans.map(({ start, end }): [number, number] => [start, end]),
})

function toCue(text: string, parse: Parse, quotation: Quotation) {
  const { text: words, spans } = toTextAndSpans(text, quotation.cue)
  return { text: words, lemma: findLemma(parse, quotation.cue), spans }
}

/** The lemma of the last verb in the cue ("has said" → say); of its first word where it has none ("according to"). */
function findLemma(parse: Parse, cue: readonly Span[]): string {
  const tokens = cue.flatMap((span) => {
    const from = Math.max(0, findToken(parse, span.start))
    return parse.tokens.slice(from, findToken(parse, span.end - 1) + 1)
  })
  const lastOf = (pos: string) => tokens.findLast((token) => token.pos === pos)
  return (lastOf('VERB') ?? lastOf('AUX') ?? tokens[0])?.lemma ?? ''
}

/** Several speakers of one quotation are named together, as sure as the least sure of them. */
function toSpeaker(analysis: Analysis, attributions: readonly Attribution[]) {
  const first = attributions[0]
  if (!first) return null
  const speakers = attributions.map((attribution) => analysis.speakers[attribution.speaker])
  const join = (words: (string | undefined)[]) => [...new Set(words.filter((w) => w))].join('; ') || null
  return {
    score: Math.min(...attributions.map((attribution) => attribution.score)),
    value: {
      id: first.speaker,
      name: join(speakers.map((speaker) => speaker.name)) ?? '',
      kind: speakers[0].kind,
      role: join(speakers.map((speaker) => speaker.role?.text)),
      affiliation: join(speakers.map((speaker) => speaker.affiliation)),
      mention: first.mention,
      by: first.by,
      evidence: [first.evidence.start, first.evidence.end] as [number, number],
    },
  }
}

const toCircumstance = (circumstance: Circumstance | undefined) => ({
  place: circumstance?.place ?? null,
  event: circumstance?.event ?? null,
  time: circumstance?.time ? { text: circumstance.time.text, date: circumstance.time.date ?? null } : null,
  addressee: circumstance?.addressee ?? null,
  via: circumstance?.via ?? null,
})
