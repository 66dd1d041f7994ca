import type { InputError } from '../errors.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import { type Analyzer, tryToAnalyze } from './analyzer.ts'
import { readArticle } from './articles.ts'
import { inParallel } from './in-parallel.ts'
import type { Archive } from './open.ts'
import { type Origin, putEntry } from './put.ts'

export type ReanalyzeOptions = {
  readonly analyze: Analyzer['analyze']
  readonly analyzer: string
  readonly lexicon: IdentityLexicon
  readonly width: number
  /** Articles of this very version too. */
  readonly all: boolean
  readonly onFailure: (error: InputError) => void
  readonly onStep: (done: number, all: number) => void
}

/**
 * Analyses the stored articles anew that another version analysed, from the texts in the archive; what people corrected stays.
 * An article that fails keeps what it had. Gives how many were analysed. Stopped half-way, the same call goes on.
 */
export async function reanalyze(archive: Archive, options: ReanalyzeOptions): Promise<number> {
  const { db } = archive
  const stale = db.all<{ id: number }>('SELECT id FROM articles WHERE ? OR analyzer <> ? ORDER BY key', [
    options.all ? 1 : 0,
    options.analyzer,
  ])
  let done = 0
  await inParallel(stale, options.width, async ({ id }) => {
    const article = readArticle(db, id)
    const origin = db.get<Origin>('SELECT key, file, hash, run FROM articles WHERE id = ?', [id])
    if (!article || !origin) return
    const entry = await tryToAnalyze(options.analyze, article)
    if (entry instanceof Error) options.onFailure(entry)
    else {
      putEntry(archive, entry, { ...origin, analyzer: options.analyzer }, options.lexicon)
      done++
    }
    options.onStep(done, stale.length)
  })
  return done
}
