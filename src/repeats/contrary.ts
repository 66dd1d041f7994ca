import type { Run } from './align.ts'
import type { Outline } from './outline.ts'

const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
])
const FIGURE = /^\d/
/** More words in a gap are a clause that one version leaves out. */
const MOST_WORDS = 3

/**
 * Whether one version denies what the other says, or gives another number: a few words between shared ones differ by a
 * negation, or hold other figures. What is cut at an end does not count: papers quote "acceptable to us" of "not acceptable
 * to us" and say the rest in their own words.
 */
export function isContrary(first: Outline, second: Outline, runs: readonly Run[]): boolean {
  for (let i = 1; i < runs.length; i++) {
    const { a, b, length } = runs[i - 1]
    const one = first.words.slice(a + length, runs[i].a)
    const other = second.words.slice(b + length, runs[i].b)
    if (Math.max(one.length, other.length) > MOST_WORDS) continue
    if (countNegations(one) % 2 !== countNegations(other) % 2 || hasOtherFigures(one, other)) return true
  }
  return false
}

/** Whether the words hold a number or a negation. */
export const isTelling = (words: readonly string[]): boolean =>
  words.some((word) => NEGATIONS.has(word) || FIGURE.test(word))

const countNegations = (words: readonly string[]): number => words.filter((word) => NEGATIONS.has(word)).length

function hasOtherFigures(one: readonly string[], other: readonly string[]): boolean {
  const [figures, others] = [one, other].map((words) => words.filter((word) => FIGURE.test(word)))
  return figures.length > 0 && others.length > 0 && figures.join(' ') !== others.join(' ')
}
