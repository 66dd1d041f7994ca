import { toFingerprints } from '../repeats/fingerprints.ts'
import { toWords } from '../repeats/words.ts'
import type { Archive } from './open.ts'
import type { Database } from './sqlite.ts'
import { markUnsettled } from './unsettled.ts'

/** Takes an article out with all that hangs on it, inside a transaction. What people corrected in it stays. */
export function removeArticle(db: Database, article: number): void {
  for (const { block } of db.all<{ block: string }>(
    'SELECT DISTINCT block FROM voices WHERE article = ? AND block IS NOT NULL',
    [article],
  ))
    markUnsettled(db, 'block', block)
  for (const { id, quote } of db.all<{ id: number; quote: string }>(
    'SELECT id, quote FROM quotations WHERE article = ?',
    [article],
  )) {
    for (const fingerprint of toFingerprints(toWords(quote)))
      db.run('DELETE FROM fingerprints WHERE fingerprint = ? AND quotation = ?', [fingerprint, id])
    db.run("DELETE FROM unsettled WHERE what = 'quotation' AND key = ?", [id])
  }
  // A group may have hung together by one that goes: its others are compared anew.
  for (const { same_as: group } of db.all<{ same_as: number }>(
    'SELECT DISTINCT same_as FROM quotations WHERE article = ? AND same_as IS NOT NULL',
    [article],
  )) {
    for (const { id } of db.all<{ id: number }>('SELECT id FROM quotations WHERE same_as = ? AND article <> ?', [
      group,
      article,
    ]))
      markUnsettled(db, 'quotation', id)
    db.run('UPDATE quotations SET same_as = NULL WHERE same_as = ?', [group])
  }
  db.run('DELETE FROM articles WHERE id = ?', [article])
}

/**
 * Takes out what the archive knows by any of these names: a file, the files of a folder, or one article by its key. Gives how
 * many articles there were.
 */
export function removePath({ db }: Archive, names: readonly string[]): number {
  return db.transaction(() => {
    const found = new Map(names.flatMap((name) => findAt(db, name)).map((article) => [article.id, article]))
    for (const id of found.keys()) removeArticle(db, id)
    for (const file of new Set([...found.values()].map((article) => article.file))) forgetFile(db, file)
    return found.size
  })
}

type Placed = { readonly id: number; readonly file: string | null }

const findAt = (db: Database, name: string): Placed[] => {
  const folder = `${name.replace(/\/+$/, '')}/`
  return db.all<Placed>('SELECT id, file FROM articles WHERE key = ? OR file = ? OR substr(file, 1, length(?)) = ?', [
    name,
    name,
    folder,
    folder,
  ])
}

/** A file of which some articles are left is not whole any more: adding it again brings the others back. */
function forgetFile(db: Database, file: string | null): void {
  db.run('UPDATE files SET is_whole = 0 WHERE path = ?', [file])
  db.run('DELETE FROM files WHERE path = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE file = path)', [file])
}
