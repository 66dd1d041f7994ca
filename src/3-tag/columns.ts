import { lowerBound } from '../lower-bound.ts'
import { sentenceOf } from '../tokens.ts'
import type { Mark, Parse, Token, TokenRange } from '../types.ts'
import { bucketOf, type CueLexicon } from './lexicon.ts'
import { hashSuffix, hashWord, posOf, shapeOf } from './word-facts.ts'

/** Columns are padded on both sides, so that a window never looks outside: token i of a sequence is at i + PAD. */
export const PAD = 4
/** What a padded place holds. */
export const OUTSIDE = 0x2f2f2f2f

/** What a token is, by columns of small numbers and hashes, for one sequence (a paragraph, or a piece of a long one). */
export type Columns = {
  /** Tokens in the sequence. */
  n: number
  word: Int32Array
  lemma: Int32Array
  pos: Int32Array
  shape: Int32Array
  suffix: Int32Array
  /** How often the lemma is a cue, and how often the word stands in a source: 0 never to 5 mostly. */
  cue: Int32Array
  source: Int32Array
  /** Where the token stands with regard to quotation marks: see `Region`. */
  region: Int32Array
  /** Tokens since the last opening mark, and to the next closing one, of the region; 99 where there is none. */
  sinceOpen: Int32Array
  untilClose: Int32Array
  /** Index of the first token after the region's closing mark, and of the last before its opening one; -1 for none. */
  afterClose: Int32Array
  beforeOpen: Int32Array
  /** Index of the first and past the last token of its sentence. */
  sentenceFrom: Int32Array
  sentenceTo: Int32Array
}

/** Numbers of `Columns.region`. */
export const Region = { none: 0, double: 1, single: 2, unclosed: 3, unopened: 4, open: 5, close: 6 } as const

const COLUMNS = [
  'word',
  'lemma',
  'pos',
  'shape',
  'suffix',
  'cue',
  'source',
  'region',
  'sinceOpen',
  'untilClose',
  'afterClose',
  'beforeOpen',
  'sentenceFrom',
  'sentenceTo',
] as const

/** Room for sequences of up to `capacity` tokens. */
export function createColumns(capacity: number): Columns {
  const columns = { n: 0 } as Columns
  for (const name of COLUMNS) columns[name] = new Int32Array(capacity + 2 * PAD)
  return columns
}

/** Fills the columns for the tokens of `range`, a paragraph or a piece of one. Room is made where it lacks. */
export function fillColumns(columns: Columns, parse: Parse, range: TokenRange, lexicon: CueLexicon): void {
  const n = range.to - range.from
  if (columns.word.length < n + 2 * PAD) Object.assign(columns, createColumns(2 * n))
  columns.n = n
  for (let i = 0; i < n; i++) fillToken(columns, i + PAD, parse.tokens[range.from + i], lexicon)
  for (const name of ['word', 'lemma', 'pos', 'shape', 'suffix', 'cue', 'source', 'region'] as const) {
    const outside = name === 'word' || name === 'lemma' || name === 'suffix' ? OUTSIDE : 31
    columns[name].fill(outside, 0, PAD).fill(outside, n + PAD, n + 2 * PAD)
  }
  fillRegions(columns, parse, range)
  fillSentences(columns, parse, range)
}

function fillToken(columns: Columns, at: number, token: Token, lexicon: CueLexicon): void {
  const pos = posOf(token)
  const word = hashWord(token.norm)
  const lemma = hashWord(token.lemma)
  columns.word[at] = word
  columns.lemma[at] = lemma
  columns.pos[at] = pos
  columns.shape[at] = shapeOf(token.norm)
  columns.suffix[at] = hashSuffix(token.norm)
  columns.cue[at] = bucketOf(lexicon.cues, lemma, pos)
  columns.source[at] = bucketOf(lexicon.sources, word, pos)
}

function fillRegions(columns: Columns, parse: Parse, range: TokenRange): void {
  const { region, sinceOpen, untilClose, afterClose, beforeOpen, n } = columns
  region.fill(Region.none, PAD, n + PAD)
  sinceOpen.fill(99, PAD, n + PAD)
  untilClose.fill(99, PAD, n + PAD)
  afterClose.fill(-1, PAD, n + PAD)
  beforeOpen.fill(-1, PAD, n + PAD)
  let last = 0
  let nextOpen = n
  for (let m = lastMarkBefore(parse.marks, range.to); m >= 0 && parse.marks[m].token >= range.from; m--) {
    const mark = parse.marks[m]
    const at = mark.token - range.from
    if (mark.side === 'open' && mark.pair < 0) paint(columns, at, nextOpen, Region.unclosed, true, false)
    if (mark.side === 'open') nextOpen = at
  }
  for (let m = firstMarkFrom(parse.marks, range.from); m < parse.marks.length && parse.marks[m].token < range.to; m++) {
    const mark = parse.marks[m]
    const at = mark.token - range.from
    if (mark.side === 'close' && mark.pair < 0) paint(columns, last - 1, at, Region.unopened, false, true)
    else if (mark.side === 'open' && mark.pair >= 0) {
      const close = parse.marks[mark.pair].token - range.from
      if (close < n && (mark.style === 'double' || region[at + PAD] === Region.none))
        paint(columns, at, close, mark.style === 'double' ? Region.double : Region.single, true, true)
    }
    if (mark.side === 'close') last = at + 1
    region[at + PAD] = mark.side === 'open' ? Region.open : Region.close
  }
}

/** Marks the tokens after `open` and before `close` as a region; what is painted already and closed stays. */
function paint(c: Columns, open: number, close: number, region: number, hasOpen: boolean, hasClose: boolean): void {
  for (let i = Math.max(0, hasOpen ? open : open + 1); i <= Math.min(close, c.n - 1); i++) {
    const at = i + PAD
    if (i > open && i < close) c.region[at] = region
    if (hasOpen) {
      c.sinceOpen[at] = i - open
      c.beforeOpen[at] = open - 1
    }
    if (hasClose) {
      c.untilClose[at] = close - i
      c.afterClose[at] = close + 1 < c.n ? close + 1 : -1
    }
  }
}

/** Index of the first mark at or after token `from`. */
export const firstMarkFrom = (marks: readonly Mark[], from: number): number =>
  lowerBound(marks.length, (m) => marks[m].token < from)

const lastMarkBefore = (marks: readonly Mark[], to: number) => firstMarkFrom(marks, to) - 1

function fillSentences(columns: Columns, parse: Parse, range: TokenRange): void {
  for (let s = sentenceOf(parse, range.from); s < parse.sentences.length; s++) {
    const sentence = parse.sentences[s]
    if (sentence.from >= range.to) break
    const from = Math.max(0, sentence.from - range.from)
    const to = Math.min(columns.n, sentence.to - range.from)
    columns.sentenceFrom.fill(from, from + PAD, to + PAD)
    columns.sentenceTo.fill(to, from + PAD, to + PAD)
  }
}
