import type { Piece } from './cut-pieces.ts'
import type { Frame } from './frames.ts'
import { AUXILIARIES } from './function-words.ts'
import { isAudience, isKnown, isNamed, isRole, outletOf } from './people.ts'
import { isAddressed, isOccasion, isSpokenTo } from './piece-words.ts'
import { type AskContext, type Part, toParts, trim, trimHeads } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import type { Word } from './words.ts'

const MAY_PRINT: readonly Piece['role'][] = ['place', 'on', 'from', 'by']

/** What a piece means where nothing is spoken of yet; null where it begins what is spoken of. */
export function readOutside(words: readonly Word[], piece: Piece, frame: Frame, context: AskContext): Part[] | null {
  if (isBlank(words, piece)) return isVerbal(words, piece) ? null : []
  const outlet = MAY_PRINT.includes(piece.role) || piece.role === 'print' ? outletOf(words, piece, context) : null
  if (outlet !== null) return [{ filter: 'outlet', text: outlet, at: words[piece.from].start }]
  switch (piece.role) {
    case 'object':
      if (isBlankHead(words, piece)) return []
      return isAddressed(words, piece, frame, context) ? toParts(words, piece, 'addressee') : null
    case 'to':
      return isSpokenTo(words, piece, frame, context) ? toParts(words, piece, 'addressee') : null
    case 'with':
      return frame.isWith ? toParts(words, piece, 'addressee') : null
    case 'by':
      return frame.isOpen ? toSpeaker(words, piece, context) : null
    case 'from':
      if (frame.isNoun && frame.isOpen) return toSpeaker(words, piece, context)
      return frame.isPlain ? toParts(words, piece, 'place') : null
    case 'place':
      return toParts(words, piece, isOccasion(words, piece) ? 'about' : 'place')
    case 'print':
      return toParts(words, piece, 'outlet')
    default:
      return readSure(words, piece, frame, context)
  }
}

/** The pieces that mean the same everywhere; null for any other. */
function readSure(words: readonly Word[], piece: Piece, frame: Frame, context: AskContext): Part[] | null {
  if (piece.role === 'addressee') return toParts(words, piece, 'addressee')
  if (piece.role === 'where') return toParts(words, piece, 'place')
  if (piece.role === 'via') return toParts(words, piece, 'via')
  if (piece.role !== 'according') return null
  return frame.isOpen ? toSpeaker(words, piece, context) : toParts(words, piece, 'via')
}

/** What a piece means after the beginning of what is spoken of; null where it goes on with that. */
export function readInTopic(words: readonly Word[], piece: Piece, frame: Frame, context: AskContext): Part[] | null {
  if (piece.role === 'gap') return isBlank(words, piece) ? [] : toParts(words, piece, 'about')
  if (isBlank(words, piece)) return null
  const outlet = MAY_PRINT.includes(piece.role) || piece.role === 'to' || piece.role === 'print'
  const name = outlet ? outletOf(words, piece, context) : null
  if (name !== null && piece.role !== 'to') return [{ filter: 'outlet', text: name, at: words[piece.from].start }]
  if (piece.role === 'to') return name !== null || isAudience(words, piece) ? toParts(words, piece, 'addressee') : null
  const mayTell = frame.isOpen && (piece.role === 'by' || (piece.role === 'from' && frame.isNoun))
  const isWho = isKnown(words, piece, context) || isRole(words, trim(words, piece))
  if (mayTell && (isWho || (piece.role === 'by' && isNamed(words, piece)))) return toSpeaker(words, piece, context)
  return piece.role === 'via' && words[piece.lead].low === 'through' ? null : readSure(words, piece, frame, context)
}

export const isBlank = (words: readonly Word[], piece: Piece) => {
  const { from, to } = trim(words, piece)
  return from === to
}

/** "denied being in London": what follows "being" is no place of speaking. */
const isVerbal = (words: readonly Word[], { role, from, to }: Piece) =>
  role === 'object' && words.slice(from, Math.min(to, from + 3)).some(({ low }) => AUXILIARIES.has(low))

/** "say a lot about" */
const isBlankHead = (words: readonly Word[], piece: Piece) => {
  const { from, to } = trimHeads(words, piece)
  return from === to
}
