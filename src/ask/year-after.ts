import { type Loose, withYear } from './loose-period.ts'
import { yearOf } from './time-words.ts'
import { lowAt, type Word } from './words.ts'

/** With the year that stands after it, if there is one: "March 2025", "March of 2025", "3 March, 2025". */
export function withYearAfter(words: readonly Word[], loose: Loose): Loose {
  const at = skip(words, loose.to, loose.unit === 'day' ? [','] : ['of', 'in', ','])
  const year = yearOf(lowAt(words, at))
  return year === undefined ? loose : withYear(loose, at + 1, year)
}

/** Past one of these words, where it stands there. */
export const skip = (words: readonly Word[], i: number, what: readonly string[]): number =>
  what.includes(lowAt(words, i)) ? i + 1 : i
