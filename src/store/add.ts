import type { ReadResult } from '../1-read/read.ts'
import { InputError } from '../errors.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Article } from '../types.ts'
import { tryToAnalyze } from './analyzer.ts'
import { type Entry, toStorable } from './entry.ts'
import { beginFile, endFile, hashFile, isKept } from './files.ts'
import { inParallel } from './in-parallel.ts'
import { toArticleKey, toHash, toStoredPath } from './keys.ts'
import type { Archive } from './open.ts'

export type AddOptions = {
  /** Analyses an article, here or in a worker. */
  readonly analyze: (article: Article) => Promise<Entry>
  /** The articles of a file, or of standard input ("-"). */
  readonly read: (path: string) => AsyncIterable<ReadResult>
  /** What storing needs; asked for once the first article is to be stored. */
  readonly prepare: () => Promise<Prepared>
  /** How many articles may be on their way at once. */
  readonly width: number
  /** Called for what could not be read or analysed, and the rest goes on. */
  readonly onFailure: (error: InputError) => void
  /** Called for a file that the archive held already. */
  readonly onUnchanged: (path: string) => void
  readonly onStep: (counts: AddCounts) => void
}

/** `analyzer`: the version that analyses. */
export type Prepared = { readonly analyzer: string; readonly lexicon: IdentityLexicon }

export type AddCounts = {
  /** Files looked at; those among them that the archive held already. */
  files: number
  unchangedFiles: number
  /** Articles new or changed; those that the archive held already; those taken out since their file has them no more. */
  added: number
  unchanged: number
  removed: number
  failures: number
}

type Adding = AddOptions & { readonly archive: Archive; readonly run: number; readonly counts: AddCounts }

/**
 * Adds the articles of files to the archive. What is there already is skipped, by the hash of the file and then of each
 * article; what changed is replaced. Every article is stored whole or not at all, so that after a kill the same call goes on.
 */
export async function addFiles(
  archive: Archive,
  paths: AsyncIterable<string | InputError>,
  options: AddOptions,
): Promise<AddCounts> {
  const counts: AddCounts = { files: 0, unchangedFiles: 0, added: 0, unchanged: 0, removed: 0, failures: 0 }
  const run = (archive.db.get<{ run: number | null }>('SELECT max(run) AS run FROM articles')?.run ?? 0) + 1
  const adding = { ...options, archive, run, counts }
  await inParallel(paths, options.width, async (path) => {
    if (path instanceof InputError) fail(adding, path)
    else await addFile(adding, path)
    options.onStep(counts)
  })
  return counts
}

async function addFile(adding: Adding, path: string): Promise<void> {
  const { archive, counts, run } = adding
  counts.files++
  if (path === '-') {
    await addArticles(adding, path, null)
    return
  }
  const stored = toStoredPath(archive, path)
  const hash = await hashFile(path).catch((error) => error as Error)
  // Why it cannot be read, the reader says better.
  if (typeof hash === 'string') {
    if (isKept(archive.db, stored, hash)) {
      counts.unchangedFiles++
      adding.onUnchanged(path)
      return
    }
    beginFile(archive.db, stored, hash)
  }
  const isWhole = await addArticles(adding, path, stored)
  if (typeof hash === 'string') counts.removed += endFile(archive.db, { path: stored, hash, run, isWhole })
}

/** Whether all could be read and analysed. */
async function addArticles(adding: Adding, path: string, stored: string | null): Promise<boolean> {
  let isWhole = true
  const seen = new Map<string, number>()
  await inParallel(adding.read(path), adding.width, async (result) => {
    const failure = result instanceof InputError ? result : await addArticle(adding, result, { path, stored, seen })
    if (failure) {
      isWhole = false
      fail(adding, failure)
    }
    adding.onStep(adding.counts)
  })
  return isWhole
}

type Place = { readonly path: string; readonly stored: string | null; readonly seen: Map<string, number> }

async function addArticle(adding: Adding, read: Article, { path, stored, seen }: Place): Promise<InputError | null> {
  const { archive, counts, run } = adding
  const key = distinct(toArticleKey(read, stored === null ? null : { path, stored }), seen)
  const article = toStorable({ ...read, id: read.id.startsWith(path) && stored !== null ? key : read.id })
  const hash = toHash(article)
  const before = archive.db.get<{ hash: string }>('SELECT hash FROM articles WHERE key = ?', [key])
  if (before?.hash === hash) {
    archive.db.run('UPDATE articles SET run = max(run, ?) WHERE key = ?', [run, key])
    counts.unchanged++
    return null
  }
  const entry = await tryToAnalyze(adding.analyze, article)
  if (entry instanceof InputError) return entry
  const { analyzer, lexicon } = await adding.prepare()
  // Loaded with the first article that is stored: where all are known, much is not needed.
  const { putEntry } = await import('./put.ts')
  putEntry(archive, entry, { key, file: stored, hash, analyzer, run }, lexicon)
  counts.added++
  return null
}

/** Two articles of one file may bear one id: neither is lost. */
function distinct(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  return times === 1 ? key : `${key}~${times}`
}

function fail({ counts, onFailure }: Adding, error: InputError): void {
  counts.failures++
  onFailure(error)
}
