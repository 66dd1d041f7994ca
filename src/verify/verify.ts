import type { Chunks } from '../1-read/chunks.ts'
import { findFault, toCheckable } from './check.ts'
import { toArticleFinder } from './find-article.ts'
import { readExport } from './read-export.ts'

/**
 * What became of a row of an export. Rows count from 1 without the line of column names. `unmatched`: the article is not
 * among those given, or several may be meant. `reason` is empty where the row is verified.
 */
export type Verdict = {
  readonly row: number
  /** The article's id in the export. */
  readonly article: string
  readonly state: 'verified' | 'failed' | 'unmatched'
  readonly reason: string
}

export type VerifyOptions = {
  /** What to call the export in errors. */
  readonly path: string
  readonly articles: Iterable<{ readonly id: string; readonly text: string }>
}

/**
 * Looks up every row of an export (csv, json, ndjson or annotations) in the text of its article: that the words stand
 * there verbatim at the offsets that the row gives. The export is read as a stream; the articles are held in memory.
 * @throws InputError where it is no export. @throws TypeError when called without a path or articles.
 */
export async function* verify(chunks: Chunks, options: VerifyOptions): AsyncGenerator<Verdict> {
  const { path, articles } = options ?? {}
  if (typeof path !== 'string') throw new TypeError(`verify: expected a path, got ${typeof path}`)
  if (typeof articles?.[Symbol.iterator] !== 'function')
    throw new TypeError(`verify: expected articles, got ${typeof articles}; pass a list of what read gives`)
  const find = toArticleFinder(Array.from(articles, toCheckable))
  let row = 0
  for await (const { article, claims } of readExport(chunks, path)) {
    row++
    const found = find(article)
    if (typeof found === 'string') yield { row, article, state: 'unmatched', reason: REASONS[found] }
    else yield { row, article, ...toState(claims.map((claim) => findFault(found, claim))) }
  }
}

const REASONS = {
  none: 'expected it among the articles, got none of that name; name its file too',
  several: 'expected one article of that name, got several; name only the one that was analyzed',
}

function toState(faults: readonly (string | null)[]): Pick<Verdict, 'state' | 'reason'> {
  const fault = faults.find((each) => each !== null)
  return fault === undefined || fault === null ? { state: 'verified', reason: '' } : { state: 'failed', reason: fault }
}
