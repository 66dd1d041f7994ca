import type { Row } from '../6-report/row.ts'
import type { Document } from '../6-report/schema.ts'
import type { Article } from '../types.ts'
import type { Format } from './formats.ts'

/** An article with what is shown of it, as a document and as rows. */
export type WriterItem = { readonly article: Article; readonly document: Document; readonly rows: readonly Row[] }

/** How a report is written piece by piece: what opens it, one article after another, what closes it. */
export type Writer = {
  readonly open: string
  /** `number` counts articles from 1. Empty for a report that comes out at its end, whole. */
  readonly item: (item: WriterItem, number: number) => string
  readonly close: (count: number) => string | Promise<Uint8Array>
}

export type WriterOptions = {
  readonly raw: boolean
  /** The columns of a sheet, where they are others than those of `Row`. */
  readonly columns?: readonly string[]
  readonly width: number
  readonly color: boolean
}

const nothing = () => ''

/** The writer of a format. Only what the format needs is loaded. */
export async function loadWriter(format: Format, options: WriterOptions): Promise<Writer> {
  const { raw, columns } = options
  if (format === 'json')
    return {
      open: '[',
      item: ({ document }, number) => {
        const json = JSON.stringify(document, null, 2)
        return `${number === 1 ? '\n' : ',\n'}  ${json.replaceAll('\n', '\n  ')}`
      },
      close: (count) => (count === 0 ? ']\n' : '\n]\n'),
    }
  if (format === 'ndjson')
    return {
      open: '',
      item: ({ document }) => `${JSON.stringify(document)}\n`,
      close: nothing,
    }
  if (format === 'csv') {
    const { formatCsv } = await import('../6-report/csv.ts')
    return {
      open: formatCsv([], { raw, columns }),
      item: ({ rows }) => formatCsv(rows, { raw, columns, bare: true }),
      close: nothing,
    }
  }
  if (format === 'xlsx') return (await import('./xlsx-writer.ts')).loadXlsxWriter(columns)
  if (format === 'annotations') return (await import('./json-ld-writers.ts')).loadAnnotationWriter()
  if (format === 'schema-org') return (await import('./json-ld-writers.ts')).loadSchemaOrgWriter()
  if (format === 'html') {
    const { formatHtmlArticle, HTML_CLOSE, HTML_OPEN } = await import('../6-report/html.ts')
    return {
      open: HTML_OPEN,
      item: ({ article, document }, number) => formatHtmlArticle({ article, document, number }),
      close: () => HTML_CLOSE,
    }
  }
  if (format === 'md') {
    const { formatMarkdown } = await import('../6-report/markdown.ts')
    return {
      open: '',
      item: ({ article, rows }, number) => (number === 1 ? '' : '\n') + formatMarkdown(article, rows),
      close: nothing,
    }
  }
  const { formatTable } = await import('../6-report/table.ts')
  return {
    open: '',
    item: ({ article, rows }, number) => (number === 1 ? '' : '\n') + formatTable(article, rows, options),
    close: nothing,
  }
}
