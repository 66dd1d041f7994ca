import type { Kind, Mark, MarksState, Parse, Token, TokenRange } from '../types.ts'
import { markAt, marksIn } from './pieces.ts'
import { toUnmarkedKind } from './unmarked.ts'

/**
 * Whose words the content is in: `direct` where all of it is the speaker's own, in marks (or was, before they were lost),
 * `mixed` where some of it is, `indirect` where none is. An unclosed mark holds to the end of the content, an unopened
 * one from its beginning. Turns of a transcript and what has no cue at all are direct.
 */
export function toKind(parse: Parse, content: readonly TokenRange[], cue: readonly TokenRange[]): Kind {
  if (cue.length === 0 || isTurn(parse, cue, content)) return 'direct'
  const { inside, outside } = countWords(parse, content)
  if (inside === 0) return toUnmarkedKind(parse, content, cue)
  return outside === 0 && !isLedIn(parse, content, cue) ? 'direct' : 'mixed'
}

/** What became of the quotation marks of the content. A mark that is opened anew in the next paragraph is balanced. */
export function toMarksState(parse: Parse, content: readonly TokenRange[]): MarksState {
  if (content.every((_, k) => ownMarks(parse, content, k).length === 0)) return 'none'
  const lonely = findLonelyMarks(parse, content)
  if (lonely.length === 0) return 'balanced'
  return lonely.some(({ side }) => side === 'close') ? 'unopened' : 'unclosed'
}

/** The marks of the content whose partner is lost. */
export function findLonelyMarks(parse: Parse, content: readonly TokenRange[]): Mark[] {
  const marks = content.flatMap((_, k) => ownMarks(parse, content, k))
  return marks.filter((_, k) => isLonely(parse, marks, k))
}

function isLonely(parse: Parse, marks: readonly Mark[], k: number): boolean {
  const [{ side, pair }, next] = [marks[k], marks[k + 1]]
  const isCarried = side === 'open' && next?.side === 'open' && isFirstOfParagraph(parse, next.token)
  return pair < 0 && !isCarried
}

/** Whether a paragraph begins with the token. */
function isFirstOfParagraph({ paragraphs }: Parse, token: number): boolean {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle].from < token) low = middle + 1
    else high = middle
  }
  return paragraphs[low]?.from === token
}

/** "WALLACE: I have two questions." A label, a colon, and whole sentences after it. */
function isTurn(parse: Parse, cue: readonly TokenRange[], content: readonly TokenRange[]): boolean {
  const [{ from, to }] = cue
  const last = content[content.length - 1]
  const isColon = to === from + 1 && parse.tokens[from].norm === ':'
  return (
    isColon && content[0].from >= to && /^[.?!…”]+$/.test(parse.tokens[last.to - 1].norm) && !marksAlone(parse, last)
  )
}

/** Ends with a mark that no full stop stands before: a headline's. */
const marksAlone = (parse: Parse, { to }: TokenRange) =>
  parse.tokens[to - 1].norm === '”' && !/^[.?!…,]+$/.test(parse.tokens[to - 2]?.norm ?? '')

/** Where the opening mark is lost, a "that" or a small letter after the cue shows that it stood further on. */
function isLedIn(parse: Parse, content: readonly TokenRange[], cue: readonly TokenRange[]): boolean {
  const { from } = content[0]
  if (ownMarks(parse, content, 0)[0]?.side === 'open') return false
  return from >= cue[0].to && /^\p{Ll}/u.test(parse.tokens[from].norm)
}

/**
 * The marks of a piece of content: those in it, and those just around it (a comma may stand between) that are not of a
 * longer quotation in which this one stands.
 */
function ownMarks(parse: Parse, content: readonly TokenRange[], k: number): Mark[] {
  const { from, to } = content[k]
  const isOwn = ({ pair }: Mark) => {
    if (pair < 0) return true
    const { token } = parse.marks[pair]
    return token >= content[0].from - 1 && token <= content[content.length - 1].to + 1
  }
  const before = markAt(parse, from - 1)
  const after = markAt(parse, to) ?? (/^[,.]$/.test(parse.tokens[to]?.norm ?? '') ? markAt(parse, to + 1) : undefined)
  return [
    ...(before?.side === 'open' && isOwn(before) ? [before] : []),
    ...marksIn(parse, content[k]),
    ...(after?.side === 'close' && isOwn(after) ? [after] : []),
  ]
}

const isWord = ({ norm }: Token) => /[\p{L}\p{N}]/u.test(norm)

/** How many words of the content stand inside marks, and how many outside. */
function countWords(parse: Parse, content: readonly TokenRange[]): { inside: number; outside: number } {
  let [depth, inside, outside] = [0, 0, 0]
  for (const [k, piece] of content.entries()) {
    const marks = ownMarks(parse, content, k)
    let next = marks[0]?.token < piece.from ? 1 : 0
    if (next === 1) depth++
    for (let i = piece.from; i < piece.to; i++) {
      const mark = marks[next]
      if (mark?.token === i) {
        next++
        if (mark.side === 'open') depth++
        else if (depth > 0) depth--
        else [inside, outside] = [inside + outside, 0]
      } else if (isWord(parse.tokens[i])) {
        if (depth > 0) inside++
        else outside++
      }
    }
    if (next < marks.length) {
      if (depth > 0) depth--
      else [inside, outside] = [inside + outside, 0]
    }
  }
  return { inside, outside }
}
