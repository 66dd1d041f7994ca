import { type CodePoints, toCodePoints } from '../code-points.ts'
import { toConfidence } from './document.ts'
import { toArticleIri, toIri } from './iri.ts'
import type { Document, DocumentQuotation } from './schema.ts'

/** An article's document and the text that its offsets count in. */
export type AnnotatedArticle = { readonly text: string; readonly document: Document }

/** A quotation as the W3C's Web Annotation Data Model has it. What stands under `whosaid:` is for programs that know us. */
export type Annotation = {
  readonly id: string
  readonly type: 'Annotation'
  /** `identifying` tells who speaks; where that is unknown, the words are only tagged. */
  readonly motivation: 'identifying' | 'tagging'
  readonly body: readonly TextualBody[]
  /** The quotation with its marks; one target for each piece of an interrupted one, since all of them are so tagged. */
  readonly target: Target | readonly Target[]
  readonly 'whosaid:article': string
  readonly 'whosaid:quotation': number
  readonly 'whosaid:kind': DocumentQuotation['kind']
  readonly 'whosaid:act': DocumentQuotation['act']
  readonly 'whosaid:negated': boolean
  readonly 'whosaid:confidence': number
  readonly 'whosaid:speaker'?: string
  readonly 'whosaid:speakerKind'?: string
  readonly 'whosaid:role'?: string
}
/** Each purpose is there for one thing: who, the role, the kind, the act, and how sure the row is. */
type Purpose = 'identifying' | 'describing' | 'classifying' | 'tagging' | 'assessing'
type TextualBody = {
  readonly type: 'TextualBody'
  readonly purpose: Purpose
  readonly value: string
  readonly format: 'text/plain'
}
type Target = {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly selector: readonly [PositionSelector, QuoteSelector]
}
/** Counts in Unicode code points, from 0, half-open. */
type PositionSelector = { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
type QuoteSelector = {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** How many code points of the text before and after the words help to find them again. */
const AROUND = 32

/** One annotation for each quotation of the document, in the order of the text. */
export function toAnnotations({ text, document }: AnnotatedArticle): Annotation[] {
  const points = toCodePoints(text)
  const source = toArticleIri(document)
  return document.quotations.map((quotation) => {
    const targets = quotation.content.spans.map(
      ([start, end]): Target => ({
        type: 'SpecificResource',
        source,
        selector: toSelectors(text, points, start, end),
      }),
    )
    return {
      id: toIri('quotation', document.id, quotation.id),
      type: 'Annotation',
      motivation: quotation.speaker ? 'identifying' : 'tagging',
      body: toBodies(quotation),
      target: targets.length === 1 ? targets[0] : targets,
      ...toTerms(document, quotation),
    }
  })
}

function toSelectors(text: string, points: CodePoints, from: number, to: number): Target['selector'] {
  const [start, end] = [points.before(from), points.before(to)]
  const prefix = text.slice(points.offsetOf(Math.max(0, start - AROUND)), from)
  const suffix = text.slice(to, points.offsetOf(end + AROUND))
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact: text.slice(from, to), prefix, suffix },
  ]
}

function toBodies({ speaker, kind, act, negated, score }: DocumentQuotation): TextualBody[] {
  const values: [Purpose, string | null | undefined][] = [
    ['identifying', speaker?.name],
    ['describing', speaker?.role],
    ['classifying', kind],
    ['tagging', negated ? `${act}, negated` : act],
    ['assessing', String(toConfidence(score))],
  ]
  return values.flatMap(([purpose, value]) =>
    value ? [{ type: 'TextualBody', purpose, value, format: 'text/plain' } as const] : [],
  )
}

const toTerms = (document: Document, { id, kind, act, negated, score, speaker }: DocumentQuotation) => ({
  'whosaid:article': document.id,
  'whosaid:quotation': id,
  'whosaid:kind': kind,
  'whosaid:act': act,
  'whosaid:negated': negated,
  'whosaid:confidence': toConfidence(score),
  ...(speaker ? { 'whosaid:speaker': speaker.name, 'whosaid:speakerKind': speaker.kind } : {}),
  ...(speaker?.role ? { 'whosaid:role': speaker.role } : {}),
})
