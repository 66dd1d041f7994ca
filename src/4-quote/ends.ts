import type { Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'
import { markAt, marksIn, stopInside } from './pieces.ts'

/**
 * The draft with its content cut where its words have an end of their own: behind the closing mark of words that began
 * with the opening one ("“Lovely,” and went back to the lift"), behind "to comment" before a place or time, and before a
 * semicolon where they are told in the teller's words.
 */
export function cutAtEnds(parse: Parse, draft: Draft): Draft {
  const cut = draft.content.map((piece) =>
    cutAtSemicolon(parse, draft, cutAtComment(parse, cutAtClosingMark(parse, piece))),
  )
  return cut.some((piece, k) => piece.to !== draft.content[k].to) ? { ...draft, content: cut } : draft
}

/** A mark closes more than a name where a stop or comma stands inside it. */
function cutAtClosingMark(parse: Parse, piece: TokenRange): TokenRange {
  const open = markAt(parse, piece.from)
  if (open?.side !== 'open' || open.pair < 0) return piece
  const close = parse.marks[open.pair].token
  if (close + 1 >= piece.to || !/^[.,?!…]$/.test(stopInside(parse, close))) return piece
  const rest = { from: close + 1, to: piece.to }
  return marksIn(parse, rest).some(({ side }) => side === 'open') ? piece : { from: piece.from, to: close + 1 }
}

const CIRCUMSTANCE = /^(?:outside|at|in|during|after|before|when|while|until|as|for|through|immediately|further)$/i

/** "declined to comment outside the court": what it is not about. */
function cutAtComment({ tokens }: Parse, { from, to }: TokenRange): TokenRange {
  const isComment = tokens[from].norm === 'to' && tokens[from + 1]?.norm === 'comment'
  return isComment && from + 2 < to && CIRCUMSTANCE.test(tokens[from + 2].norm) ? { from, to: from + 2 } : { from, to }
}

/** "She said he had been drinking; a mug of tea was found": after it the teller goes on. */
function cutAtSemicolon(parse: Parse, { cue }: Draft, piece: TokenRange): TokenRange {
  const { tokens } = parse
  if (cue.length === 0 || cue[0].from > piece.from || tokens[cue[0].to - 1].norm === ':') return piece
  const semicolon = tokens.slice(piece.from + 1, piece.to - 1).findIndex(({ norm }) => norm === ';')
  if (semicolon < 0) return piece
  const before = { from: piece.from, to: piece.from + 1 + semicolon }
  return marksIn(parse, before).length > 0 ? piece : before
}
