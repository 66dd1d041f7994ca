import type { TokenRange } from '../types.ts'
import { type Lead, type LeadRole, leadAt } from './leads.ts'
import type { Word } from './words.ts'

/** A piece of the question: what leads it, and its words without the lead. */
export type Piece = TokenRange & { readonly role: LeadRole | 'object' | 'gap' | 'pause'; readonly lead: number }

/** Cuts a stretch before prepositions and conjunctions, and at gaps and marks. */
export function toPieces(words: readonly Word[], { from, to }: TokenRange): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = { role: 'object', lead: from, from, to: from }
  for (let i = from; i < to; i++) {
    const lead = cutAt(words, i)
    if (!lead) continue
    if (i > piece.lead) pieces.push({ ...piece, to: i })
    piece = { role: lead.role, lead: i, from: Math.min(lead.next, to), to }
    i = Math.max(i, lead.next - 1)
  }
  if (to > piece.lead) pieces.push({ ...piece, to })
  return pieces
}

type Cut = Omit<Lead, 'role'> & { readonly role: Piece['role'] }

function cutAt(words: readonly Word[], i: number): Cut | null {
  const { kind, text } = words[i]
  if (kind === 'gap' || (kind === 'mark' && /^[.?!;]$/.test(text))) return { role: 'gap', next: i + 1 }
  if (kind === 'mark') return /^[,:–—-]$/.test(text) ? { role: 'pause', next: i + 1 } : null
  const lead = leadAt(words, i)
  return lead?.role === 'nothing' ? { role: 'gap', next: lead.next } : lead
}

/** The index at which the piece that begins at a word ends. */
export function endOfPiece(words: readonly Word[], { from, to }: TokenRange): number {
  let at = from
  while (at < to && !cutAt(words, at)) at++
  return at
}
