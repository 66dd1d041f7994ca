import type { Day } from './calendar.ts'
import type { Loose } from './loose-period.ts'

/** A stretch of words that tells a time; a bound that it does not tell is absent. */
export type Found = {
  readonly from: number
  readonly to: number
  readonly since?: Day
  readonly until?: Day
  readonly loose?: Loose
}
