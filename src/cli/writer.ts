import type { Selection } from '../6-report/select.ts'
import type { Analysis } from '../types.ts'
import type { Format } from './formats.ts'

/** How a report is written piece by piece: what opens it, one article after another, what closes it. */
export type Writer = {
  readonly open: string
  /** `number` counts articles from 1. */
  readonly item: (analysis: Analysis, number: number) => string
  readonly close: (count: number) => string
}

export type WriterOptions = {
  readonly selection: Selection
  readonly raw: boolean
  readonly withText: boolean
  readonly width: number
  readonly color: boolean
}

const nothing = () => ''

/** The writer of a format. Only what the format needs is loaded. */
export async function loadWriter(format: Format, options: WriterOptions): Promise<Writer> {
  const { toDocument } = await import('../6-report/document.ts')
  const { toRows } = await import('../6-report/rows.ts')
  const { selection, withText } = options
  if (format === 'json')
    return {
      open: '[',
      item: (analysis, number) => {
        const json = JSON.stringify(toDocument(analysis, { selection, withText }), null, 2)
        return `${number === 1 ? '\n' : ',\n'}  ${json.replaceAll('\n', '\n  ')}`
      },
      close: (count) => (count === 0 ? ']\n' : '\n]\n'),
    }
  if (format === 'ndjson')
    return {
      open: '',
      item: (analysis) => `${JSON.stringify(toDocument(analysis, { selection, withText }))}\n`,
      close: nothing,
    }
  if (format === 'csv') {
    const { formatCsv } = await import('../6-report/csv.ts')
    return {
      open: formatCsv([], { raw: options.raw }),
      item: (analysis) => formatCsv(toRows(analysis, selection), { raw: options.raw, bare: true }),
      close: nothing,
    }
  }
  if (format === 'html') {
    const { formatHtmlArticle, HTML_CLOSE, HTML_OPEN } = await import('../6-report/html.ts')
    return {
      open: HTML_OPEN,
      item: (analysis, number) =>
        formatHtmlArticle({ article: analysis.article, document: toDocument(analysis, { selection }), number }),
      close: () => HTML_CLOSE,
    }
  }
  if (format === 'md') {
    const { formatMarkdown } = await import('../6-report/markdown.ts')
    return {
      open: '',
      item: (analysis, number) =>
        (number === 1 ? '' : '\n') + formatMarkdown(analysis.article, toRows(analysis, selection)),
      close: nothing,
    }
  }
  const { formatTable } = await import('../6-report/table.ts')
  return {
    open: '',
    item: (analysis, number) =>
      (number === 1 ? '' : '\n') + formatTable(analysis.article, toRows(analysis, selection), options),
    close: nothing,
  }
}
