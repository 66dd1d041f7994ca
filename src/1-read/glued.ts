import type { Span, Zone } from '../types.ts'
import { type Line, lengthOf, toLine } from './lines.ts'

/** A line, or a part of one; `zone` where the way it was glued on tells it. */
export type Piece = { readonly line: Line; readonly zone?: Zone }

const HEAD = 90

/**
 * Lines in pieces where scraping has glued a subhead, a byline or a caption to what stood next to it: "Quiet streets  In
 * Lyon, …", "A rain of coalsThe front …", "… as toll risesBy Ana Ruiz". Glue without any space is believed only in a text
 * that shows it twice, and only in words that do not come again, or "YouTube" would be cut.
 */
export function cutGlued(text: string, lines: readonly Line[]): Piece[] {
  const joints = lines.map((line) => findJoint(line))
  const isGluedPage =
    joints.filter((at, i) => at !== null && isOnce(text, lines[i], at)).length >= 2 && !hasGluedLinks(text, lines)
  return lines.flatMap((line, i) => {
    const spaced = findSpacedJoint(line)
    if (spaced) return cut(text, line, [spaced], 'subhead', undefined)
    const byline = findBylineJoint(line)
    if (byline !== null) return cut(text, line, [byline, byline], undefined, 'byline')
    const credit = findCreditJoint(line)
    if (credit !== null) return cut(text, line, [credit, credit], 'caption', undefined)
    const joint = joints[i]
    if (isGluedPage && joint !== null && isOnce(text, line, joint))
      return cut(text, line, [joint], 'subhead', undefined)
    return [{ line }]
  })
}

function cut(text: string, line: Line, at: readonly number[], first?: Zone, second?: Zone): Piece[] {
  const end = line.start + at[0]
  const start = line.start + (at[1] ?? at[0])
  const pieces: [Span, Zone | undefined][] = [
    [trimEnd(text, { start: line.start, end }), first],
    [trimStart(text, { start, end: line.end }), second],
  ]
  return pieces.map(([span, zone]) => ({ line: toLine(text, span), zone }))
}

function trimEnd(text: string, { start, end }: Span): Span {
  let to = end
  while (to > start && /\s/.test(text[to - 1])) to--
  return { start, end: to }
}

function trimStart(text: string, { start, end }: Span): Span {
  let from = start
  while (from < end && /\s/.test(text[from])) from++
  return { start: from, end }
}

const SPACED = /^([^.!;:]{5,70}?[^\s.,!;:—–-])[ \u00a0]{2,}(?=["“‘']?\p{Lu})/u
const OPEN_ENDED =
  /\b(?:the|an?|of|and|or|in|to|for|at|by|with|on|from|as|is|was|that|mr|mrs|ms|dr|president|minister|said|says|told)$/i
const OPENER =
  /^["“‘']?(?:the|an?|in|on|at|it|its|he|she|they|we|this|that|these|those|there|when|while|after|before|for|from|as|but|and|if|since|by|with|under|last|one|two|some|many|most|both|asked|speaking|earlier|later|ties)\b/i

/** Where a subhead ends before two or more spaces and a sentence; null where the line is no such thing. */
function findSpacedJoint(line: Line): number | null {
  if (!line.ends || lengthOf(line) < 60) return null
  const match = SPACED.exec(line.text.slice(0, HEAD))
  if (!match) return null
  const [whole, head] = match
  const rest = line.text.slice(whole.length)
  if (!isTitle(head) || /[,.!?]["”’']$/.test(head) || /\s{2}\S/.test(rest)) return null
  // "Foreign Minister  Ana Ruiz said" is a name with a space too many; a subhead has small words or a sentence after it.
  return /\s\p{Ll}{3,}/u.test(head) || OPENER.test(rest) ? whole.length : null
}

function isTitle(head: string): boolean {
  const words = head.trim().split(/\s+/).length
  return words >= 2 && words <= 10 && /^["“‘']?[\p{Lu}\d]/u.test(head) && !OPEN_ENDED.test(head)
}

const JOINT = /(?:\p{Ll}{3}|[\p{Ll}.,!?]["”’']|\p{Ll}\?)(?=\p{Lu}(?:\p{Ll}+)?[ '’])/u
const JOINTS = /\p{Ll}{3}(?=\p{Lu}\p{Ll}+[ '’,.])/gu

/** Where a small letter or a closing mark runs into a capital near the head of a paragraph. */
function findJoint(line: Line): number | null {
  if (!line.ends || lengthOf(line) < 60) return null
  const head = line.text.slice(0, HEAD)
  const match = JOINT.exec(head)
  if (!match) return null
  const at = match.index + match[0].length
  const title = head.slice(0, at)
  return isTitle(title) && !/[.;:!]/.test(title) ? at : null
}

/** A page whose links have lost the spaces around them is glued in the middle of its sentences too. */
const hasGluedLinks = (text: string, lines: readonly Line[]): boolean =>
  lines.some((line) => line.ends && Array.from(text.slice(line.start + HEAD, line.end).matchAll(JOINTS)).length > 0)

/** Whether the word around the joint comes only there. */
function isOnce(text: string, line: Line, at: number): boolean {
  const before = /\S+$/.exec(line.text.slice(0, at))?.[0] ?? ''
  const word = before + (/^\S+/.exec(line.text.slice(at))?.[0] ?? '')
  const first = text.indexOf(word)
  return text.indexOf(word, first + 1) < 0
}

/** "… as toll risesBy Ana Ruiz" */
function findBylineJoint(line: Line): number | null {
  if (lengthOf(line) > 300) return null
  const match = /\p{Ll}{2}["”’']?(?=By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$)/u.exec(line.text)
  return match ? match.index + match[0].length : null
}

/** "… in the line. PHOTO: ANA RUIZThe church …": the caption ends before the credit, whose own end is lost. */
function findCreditJoint(line: Line): number | null {
  const match = /[.”"] (?=(?:PHOTO|PICTURE|IMAGE|Photo|Picture|Image): \p{Lu})/u.exec(line.text)
  return match && line.ends && lengthOf(line) - match.index > 120 ? match.index + match[0].length : null
}
