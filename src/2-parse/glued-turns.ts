import { trim } from '../paragraphs.ts'
import type { Span } from '../types.ts'

/** Fewer labels than this in a block, or none of them twice, are no transcript. */
const FEWEST = 3

// What stands at the place is looked at first: to look back from every space of a long gap would take its square.

/** A label in capitals where a sentence has ended: "… of that. WALLACE: Senator, …". */
const LABEL =
  /(?=["“\p{Lu}])(?<=[.?!…:"”’)\]—–-]\s+)["“]?(?:(?:Mr|Ms|Mrs|Dr)\.\s)?(?:\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,4}|[QA]):(?=\s)/gu
/** The mark that opens a quotation after the signature of another: "… a country.” ― Anna Ruiz “He is …". */
const AFTER_SIGNATURE = /(?=["“])(?<=["”]\s?[―—–-]\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\.?\s+)["“](?=\S)/gu

/**
 * The block cut before each turn of a transcript and after each signed quotation that stand glued to what is before them,
 * as they do where line breaks were lost.
 */
export function cutAtTurns(text: string, block: Span): Span[] {
  const surface = text.slice(block.start, block.end)
  const cuts = [...findLabels(surface), ...Array.from(surface.matchAll(AFTER_SIGNATURE), ({ index }) => index)]
  if (cuts.length === 0) return [block]
  const borders = [0, ...cuts.sort((a, b) => a - b), surface.length]
  return borders.slice(1).map((border, k) => trim(text, block.start + borders[k], block.start + border))
}

function findLabels(surface: string): number[] {
  const labels = [...surface.matchAll(LABEL)]
  const isTranscript =
    labels.length >= FEWEST && new Set(labels.map(([label]) => label.replace(/^["“]/, ''))).size < labels.length
  return isTranscript ? labels.map(({ index }) => index) : []
}
