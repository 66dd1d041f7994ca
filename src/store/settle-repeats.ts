import { toFingerprints } from '../repeats/fingerprints.ts'
import { type Outline, toOutline } from '../repeats/outline.ts'
import { isSameOutline } from '../repeats/same.ts'
import { toWords } from '../repeats/words.ts'
import type { Archive } from './open.ts'
import type { Database } from './sqlite.ts'

/** Quotations in one transaction. */
const BATCH = 500

/**
 * Finds for every new quotation which others have the same words. A group is all that hang together so, whatever the order
 * in which they came; its number is that of one of them and tells nothing.
 */
export function settleRepeats(archive: Archive, step: (done: number, all: number) => void): void {
  const { db } = archive
  const unsettled = db.all<{ key: number }>("SELECT key FROM unsettled WHERE what = 'quotation' ORDER BY key")
  const comparing: Comparing = { db, waiting: new Set(unsettled.map(({ key }) => key)), outlines: new Map() }
  step(0, unsettled.length)
  for (let i = 0; i < unsettled.length; i += BATCH) {
    db.transaction(() => {
      for (const { key } of unsettled.slice(i, i + BATCH)) settleQuotation(comparing, key)
    })
    step(Math.min(unsettled.length, i + BATCH), unsettled.length)
  }
}

type Comparing = {
  readonly db: Database
  /** Those that are still to be compared with all others: nothing need be compared with them. */
  readonly waiting: Set<number>
  readonly outlines: Map<number, Outline>
}

function settleQuotation(comparing: Comparing, id: number): void {
  const { db, waiting } = comparing
  waiting.delete(id)
  const own = readOutline(comparing, id)
  if (own) {
    let group = readGroup(db, id)
    for (const other of findCandidates(db, id, own.words)) {
      if (waiting.has(other)) continue
      // Read at each turn: the group of a candidate may have grown in this very loop.
      const theirs = readGroup(db, other)
      if (group !== null && theirs === group) continue
      const outline = readOutline(comparing, other)
      if (outline && isSameOutline(own, outline)) group = join(db, { id, group }, { id: other, group: theirs })
    }
  }
  db.run("DELETE FROM unsettled WHERE what = 'quotation' AND key = ?", [id])
}

const readGroup = (db: Database, id: number): number | null =>
  db.get<{ group: number | null }>('SELECT same_as AS "group" FROM quotations WHERE id = ?', [id])?.group ?? null

/** As many as are kept at hand; a common phrase is compared again and again. */
const MOST_OUTLINES = 20_000

/** What a quotation is compared by; null where it is gone. */
function readOutline({ db, outlines }: Comparing, id: number): Outline | null {
  const known = outlines.get(id)
  if (known) return known
  const row = db.get<{ quote: string }>('SELECT quote FROM quotations WHERE id = ?', [id])
  if (!row) return null
  const outline = toOutline(toWords(row.quote))
  if (outlines.size >= MOST_OUTLINES) outlines.clear()
  outlines.set(id, outline)
  return outline
}

function findCandidates(db: Database, id: number, words: readonly string[]): number[] {
  const found = new Set<number>()
  for (const fingerprint of toFingerprints(words))
    for (const { quotation } of db.all<{ quotation: number }>(
      'SELECT quotation FROM fingerprints WHERE fingerprint = ?',
      [fingerprint],
    ))
      if (quotation !== id) found.add(quotation)
  return [...found].sort((a, b) => a - b)
}

type Member = { readonly id: number; readonly group: number | null }

/** One group of both; gives its number. */
function join(db: Database, a: Member, b: Member): number {
  const group = a.group ?? b.group ?? Math.min(a.id, b.id)
  for (const member of [a, b])
    if (member.group === null) db.run('UPDATE quotations SET same_as = ? WHERE id = ?', [group, member.id])
    else if (member.group !== group)
      db.run('UPDATE quotations SET same_as = ? WHERE same_as = ?', [group, member.group])
  return group
}
