import { hasVerb } from '../tokens.ts'
import type { Mark, Token, TokenRange, Turn } from '../types.ts'

/** A signature's name is no longer than this many tokens, and what follows it (a role, a handle, a date) no longer than that. */
const LONGEST_NAME = 6
const LONGEST_TAIL = 16
/** Fewer words than this above a signature are no quotation. */
const FEWEST = 3
/** Where so many paragraphs are signed, they are quotations even if their marks are lost. */
const MANY = 3

const isDash = ({ norm }: Token) => /^(?:[―—–-]|--)$/.test(norm)
const isCapital = ({ norm }: Token) => /^\p{Lu}/u.test(norm)

/**
 * Quotations that are signed: “We can’t wait.” ― Anna Ruiz, and a post's "We can't wait. — Anna Ruiz (@aruiz) May 7, 2024".
 * Each as a turn whose label comes after the words; the signature may have the next paragraph to itself.
 */
export function findSignatures(
  tokens: readonly Token[],
  paragraphs: readonly TokenRange[],
  marks: readonly Mark[],
): Turn[] {
  const isMark = new Set(marks.filter(({ style }) => style === 'double').map(({ token }) => token))
  const signed = paragraphs.flatMap((paragraph, p) => {
    const dash = findDash(tokens, paragraph)
    if (dash < 0) return []
    const label = { from: dash + 1, to: nameEnd(tokens, dash + 1, paragraph.to) }
    const above = dash > paragraph.from ? { from: paragraph.from, to: dash } : paragraphs[p - 1]
    if (!above || above.to - above.from < FEWEST) return []
    const isPost = /^@/.test(tokens[label.to + 1]?.norm ?? '') && tokens[label.to].norm === '('
    const isQuoted = isMark.has(above.from) && isMark.has(above.to - 1)
    const turn: Turn = { label, colon: { from: dash, to: dash + 1 }, content: [above] }
    return [{ turn, isSure: isPost || isQuoted, isSaid: isSentence(tokens, above) }]
  })
  const areMany = signed.filter(({ isSaid }) => isSaid).length >= MANY
  return signed.filter(({ isSure, isSaid }) => isSure || (areMany && isSaid)).map(({ turn }) => turn)
}

/** Words with a verb and a stop at their end: "We can't wait." is, "Best film" is not. */
const isSentence = (tokens: readonly Token[], words: TokenRange) =>
  tokens.slice(words.to - 2, words.to).some(({ norm }) => /^[.?!…]$/.test(norm)) && hasVerb(tokens, words)

/** The last dash of the paragraph that has a name and little else after it; -1 for none. */
function findDash(tokens: readonly Token[], paragraph: TokenRange): number {
  const least = Math.max(paragraph.from, paragraph.to - LONGEST_NAME - LONGEST_TAIL)
  for (let i = paragraph.to - 2; i >= least; i--) {
    if (
      !isDash(tokens[i]) ||
      (tokens[i].end === tokens[i + 1].start && i > paragraph.from && tokens[i - 1].end === tokens[i].start)
    )
      continue
    const end = nameEnd(tokens, i + 1, paragraph.to)
    return end - i > 2 && isTail(tokens, end, paragraph.to) ? i : -1
  }
  return -1
}

/** Where the capitalised words that begin at token `from` end. */
function nameEnd(tokens: readonly Token[], from: number, most: number): number {
  let to = from
  while (
    to < most &&
    to - from < LONGEST_NAME &&
    (isCapital(tokens[to]) ||
      (to > from && /^(?:[-.’']|d[aeiu]|de[lr]|l[ae]|l[ao]s|v[ao]n|al|bin)$/.test(tokens[to].norm)))
  )
    to++
  return to
}

/** After the name nothing, or what tells about it: no verb, and set off by a comma or a bracket. */
function isTail(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true
  if (!/^[,(.]$/.test(tokens[from].norm) || to - from > LONGEST_TAIL) return false
  return tokens.slice(from, to).every(({ pos, norm }) => pos !== 'VERB' || isCapital({ norm } as Token))
}
