import type { Token } from '../types.ts'
import { hashText } from './hash.ts'
import { bucketOf, type CueLexicon } from './lexicon.ts'

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

/** The number of a part of speech, 0 for one that is none of ours. */
export const posOf = (token: Token): number => POS_ID.get(token.pos) ?? 0

/** What depends on a word, its part of speech and the lexicon alone. */
export type WordFacts = {
  /** In lower case, every digit a 0, and the hashes of that and of its end. */
  readonly lower: string
  readonly word: number
  readonly suffix: number
  readonly shape: number
  /** How often the word is a cue, and how often it stands in a source: see `toBucket`. */
  readonly cue: number
  readonly source: number
}

/** The words seen of late, by part of speech, with the buckets of the lexicon that was asked last. */
const seen = Array.from({ length: POS.length + 1 }, () => new Map<string, WordFacts>())
const MOST_WORDS = 20_000
let known: CueLexicon | undefined

export function factsOf(text: string, pos: number, lexicon: CueLexicon): WordFacts {
  if (lexicon !== known) for (const words of seen) words.clear()
  known = lexicon
  const words = seen[pos]
  const found = words.get(text)
  if (found) return found
  if (words.size >= MOST_WORDS) words.clear()
  const facts = toFacts(text, pos, lexicon)
  words.set(text, facts)
  return facts
}

function toFacts(text: string, pos: number, lexicon: CueLexicon): WordFacts {
  const lower = text.toLowerCase().replace(/\d/g, '0')
  const word = hashText(lower)
  return {
    lower,
    word,
    suffix: hashText(`~${lower.slice(-3)}`),
    shape: shapeOf(text),
    cue: bucketOf(lexicon.cues, word, pos),
    source: bucketOf(lexicon.sources, word, pos),
  }
}

/** How often a token's lemma is a cue, see `Columns.cue`. */
export const cueBucketOf = (token: Token, lexicon: CueLexicon): number =>
  factsOf(token.lemma, posOf(token), lexicon).cue

function shapeOf(text: string): number {
  if (/^\p{Lu}[\p{Ll}\p{M}’']+$/u.test(text)) return 1
  if (/^[\p{Ll}\p{M}’']+$/u.test(text)) return 2
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 3 : 4
  if (/^(?:\p{Lu}\.)+$/u.test(text)) return 5
  if (/^\p{N}+$/u.test(text)) return text.length === 4 ? 6 : 7
  if (/\p{N}/u.test(text)) return 8
  if (/^\p{Lu}.*\p{L}$/u.test(text)) return 9
  if (/^\p{Lu}\p{Ll}+\.$/u.test(text)) return 10
  if (/\p{L}/u.test(text)) return 11
  return 12
}
