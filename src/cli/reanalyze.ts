import { loadIdentityLexicon } from '../identity/load.ts'
import { openAnalyzer } from '../store/analyzer.ts'
import { openArchive } from '../store/open.ts'
import { reanalyze } from '../store/reanalyze.ts'
import { settle } from '../store/settle.ts'
import { loadVersion } from '../version.ts'
import { tellFailure, toJobs } from './add.ts'
import { startBar } from './bar.ts'
import { count } from './words.ts'

type ReanalyzeOptions = {
  readonly archive: string
  readonly jobs?: number
  readonly all?: boolean
  readonly quiet?: boolean
}

/** Brings the archive to the version of this program. Returns the exit status: 1 where an article failed. */
export async function runReanalyze(options: ReanalyzeOptions): Promise<number> {
  const archive = await openArchive(options.archive)
  const jobs =
    options.jobs ?? toJobs(archive.db.get<{ n: number }>('SELECT sum(length(text)) AS n FROM articles')?.n ?? 0)
  const analyzer = openAnalyzer(jobs)
  const lexicon = await loadIdentityLexicon()
  const bar = await startBar(!options.quiet)
  let failures = 0
  let isBegun = false
  try {
    const done = await reanalyze(archive, {
      analyze: analyzer.analyze,
      analyzer: await loadVersion(),
      lexicon,
      width: jobs * 3,
      all: options.all ?? false,
      onFailure: (error) => {
        failures++
        tellFailure(error)
      },
      onStep: (at, all) => {
        if (!isBegun) bar.begin('analysing anew', all)
        isBegun = true
        bar.step(at, at)
      },
    })
    settle(archive, lexicon)
    bar.stop()
    if (!options.quiet)
      process.stderr.write(`${count(done, 'article')} analysed anew${failures > 0 ? `, ${failures} failed` : ''}\n`)
    return failures > 0 ? 1 : 0
  } finally {
    bar.stop()
    await analyzer.close()
    archive.db.close()
  }
}
