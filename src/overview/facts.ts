import type { Overview } from './overview.ts'

/** The numbers of an overview as sentences. */
export function toFacts(overview: Overview): string[] {
  const { quotations, articles, unknown, undated, stragglers, first, last, rows } = overview
  return [
    `${quotations} quotations in ${articles} articles${first ? `, said from ${first} to ${last}` : ''}.`,
    ...(unknown > 0 ? [`Of ${unknown} the articles do not tell who speaks.`] : []),
    ...(undated > 0 ? [`Of ${undated} no day is known; they are not in a plot over time.`] : []),
    ...(stragglers > 0 ? [`${stragglers} of long before or after the others are not in it either.`] : []),
    ...(rows.length < quotations
      ? [`The first ${rows.length} rows are shown; csv, xlsx and ndjson have all of them.`]
      : []),
  ]
}
