import type { Parse, TokenRange } from '../types.ts'
import type { Draft } from './attach.ts'

/** A headline is no longer than this, in tokens, and who signs it no longer than that. */
const LONGEST = 30
const LONGEST_NAME = 4
/** Fewer words than these say nothing. */
const FEWEST = 4

/**
 * "Harbour will close by June: mayor Ruiz", "Russia must make concessions: Trump": a headline's words, a colon and a name.
 * Null where the paragraph is no line of that form: it ends without a stop, and what stands before the colon has a verb or
 * a mark in it.
 */
export function findSignedLine(parse: Parse, { from, to }: TokenRange): Draft | null {
  const { tokens } = parse
  if (to - from > LONGEST) return null
  let colon = to - 1
  while (colon > from && isNameWord(tokens[colon].norm)) colon--
  const named = to - 1 - colon
  if (tokens[colon].norm !== ':' || named === 0 || named > LONGEST_NAME || colon - from < FEWEST) return null
  const words = tokens.slice(from, colon)
  const speaks = words.some(({ pos, norm }) => pos === 'VERB' || pos === 'AUX' || /^[“‘]$/.test(norm))
  if (!speaks || words.some(({ norm }) => norm === ':' || norm === '.')) return null
  return {
    content: [{ from, to: colon }],
    cue: [{ from: colon, to: colon + 1 }],
    source: [{ from: colon + 1, to }],
    contentScore: 0.9,
    cueScore: 0.9,
  }
}

const isNameWord = (norm: string) => /^\p{Lu}/u.test(norm) || /^[’'-]s?$/.test(norm) || norm === 'of'
