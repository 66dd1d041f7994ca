import { toFoldedWords } from './match.ts'
import type { Database } from './sqlite.ts'

/** The names in the archive that look most like the words asked, at most `limit`, the likest first; none that is far off. */
export function findNearest(db: Database, asked: string, limit = 5): string[] {
  const own = toPieces(asked)
  if (own.size === 0) return []
  const scored: { name: string; score: number }[] = []
  for (const name of findAlike(db, asked)) {
    const score = Math.max(
      likeness(own, toPieces(name)),
      ...toFoldedWords(name).map((word) => likeness(own, toPieces(word))),
    )
    if (score >= LEAST) scored.push({ name, score })
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ name }) => name)
}

/** The names with a word that begins like one of those asked; to compare all of a large archive takes too long. */
function findAlike(db: Database, asked: string): string[] {
  const begins = [...new Set(toFoldedWords(asked).map((word) => Array.from(word)[0]))]
  const isAlike = begins.map(() => "key LIKE ? || '%' OR key LIKE '%-' || ? || '%'").join(' OR ')
  return db
    .all<{ name: string }>(
      `SELECT DISTINCT name FROM speakers WHERE ${isAlike} ORDER BY name`,
      begins.flatMap((letter) => [letter, letter]),
    )
    .map(({ name }) => name)
}

const LEAST = 0.4

/** The pairs of letters of a name, with its edges. */
function toPieces(name: string): ReadonlySet<string> {
  const letters = toFoldedWords(name)
    .map((word) => `^${word}$`)
    .join('')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)))
}

/** Dice's coefficient: 0 nothing in common, 1 the same pieces. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const piece of a) if (b.has(piece)) both++
  return (2 * both) / Math.max(1, a.size + b.size)
}
