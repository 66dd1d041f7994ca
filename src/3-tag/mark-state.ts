import type { Parse } from '../types.ts'

/** A text that lost more of its marks' partners than this has lost marks; quotations over paragraphs leave fewer open. */
const MOST_LONELY = 0.25

/**
 * Whether nothing can be told from the quotation marks of a text, because it has none or many stand alone: there long
 * contents have no sure ends.
 */
export function lacksMarks({ marks }: Pick<Parse, 'marks'>): boolean {
  const doubles = marks.filter(({ style }) => style === 'double')
  if (doubles.length === 0) return !marks.some(({ pair }) => pair >= 0)
  return doubles.filter(({ pair }) => pair < 0).length > MOST_LONELY * doubles.length
}
