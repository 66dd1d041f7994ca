import { isCurrent } from './rules.ts'
import type { Database } from './sqlite.ts'

/** Notes that who is who in a block, or which quotations are the same as this one, is to be found anew. */
export function markUnsettled(db: Database, what: 'block' | 'quotation', key: string | number): void {
  db.run('INSERT OR IGNORE INTO unsettled (what, key) VALUES (?, ?)', [what, key])
}

export const isSettled = (db: Database): boolean =>
  isCurrent(db) && db.get('SELECT 1 FROM unsettled LIMIT 1') === undefined
