import type { Database } from './sqlite.ts'

/**
 * The rules of `identity` and of `repeats`. Whoever makes them judge otherwise raises the number: archives then work out anew
 * who is who, or which quotations are the same.
 */
const VERSIONS = { speakers: 2, repeats: 1 } as const
export type What = keyof typeof VERSIONS

/** Whether all that is worked out across articles was worked out by these rules. */
export const isCurrent = (db: Database): boolean => isOf(db, 'speakers') && isOf(db, 'repeats')

/** Whether these rules worked it out. */
export const isOf = (db: Database, what: What): boolean =>
  db.get('SELECT 1 FROM derived WHERE what = ? AND version = ?', [what, VERSIONS[what]]) !== undefined

/** Says that these rules worked all of it out. */
export function markCurrent(db: Database): void {
  for (const [what, version] of Object.entries(VERSIONS))
    db.run('INSERT OR REPLACE INTO derived (what, version) VALUES (?, ?)', [what, version])
}
