import { availableParallelism } from 'node:os'
import type { InputFormat } from '../1-read/source.ts'
import type { InputError } from '../errors.ts'
import { type AddCounts, addFiles } from '../store/add.ts'
import { openAnalyzer } from '../store/analyzer.ts'
import { type Archive, openArchive } from '../store/open.ts'
import { isSettled } from '../store/unsettled.ts'
import { loadVersion } from '../version.ts'
import { readArticles } from './articles.ts'
import { type Bar, startBar } from './bar.ts'
import { findFiles, type Walk } from './files.ts'
import { listFiles } from './list-files.ts'
import { count } from './words.ts'

export type AddOptions = {
  readonly archive: string
  readonly jobs?: number
  readonly inputFormat?: string
  readonly quiet?: boolean
}

/** Adds the articles of all inputs to the archive. Returns the exit status: 1 where something could not be read. */
export async function runAdd(inputs: readonly string[], options: AddOptions): Promise<number> {
  const walk: Walk = { skipped: 0 }
  const files = await listFiles(findFiles({ inputs }, walk))
  const archive = await openArchive(options.archive, { create: true })
  const jobs = options.jobs ?? toJobs(files.bytes)
  const analyzer = openAnalyzer(jobs)
  const bar = await startBar(!options.quiet)
  const read = { bytes: 0 }
  try {
    bar.begin('adding', files.bytes)
    const counts = await addFiles(archive, files.paths, {
      analyze: analyzer.analyze,
      read: (path) =>
        readArticles(path, options.inputFormat as InputFormat | undefined, (bytes) => {
          read.bytes += bytes
        }),
      prepare: once(async () => ({ analyzer: await loadVersion(), lexicon: await loadLexicon() })),
      width: jobs * 3,
      onFailure: tellFailure,
      onUnchanged: (path) => {
        read.bytes += files.sizes.get(path) ?? 0
      },
      onStep: (now) => bar.step(read.bytes, now.added + now.unchanged),
    })
    if (!isSettled(archive.db)) await settleWith(bar, archive)
    bar.stop()
    if (!options.quiet) process.stderr.write(`${toSummary(counts, walk)}\n`)
    return counts.failures > 0 ? 1 : 0
  } finally {
    bar.stop()
    await analyzer.close()
    archive.db.close()
  }
}

/** What is known of names, loaded where something is added: where all is known, the run is over before that. */
const loadLexicon = async () => (await import('../identity/load.ts')).loadIdentityLexicon()

async function settleWith(bar: Bar, archive: Archive): Promise<void> {
  const { settle } = await import('../store/settle.ts')
  settle(archive, await loadLexicon(), (what, done, all) => {
    if (done === 0) bar.begin(what === 'speakers' ? 'who is who' : 'the same words', all)
    else bar.step(done)
  })
}

/** The task, done when it is asked for first. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null
  return () => {
    result ??= task()
    return result
  }
}

export const tellFailure = (error: InputError): void => {
  process.stderr.write(`whosaid: ${error.message}\n`)
}

/** A thread has to load the models first; that pays from some hundred articles on. */
const BYTES_FOR_A_THREAD = 500_000
const MOST_JOBS = 8

/** How many threads analyse at once: as many as the machine has, where there is work for them. */
export const toJobs = (bytes: number): number =>
  Math.max(1, Math.min(availableParallelism(), MOST_JOBS, Math.floor(bytes / BYTES_FOR_A_THREAD)))

function toSummary(counts: AddCounts, walk: Walk): string {
  const words = (n: number, text: string) => (n > 0 ? [text] : [])
  return [
    `${count(counts.added, 'article')} added`,
    ...words(counts.unchangedFiles, `${count(counts.unchangedFiles, 'file')} known already`),
    ...words(counts.unchanged, `${count(counts.unchanged, 'article')} known already`),
    ...words(counts.removed, `${count(counts.removed, 'article')} gone from their files removed`),
    ...words(counts.failures, `${counts.failures} failed`),
    ...words(walk.skipped, `${count(walk.skipped, 'file of another kind', 'files of other kinds')} skipped`),
  ].join(', ')
}
