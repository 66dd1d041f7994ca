import { toFoldedWords } from './match.ts'
import type { Database } from './sqlite.ts'

/** The papers and agencies of the archive, by name. */
export const readOutlets = (db: Database): string[] =>
  db
    .all<{ outlet: string }>(
      `SELECT publisher AS outlet FROM articles WHERE publisher IS NOT NULL
       UNION SELECT agency FROM articles WHERE agency IS NOT NULL ORDER BY outlet`,
    )
    .map(({ outlet }) => outlet)

const toName = (words: string): string =>
  toFoldedWords(words)
    .filter((word, i) => i > 0 || word !== 'the')
    .join(' ')

/** The outlet of that name, with or without "the" ("guardian" → "The Guardian"); null where there is none. */
export function findOutlet(outlets: readonly string[], words: string): string | null {
  const name = toName(words)
  return name === '' ? null : (outlets.find((outlet) => toName(outlet) === name) ?? null)
}
