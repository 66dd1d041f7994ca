import type { Span } from '../types.ts'

/** A stretch of a text, and what stands in its place afterwards. */
export type Edit = Span & { readonly put: string }

/** A text after edits, with where each span of the original went; null where nothing is left of it. */
export type Edited = { readonly text: string; readonly move: (span: Span) => Span | null }

/**
 * The text after `edits`, which are sorted and disjoint. A moved span follows the convention of the corpora: where a mark
 * that closed it is lost, the comma or full stop that stood inside is no longer part of it.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const pieces: string[] = []
  let cursor = 0
  for (const { start, end, put } of edits) {
    pieces.push(text.slice(cursor, start), put)
    cursor = end
  }
  pieces.push(text.slice(cursor))
  const edited = pieces.join('')

  /** An offset inside an edit goes to its begin, or to its end where a span ends there. */
  const moveOffset = (offset: number, isEnd: boolean): number => {
    let shift = 0
    for (const { start, end, put } of edits) {
      if (start >= offset) break
      if (offset < end) return start + shift + (isEnd ? put.length : 0)
      shift += put.length - (end - start)
    }
    return offset + shift
  }
  const lost = new Set(edits.filter(({ put }) => put === '').map(({ end }) => end))
  return {
    text: edited,
    move: (span) => {
      const start = moveOffset(span.start, false)
      let end = moveOffset(span.end, true)
      if (lost.has(span.end)) while (end > start && /[\s.,;]/.test(edited[end - 1])) end--
      return end > start ? { start, end } : null
    },
  }
}
