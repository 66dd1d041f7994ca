import { foldWords, hasSequence, isSameDescription } from './names.ts'

/** Fields that most rows lack: agreement over all rows would reward leaving them empty. */
export type FieldCounts = {
  readonly rows: number
  /** Rows where both agree, absent on both sides included. */
  readonly agreed: number
  /** Rows where the gold standard has a value, where the prediction has one, and where both have the same. */
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

/** Compares a field over rows, each a pair of gold and predicted value; null is absent. */
export function countField<T>(
  rows: readonly (readonly [gold: T | null, predicted: T | null])[],
  isSame: (gold: T, predicted: T) => boolean = (a, b) => a === b,
): FieldCounts {
  const both = (a: T | null, b: T | null) => a !== null && b !== null && isSame(a, b)
  return {
    rows: rows.length,
    agreed: rows.filter(([a, b]) => both(a, b) || (a === null && b === null)).length,
    gold: rows.filter(([a]) => a !== null).length,
    predicted: rows.filter(([, b]) => b !== null).length,
    right: rows.filter(([a, b]) => both(a, b)).length,
  }
}

const ARTICLES = new Set(['a', 'an', 'the'])
const withoutArticles = (text: string) => foldWords(text).filter((word) => !ARTICLES.has(word))

/** Whether two wordings are the same but for case, accents, articles and punctuation. */
export const isSameWording = (a: string, b: string): boolean =>
  withoutArticles(a).join(' ') === withoutArticles(b).join(' ')

/** Whether one place is worded inside the other: "Ankara", "in Ankara on Friday". */
export const isSamePlace = (a: string, b: string): boolean => {
  const [x, y] = [withoutArticles(a), withoutArticles(b)]
  return hasSequence(x, y) || hasSequence(y, x)
}

/** Whether two roles mean the same: one worded inside the other, or descriptions of the same head ("the minister"). */
export const isSameRole = (a: string, b: string): boolean => isSamePlace(a, b) || isSameDescription(a, b)

/** Whether two dates are the same; where the gold standard knows the year alone, the year. */
export const isSameDate = (gold: string, predicted: string): boolean =>
  gold.length === 4 ? predicted.startsWith(gold) : gold === predicted
