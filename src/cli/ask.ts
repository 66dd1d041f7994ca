import { formatCsv } from '../6-report/csv.ts'
import { describeFilters } from '../ask/describe-filters.ts'
import { type Answer, answer } from '../store/answer.ts'
import { ARCHIVE_COLUMNS } from '../store/find.ts'
import { formatAnswer } from './answer-table.ts'
import type { AskingOptions } from './asking-options.ts'
import { toScreen } from './screen.ts'
import { understand } from './understand.ts'
import { withArchive } from './with-archive.ts'

type AskOptions = AskingOptions & {
  readonly limit: number
  readonly order?: 'relevance' | 'newest' | 'oldest'
  readonly format: string
  readonly raw?: boolean
}

/** Answers a question. Returns the exit status: 1 where nothing was found, as `grep` does. */
export async function runAsk(words: string, options: AskOptions): Promise<number> {
  return withArchive(options.archive, (archive, lexicon) => {
    const question = understand(archive, words, options, lexicon)
    const { limit, order, versions, minConfidence } = options
    const page = { limit, order, versions, minConfidence, zones: options.zones as never }
    const result = answer(archive, question, page, lexicon)
    process.stdout.write(format(result, options))
    return result.found.quotations > 0 ? 0 : 1
  })
}

function format(result: Answer, { format: name, raw }: AskOptions): string {
  const { question, found, speakers, who, nearest } = result
  if (name === 'csv') return formatCsv(found.rows, { raw, columns: ARCHIVE_COLUMNS })
  if (name === 'ndjson') return found.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  if (name !== 'json') return formatAnswer(result, toScreen())
  const { rows, ...counts } = found
  const understood = describeFilters(question.filters)
  return `${JSON.stringify({ ...question, understood, who, nearest, counts, speakers, rows }, null, 2)}\n`
}
