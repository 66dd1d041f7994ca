import type { Mark, Parse, Token, TokenRange } from '../types.ts'
import { hashText } from './hash.ts'
import { bucketOf, type CueLexicon } from './lexicon.ts'

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

const POS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
]
const POS_ID = new Map(POS.map((pos, i) => [pos, i + 1]))
export const ADP = POS_ID.get('ADP')!
export const DET = POS_ID.get('DET')!
export const SCONJ = POS_ID.get('SCONJ')!
export const VERB = POS_ID.get('VERB')!
export const AUX = POS_ID.get('AUX')!
export const NOUN = POS_ID.get('NOUN')!
export const PROPN = POS_ID.get('PROPN')!
export const PRON = POS_ID.get('PRON')!
export const PUNCT = POS_ID.get('PUNCT')!

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

/** `cues` and `sources` are the word's buckets by part of speech, -1 for one that has not been asked for. */
type WordFacts = {
  readonly word: number
  readonly shape: number
  readonly suffix: number
  readonly lower: string
  readonly cues: Int8Array
  readonly sources: Int8Array
}
const WORDS = new Map<string, WordFacts>()
const MOST_WORDS = 100_000
/** Whose buckets the words remember. */
let known: CueLexicon | undefined

/** What depends on the surface and the lexicon alone, remembered for the words seen of late. */
function factsOf(norm: string, lexicon: CueLexicon): WordFacts {
  if (lexicon !== known || WORDS.size > MOST_WORDS) WORDS.clear()
  known = lexicon
  const found = WORDS.get(norm)
  if (found) return found
  const lower = norm.toLowerCase().replace(/\d/g, '0')
  const facts = {
    word: hashText(lower),
    shape: shapeOf(norm),
    suffix: hashText(`~${lower.slice(-3)}`),
    lower,
    cues: new Int8Array(POS.length + 1).fill(-1),
    sources: new Int8Array(POS.length + 1).fill(-1),
  }
  WORDS.set(norm, facts)
  return facts
}

/** How often a token's lemma is a cue, see `Columns.cue`. */
export const cueBucketOf = (token: Token, lexicon: CueLexicon): number =>
  cueBucket(factsOf(token.lemma, lexicon), POS_ID.get(token.pos) ?? 0, lexicon)

function cueBucket({ cues, word }: WordFacts, pos: number, lexicon: CueLexicon): number {
  if (cues[pos] < 0) cues[pos] = bucketOf(lexicon.cues, word, pos)
  return cues[pos]
}

function sourceBucket({ sources, word }: WordFacts, pos: number, lexicon: CueLexicon): number {
  if (sources[pos] < 0) sources[pos] = bucketOf(lexicon.sources, word, pos)
  return sources[pos]
}

function fillToken(columns: Columns, at: number, token: Token, lexicon: CueLexicon): void {
  const facts = factsOf(token.norm, lexicon)
  const lemma = token.lemma === facts.lower ? facts : factsOf(token.lemma, lexicon)
  const pos = POS_ID.get(token.pos) ?? 0
  columns.word[at] = facts.word
  columns.lemma[at] = lemma.word
  columns.pos[at] = pos
  columns.shape[at] = facts.shape
  columns.suffix[at] = facts.suffix
  columns.cue[at] = cueBucket(lemma, pos, lexicon)
  columns.source[at] = sourceBucket(facts, pos, lexicon)
}

function shapeOf(norm: string): number {
  if (/^\p{Lu}[\p{Ll}\p{M}’']+$/u.test(norm)) return 1
  if (/^[\p{Ll}\p{M}’']+$/u.test(norm)) return 2
  if (/^\p{Lu}+$/u.test(norm)) return norm.length === 1 ? 3 : 4
  if (/^(?:\p{Lu}\.)+$/u.test(norm)) return 5
  if (/^\p{N}+$/u.test(norm)) return norm.length === 4 ? 6 : 7
  if (/\p{N}/u.test(norm)) return 8
  if (/^\p{Lu}.*\p{L}$/u.test(norm)) return 9
  if (/^\p{Lu}\p{Ll}+\.$/u.test(norm)) return 10
  if (/\p{L}/u.test(norm)) return 11
  return 12
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
export function firstMarkFrom(marks: readonly Mark[], from: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle].token < from) low = middle + 1
    else high = middle
  }
  return low
}

const lastMarkBefore = (marks: readonly Mark[], to: number) => firstMarkFrom(marks, to) - 1

function fillSentences(columns: Columns, parse: Parse, range: TokenRange): void {
  for (let s = firstSentenceOf(parse.sentences, range.from); s < parse.sentences.length; s++) {
    const sentence = parse.sentences[s]
    if (sentence.from >= range.to) break
    const from = Math.max(0, sentence.from - range.from)
    const to = Math.min(columns.n, sentence.to - range.from)
    columns.sentenceFrom.fill(from, from + PAD, to + PAD)
    columns.sentenceTo.fill(to, from + PAD, to + PAD)
  }
}

/** Index of the sentence that holds token `from`. */
function firstSentenceOf(sentences: readonly TokenRange[], from: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].to <= from) low = middle + 1
    else high = middle
  }
  return low
}
