import type { MarkAt } from './marks.ts'

const LETTER = /[\p{L}\p{N}]/u
const OPENS_AFTER = /[\s([—–'‘"“]/
const OPENS_BEFORE = /[\p{L}\p{N}$£€…'‘]/u

/** Whether this text's quotation marks came out as question marks: some "?" opens a word. */
export const hasQuestionMarks = (text: string): boolean => /(?:^|[\s([—])\?(?=[\p{L}\p{N}])/mu.test(text)

/** What a "?" looks like by what it touches: `end` ends words, and may close a quotation or ask a question. */
type Look = { readonly at: number; readonly as: 'open' | 'close' | 'end' }

/**
 * The question marks of `text[start, end)`, a paragraph, that were quotation marks. One that ends words within a quotation
 * closes it, unless a surer one does so before the next quotation opens: then it asks a question, or stands for the
 * apostrophe of "the governors’ plan".
 */
export function findQuestionMarksIn(text: string, start: number, end: number): MarkAt[] {
  const looks = findLooks(text, start, end)
  const nextSure = findNextSure(looks)
  const marks: MarkAt[] = []
  let isOpen = false
  looks.forEach(({ at, as }, k) => {
    if (as === 'end' && !(isOpen && closes(text, looks, k, nextSure[k]))) return
    const side = as === 'open' ? 'open' : 'close'
    isOpen = side === 'open'
    marks.push({ at, side, style: 'double' })
  })
  return marks
}

/** For each look the next one that surely opens or closes; undefined where none follows. */
function findNextSure(looks: readonly Look[]): (Look | undefined)[] {
  const next: (Look | undefined)[] = []
  for (let k = looks.length - 2; k >= 0; k--) next[k] = looks[k + 1].as === 'end' ? next[k + 1] : looks[k + 1]
  return next
}

function findLooks(text: string, start: number, end: number): Look[] {
  const looks: Look[] = []
  for (let at = text.indexOf('?', start); at >= 0 && at < end; at = text.indexOf('?', at + 1)) {
    const as = lookAt(at > start ? text[at - 1] : ' ', at + 1 < end ? text[at + 1] : ' ')
    if (as) looks.push({ at, as })
  }
  return looks
}

function lookAt(before: string, after: string): Look['as'] | null {
  if (OPENS_AFTER.test(before) && OPENS_BEFORE.test(after)) return 'open'
  if (/[,:]/.test(before) && LETTER.test(after)) return 'open'
  if (LETTER.test(after) || after === '?' || /\s/.test(before)) return null
  return /[.,!?…]/.test(before) || /[.,;:)]/.test(after) ? 'close' : 'end'
}

function closes(text: string, looks: readonly Look[], k: number, next: Look | undefined): boolean {
  if (next?.as === 'close') return false
  const isLast = looks[k + 1] === next
  return isLast || /^\?\s+\p{Ll}/u.test(text.slice(looks[k].at, looks[k].at + 4))
}
