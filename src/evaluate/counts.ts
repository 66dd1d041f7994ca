/** How many there are in the gold standard, how many were predicted, and how many of these are right. */
export type Counts = { readonly gold: number; readonly predicted: number; readonly right: number }

export const NOTHING: Counts = { gold: 0, predicted: 0, right: 0 }

export const addCounts = (a: Counts, b: Counts): Counts => ({
  gold: a.gold + b.gold,
  predicted: a.predicted + b.predicted,
  right: a.right + b.right,
})

/** The counts of all documents together (micro-averaging). */
export const sumCounts = (counts: Iterable<Counts>): Counts => {
  let sum = NOTHING
  for (const each of counts) sum = addCounts(sum, each)
  return sum
}

/** A part of a whole, 0 to 1; 0 where the whole is nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export const precision = ({ predicted, right }: Counts): number => share(right, predicted)
export const recall = ({ gold, right }: Counts): number => share(right, gold)
/** The harmonic mean of precision and recall, 0 to 1. */
export const f1 = ({ gold, predicted, right }: Counts): number => share(2 * right, gold + predicted)
