import type { Lexicons } from '../lexicons.ts'
import { tokenAfter, tokenFrom, toTokens } from '../tokens.ts'
import type { Article, Parse, Quotation, TokenRange } from '../types.ts'
import { findNames, type NameMention } from './names.ts'
import { gather, type Named } from './speakers.ts'

/** What the rules look at: the article, its names and whom they name, and where its quotations stand. */
export type Context = {
  readonly article: Article
  readonly parse: Parse
  readonly quotations: readonly Quotation[]
  readonly lexicons: Lexicons
  readonly names: readonly NameMention[]
  readonly named: readonly Named[]
  /** Each token's word in small letters. */
  readonly words: readonly string[]
  /** Index into `named` of each name's owner. */
  readonly ownerOf: Int32Array
  /** Names that may well be somebody else's, by index. */
  readonly unsure: ReadonlySet<number>
  /** Index of the name that covers each token, or -1. */
  readonly nameAt: Int32Array
  readonly sentenceOf: Int32Array
  readonly paragraphOf: Int32Array
  /** 1 where a token stands in a headline, where nouns have no articles. */
  readonly isHeadline: Uint8Array
  /** 1 where a token stands in some quotation's content. */
  readonly isQuoted: Uint8Array
}

export function toContext(
  article: Article,
  parse: Parse,
  quotations: readonly Quotation[],
  lexicons: Lexicons,
): Context {
  const n = parse.tokens.length
  const isSource = new Uint8Array(n)
  for (const { source } of quotations)
    for (const span of source) {
      const { from, to } = toTokens(parse, span)
      isSource.fill(1, from, to)
    }
  const names = findNames(parse, lexicons, (i) => isSource[i] === 1)
  const { named, of, unsure } = gather(parse, names, lexicons)
  const nameAt = new Int32Array(n).fill(-1)
  for (const [m, { from, to }] of names.entries()) nameAt.fill(m, from, to)
  const isQuoted = new Uint8Array(n)
  for (const quotation of quotations)
    for (const span of quotation.content) {
      const { from, to } = toTokens(parse, span)
      isQuoted.fill(1, from, to)
    }
  const isHeadline = new Uint8Array(n)
  for (const { start, end, zone } of article.zones)
    if (zone === 'headline') isHeadline.fill(1, tokenFrom(parse, start), tokenAfter(parse, end))
  return {
    article,
    parse,
    quotations,
    lexicons,
    names,
    named,
    words: parse.tokens.map(({ norm }) => norm.toLowerCase()),
    ownerOf: of,
    unsure,
    nameAt,
    sentenceOf: toNumbers(parse.sentences, n),
    paragraphOf: toNumbers(parse.paragraphs, n),
    isHeadline,
    isQuoted,
  }
}

function toNumbers(ranges: readonly TokenRange[], n: number): Int32Array {
  const numbers = new Int32Array(n)
  for (const [k, { from, to }] of ranges.entries()) numbers.fill(k, from, to)
  return numbers
}

/** The words of a range as the article has them, with white space folded. */
export const wordsOf = (context: Context, { from, to }: TokenRange): string =>
  to > from
    ? context.article.text
        .slice(context.parse.tokens[from].start, context.parse.tokens[to - 1].end)
        .replace(/\s+/g, ' ')
    : ''

/** A token's word in small letters. */
export const wordAt = (context: Context, i: number): string => context.words[i] ?? ''
