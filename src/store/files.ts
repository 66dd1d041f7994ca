import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { removeArticle } from './remove.ts'
import type { Database } from './sqlite.ts'

/** Such files are read at once, which is many times faster than a stream for each. */
const SMALL = 1 << 20

/** What a file holds, in 22 characters. Read as a stream: it may be larger than the memory. @throws what reading throws. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const { size } = statSync(path)
  if (size < SMALL) return hash.update(readFileSync(path)).digest('base64url').slice(0, 22)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk)
  return hash.digest('base64url').slice(0, 22)
}

/** Whether the archive holds all of the file as it is now. */
export const isKept = (db: Database, path: string, hash: string): boolean =>
  db.get('SELECT 1 FROM files WHERE path = ? AND hash = ? AND is_whole', [path, hash]) !== undefined

/** Says that a file is being added; should the run be killed, the next one knows. */
export function beginFile(db: Database, path: string, hash: string): void {
  db.run(
    'INSERT INTO files (path, hash, is_whole) VALUES (?, ?, 0) ON CONFLICT (path) DO UPDATE SET hash = excluded.hash, is_whole = 0',
    [path, hash],
  )
}

export type FileEnd = { readonly path: string; readonly hash: string; readonly run: number; readonly isWhole: boolean }

/**
 * Takes out the articles that the file does not hold any more. A file of which something could not be read is not whole:
 * it is looked at again the next time. Gives how many articles were taken out.
 */
export function endFile(db: Database, { path, hash, run, isWhole }: FileEnd): number {
  return db.transaction(() => {
    const gone = db.all<{ id: number }>('SELECT id FROM articles WHERE file = ? AND run < ?', [path, run])
    for (const { id } of gone) removeArticle(db, id)
    db.run('UPDATE files SET is_whole = ? WHERE path = ? AND hash = ?', [isWhole ? 1 : 0, path, hash])
    return gone.length
  })
}
