import type { Zone } from '../types.ts'
import { isByline } from './bylines.ts'
import { findLoudLabel, isCaption } from './captions.ts'
import { isCredit, isFoot, isFurniture } from './furniture.ts'
import type { Piece } from './glued.ts'
import { isProse, type Line, lengthOf } from './lines.ts'
import { isBelowRelated, isRelatedHeading, isTeaser } from './related.ts'

/**
 * Zones of the lines from the running text on. When in doubt a line is body: a lost quotation is worse than a spare line.
 */
export function toStoryZones(pieces: readonly Piece[]): Zone[] {
  const isStory = ({ line, zone }: Piece) => !zone && isProse(line) && !isFurniture(line) && !isTeaser(line)
  const firstProse = pieces.findIndex(isStory)
  const lastProse = pieces.findLastIndex(isStory)
  const labels = countLabels(pieces)
  const questions = pieces.filter(({ line }) => isQuestion(line)).length
  let mode: 'story' | 'related' | 'foot' = 'story'
  return pieces.map((piece, i) => {
    const { line } = piece
    const next = pieces[i + 1]
    if (piece.zone) {
      mode = 'story'
      return piece.zone
    }
    if (isFurniture(line)) {
      if (isFoot(line) && i > lastProse) mode = 'foot'
      return 'boilerplate'
    }
    if (isRelatedHeading(line)) {
      mode = 'related'
      return 'related'
    }
    if (isTeaser(line)) return 'related'
    if (mode === 'related' && (isBelowRelated(line) || isCaption(line))) return 'related'
    if (mode === 'foot' && !line.ends && line.words <= 12) return 'boilerplate'
    if (i <= lastProse) mode = 'story'
    if (isCaption(line) || isLoudCaption(line, i)) return 'caption'
    if ((i < firstProse || i > lastProse) && (isByline(line) || isCredit(line))) return 'byline'
    return next && isSubhead(line, next.line, questions) ? 'subhead' : 'body'
  })

  function isLoudCaption(line: Line, i: number): boolean {
    const label = i > 0 && !line.ends ? findLoudLabel(line) : null
    return label !== null && labels.get(label) === 1
  }
}

function countLabels(pieces: readonly Piece[]): Map<string, number> {
  const labels = new Map<string, number>()
  for (const { line } of pieces) {
    const label = findLoudLabel(line)
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1)
  }
  return labels
}

const TIME = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s/i
const MARK = /["“”«»„]|(?:^|\s)['‘]\p{L}/u
const isQuestion = (line: Line): boolean =>
  line.words <= 9 && lengthOf(line) <= 70 && /^\p{Lu}[^"“”:]*\?$/u.test(line.text)

/**
 * A few words over a paragraph, without a full stop. With quotation marks, or a label as in a transcript, they are
 * something said, except under the time of a live report; questions are subheads where the text has several.
 */
function isSubhead(line: Line, next: Line, questions: number): boolean {
  if (line.words > 9 || lengthOf(line) > 70 || !next.ends || lengthOf(next) < 40) return false
  if (isQuestion(line)) return questions >= 3
  if (line.ends || !/^[^\p{L}\d]*[\p{Lu}\d]/u.test(line.text) || /[,;:]$/.test(line.text)) return false
  if (TIME.test(line.text)) return true
  return !MARK.test(line.text) && !/^[^:]{1,30}:\s/.test(line.text) && !/^[-–—•*]/.test(line.text)
}
