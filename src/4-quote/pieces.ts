import { firstMarkFrom } from '../3-tag/columns.ts'
import type { Mark, Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'

/** The quotation marks that stand in a range of tokens. */
export function marksIn(parse: Parse, range: TokenRange): Mark[] {
  const found: Mark[] = []
  for (let m = firstMarkFrom(parse.marks, range.from); m < parse.marks.length && parse.marks[m].token < range.to; m++)
    found.push(parse.marks[m])
  return found
}

/** The mark that is token `token`, if it is one. */
export function markAt(parse: Parse, token: number): Mark | undefined {
  const mark = parse.marks[firstMarkFrom(parse.marks, token)]
  return mark?.token === token ? mark : undefined
}

/** The stop or comma that stands inside the closing mark, token `close`; that of words inside counts too ("…’”). */
export function stopInside({ tokens }: Parse, close: number): string {
  let k = close - 1
  while (k > 0 && /^[”’]$/.test(tokens[k].norm)) k--
  return tokens[k].norm
}

/**
 * The draft with the pieces of its content that belong together. Where a cue has content on both sides, the later pieces
 * must look like the first: in marks if it is in marks; and a "that" after the cue begins the content anew, as does the
 * pronoun of a relative clause ("the talks, which the agency said lasted for hours").
 */
export function settlePieces(parse: Parse, draft: Draft): Draft {
  if (draft.cue.length === 0 || draft.content.length < 2) return draft
  const cue = draft.cue[0]
  const ahead = draft.content.filter((piece) => piece.to <= cue.from)
  const before = ahead.slice(
    Math.max(
      0,
      ahead.findLastIndex((piece) => isRelative(parse, piece)),
    ),
  )
  const after = draft.content.filter((piece) => piece.from >= cue.to)
  if (before.length === 0 || after.length === 0) return draft
  const isMarked = (piece: TokenRange) => marksIn(parse, piece).length > 0
  const opensThat = parse.tokens[after[0].from].norm.toLowerCase() === 'that'
  if (opensThat && !before.some(isMarked)) return { ...draft, content: after }
  if (before.some(isMarked)) return { ...draft, content: [...before, ...after.filter(isMarked)] }
  return before.length < ahead.length ? { ...draft, content: [...before, ...after] } : draft
}

const isRelative = (parse: Parse, { from, to }: TokenRange) =>
  to === from + 1 && /^(?:which|who|whom|that)$/i.test(parse.tokens[from].norm)

/**
 * The draft with its pieces grown to the quotation marks around them: to an opening mark just before, and to the closing
 * mark of a pair that is open inside the piece. A piece never grows over a token that `isTaken` by another part.
 */
export function growToMarks(parse: Parse, draft: Draft, isTaken: (token: number) => boolean): Draft {
  return { ...draft, content: draft.content.map((piece) => growPiece(parse, piece, isTaken)) }
}

function growPiece(parse: Parse, piece: TokenRange, isTaken: (token: number) => boolean): TokenRange {
  let { from, to } = piece
  const isFree = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (isTaken(i)) return false
    return true
  }
  for (const mark of marksIn(parse, piece)) {
    const other = mark.pair < 0 ? undefined : parse.marks[mark.pair].token
    if (other === undefined) continue
    if (other >= to && isFree(to, other + 1)) to = other + 1
    if (other < from && isFree(other, from)) from = other
  }
  const open = markAt(parse, from - 1)
  if (open?.side === 'open' && isFree(from - 1, from)) from--
  const close = markAt(parse, to)
  const closes = close?.side === 'close' && (close.pair < 0 || parse.marks[close.pair].token >= from)
  if (closes && isFree(to, to + 1)) to++
  return { from, to }
}
