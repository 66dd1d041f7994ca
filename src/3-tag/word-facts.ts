import type { Token } from '../types.ts'
import { HASH_START, hashEnd, hashStep, hashText } from './hash.ts'
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

/** How often a token's lemma is a cue, see `Columns.cue`. */
export const cueBucketOf = (token: Token, lexicon: CueLexicon): number =>
  bucketOf(lexicon.cues, hashWord(token.lemma), posOf(token))

const TILDE = 126
const isDigit = (code: number) => code >= 48 && code <= 57
const isUpper = (code: number) => code >= 65 && code <= 90
/** A small letter, or the apostrophe that goes with them. */
const isSmall = (code: number) => (code >= 97 && code <= 122) || code === 39

const toLower = (text: string) => text.toLowerCase().replace(/\d/g, '0')

/** The hash of a word in lower case with every digit a 0. */
export const hashWord = (text: string): number => hashFrom(text, 0, '')

/** The hash of the last three letters. */
export const hashSuffix = (text: string): number => hashFrom(text, Math.max(0, text.length - 3), '~')

/** Of what stands from unit `from` on, after `prefix`: quick for ASCII, whose cases need no tables. */
function hashFrom(text: string, from: number, prefix: '' | '~'): number {
  let h = prefix === '' ? HASH_START : hashStep(HASH_START, TILDE)
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return hashText(prefix + toLower(text.slice(from)))
    h = hashStep(h, isUpper(code) ? code + 32 : isDigit(code) ? 48 : code)
  }
  return hashEnd(h, prefix.length + text.length - from)
}

/** What kind of characters a word is made of, and in which order, 1 to 12. */
export function shapeOf(text: string): number {
  const first = text.charCodeAt(0)
  if (isSmall(first) || isUpper(first)) {
    let i = 1
    while (i < text.length && isSmall(text.charCodeAt(i))) i++
    if (i === text.length) return isSmall(first) ? 2 : i > 1 ? 1 : 3
  } else if (text.length === 1 && first < 128) return isDigit(first) ? 7 : 12
  return otherShapeOf(text)
}

function otherShapeOf(text: string): number {
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
