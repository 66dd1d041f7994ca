import { overlap } from '../tokens.ts'
import type { Act, Mark, Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'
import { marksIn } from './pieces.ts'
import { findTold } from './teller.ts'

/**
 * The quotations in marks that stand inside the content of `parent` with a verb of speech and its subject beside them:
 * “She said, ‘Read it twice.’” `known` are those that were found there before.
 */
export function findNestedMarks(
  parse: Parse,
  parent: Draft,
  known: readonly Draft[],
  verbs: ReadonlyMap<string, Act>,
): Draft[] {
  return parent.content.flatMap((piece) =>
    marksIn(parse, piece).flatMap((mark) => {
      const words = toWords(parse, mark, piece)
      if (!words || known.some(({ content }) => content.some((one) => overlap(one, words)))) return []
      return findTold(parse, words, piece, verbs) ?? []
    }),
  )
}

/** The words of a pair of marks that is not the content's own. */
function toWords(parse: Parse, { side, token, pair }: Mark, piece: TokenRange): TokenRange | null {
  if (side !== 'open' || pair < 0) return null
  const close = parse.marks[pair].token
  const isOwn = token === piece.from && (close === piece.to - 1 || close === piece.to)
  return isOwn || close >= piece.to || close - token < 2 ? null : { from: token, to: close + 1 }
}
