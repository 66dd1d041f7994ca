import { InputError } from '../errors.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Article } from '../types.ts'
import type { Analyzer } from './analyzer.ts'
import { readArticle } from './articles.ts'
import type { Change } from './correction.ts'
import { dropCorrection, putCorrection, readCorrections } from './corrections.ts'
import type { Verdict } from './entry.ts'
import type { Archive } from './open.ts'
import { type Origin, putEntry } from './put.ts'
import { settle } from './settle.ts'

/** What is said of a row. `undo`: it is as it was found. */
export type Judgement = { readonly verdict: Verdict | 'undo'; readonly change?: Change }

export type CorrectOptions = {
  readonly analyze: Analyzer['analyze']
  readonly analyzer: string
  readonly lexicon: IdentityLexicon
  /** When it is said, ISO 8601. */
  readonly now: string
}

/** Where a row stands: its article, and the place at which it was found there. */
export type PlacedRow = {
  readonly id: number
  readonly article: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The row of this key. @throws InputError `no-row` where the archive has none. */
export function findRow({ db }: Archive, key: string): PlacedRow {
  const row = db.get<PlacedRow>(
    'SELECT id, article, found_start AS "start", found_end AS "end", quote FROM quotations WHERE key = ? ORDER BY id LIMIT 1',
    [key],
  )
  if (!row)
    throw new InputError(
      'no-row',
      `${key}: expected the key of a row, got one that no row has; "whosaid ask" shows them`,
    )
  return row
}

/**
 * Keeps what a person said of a row, and stores its article anew with it.
 * @throws InputError `no-row`, or `bad-span` where the new words lie outside the article.
 */
export async function correctRow(
  archive: Archive,
  key: string,
  { verdict, change = {} }: Judgement,
  options: CorrectOptions,
): Promise<void> {
  const { db } = archive
  const row = findRow(archive, key)
  const article = readArticle(db, row.article) as Article
  const origin = db.get<Origin>('SELECT key, file, hash, run FROM articles WHERE id = ?', [row.article]) as Origin
  expectSpan(article, key, change)
  const entry = await options.analyze(article)
  const before = readCorrections(db, origin.key).find(({ start, end }) => start === row.start && end === row.end)
  const found =
    before?.found ?? entry.quotations.find(({ place }) => place.start === row.start && place.end === row.end)?.quotation
  if (!found)
    throw new InputError(
      'outdated',
      `${key}: expected a row that is still found, got one of another version; run "whosaid reanalyze" first`,
    )
  db.transaction(() => {
    if (verdict === 'undo') dropCorrection(db, origin.key, row)
    else {
      const { start, end } = row
      const changes = verdict === 'changed' ? { ...before?.change, ...change } : {}
      putCorrection(
        db,
        origin.key,
        { start, end, quote: article.text.slice(start, end), found, verdict, change: changes },
        options.now,
      )
    }
    putEntry(archive, entry, { ...origin, analyzer: options.analyzer }, options.lexicon)
  })
  settle(archive, options.lexicon)
}

function expectSpan({ text }: Article, key: string, { start, end }: Change): void {
  if (start === undefined || end === undefined) return
  if (!(start >= 0 && start < end && end <= text.length))
    throw new InputError(
      'bad-span',
      `${key}: expected a span within 0-${text.length}, got ${start}-${end}; count in UTF-16 code units`,
    )
}
