import { findCandidates } from './candidates.ts'
import { type Outline, toOutline } from './outline.ts'
import { isSameOutline } from './same.ts'

/** A quotation to be grouped; `words` are those of `toWords`. */
export type RepeatItem = { readonly key: string; readonly words: readonly string[] }

/**
 * Which items are versions of one utterance: groups of two keys and more, each sorted, in order of their first keys. Two
 * items are in a group where they are the same, or where others between them are. The order of the items makes no
 * difference. `isSame` is asked once at most for two texts that share a fingerprint, and not for those already in one group.
 */
export function groupRepeats(
  items: readonly RepeatItem[],
  isSame: (a: Outline, b: Outline) => boolean = isSameOutline,
): readonly (readonly string[])[] {
  const texts = collapse(items)
  const outlines = texts.map(({ words }) => toOutline(words))
  const parents = Int32Array.from(texts, (_, i) => i)
  findCandidates(outlines.map(({ roots }) => roots)).forEach((others, text) => {
    for (const other of others) {
      const [one, two] = [findRoot(parents, text), findRoot(parents, other)]
      if (one !== two && isSame(outlines[text], outlines[other])) parents[Math.max(one, two)] = Math.min(one, two)
    }
  })
  return toGroups(texts, outlines, parents, isSame)
}

/** A text and the keys of all items that have it. */
type Text = { readonly words: readonly string[]; readonly keys: Set<string> }

/** The distinct texts in an order of their own. */
function collapse(items: readonly RepeatItem[]): readonly Text[] {
  const texts = new Map<string, Text>()
  for (const { key, words } of items) {
    const joined = words.join(' ')
    const text = texts.get(joined)
    if (text) text.keys.add(key)
    else texts.set(joined, { words, keys: new Set([key]) })
  }
  return [...texts].sort(([a], [b]) => compare(a, b)).map(([, text]) => text)
}

/** The group's first text, with the way to it made shorter. */
function findRoot(parents: Int32Array, text: number): number {
  let at = text
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]]
    at = parents[at]
  }
  return at
}

function toGroups(
  texts: readonly Text[],
  outlines: readonly Outline[],
  parents: Int32Array,
  isSame: (a: Outline, b: Outline) => boolean,
): readonly (readonly string[])[] {
  const members = new Map<number, number[]>()
  texts.forEach((_, text) => {
    const root = findRoot(parents, text)
    const group = members.get(root)
    if (group) group.push(text)
    else members.set(root, [text])
  })
  const groups: string[][] = []
  for (const group of members.values()) {
    const keys = new Set(group.flatMap((text) => [...texts[text].keys]))
    if (keys.size < 2) continue
    // Several items with one text that is too common to tell are no repetition.
    const [first] = group
    if (group.length > 1 || isSame(outlines[first], outlines[first])) groups.push([...keys].sort(compare))
  }
  return groups.sort((a, b) => compare(a[0], b[0]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
