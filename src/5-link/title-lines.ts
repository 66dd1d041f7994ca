import type { Token, TokenRange } from '../types.ts'
import type { NameMention } from './names.ts'

/** A headline in which nearly every word is capitalised, so that capitals tell nothing. */
export function isTitleCase(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (to - from > 30) return false
  let capital = 0
  let small = 0
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]
    if (norm.length < 4) continue
    if (/^\p{Lu}/u.test(norm)) capital++
    else if (/^\p{Ll}/u.test(norm)) small++
  }
  return capital >= 4 && small * 4 <= capital
}

/** The names that the rest of the article knows, in lines where every word is capitalised. */
export function findInTitles(
  tokens: readonly Token[],
  titles: readonly TokenRange[],
  names: readonly NameMention[],
  first: ReadonlySet<string>,
): NameMention[] {
  if (titles.length === 0) return []
  const known = toKnown(names)
  return titles.flatMap((title) =>
    findKnown(tokens, title, known).map((name) => withFirstName(tokens, title, name, first)),
  )
}

/** "Anna" before the "Bergen" that alone the rest of the article knows. */
function withFirstName(
  tokens: readonly Token[],
  title: TokenRange,
  name: NameMention,
  first: ReadonlySet<string>,
): NameMention {
  const before = name.from > title.from ? tokens[name.from - 1].norm : ''
  const isSurname = name.words.length === 1 && (name.kind === 'unknown' || name.kind === 'person')
  if (!isSurname || !first.has(before.toLowerCase())) return name
  return { from: name.from - 1, to: name.to, words: [before, ...name.words], kind: 'person' }
}

type Known = ReadonlyMap<string, readonly NameMention[]>

/** Names by their first words and, single ones, by their last. */
function toKnown(names: readonly NameMention[]): Known {
  const known = new Map<string, NameMention[]>()
  const add = (word: string, name: NameMention) => {
    const list = known.get(word)
    if (!list) known.set(word, [name])
    else if (list.length <= 8) list.push(name)
  }
  for (const name of names) {
    add(name.words[0], name)
    const last = name.words[name.words.length - 1]
    if (name.words.length > 1 && last.length > 2) add(last, { ...name, words: [last] })
    // "MS. HALLORAN:" is the headline's "Halloran".
    if (last.length > 3 && last === last.toUpperCase()) {
      const plain = last[0] + last.slice(1).toLowerCase()
      add(plain, { ...name, words: [plain] })
    }
  }
  return known
}

function findKnown(tokens: readonly Token[], { from, to }: TokenRange, known: Known): NameMention[] {
  const found: NameMention[] = []
  for (let i = from; i < to; i++) {
    const fitting = (known.get(tokens[i].norm) ?? []).filter(
      ({ words }) => i + words.length <= to && words.every((word, k) => word === tokens[i + k].norm),
    )
    if (fitting.length === 0) continue
    const best = fitting.reduce((a, b) => (b.words.length > a.words.length ? b : a))
    found.push({ from: i, to: i + best.words.length, words: best.words, kind: best.kind })
    i += best.words.length - 1
  }
  return found
}
