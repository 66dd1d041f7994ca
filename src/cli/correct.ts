import { InputError } from '../errors.ts'
import { openAnalyzer } from '../store/analyzer.ts'
import { readArticle } from '../store/articles.ts'
import { correctRow, findRow, type Judgement, type PlacedRow } from '../store/correct-row.ts'
import type { Change } from '../store/correction.ts'
import type { Archive } from '../store/open.ts'
import type { SpeakerKind } from '../types.ts'
import { loadVersion } from '../version.ts'
import { withArchive } from './with-archive.ts'

type CorrectOptions = {
  readonly archive: string
  readonly accept?: boolean
  readonly reject?: boolean
  readonly undo?: boolean
  readonly speaker?: string
  readonly unknown?: boolean
  readonly speakerKind?: SpeakerKind
  readonly role?: string
  readonly quote?: string
  readonly span?: readonly [number, number]
}

/** Keeps what a person says of a row, and tells how the row reads now. */
export async function runCorrect(key: string, options: CorrectOptions): Promise<void> {
  await withArchive(options.archive, async (archive, lexicon) => {
    const row = findRow(archive, key)
    const { analyze } = openAnalyzer(1)
    const now = new Date().toISOString()
    await correctRow(archive, key, toJudgement(archive, row, key, options), {
      analyze,
      analyzer: await loadVersion(),
      lexicon,
      now,
    })
    process.stderr.write(`${key}: ${describe(archive, key)}\n`)
  })
}

function toJudgement(archive: Archive, row: PlacedRow, key: string, options: CorrectOptions): Judgement {
  if (options.undo) return { verdict: 'undo' }
  if (options.reject) return { verdict: 'rejected' }
  const { speaker, unknown, speakerKind: kind, role, quote } = options
  const span = quote === undefined ? options.span : findQuote(archive, row, key, quote)
  const change: Change = {
    ...(unknown ? { speaker: null } : speaker === undefined ? {} : { speaker }),
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role: role || null }),
    ...(span === undefined ? {} : { start: span[0], end: span[1] }),
  }
  return Object.keys(change).length > 0 ? { verdict: 'changed', change } : { verdict: 'accepted' }
}

/** Where the words stand that are nearest to the row. @throws InputError `no-quote` where the article has none such. */
function findQuote({ db }: Archive, row: PlacedRow, key: string, quote: string): [number, number] {
  const text = readArticle(db, row.article)?.text ?? ''
  const before = text.lastIndexOf(quote, row.start)
  const after = text.indexOf(quote, row.start)
  const isBefore = before >= 0 && (after < 0 || row.start - before < after - row.start)
  const start = isBefore ? before : after
  if (quote === '' || start < 0)
    throw new InputError(
      'no-quote',
      `${key}: expected words of the article, got words that it does not have; copy them from it`,
    )
  return [start, start + quote.length]
}

function describe({ db }: Archive, key: string): string {
  const row = db.get<{ speaker: string | null; quote: string; correction: string | null }>(
    'SELECT speaker, quote, correction FROM rows WHERE key = ?',
    [key],
  )
  return row ? `${row.correction ?? 'as found'}: ${row.speaker ?? 'unknown'}: ${row.quote}` : 'rejected'
}
