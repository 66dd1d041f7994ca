import type { ZoneSpan } from '../types.ts'
import { cutGlued } from './glued.ts'
import { toLines } from './lines.ts'
import { toOpeningZones } from './opening.ts'
import { toStoryZones } from './story.ts'

/**
 * What each line of a plain text is, or each part of a line: sorted, disjoint spans over all that is not white space.
 * `title` is the headline where it is known from elsewhere.
 */
export function findZones(text: string, title?: string): ZoneSpan[] {
  const pieces = cutGlued(text, toLines(text)).filter(({ line }) => line.end > line.start)
  const opening = toOpeningZones(pieces, title)
  const zones = [...opening, ...toStoryZones(pieces.slice(opening.length))]
  return pieces.map(({ line: { start, end } }, i) => ({ start, end, zone: zones[i] }))
}
