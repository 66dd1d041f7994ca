import type { Parse, TokenRange } from '../types.ts'
import { type Draft, startOf } from './draft.ts'
import { marksIn } from './pieces.ts'

/** After "she said" there may be a place, a time, a relaying source: no more than this, and no other clause. */
const LONGEST_REST = 14
const isVerb = (pos: string) => pos === 'VERB' || pos === 'AUX'
const FIRST_PERSON = /^(?:i|we|my|our|me|us)$/i

/**
 * Where marks are lost, "I have no doubt that we will win, she said" looks like a quotation of "I" that holds one of hers.
 * It is hers, and what "I" has no doubt of stands inside it: each such pair of drafts changes places. `drafts` holds those of
 * the running text first, and `within` counts in it.
 */
export function turnFirstPersons(parse: Parse, drafts: readonly Draft[]): Draft[] {
  const turned = [...drafts]
  for (const [n, nested] of drafts.entries()) {
    if (nested.within === undefined || turned[nested.within] !== drafts[nested.within]) continue
    const parent = drafts[nested.within]
    if (!isHers(parse, parent, nested)) continue
    const { to } = nested.content[nested.content.length - 1]
    const { within, ...outer } = nested
    turned[within!] = { ...outer, content: [{ from: startOf(parent), to }] }
    turned[n] = { ...parent, content: cutAt(parent.content, to), within }
  }
  return turned
}

/** The parent is the first person's and without marks, and ends with another's cue and source. */
function isHers(parse: Parse, parent: Draft, { cue, source, content }: Draft): boolean {
  const { tokens } = parse
  if (parent.source.length !== 1 || source.length !== 1 || parent.content.length !== 1) return false
  if (!FIRST_PERSON.test(tokens[parent.source[0].from].norm) || FIRST_PERSON.test(tokens[source[0].from].norm))
    return false
  const [whole] = parent.content
  const last = content[content.length - 1]
  const ends = Math.max(cue[0].to, source[0].to)
  const rest = tokens.slice(ends, whole.to)
  const isAtEnd = rest.length <= LONGEST_REST && rest.every(({ pos, lemma }) => !isVerb(pos) || lemma === 'accord')
  return isAtEnd && cue[0].from >= last.to && marksIn(parse, whole).length === 0
}

const cutAt = (content: readonly TokenRange[], to: number): TokenRange[] =>
  content.map((piece) => ({ from: piece.from, to: Math.min(piece.to, to) }))
