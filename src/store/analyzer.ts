import { type InputError, toFault } from '../errors.ts'
import type { Article } from '../types.ts'
import type { Entry } from './entry.ts'

/** Analyses articles for the archive, here or in threads of their own. */
export type Analyzer = {
  readonly analyze: (article: Article) => Promise<Entry>
  readonly close: () => Promise<void>
}

/** Nothing is loaded before the first article comes: where all are known, none comes. */
export function openAnalyzer(jobs: number): Analyzer {
  return jobs > 1 ? openPool(jobs) : openHere()
}

function openHere(): Analyzer {
  let worker: Promise<{ default: (article: Article) => Promise<Entry> }> | null = null
  return {
    analyze: async (article) => {
      worker ??= import('./worker.ts')
      return (await worker).default(article)
    },
    close: async () => {},
  }
}

function openPool(jobs: number): Analyzer {
  let pool: ReturnType<typeof startPool> | null = null
  return {
    analyze: async (article) => {
      pool ??= startPool(jobs)
      return (await pool).run(article) as Promise<Entry>
    },
    close: async () => {
      await (await pool)?.destroy()
    },
  }
}

async function startPool(jobs: number) {
  const { Piscina } = await import('piscina')
  // The file beside this one, built or not.
  const filename = import.meta.url.replace(/analyzer(\.\w+)$/, 'worker$1')
  return new Piscina({ filename, minThreads: jobs, maxThreads: jobs, concurrentTasksPerWorker: 3 })
}

/** A fault of ours in one article of a million must not cost the others. */
export async function tryToAnalyze(analyze: Analyzer['analyze'], article: Article): Promise<Entry | InputError> {
  try {
    return await analyze(article)
  } catch (error) {
    // A model that is missing is missing for all of them.
    if (isInputError(error)) throw error
    return toFault(article.id, error)
  }
}

/** Errors lose their class on the way from a thread, not their name. */
const isInputError = (error: unknown): boolean => (error as Error).name === 'InputError'
