import type { Parse, Span, TokenRange, Zone, ZoneSpan } from '../types.ts'

/** Where an offset stands, every number counted from 1. */
export type Position = { readonly paragraph: number; readonly sentence: number; readonly line: number }

/** How many of the sorted `items` have a start at or before `offset`. */
function countUpTo<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(items[middle]) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the token at or before `offset`; -1 where there is none. */
export const findToken = (parse: Parse, offset: number): number =>
  countUpTo(parse.tokens, offset, (token) => token.start) - 1

/** The zone of the character at `offset`: `body` where no zone is marked. */
export function findZone(zones: readonly ZoneSpan[], offset: number): Zone {
  const zone: (Span & { zone: Zone }) | undefined = zones[countUpTo(zones, offset, (z) => z.start) - 1]
  return zone && offset < zone.end ? zone.zone : 'body'
}

/** A function that tells paragraph, sentence and line of an offset, each in logarithmic time. */
export function toLocator(text: string, parse: Parse): (offset: number) => Position {
  const lines = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)]
  return (offset) => {
    const token = Math.max(0, findToken(parse, offset))
    const rangeOf = (ranges: readonly TokenRange[]) =>
      Math.max(
        1,
        countUpTo(ranges, token, (range) => range.from),
      )
    return {
      paragraph: rangeOf(parse.paragraphs),
      sentence: rangeOf(parse.sentences),
      line: countUpTo(lines, offset, (start) => start),
    }
  }
}
