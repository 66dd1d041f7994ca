import { describeFilters } from '../ask/describe-filters.ts'
import { ARCHIVE_COLUMNS, eachDocument, eachRow } from '../store/find.ts'
import { toGold } from '../store/gold.ts'
import type { Archive } from '../store/open.ts'
import type { Search } from '../store/where.ts'
import { findWho } from '../store/who.ts'
import type { Zone } from '../types.ts'
import type { AskingOptions } from './asking-options.ts'
import { type Output, openOutput } from './output.ts'
import { type ReportFormat, toReportFormat } from './report-formats.ts'
import { toScreen } from './screen.ts'
import { understand } from './understand.ts'
import { withArchive } from './with-archive.ts'
import { count } from './words.ts'
import { loadWriter } from './writer.ts'

type ReportOptions = AskingOptions & { readonly format?: ReportFormat; readonly out?: string; readonly raw?: boolean }

/** Rows that a page or a Markdown file shows; more is for a spreadsheet. */
const MOST_ROWS = 1000

/** Writes a report of all that is asked for. Returns the exit status: 1 where there is nothing to report. */
export async function runReport(words: string, options: ReportOptions): Promise<number> {
  return withArchive(options.archive, async (archive, lexicon) => {
    const { filters } = understand(archive, words, options, lexicon)
    const who = filters.speaker === undefined ? null : findWho(archive.db, filters.speaker, lexicon)
    const { minConfidence, zones } = options
    // A report holds every version: who printed what is what it is about.
    const search: Search = { filters, who, minConfidence, zones: zones as readonly Zone[] | undefined, versions: true }
    const format = options.format ?? toReportFormat(options.out ?? '') ?? 'html'
    const output = await openOutput(options.out)
    try {
      const rows = await write(archive, { search, format, title: toTitle(filters) }, output, options)
      process.stderr.write(`${count(rows, 'quotation')}${options.out ? ` in ${options.out}` : ''}\n`)
      await output.close()
      return rows > 0 ? 0 : 1
    } catch (error) {
      output.discard()
      throw error
    }
  })
}

const toTitle = (filters: Search['filters']): string =>
  Object.keys(filters).length === 0
    ? 'Who said what, and where'
    : describeFilters(filters).replace(/^./, (c: string) => c.toUpperCase())

type Report = { readonly search: Search; readonly format: ReportFormat; readonly title: string }

/** Gives how many rows the report has. */
async function write(archive: Archive, report: Report, output: Output, options: ReportOptions): Promise<number> {
  const { search, format } = report
  if (format === 'html' || format === 'md') return writeOverview(archive, report, output)
  if (format === 'gold') return writeGold(archive, search, output)
  const writer = await loadWriter(format, {
    raw: options.raw ?? false,
    columns: ARCHIVE_COLUMNS,
    ...toScreen(options.out),
  })
  let articles = 0
  let rows = 0
  await output.write(writer.open)
  for (const item of eachDocument(archive.db, search)) {
    rows += item.rows.length
    await output.write(writer.item(item, ++articles))
  }
  await output.write(await writer.close(articles))
  return rows
}

async function writeOverview({ db }: Archive, { search, format, title }: Report, output: Output): Promise<number> {
  const { toOverview } = await import('../overview/overview.ts')
  const overview = toOverview(eachRow(db, search), MOST_ROWS)
  if (format === 'md')
    await output.write((await import('../overview/markdown.ts')).formatOverviewMarkdown(title, overview))
  else await output.write((await import('../overview/page.ts')).formatOverviewHtml(title, overview))
  return overview.quotations
}

async function writeGold({ db }: Archive, search: Search, output: Output): Promise<number> {
  let rows = 0
  for (const item of eachDocument(db, search)) {
    const seen = new Set(item.rows.filter(({ correction }) => correction !== null).map(({ quotation }) => quotation))
    if (seen.size === 0) continue
    rows += seen.size
    await output.write(`${JSON.stringify(toGold(item, seen))}\n`)
  }
  return rows
}
