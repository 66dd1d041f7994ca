import type { Parse } from '../types.ts'
import type { Draft } from './draft.ts'
import { markAt, marksIn } from './pieces.ts'

/**
 * The drafts with quotations joined that run over paragraphs: the first paragraph leaves its mark open, the next begins
 * with one and has no cue for it. Where most marks of the text are left open (the closing ones were lost), an open mark
 * says nothing, and they stay apart. `drafts` are in order of the text.
 */
export function joinParagraphs(parse: Parse, drafts: readonly Draft[]): Draft[] {
  const opening = parse.marks.filter((mark) => mark.side === 'open' && mark.style === 'double')
  const unclosed = opening.filter((mark) => mark.pair < 0)
  const ends = new Map(parse.paragraphs.map(({ from }, p) => [from, parse.paragraphs[p - 1]?.to]))
  if (unclosed.length * 2 > opening.length && opening.length > 2) return [...drafts]
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const first = draft.content[0]
    const before = ends.get(first.from)
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      draft.cue.length === 0 &&
      markAt(parse, first.from)?.side === 'open' &&
      isLeftOpen(parse, last, before)
    if (goesOn) joined[joined.length - 1] = { ...last, content: [...last.content, ...draft.content] }
    else joined.push(draft)
  }
  return joined
}

/** Its words end the paragraph, with a mark still open. */
function isLeftOpen(parse: Parse, draft: Draft, paragraphEnd: number): boolean {
  const piece = draft.content[draft.content.length - 1]
  const rest = parse.tokens.slice(piece.to, paragraphEnd)
  const isLast = piece.to <= paragraphEnd && rest.every(({ pos }) => pos === 'PUNCT')
  return isLast && marksIn(parse, piece).some((mark) => mark.side === 'open' && mark.pair < 0)
}
