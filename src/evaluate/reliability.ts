import { share } from './counts.ts'
import { sumVerdicts, type Verdict } from './speakers.ts'

/** An answer with how sure it was, and whether it was right. */
export type Rated = { readonly confidence: number; readonly isRight: boolean }

/** Answers, gathered by their confidence. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly rows: number
  /** Mean confidence, and the share that is right; 0 where there is no row. */
  readonly confidence: number
  readonly right: number
}

const BORDERS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** How often answers of a confidence are right (a reliability diagram as a table; DeGroot & Fienberg 1983). */
export const toReliability = (rated: readonly Rated[]): Bin[] =>
  BORDERS.slice(1).map((to, k) => {
    const from = BORDERS[k]
    const rows = rated.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    )
    return {
      from,
      to,
      rows: rows.length,
      confidence: share(
        rows.reduce((sum, { confidence }) => sum + confidence, 0),
        rows.length,
      ),
      right: share(rows.filter(({ isRight }) => isRight).length, rows.length),
    }
  })

/** What `--min-confidence` at `least` leaves of the rows that a report shows: those that name a person, and how many wrongly. */
export type Trade = {
  readonly least: number
  readonly rows: number
  readonly right: number
  readonly wrongNames: number
}

export const toTrades = (verdicts: readonly Verdict[]): Trade[] =>
  [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => {
    const { persons, wrongNames } = sumVerdicts(
      verdicts.filter(({ confidence, isShown }) => isShown && confidence >= least),
    )
    return { least, rows: persons, right: persons - wrongNames, wrongNames }
  })
