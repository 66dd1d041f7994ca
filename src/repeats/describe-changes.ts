import type { Change } from './changes.ts'
import { isTelling } from './contrary.ts'
import { toWords } from './words.ts'

/** More changes of one kind than these are counted, not shown. */
const MOST_SHOWN = 3
/** Longer changes are shown by their first and their last words. */
const MOST_WORDS = 8
const LONGEST_WORD = 40
const EDGES = new Set(Array.from(' \t\n\r\u00a0"\'“”‘’„«»,.;:!?…—–-()[]'))

/** What was removed and what was put in its place, either may be empty. */
type Difference = { readonly removed: string; readonly added: string }

/**
 * The changes of `toChanges` in one short line for a table: "cut: “and practical”; added: “very”; changed: “will” to “would”",
 * or "the same words" where only marks, case or spelling differ. Of many changes those with a number or a negation come first.
 */
export function describeChanges(changes: readonly Change[]): string {
  const differences = toDifferences(changes)
  const cut = differences.filter(({ removed, added }) => removed !== '' && added === '')
  const put = differences.filter(({ removed, added }) => removed === '' && added !== '')
  const changed = differences.filter(({ removed, added }) => removed !== '' && added !== '')
  const parts = [
    list('cut', cut, ({ removed }) => show(removed)),
    list('added', put, ({ added }) => show(added)),
    list('changed', changed, ({ removed, added }) => `${show(removed)} to ${show(added)}`),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'the same words' : parts.join('; ')
}

function list(title: string, differences: readonly Difference[], toText: (difference: Difference) => string): string {
  if (differences.length === 0) return ''
  const telling = (difference: Difference) => isTelling(toWords(`${difference.removed} ${difference.added}`))
  const ranked =
    differences.length > MOST_SHOWN
      ? [...differences.filter(telling), ...differences.filter((difference) => !telling(difference))]
      : differences
  const more = differences.length > MOST_SHOWN ? ` and ${differences.length - MOST_SHOWN} more` : ''
  return `${title}: ${ranked.slice(0, MOST_SHOWN).map(toText).join(', ')}${more}`
}

/** Neighbouring removed and added text in pairs; those whose words are the same are left out. */
const toDifferences = (changes: readonly Change[]): readonly Difference[] =>
  changes.flatMap(({ kind, text }, i) => {
    const next = changes[i + 1]
    if (kind === 'removed') return toDifference(text, next?.kind === 'added' ? next.text : '')
    return kind === 'added' && changes[i - 1]?.kind !== 'removed' ? toDifference('', text) : []
  })

/** Text without words is left out. */
function toDifference(removed: string, added: string): readonly Difference[] {
  const [before, after] = [toWords(removed), toWords(added)]
  if (before.join(' ') === after.join(' ')) return []
  return [{ removed: before.length > 0 ? removed : '', added: after.length > 0 ? added : '' }]
}

function show(text: string): string {
  const words = trimEdges(text).split(/\s+/).map(shorten)
  if (words.length <= MOST_WORDS) return `“${words.join(' ')}”`
  return `“${words.slice(0, MOST_WORDS / 2).join(' ')} … ${words.slice(-MOST_WORDS / 2).join(' ')}”`
}

function trimEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && EDGES.has(text[start])) start++
  while (end > start && EDGES.has(text[end - 1])) end--
  return text.slice(start, end)
}

const shorten = (word: string): string =>
  word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/, '')}…` : word
