import { toFingerprints } from '../repeats/fingerprints.ts'
import { toWords } from '../repeats/words.ts'
import type { Database } from './sqlite.ts'
import { markUnsettled } from './unsettled.ts'

/** Notes by what a quotation is found among others; one that is too short to tell has nothing. */
export function putFingerprints(db: Database, quotation: number, quote: string): void {
  const fingerprints = toFingerprints(toWords(quote))
  for (const fingerprint of fingerprints)
    db.run('INSERT OR IGNORE INTO fingerprints (fingerprint, quotation) VALUES (?, ?)', [fingerprint, quotation])
  if (fingerprints.length > 0) markUnsettled(db, 'quotation', quotation)
}
