import type { DocumentQuotation } from '../6-report/schema.ts'
import type { Span } from '../types.ts'
import type { Change, Correction } from './correction.ts'
import type { Verdict } from './entry.ts'
import type { Database } from './sqlite.ts'

type CorrectionRow = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly found: string
  readonly verdict: Verdict
  readonly change: string
}

/** What people said of the rows of an article, in the order of the text. */
export const readCorrections = (db: Database, articleKey: string): Correction[] =>
  db
    .all<CorrectionRow>(
      'SELECT "start", "end", quote, found, verdict, change FROM corrections WHERE article = ? ORDER BY "start", "end"',
      [articleKey],
    )
    .map(({ found, change, ...row }) => ({
      ...row,
      found: JSON.parse(found) as DocumentQuotation,
      change: JSON.parse(change) as Change,
    }))

/** Keeps a correction, in place of an earlier one of the same row. `made`: when, ISO 8601. */
export function putCorrection(db: Database, article: string, correction: Correction, made: string): void {
  const { start, end, quote, found, verdict, change } = correction
  db.run(
    'INSERT OR REPLACE INTO corrections (article, "start", "end", quote, found, verdict, change, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [article, start, end, quote, JSON.stringify(found), verdict, JSON.stringify(change), made],
  )
}

export function dropCorrection(db: Database, article: string, { start, end }: Span): void {
  db.run('DELETE FROM corrections WHERE article = ? AND "start" = ? AND "end" = ?', [article, start, end])
}
