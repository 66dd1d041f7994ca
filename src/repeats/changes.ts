import { align } from './align.ts'
import { toPlainText } from './plain-text.ts'

export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A word where it stands in a text, by what it is compared by. */
type Piece = { readonly key: string; readonly start: number; readonly end: number }

/** A word with the apostrophes and the figures' points within it. */
const PIECE = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ´`?][\p{L}\p{M}]+)*/gu
/** What stands between words; halves of a surrogate pair are none, so that none is cut in two. */
const SEPARATOR = /^[\s\p{P}]$/u

/**
 * What a version of a quotation makes of the first one, in order: words that both have, words removed and words added. All
 * text is copied from the two, with what stands between the words: what is the same and removed makes up the first, what is
 * the same and added makes up the version, character for character. A word in other case or other marks is removed and added.
 * No two neighbours are of one kind, removed goes before added, and nothing is empty. A shortest list of changed words,
 * unless the texts differ by more than 800.
 */
export function toChanges(first: string, version: string): readonly Change[] {
  const [a, b] = [toPieces(first), toPieces(version)]
  const changes: Change[] = []
  let [atA, atB] = [0, 0]
  const addBetween = (endA: number, endB: number) => {
    pushDifference(changes, first.slice(atA, endA), version.slice(atB, endB))
    ;[atA, atB] = [endA, endB]
  }
  for (const run of align(a.map(toKey), b.map(toKey))) {
    for (let i = 0; i < run.length; i++) {
      const [one, other] = [a[run.a + i], b[run.b + i]]
      if (first.slice(one.start, one.end) !== version.slice(other.start, other.end)) continue
      addBetween(one.start, other.start)
      push(changes, 'same', first.slice(one.start, one.end))
      ;[atA, atB] = [one.end, other.end]
    }
  }
  addBetween(first.length, version.length)
  return changes
}

const toKey = ({ key }: Piece): string => key

function toPieces(text: string): readonly Piece[] {
  const keys = new Map<string, string>()
  const toKnownKey = (word: string): string => {
    const key = keys.get(word) ?? toPlainText(word)
    keys.set(word, key)
    return key
  }
  return Array.from(text.matchAll(PIECE), ({ 0: word, index }) => ({
    key: toKnownKey(word),
    start: index,
    end: index + word.length,
  }))
}

/** Two stretches without a word in common; the separators that both begin and end with are the same. */
function pushDifference(changes: Change[], one: string, other: string): void {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head] && (one === other || SEPARATOR.test(one[head]))) head++
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail) && SEPARATOR.test(one.at(-1 - tail)!)) tail++
  push(changes, 'same', one.slice(0, head))
  push(changes, 'removed', one.slice(head, one.length - tail))
  push(changes, 'added', other.slice(head, other.length - tail))
  push(changes, 'same', one.slice(one.length - tail))
}

function push(changes: Change[], kind: Change['kind'], text: string): void {
  if (text === '') return
  const last = changes.at(-1)
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text }
  else changes.push({ kind, text })
}
