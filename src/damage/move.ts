import type { Part, Span } from '../types.ts'
import type { Edited } from './edit.ts'

/** The spans where they went; those of which nothing is left are dropped. */
export const moveSpans = <T extends Span>(spans: readonly T[], { move }: Edited): T[] =>
  spans.flatMap((span) => {
    const moved = move(span)
    return moved ? [{ ...span, ...moved }] : []
  })

/** An attribution with its parts where they went. */
export const moveParts = <T extends { readonly [part in Part]: readonly Span[] }>(
  attribution: T,
  edited: Edited,
): T => ({
  ...attribution,
  source: moveSpans(attribution.source, edited),
  cue: moveSpans(attribution.cue, edited),
  content: moveSpans(attribution.content, edited),
})
