import { lowerBound } from './lower-bound.ts'
import type { Parse, Span, Token, TokenRange } from './types.ts'

/** Between characters and tokens, and among ranges of tokens. */

/** The first token that ends after `offset`; the number of tokens where there is none. */
export const tokenFrom = ({ tokens }: Pick<Parse, 'tokens'>, offset: number): number =>
  lowerBound(tokens.length, (k) => tokens[k].end <= offset)

/** The first token that begins at `offset` or later; the number of tokens where there is none. */
export const tokenAfter = ({ tokens }: Pick<Parse, 'tokens'>, offset: number): number =>
  lowerBound(tokens.length, (k) => tokens[k].start < offset)

/** The tokens that a span touches. */
export function toTokens(parse: Pick<Parse, 'tokens'>, span: Span): TokenRange {
  const from = tokenFrom(parse, span.start)
  return { from, to: Math.max(from, tokenAfter(parse, span.end)) }
}

/** The characters of a range that is not empty. */
export const toSpan = ({ tokens }: Pick<Parse, 'tokens'>, { from, to }: TokenRange): Span => ({
  start: tokens[from].start,
  end: tokens[to - 1].end,
})

/** The number of the sentence that holds a token. */
export const sentenceOf = ({ sentences }: Pick<Parse, 'sentences'>, token: number): number =>
  lowerBound(sentences.length, (k) => sentences[k].to <= token)

/** Whether the two ranges share a token. */
export const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

/** Whether a verb or an auxiliary stands in the range. */
export function hasVerb(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (tokens[i].pos === 'VERB' || tokens[i].pos === 'AUX') return true
  return false
}
