import type { Mark, Span } from '../types.ts'

/** A text that lost some of its quotation marks, with where each offset of the original went. */
export type Damaged = { readonly text: string; readonly move: (span: Span) => Span | null }

/**
 * The text without the marks that `isLost` picks. A moved span follows the convention of the corpora: where a closing
 * mark is lost, the comma or full stop that stood inside it is no longer part of the content.
 */
export function loseMarks(text: string, marks: readonly Mark[], isLost: (mark: Mark) => boolean): Damaged {
  const lost = marks.filter(isLost)
  const pieces: string[] = []
  let cursor = 0
  for (const mark of lost) {
    pieces.push(text.slice(cursor, mark.start))
    cursor = mark.end
  }
  pieces.push(text.slice(cursor))
  const damaged = pieces.join('')
  const moveOffset = (offset: number): number => {
    let gone = 0
    for (const mark of lost) {
      if (mark.start >= offset) break
      gone += Math.min(mark.end, offset) - mark.start
    }
    return offset - gone
  }
  const closing = new Set(lost.filter((mark) => mark.side === 'close').map((mark) => mark.end))
  return {
    text: damaged,
    move: (span) => {
      const start = moveOffset(span.start)
      let end = moveOffset(span.end)
      if (closing.has(span.end)) while (end > start && /[\s.,;]/.test(damaged[end - 1])) end--
      return end > start ? { start, end } : null
    },
  }
}

/** Which marks a damaged copy loses: all of them, half at random, or the closing ones (4 : 4 : 2). */
export function pickLoss(random: () => number): (mark: Mark) => boolean {
  const kind = random()
  if (kind < 0.4) return () => true
  if (kind < 0.8) return () => random() < 0.5
  return (mark) => mark.side === 'close'
}
