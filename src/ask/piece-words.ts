import type { Piece } from './cut-pieces.ts'
import type { Frame } from './frames.ts'
import { isName } from './function-words.ts'
import { isAudience, isKnown, isSurelyNamed } from './people.ts'
import { type AskContext, isArticle, trim } from './reading.ts'
import type { Word } from './words.ts'

export const isAddressed = (words: readonly Word[], piece: Piece, frame: Frame, context: AskContext) =>
  frame.object === 'always' || (frame.object === 'named' && isSomebody(words, piece, context))

export const isSpokenTo = (words: readonly Word[], piece: Piece, frame: Frame, context: AskContext) =>
  frame.to === 'addressee' ||
  (frame.to === 'named' &&
    (isArticle(words[piece.from]) || (!isLong(words, piece) && isSomebody(words, piece, context))))

/** "promise to send troops" is no audience. */
const isLong = (words: readonly Word[], { from, to }: Piece) => to - from > 1 && !isName(words[from])

const isSomebody = (words: readonly Word[], piece: Piece, context: AskContext) =>
  isAudience(words, piece) || isSurelyNamed(words, piece) || isKnown(words, piece, context)

/** Occasions and writings are no places; the paragraph around a quotation names them, so they are searched for there. */
const OCCASIONS =
  /^(?:conference|conferences|summit|meeting|meetings|briefing|briefings|rally|interview|interviews|hearing|talks|speech|speeches|debate|debates|visit|ceremony|forum|session|event|call|remarks|statement|statements|address|letter|letters|article|report|book|tweet|tweets|post|posts|memoir|memoirs|message|video|essay|testimony|negotiations|trial|campaign|lecture|podcast|broadcast|panel|dinner|protest|response|detail|details|general|context|terms|light|time|case|crisis|war)$/

/** "at the press conference", "in his speech to the nation". */
export function isOccasion(words: readonly Word[], piece: Piece): boolean {
  const { from, to } = trim(words, piece)
  for (let i = from; i < to; i++) if (words[i].low === 'of') return i > from && OCCASIONS.test(words[i - 1].low)
  return to > from && OCCASIONS.test(words[to - 1].low) && !isName(words[to - 1])
}
