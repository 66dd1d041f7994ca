import { z } from 'zod'
import type { Claim, ExportedRow, QuoteSelector, SpanPair } from './claims.ts'

const selector = z.discriminatedUnion('type', [
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
  }),
])
const target = z.object({ source: z.string(), selector: z.array(selector) })

/** What is read of a Web Annotation: where its targets stand, and in which article. */
export const annotationSchema = z.object({
  target: z.union([target, z.array(target).min(1)]),
  'whosaid:article': z.string().optional(),
})
type ExportedAnnotation = z.infer<typeof annotationSchema>

/** An annotation as a row, with a claim for each target. Where it does not name its article, the address is the name. */
export function toAnnotationRow(annotation: ExportedAnnotation): ExportedRow {
  const targets = [annotation.target].flat()
  return { article: annotation['whosaid:article'] ?? targets[0].source, claims: targets.map(toClaim) }
}

function toClaim({ selector: selectors }: z.infer<typeof target>): Claim {
  let points: SpanPair | null = null
  let quote: QuoteSelector | null = null
  for (const each of selectors)
    if (each.type === 'TextPositionSelector') points = [each.start, each.end]
    else quote = each
  if (points === null || quote === null)
    return { kind: 'fault', message: 'expected a position and a quotation to select by, got one without the other' }
  const { exact, prefix, suffix } = quote
  return { kind: 'selector', points, exact, prefix, suffix }
}
