import type { Act, Kind } from '../types.ts'

/**
 * What rows of the archive are asked for. Every filter that is there must hold. Words are as the asker put them, without
 * quotation marks, a leading article or a possessive; matching is the archive's business.
 */
export type Filters = {
  /** Whose words: a name ("Lavrov"), or what somebody is ("the foreign minister" → "foreign minister"). */
  readonly speaker?: string
  /** What it is about: words that the quotation, or the paragraph around it, must hold all of. */
  readonly about?: string
  /** Words that the quotation itself must hold one after another ("the exact words"). */
  readonly phrase?: string
  /** First and last day on which it was said, ISO 8601, both included. */
  readonly since?: string
  readonly until?: string
  /** Where it was said ("Ankara"). */
  readonly place?: string
  /** To whom ("reporters"). */
  readonly addressee?: string
  /** Who relayed it ("Interfax"). */
  readonly via?: string
  /** The paper or agency that printed it. */
  readonly outlet?: string
  /** Any of these. */
  readonly acts?: readonly Act[]
  readonly kinds?: readonly Kind[]
  /** Any of these cues, by lemma ("promise", "warn"). */
  readonly cues?: readonly string[]
  /** True: only what somebody did not say ("has not said"); absent: either. */
  readonly negated?: true
}

/**
 * A question understood. `rows`: the quotations themselves; `speakers`: who said such a thing, and how often each;
 * `count`: how often it was said.
 */
export type Question = { readonly want: 'rows' | 'speakers' | 'count'; readonly filters: Filters }
