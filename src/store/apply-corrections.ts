import { findParagraphs } from '../paragraphs.ts'
import { overlaps, shared } from '../spans.ts'
import { changeRow } from './change-row.ts'
import { type Correction, moveCorrection } from './correction.ts'
import { type Entry, type EntryQuotation, findContext, toSpans } from './entry.ts'

/**
 * An analysed article with what people said of its rows. A correction is for the row at its place, else for the one that
 * shares most of its words, at least half. What they saw and left stands as they saw it, whatever a later analysis makes of it;
 * a row that they confirmed and that is not found any more is put back. A correction whose words the article does not have any
 * more does nothing; it is kept, in case they come back.
 */
export const applyCorrections = (entry: Entry, corrections: readonly Correction[]): Entry =>
  corrections.reduce((corrected, correction) => {
    const placed = findPlace(corrected.article.text, correction)
    return placed ? applyOne(corrected, placed) : corrected
  }, entry)

/** The correction where its words stand now: at their place, else where the text has them once. */
function findPlace(text: string, correction: Correction): Correction | null {
  const { start, end, quote } = correction
  if (text.slice(start, end) === quote) return correction
  const at = text.indexOf(quote)
  if (at < 0 || text.indexOf(quote, at + 1) >= 0) return null
  return moveCorrection(correction, at - start)
}

function applyOne(entry: Entry, correction: Correction): Entry {
  const at = findRow(entry.quotations, correction)
  if (at < 0 && correction.verdict === 'rejected') return entry
  const { quotation, voices, ...rest } = changeRow(entry, at < 0 ? null : entry.quotations[at], correction)
  const { start, end, verdict } = correction
  const { text } = entry.article
  const context = findContext(text, findParagraphs(text), toSpans(quotation.content.spans))
  const row: EntryQuotation = { quotation, voices, context, place: { start, end }, correction: verdict }
  const quotations = at < 0 ? [...entry.quotations, row] : entry.quotations.with(at, row)
  return { ...entry, voices: rest.of, quotations }
}

function findRow(rows: readonly EntryQuotation[], { start, end }: Correction): number {
  const exact = rows.findIndex(({ place }) => place.start === start && place.end === end)
  if (exact >= 0) return exact
  const own = { start, end }
  const share = rows.map(({ place }) =>
    overlaps(place, own) ? shared([place], [own]) / Math.max(end - start, place.end - place.start) : 0,
  )
  const best = share.indexOf(Math.max(...share))
  return best >= 0 && share[best] >= 0.5 ? best : -1
}
