import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Archive } from './open.ts'
import { renew } from './renew.ts'
import { isCurrent } from './rules.ts'
import { settleRepeats } from './settle-repeats.ts'
import { settleSpeakers } from './settle-speakers.ts'
import { PATIENCE } from './sqlite.ts'
import { isSettled } from './unsettled.ts'

export type SettleStep = (what: 'speakers' | 'repeats', done: number, all: number) => void

/**
 * Works out what hangs together across articles, for all that was added or removed since: who is who, and which quotations
 * are the same. Killed half-way it goes on where it was.
 */
export function settle(archive: Archive, lexicon: IdentityLexicon, step: SettleStep = () => {}): void {
  if (!isCurrent(archive.db)) renew(archive.db, lexicon)
  settleSpeakers(archive, lexicon, (done, all) => step('speakers', done, all))
  settleRepeats(archive, (done, all) => step('repeats', done, all))
}

/**
 * The same before reading, where another run was killed before it came to that. While another process writes, what it has
 * not settled yet is left to it. Gives whether all is settled.
 */
export function settleIfFree(archive: Archive, lexicon: IdentityLexicon): boolean {
  const { db } = archive
  if (isSettled(db)) return true
  try {
    db.exec('PRAGMA busy_timeout = 0')
    settle(archive, lexicon)
    return true
  } catch (error) {
    if (/locked|busy/i.test((error as Error).message)) return false
    throw error
  } finally {
    db.exec(`PRAGMA busy_timeout = ${PATIENCE}`)
  }
}
