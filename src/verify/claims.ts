/**
 * What a row of an export says of the text of its article. Offsets are UTF-16 code units; `points` are code points,
 * both half-open.
 */
export type Claim =
  /** The words stand from `start` to `end`; pieces joined with " … " stand there in order. Any of the readings may hold. */
  | { readonly kind: 'words'; readonly start: number; readonly end: number; readonly readings: readonly string[] }
  /** What stands at the spans, joined with " … ", is the text. `name` says of what ("cue"). */
  | { readonly kind: 'spans'; readonly name: string; readonly spans: readonly SpanPair[]; readonly text: string }
  | ({ readonly kind: 'selector'; readonly points: SpanPair } & QuoteSelector)
  /** The row says nothing that could be looked up, and this is why. */
  | { readonly kind: 'fault'; readonly message: string }

export type SpanPair = readonly [number, number]
export type QuoteSelector = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** One quotation of an export: the id of its article as it stands there, and all that is claimed. */
export type ExportedRow = { readonly article: string; readonly claims: readonly Claim[] }
