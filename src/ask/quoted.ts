import type { Span } from '../types.ts'

/** Words in quotation marks: the span with its marks, and the words as they are typed, without a mark or point at the ends. */
type Quoted = Span & { readonly words: string }

/** Marks that open, with those that may close them. */
const CLOSERS = new Map([
  ['"', '"”“'],
  ['“', '”"“'],
  ['„', '“”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ["'", "'"],
  ['`', "`'"],
  ['「', '」'],
])

const DOUBLE = '"“„«'

/**
 * What stands in quotation marks of any style, in order. An apostrophe opens nothing inside a word; a double mark that is
 * not closed holds to the end. Each style is given up once no mark closes it any more, so that it takes linear time.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = []
  const spent = new Set<string>()
  for (let i = 0; i < text.length; i++) {
    const closers = CLOSERS.get(text[i])
    if (!closers || spent.has(text[i]) || !opens(text, i)) continue
    const close = findClose(text, i, closers)
    if (close < 0 && !isSingle(text[i])) spent.add(text[i])
    const end = close < 0 && DOUBLE.includes(text[i]) ? text.length : close + 1
    if (end <= i) continue
    found.push({ start: i, end, words: toBare(text.slice(i + 1, close < 0 ? end : end - 1)) })
    i = end - 1
  }
  return found
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

const opens = (text: string, i: number) =>
  !isWord(text[i - 1]) && text[i + 1] !== undefined && (/[«»]/.test(text[i]) || /\S/.test(text[i + 1]))

/** What single marks hold is short: an apostrophe at the front of a word is one too. */
const LONGEST_SINGLE = 200
const isSingle = (mark: string) => /['‘`]/.test(mark)

/** A single mark closes only where a word ends, "don't" holds none. */
function findClose(text: string, open: number, closers: string): number {
  const end = isSingle(text[open]) ? Math.min(text.length, open + LONGEST_SINGLE) : text.length
  for (let i = open + 1; i < end; i++)
    if (closers.includes(text[i]) && (!/['’`]/.test(text[i]) || (!isWord(text[i + 1]) && /\S/.test(text[i - 1]))))
      return i
  return -1
}

/** Without marks at its ends; white space is one space. */
function toBare(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  let [start, end] = [0, words.length]
  while (start < end && /[\s.,;:…]/.test(words[start])) start++
  while (end > start && /[\s.,;:!?…]/.test(words[end - 1])) end--
  return words.slice(start, end)
}
