import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'

export const PREPOSITIONS = new Set(
  'for of at in from with by on to about near under over against among inside outside behind as during like including'.split(
    ' ',
  ),
)

export const BREAKS = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'when'])

/** The source cut at its commas, brackets and dashes. */
export function toSegments(context: Context, from: number, to: number): TokenRange[] {
  const segments: TokenRange[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const isCut = i === to || /^(?:,|\(|\)|—|–|;|--)$/.test(context.parse.tokens[i].norm) || isLooseHyphen(context, i)
    if (!isCut) continue
    if (i > start) segments.push({ from: start, to: i })
    start = i + 1
  }
  return segments
}

/** A hyphen with space on both sides is a dash. */
const isLooseHyphen = ({ parse: { tokens } }: Context, i: number) =>
  tokens[i].norm === '-' && tokens[i - 1]?.end !== tokens[i].start && tokens[i].end !== tokens[i + 1]?.start

/** "the bespectacled, 71-year-old diplomat": adjectives with a comma between are one segment with their noun. */
export function joinAdjectives(context: Context, segments: TokenRange[]): TokenRange[] {
  const [first, second, ...rest] = segments
  if (!first || !second) return segments
  const { tokens } = context.parse
  for (let i = first.from; i < first.to; i++) if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[i].pos)) return segments
  const isAdjective =
    tokens[first.to - 1].pos === 'ADJ' && tokens[first.to].norm === ',' && second.from === first.to + 1
  return isAdjective ? [{ from: first.from, to: second.to }, ...rest] : segments
}

/** The end of a segment's own noun phrase, before any preposition, relative clause or participle. */
export function headEnd(context: Context, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) {
    if (context.nameAt[i] >= 0) continue
    const word = wordAt(context, i)
    if (PREPOSITIONS.has(word) && i > from) return i
    if (BREAKS.has(word)) return i
    if (
      i > from &&
      context.parse.tokens[i].pos === 'VERB' &&
      /(?:ed|ing|known|seen|given|made|written|taken)$/.test(word)
    )
      return i
  }
  return to
}
