import { toTokens } from '../tokens.ts'
import type { Quotation, TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { afterArticle, phraseEnd } from './phrase.ts'

/** How far from the cue the words about place and time may stand, in tokens. */
const REACH = 28

/** Tokens of contents near by, and of the quotation's own source. */
export function takenTokens(context: Context, quotation: Quotation): (i: number) => boolean {
  const source = quotation.source.map((span) => toTokens(context.parse, span))
  const content = quotation.content.map((span) => toTokens(context.parse, span))
  const isNested = quotation.within !== undefined
  return (i) =>
    (!isNested && context.isQuoted[i] === 1) ||
    content.some(({ from, to }) => i >= from && i < to) ||
    source.some(({ from, to }) => i >= from && i < to)
}

/** The source and what stands between it and the cue: "a statement issued in Songo on Friday". */
export function sourceRange(context: Context, quotation: Quotation, cue: TokenRange): TokenRange {
  if (quotation.source.length === 0) return { from: cue.from, to: cue.from }
  const source = toTokens(context.parse, quotation.source[0])
  const { from, to } = source.to <= cue.from ? { from: source.from, to: cue.from } : source
  // "the firm, which was sold in 2011,": a clause has a time of its own.
  const clause = context.words.slice(from, source.to).findIndex((word) => /^(?:who|which|whose|where)$/.test(word))
  return { from, to: clause < 0 ? to : from + clause }
}

/** Where a document came out: "a statement issued in Songo on Friday", "papers made public in Dublin". */
export function issuedRange(context: Context, { from, to }: TokenRange): TokenRange {
  const issued = context.words
    .slice(from, to)
    .findIndex((word) => /^(?:issued|released|published|posted|public)$/.test(word))
  return { from: issued < 0 ? to : from + issued + 1, to }
}

/** The region behind what belongs to the source: "a doctor at the children's hospital said" tells who, not where. */
export function pastComplement(context: Context, quotation: Quotation, region: TokenRange): TokenRange {
  const source = quotation.source[0] ? toTokens(context.parse, quotation.source[0]) : null
  const isNominal = source !== null && /^\p{Ll}/u.test(context.parse.tokens[source.to - 1].norm)
  const isBeside = source?.to === region.from && /^(?:at|in|from|of|on)$/.test(wordAt(context, region.from))
  const isPronoun = source !== null && context.parse.tokens[source.to - 1].pos === 'PRON'
  if (!isNominal || isPronoun || !isBeside) return region
  return { from: phraseEnd(context, afterArticle(context, region.from + 1), region.to), to: region.to }
}

/** From the cue on to the next content or clause, the source stepped over. */
export function regionAfter(
  context: Context,
  quotation: Quotation,
  cue: TokenRange,
  isTaken: (i: number) => boolean,
): TokenRange {
  const { tokens } = context.parse
  let from = cue.to
  const source = quotation.source[0] ? toTokens(context.parse, quotation.source[0]) : null
  if (source && source.from >= cue.to && source.from - cue.to <= 2) from = source.to
  let to = from
  while (
    to < tokens.length &&
    to - from < REACH &&
    context.paragraphOf[to] === context.paragraphOf[cue.from] &&
    !isTaken(to)
  ) {
    if (
      /^[.?!;:“‘]$/.test(tokens[to].norm) &&
      !(tokens[to].norm === '.' && context.sentenceOf[to + 1] === context.sentenceOf[to])
    )
      break
    if (to > from && tokens[to].norm === ',' && tokens[to + 1]?.pos === 'VERB') break
    to++
  }
  return { from, to }
}

/** From the start of the sentence to the source or cue, whichever comes first: "In Minsk the ministry said". */
export function regionBefore(
  context: Context,
  quotation: Quotation,
  cue: TokenRange,
  isTaken: (i: number) => boolean,
): TokenRange {
  const source = quotation.source[0] ? toTokens(context.parse, quotation.source[0]) : cue
  const end = Math.min(source.from, cue.from)
  let from = end
  while (
    from > 0 &&
    end - from < REACH &&
    context.sentenceOf[from - 1] === context.sentenceOf[end] &&
    !isTaken(from - 1) &&
    !opensClause(context, from)
  )
    from--
  // What stands between the source and the cue counts too: "the lawyer on Wednesday said".
  if (from < end || source.to >= cue.from) return { from, to: end }
  let between = cue.from
  while (between > source.to && !isTaken(between - 1)) between--
  return { from: between, to: cue.from }
}

/** ", and Austria called for …": what was said of others before is no circumstance of this. */
const opensClause = ({ parse, words }: Context, i: number) =>
  (words[i - 1] === 'and' || words[i - 1] === 'but' || words[i - 1] === 'while') && parse.tokens[i - 2]?.norm === ','

/** Behind the last words, to the end of their sentence or the next comma: "declined to comment outside the court". */
export function regionBeyond(context: Context, { content }: Quotation): TokenRange {
  const { tokens } = context.parse
  const { from: start, to: from } = toTokens(context.parse, content[content.length - 1])
  let to = from
  while (
    to < tokens.length &&
    to - from < REACH &&
    context.sentenceOf[to] === context.sentenceOf[Math.max(start, from - 1)] &&
    context.isQuoted[to] === 0 &&
    !/^[,.?!;:“‘]$/.test(tokens[to].norm)
  )
    to++
  return { from, to }
}
