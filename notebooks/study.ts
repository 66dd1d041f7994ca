import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readArticles } from '../src/cli/articles.ts'
import { understand } from '../src/cli/understand.ts'
import type { IdentityLexicon } from '../src/identity/lexicon.ts'
import { loadIdentityLexicon } from '../src/identity/load.ts'
import { addFiles } from '../src/store/add.ts'
import { openAnalyzer } from '../src/store/analyzer.ts'
import { type Answer, answer } from '../src/store/answer.ts'
import { type Info, readInfo } from '../src/store/info.ts'
import { type Archive, openArchive } from '../src/store/open.ts'
import { settle } from '../src/store/settle.ts'
import { loadVersion } from '../src/version.ts'

/** An archive for as long as a notebook runs, in a folder of its own. */
export type Study = {
  readonly archive: Archive
  readonly lexicon: IdentityLexicon
  /** Copies files beside the archive, so that their articles are known by the files' names alone, and adds them. */
  readonly addFiles: (paths: readonly string[]) => Promise<void>
  /** Adds articles that are in no file yet. */
  readonly addArticles: (name: string, articles: readonly object[]) => Promise<void>
  readonly info: () => Info
  /** The answer to a question in words; `today` is the day from which "last week" counts, ISO 8601. */
  readonly ask: (words: string, today: string) => Answer
  readonly close: () => void
}

export async function openStudy(): Promise<Study> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-study-'))
  const archive = await openArchive(join(folder, 'study.db'), { create: true })
  const [lexicon, version] = [await loadIdentityLexicon(), await loadVersion()]
  const add = (names: readonly string[]) =>
    addToArchive(
      { archive, lexicon, version },
      names.map((name) => join(folder, name)),
    )
  return {
    archive,
    lexicon,
    addFiles: async (paths) => {
      for (const path of paths) copyFileSync(path, join(folder, basename(path)))
      await add(paths.map((path) => basename(path)))
    },
    addArticles: async (name, articles) => {
      writeFileSync(join(folder, name), articles.map((article) => JSON.stringify(article)).join('\n'))
      await add([name])
    },
    info: () => readInfo(archive, version),
    ask: (words, today) =>
      answer(archive, understand(archive, words, { archive: archive.path, today }, lexicon), { limit: 10 }, lexicon),
    close: () => {
      archive.db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

type Target = { readonly archive: Archive; readonly lexicon: IdentityLexicon; readonly version: string }

/** Analyses and stores one article after the other, then works out who is who, and what is the same, in all of them. */
async function addToArchive({ archive, lexicon, version }: Target, paths: readonly string[]): Promise<void> {
  const analyzer = openAnalyzer(1)
  await addFiles(archive, each(paths), {
    analyze: analyzer.analyze,
    read: (path) => readArticles(path),
    prepare: async () => ({ analyzer: version, lexicon }),
    width: 1,
    onFailure: (error) => {
      throw error
    },
    onUnchanged: () => {},
    onStep: () => {},
  })
  await analyzer.close()
  settle(archive, lexicon)
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
