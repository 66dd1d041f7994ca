/**
 * Who said what, and where, in news articles.
 *
 * ```js
 * import { analyze, loadResources, toArticle, toRows } from 'whosaid'
 *
 * const resources = await loadResources()
 * const article = toArticle('“We can’t wait,” said Anna Ruiz, mayor of Lyon.')
 * for (const row of toRows(analyze(article, resources))) console.log(row.speaker, row.quote, row.start)
 * ```
 */
import { type DocumentOptions, toDocument as document } from './6-report/document.ts'
import type { Row } from './6-report/row.ts'
import { toRows as rows } from './6-report/rows.ts'
import type { Document } from './6-report/schema.ts'
import type { Selection } from './6-report/select.ts'
import { analyze as run } from './analyze.ts'
import { expectAnalysis, expectArticle, expectResources } from './guards.ts'
import type { Resources } from './resources.ts'
import type { Analysis, Article } from './types.ts'

/** What is said in an article, and who says it. @throws TypeError when it is given something else. */
export function analyze(article: Article, resources: Resources): Analysis {
  return run(expectArticle(article), expectResources(resources))
}

/** One flat row for each quotation that the selection shows. @throws TypeError when it is given something else. */
export function toRows(analysis: Analysis, selection?: Selection): Row[] {
  return rows(expectAnalysis(analysis, 'toRows'), selection)
}

/** The JSON of `--format json` (schema: `whosaid/schema.json`). @throws TypeError when it is given something else. */
export function toDocument(analysis: Analysis, options?: DocumentOptions): Document {
  return document(expectAnalysis(analysis, 'toDocument'), options)
}

export { read, toArticle } from './1-read/read.ts'
export { formatAnnotations } from './6-report/annotation-collection.ts'
export { type AnnotatedArticle, type Annotation, toAnnotations } from './6-report/annotations.ts'
export { type CsvOptions, formatCsv } from './6-report/csv.ts'
export { formatHtml, type HtmlItem } from './6-report/html.ts'
export { formatJson, formatNdjson } from './6-report/json.ts'
export { formatMarkdown } from './6-report/markdown.ts'
export { COLUMNS } from './6-report/row.ts'
export { formatSchemaOrg } from './6-report/schema-org.ts'
export { ACTS, DEFAULT_SELECTION, EVERYTHING, ZONES } from './6-report/select.ts'
export { formatTable, type TableOptions } from './6-report/table.ts'
export { formatXlsx } from './6-report/xlsx.ts'
export { InputError } from './errors.ts'
export { loadResources } from './load.ts'
export type * from './types.ts'
export { type Verdict, type VerifyOptions, verify } from './verify/verify.ts'
export type { Document, DocumentOptions, Resources, Row, Selection }
