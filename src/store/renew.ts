import type { IdentityLexicon } from '../identity/lexicon.ts'
import { toBlock } from './block.ts'
import type { EntryVoice } from './entry.ts'
import { putFingerprints } from './fingerprints.ts'
import { isOf, markCurrent } from './rules.ts'
import type { Database } from './sqlite.ts'
import { markUnsettled } from './unsettled.ts'

/** Marks everything as unsettled that other rules worked out. */
export function renew(db: Database, lexicon: IdentityLexicon): void {
  db.transaction(() => {
    if (!isOf(db, 'speakers')) renewBlocks(db, lexicon)
    if (!isOf(db, 'repeats')) renewFingerprints(db)
    markCurrent(db)
  })
}

type VoiceRow = Omit<EntryVoice, 'aliases'> & { readonly id: number; readonly aliases: string }

function renewBlocks(db: Database, lexicon: IdentityLexicon): void {
  for (const { id, aliases, ...voice } of db.all<VoiceRow>(
    'SELECT id, name, kind, role, affiliation, aliases FROM voices',
  )) {
    const block = toBlock({ ...voice, aliases: JSON.parse(aliases) }, lexicon)
    db.run('UPDATE voices SET block = ?, speaker = NULL, why = NULL WHERE id = ?', [block, id])
    if (block !== null) markUnsettled(db, 'block', block)
  }
  db.run('DELETE FROM speakers')
}

function renewFingerprints(db: Database): void {
  db.run('DELETE FROM fingerprints')
  db.run('UPDATE quotations SET same_as = NULL')
  for (const { id, quote } of db.all<{ id: number; quote: string }>('SELECT id, quote FROM quotations'))
    putFingerprints(db, id, quote)
}
