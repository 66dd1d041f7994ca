/** Words before a name that are no part of it. */
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon sen senator rep representative gov governor
  president pres capt captain col colonel gen general lt lieutenant maj major sgt sergeant judge justice king queen
  prince princess pope minister secretary chancellor ambassador mayor`.split(/\s+/),
)
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their'])
/** Where the head of a description ends: "spokesman | for the company", "report | released last year". */
const TAIL = new Set(
  `for of from at in on with within who whom which that by to about against including like among between near under
  released published made issued seen lifted taped being close speaking`.split(/\s+/),
)

/** The words of a text without case, accents, apostrophes and punctuation; "Clinton's" is "clinton". */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The same without leading titles, as long as a word is left. */
export function foldName(name: string): string[] {
  const words = foldWords(name)
  let first = 0
  while (first < words.length - 1 && TITLES.has(words[first]) && !TAIL.has(words[first + 1])) first++
  return words.slice(first)
}

/** Whether the words of `part` stand in `whole` in a row. */
export const hasSequence = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)

/**
 * Whether two names are one person's. Case, accents, punctuation and leading titles do not count. They are when the words
 * are the same; when first and last word agree ("Donald J. Trump", "Donald Trump"); or when one's words stand in the
 * other in a row ("Trump") and in no other of the article's names (`others`), so that a bare surname two people share
 * is neither's.
 */
export function isSameName(a: string, b: string, others: readonly string[] = []): boolean {
  const [x, y] = [foldName(a), foldName(b)]
  if (x.length === 0 || y.length === 0) return false
  if (x.join(' ') === y.join(' ')) return true
  if (x.length > 1 && y.length > 1 && x[0] === y[0] && x.at(-1) === y.at(-1)) return true
  const short = x.length <= y.length ? x : y
  const long = short === x ? y : x
  if (!hasSequence(long, short)) return false
  return !others.some((other) => {
    const words = foldName(other)
    return words.join(' ') !== long.join(' ') && words.join(' ') !== short.join(' ') && hasSequence(words, short)
  })
}

const singular = (word: string) => word.replace(/(?<=\w{3})s$/, '')

/** A description's words without articles, in the singular, and its head phrase: what stands before the first preposition. */
function foldDescription(text: string): { all: string[]; head: string[] } {
  const all = foldWords(text)
    .filter((word) => !ARTICLES.has(word))
    .map(singular)
  const end = all.findIndex((word, i) => i > 0 && TAIL.has(word))
  return { all, head: end < 0 ? all : all.slice(0, end) }
}

/**
 * Whether two descriptions ("spokeswoman for the port", "the ministry official") or names of organisations mean the same,
 * read tolerantly: articles, plurals and what follows a preposition do not count, the head words must agree, and one's
 * words before the head must all be the other's too ("campaign", "the Clinton campaign", but not "the Trump campaign").
 * An acronym is the name whose capitals it is.
 */
export function isSameDescription(a: string, b: string): boolean {
  const [x, y] = [foldDescription(a), foldDescription(b)]
  if (x.all.length === 0 || y.all.length === 0) return false
  const bag = (words: readonly string[]) =>
    words
      .filter((word) => !TAIL.has(word))
      .sort()
      .join(' ')
  if (bag(x.all) === bag(y.all)) return true
  if (isAcronym(a, b) || isAcronym(b, a)) return true
  const short = x.head.length <= y.head.length ? x.head : y.head
  const long = short === x.head ? y.head : x.head
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word))
}

const isAcronym = (acronym: string, name: string) => {
  const letters = acronym.replace(/^the\s+/i, '').replace(/[^\p{L}]/gu, '')
  const initials = name.replace(/\B\p{Lu}/gu, '').replace(/[^\p{Lu}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && initials === letters
}
