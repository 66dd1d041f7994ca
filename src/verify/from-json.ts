import { z } from 'zod'
import type { Chunks } from '../1-read/chunks.ts'
import { toUtf8 } from '../1-read/decode.ts'
import { parseRecords } from '../1-read/json.ts'
import { documentSchema } from '../6-report/schema.ts'
import { InputError } from '../errors.ts'
import type { Claim, ExportedRow } from './claims.ts'
import { annotationSchema, toAnnotationRow } from './from-annotations.ts'

const { shape } = documentSchema
const exportedSchema = z.object({
  id: shape.id,
  quotations: z.array(
    shape.quotations.element.pick({ start: true, end: true, quote: true, content: true, cue: true, source: true }),
  ),
})
type Exported = z.infer<typeof exportedSchema>

/**
 * The rows of what `--format json`, `ndjson` or `annotations` writes: of JSON one document is in memory at a time, a
 * collection of annotations as a whole. @throws InputError where it is something else.
 */
export async function* readJsonRows(chunks: Chunks, path: string): AsyncGenerator<ExportedRow> {
  for await (const record of parseRecords(toUtf8(chunks), { format: 'json', path })) {
    if (record instanceof InputError) {
      // A list without documents has no rows.
      if (record.code === 'empty') return
      throw record
    }
    const { value, place } = record
    const at = place.line === undefined ? path : `${path}:${place.line}`
    if (isObject(value) && Array.isArray(value.quotations)) yield* toDocumentRows(expect(exportedSchema, value, at))
    else for (const item of toItems(value, at)) yield toAnnotationRow(expect(annotationSchema, item, at))
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The annotations of a collection with its page in it, of a page, or one that stands alone. */
function toItems(value: unknown, at: string): readonly unknown[] {
  const page = isObject(value) && isObject(value.first) ? value.first : value
  if (isObject(page) && Array.isArray(page.items)) return page.items
  if (isObject(value) && value.type === 'Annotation') return [value]
  const what = isObject(value) && '@graph' in value ? 'schema.org’s, which has no offsets' : 'other JSON'
  throw new InputError('no-export', `${at}: expected json, ndjson or annotations of whosaid analyze, got ${what}`)
}

function expect<T>(schema: z.ZodType<T>, value: unknown, at: string): T {
  const { data, error } = schema.safeParse(value)
  if (!error) return data
  const [{ path, message }] = error.issues
  const place = path.length > 0 ? ` at ${path.join('.').slice(0, 80)}` : ''
  throw new InputError('no-export', `${at}: expected an export of whosaid analyze, got a fault${place} (${message})`)
}

const toDocumentRows = (document: Exported): ExportedRow[] =>
  document.quotations.map((quotation) => ({ article: document.id, claims: toClaims(quotation) }))

function toClaims({ start, end, quote, content, cue, source }: Exported['quotations'][number]): Claim[] {
  const parts = Object.entries({ content, cue, source })
  return [
    { kind: 'words', start, end, readings: [quote] },
    ...parts.flatMap(([name, part]): Claim[] =>
      part ? [{ kind: 'spans', name, spans: part.spans, text: part.text }] : [],
    ),
  ]
}
