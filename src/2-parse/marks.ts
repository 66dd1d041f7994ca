import { findQuestionMarksIn } from './question-marks.ts'

/** A quotation mark in the regular text: where it stands and which way it faces. */
export type MarkAt = { readonly at: number; readonly side: 'open' | 'close'; readonly style: 'double' | 'single' }

const OPENS = /[\s([{—–\-/…:]/
const CANDIDATE = /["“”„«»‘’‚']/g
const LETTER = /[\p{L}\p{N}]/u

/**
 * The quotation marks of `text[start, end)`, a paragraph. A straight or ambiguous mark faces the word it touches. A single mark counts
 * where it opens before a word, or closes one that was opened, so that apostrophes do not. A question mark counts only
 * with `questions`: where an encoding turned marks into "?".
 */
export function findMarksIn(text: string, start: number, end: number, questions: boolean): MarkAt[] {
  const marks: MarkAt[] = []
  let singles = 0
  let doubles = 0
  CANDIDATE.lastIndex = start
  for (let m = CANDIDATE.exec(text); m && m.index < end; m = CANDIDATE.exec(text)) {
    const at = m.index
    const before = at > start ? text[at - 1] : ' '
    const after = at + 1 < end ? text[at + 1] : ' '
    const c = m[0]
    if (/["“”„«»]/.test(c)) {
      const side = sideOfDouble(c, before, after, doubles > 0)
      doubles = Math.max(0, doubles + (side === 'open' ? 1 : -1))
      marks.push({ at, side, style: 'double' })
    } else {
      const side = sideOfSingle(c, before, after, singles > 0)
      if (side === null) continue
      singles += side === 'open' ? 1 : -1
      marks.push({ at, side, style: 'single' })
    }
  }
  if (!questions) return marks
  return [...marks, ...findQuestionMarksIn(text, start, end)].sort((a, b) => a.at - b.at)
}

function sideOfDouble(c: string, before: string, after: string, isOpen: boolean): 'open' | 'close' {
  const [opens, closes] = [
    OPENS.test(before) || before === '‘' || before === "'",
    OPENS.test(after) || /[.,;:!?)’']/.test(after),
  ]
  if (opens !== closes) return opens ? 'open' : 'close'
  if (c === '„' || c === '«') return 'open'
  if (c === '“') return isOpen && closes && !opens ? 'close' : 'open'
  if (c === '”' || c === '»') return 'close'
  return isOpen ? 'close' : 'open'
}

function sideOfSingle(c: string, before: string, after: string, isOpen: boolean): 'open' | 'close' | null {
  const opens = OPENS.test(before) || /["“«]/.test(before)
  if (opens && (LETTER.test(after) || /["“(…[£$€]/.test(after))) {
    if (c === '‘' || c === '‚') return 'open'
    return isElision(after) ? null : 'open'
  }
  if (opens || !isOpen) return null
  return LETTER.test(after) ? null : 'close'
}

/** ’90s and the like. ("’em", "’tis" open nothing that closes, so pairing drops them.) */
const isElision = (after: string) => /\d/.test(after)
