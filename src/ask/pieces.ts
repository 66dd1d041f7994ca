import type { TokenRange } from '../types.ts'
import { type Piece, toPieces } from './cut-pieces.ts'
import type { Frame } from './frames.ts'
import { isSurelyNamed, outletOf } from './people.ts'
import { isBlank, readInTopic, readOutside } from './piece-roles.ts'
import { isOccasion } from './piece-words.ts'
import { type AskContext, type Part, toParts } from './reading.ts'
import type { Word } from './words.ts'

/**
 * Gives each piece of a stretch of the question to its filter. The rule for topics: what is spoken of goes on until a time,
 * an addressee, an outlet or a relay ends it; so "in Istanbul" is a part of the topic after "about", a place elsewhere.
 */
export function readPieces(words: readonly Word[], range: TokenRange, frame: Frame, context: AskContext): Part[] {
  const parts: Part[] = []
  let topic: (TokenRange & { readonly isAside: boolean }) | null = null
  let place: TokenRange | null = null
  let open = frame.isOpen
  for (const piece of toPieces(words, range)) {
    if (topic?.isAside && isMain(words, piece)) {
      parts.push(...toParts(words, topic, 'about'))
      topic = null
    }
    const now = { ...frame, isOpen: open }
    const wider: Part[] | null = place && widerPlace(words, place, piece, context)
    const found: Part[] | null = topic
      ? readInTopic(words, piece, now, context)
      : (wider ?? readOutside(words, piece, now, context))
    if (wider) parts.pop()
    place = isPlace(found) ? { from: wider && place ? place.from : piece.from, to: piece.to } : null
    if (found === null) {
      topic = { ...(topic ?? { from: piece.from, isAside: isAside(words, piece) }), to: piece.to }
      continue
    }
    if (topic) parts.push(...toParts(words, topic, 'about'))
    topic = null
    parts.push(...found)
    if (found.some(({ filter }) => filter === 'speaker')) open = false
  }
  return topic ? [...parts, ...toParts(words, topic, 'about')] : parts
}

/** "after the attack", which does not keep "about the embassy" from being another piece. */
const isAside = (words: readonly Word[], { lead }: Piece) =>
  /^(?:after|before|during|since|until|amid|despite|following|upon|ahead|when|while|on)$/.test(words[lead].low)

const isMain = (words: readonly Word[], { lead }: Piece) => /^(?:about|regarding|concerning|re)$/.test(words[lead].low)

const isPlace = (found: readonly Part[] | null) => found?.length === 1 && found[0].filter === 'place'

/** "at the UN in New York", "in Istanbul, Turkey": one place; null where the next piece is something else. */
function widerPlace(words: readonly Word[], place: TokenRange, piece: Piece, context: AskContext): Part[] | null {
  if (piece.lead !== place.to || isOccasion(words, piece) || outletOf(words, piece, context) !== null) return null
  const isWider = piece.role === 'place' || (piece.role === 'pause' && isSurelyNamed(words, piece))
  return isWider && !isBlank(words, piece) ? toParts(words, { from: place.from, to: piece.to }, 'place') : null
}
