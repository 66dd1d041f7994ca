import type { Zone } from '../types.ts'
import { isByline, parseAgencyLine } from './bylines.ts'
import { isCaption, isPictureTag } from './captions.ts'
import { isFurniture } from './furniture.ts'
import type { Piece } from './glued.ts'
import { isProse, type Line, lengthOf } from './lines.ts'
import { isRelatedHeading, isTeaser } from './related.ts'

/** Zones of the lines above the running text, in their order. None where the text begins with its first line. */
export function toOpeningZones(pieces: readonly Piece[], title?: string): Zone[] {
  const end = findBody(pieces)
  if (end <= 0) return []
  const opening = pieces.slice(0, end)
  const headline = findHeadline(opening, title)
  if (headline < 0) return []
  const zones: Zone[] = []
  let hasStandfirst = false
  opening.forEach((_, i) => {
    const zone = toZone(i)
    hasStandfirst ||= zone === 'standfirst'
    zones.push(zone)
  })
  return zones

  function toZone(i: number): Zone {
    const { line, zone } = opening[i]
    if (i === headline) return 'headline'
    if (zone && zone !== 'subhead') return zone
    if (isCaption(line)) return 'caption'
    // "Geneva | Reuters" looks like a menu.
    if (i > headline && parseAgencyLine(line.text)) return 'byline'
    if (isFurniture(line)) return 'boilerplate'
    if (i < headline) return line.ends && !isByline(line) ? 'body' : 'boilerplate'
    if (isRelatedHeading(line) || isTeaser(line)) return 'related'
    if (isByline(line) || isNameOverDate(opening, i)) return 'byline'
    const last = zones[i - 1]
    if (isPictureTag(line)) return toTagZone(i)
    if (hasStandfirst && last === 'caption') return 'caption'
    if (line.ends) return hasStandfirst || line.words < 4 ? 'body' : 'standfirst'
    return line.words >= 6 ? 'standfirst' : hasStandfirst ? 'caption' : 'boilerplate'
  }

  /** A few words without a full stop: what a picture shows, a kicker ("ANALYSIS"), or the first subhead. */
  function toTagZone(i: number): Zone {
    const next = opening.slice(i + 1).find(({ line }) => !isFurniture(line))
    if (next === undefined) return isLoud(opening[i].line) ? 'boilerplate' : 'subhead'
    if (!isByline(next.line) && next.line.words >= 6) return 'caption'
    return hasStandfirst ? 'caption' : 'boilerplate'
  }
}

const isLoud = ({ text }: Line): boolean => !/\p{Ll}/u.test(text)

/**
 * Index of the first paragraph of the running text: the first sentence of some length that is no part of the page. A
 * sentence that has the byline or a subhead right below it is the standfirst. -1 where there is none.
 */
function findBody(pieces: readonly Piece[]): number {
  const isBody = ({ line, zone }: Piece) =>
    !zone && isProse(line) && !isFurniture(line) && !isByline(line) && !isCaption(line) && !isTeaser(line)
  const first = pieces.findIndex(isBody)
  if (first <= 0) return first < 0 ? pieces.findIndex(({ line }, i) => i > 0 && line.ends && line.words >= 4) : 0
  const next = pieces.findIndex((piece, i) => i > first && isBody(piece))
  if (next < 0 || pieces[first].line.words > 60) return first
  const between = pieces.slice(first + 1, next)
  const hasByline = between.length <= 4 && between.some(({ line }) => isByline(line))
  const hasSubhead = between.length === 1 && isFirstSubhead(between[0].line)
  return hasByline || hasSubhead ? next : first
}

const isFirstSubhead = (line: Line): boolean =>
  line.words >= 2 && line.words <= 8 && /^\p{Lu}[^"“”‘:]*[^.!:,;"”]$/u.test(line.text) && !isFurniture(line)

const isTitleLike = ({ text, words }: Line): boolean =>
  words >= 2 && !/\p{Ll}\.$/u.test(text) && !/[:,]$/.test(text) && /^[^\p{L}\d]*[\p{L}\d]/u.test(text)

/** Index of the line that is the headline, or -1. */
function findHeadline(opening: readonly Piece[], title?: string): number {
  const wanted = title && toKey(title)
  const same = wanted ? opening.findIndex(({ line }) => toKey(line.text) === wanted) : -1
  if (same >= 0) return same
  const candidates = opening.flatMap(({ line, zone }, i) => (!zone && isCandidate(line) ? [i] : []))
  const inPath = candidates.find((i) =>
    opening
      .slice(0, i)
      .some(({ line }) => line.words > 5 && /[/>›»|]/.test(line.text) && line.text.endsWith(opening[i].line.text)),
  )
  if (inPath !== undefined) return inPath
  const [first] = candidates
  if (
    first === 0 &&
    !isLoud(opening[0].line) &&
    opening[0].line.words >= 3 &&
    !opening.some(({ line }) => isMenuLike(line))
  )
    return 0
  return candidates.find((i) => opening[i].line.words >= 5 && lengthOf(opening[i].line) >= 20) ?? first ?? -1
}

const isMenuLike = (line: Line): boolean => isFurniture(line) && line.words >= 3

const isCandidate = (line: Line): boolean =>
  lengthOf(line) <= 200 &&
  isTitleLike(line) &&
  !isFurniture(line) &&
  !isByline(line) &&
  !isCaption(line) &&
  !isRelatedHeading(line) &&
  !isTeaser(line)

const toKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "Tamsin Okoro" over "Last updated: …". */
function isNameOverDate(opening: readonly Piece[], i: number): boolean {
  const { text } = opening[i].line
  const next = opening[i + 1]?.line
  return (
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u.test(text) &&
    next !== undefined &&
    isByline(next) &&
    parseAgencyLine(next.text) === null
  )
}
