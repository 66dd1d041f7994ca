import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { analyze } from '../src/analyze.ts'
import { loadIdentityLexicon } from '../src/identity/load.ts'
import { loadResources } from '../src/load.ts'
import { type Entry, toEntry, toStorable } from '../src/store/entry.ts'
import { toHash } from '../src/store/keys.ts'
import { type Archive, openArchive } from '../src/store/open.ts'
import { putEntry } from '../src/store/put.ts'
import { settle } from '../src/store/settle.ts'
import type { Article } from '../src/types.ts'

/** Real archives in a folder that goes when the tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'whosaid-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

export const lexicon = await loadIdentityLexicon()
const resources = await loadResources()

export const toTestEntry = async (article: Article): Promise<Entry> => toEntry(analyze(article, resources))

let count = 0
export const newPath = (): string => join(folder, `${++count}.db`)

type Told = Partial<Article> & { readonly text: string }

/** Stores an article under its id. */
export async function put(archive: Archive, { text, ...meta }: Told & { readonly id: string }): Promise<void> {
  const article = toStorable(toArticle(text, meta))
  const origin = { key: article.id, file: null, hash: toHash(article), analyzer: 'test', run: 1 }
  putEntry(archive, await toTestEntry(article), origin, lexicon)
}

/** A new archive of articles, in this order; each without an id is called "a1", "a2" … */
export async function archiveOf(articles: readonly Told[]): Promise<Archive> {
  const archive = await openArchive(newPath(), { create: true })
  for (const [i, article] of articles.entries()) await put(archive, { id: `a${i + 1}`, ...article })
  settle(archive, lexicon)
  return archive
}
