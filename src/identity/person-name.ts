import type { Gender } from '../lexicons.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { ARABIC, splitName } from './name-order.ts'
import { readTokens } from './name-tokens.ts'
import { toSpelling } from './spelling.ts'

/** A word of a name. */
export type NameWord = {
  /** Folded, the parts of a hyphened one as one ("kimoon"). */
  readonly text: string
  readonly spelling: string
  /** Parts of a hyphened word, folded; the word alone otherwise. */
  readonly parts: readonly string[]
  readonly isInitial: boolean
}

/** A person's name, taken apart. */
export type PersonName = {
  /** Equal for names that differ in nothing but case, accents, hyphens, titles and the like. */
  readonly key: string
  readonly given: readonly NameWord[]
  readonly family: NameWord
  /** Small words before the family name: "vonder"; those that come and go in Arabic names are left out. */
  readonly particles: string
  readonly generation: string
  /** The family name stands first, and what follows is one given name of several syllables. */
  readonly isFamilyFirst: boolean
  readonly gender: Gender | null
  /** In quotation marks or brackets: "Buddy". */
  readonly nickname: NameWord | null
  /** Titles before the name ("sheriff"). */
  readonly titles: readonly string[]
}

/** Nothing but a family name, or a single name. */
export const isBare = ({ given }: PersonName): boolean => given.length === 0
/** No given name but initials. */
export const isInitialed = ({ given }: PersonName): boolean =>
  given.length > 0 && given.every(({ isInitial }) => isInitial)

/** Names that were taken apart, by lexicon: an archive has the same names over and over. Emptied when it is full. */
const read = new WeakMap<IdentityLexicon, Map<string, PersonName>>()
const LIMIT = 50_000

/** Takes a name apart; anything goes, and what has no letters becomes a family name of its own. */
export function readPersonName(name: string, lexicon: IdentityLexicon): PersonName {
  const known = read.get(lexicon)
  const names = known && known.size < LIMIT ? known : new Map<string, PersonName>()
  if (names !== known) read.set(lexicon, names)
  const parts = names.get(name) ?? (name.includes(';') ? takeGroupApart(name, lexicon) : takeApart(name, lexicon))
  names.set(name, parts)
  return parts
}

function takeApart(name: string, lexicon: IdentityLexicon): PersonName {
  const tokens = readTokens(name, lexicon)
  const words = tokens.words.length > 0 ? tokens.words : [name.trim().slice(0, 100)]
  const { given, particles, family, isFamilyFirst } = splitName(words, tokens.isOrdered, lexicon)
  const parts = {
    given: given.map(toNameWord),
    family: toNameWord(family),
    particles: particles
      .map(foldWord)
      .filter((word) => !ARABIC.has(word))
      .join(''),
    generation: tokens.generation,
    isFamilyFirst,
  }
  const key = [
    isFamilyFirst ? parts.given.map(({ text }) => text).join('') : parts.given.map(({ text }) => text).join(' '),
    parts.particles,
    parts.family.text,
    parts.generation,
  ].join('|')
  return {
    ...parts,
    key,
    gender: genderOf(tokens.titles, parts.given[0]?.text, lexicon),
    nickname: tokens.nickname ? toNameWord(tokens.nickname) : null,
    titles: tokens.titles,
  }
}

/** Of several who speak as one ("Ana Vale; Bo Lund"): a single name of its own, equal for the same people in any order. */
function takeGroupApart(names: string, lexicon: IdentityLexicon): PersonName {
  const people = names
    .slice(0, 300)
    .split(';')
    .filter((name) => foldWord(name).trim() !== '')
  const each = people.map((name) => takeApart(name, lexicon))
  const text = each
    .map(({ given, family }) => [given[0]?.spelling ?? '', family.spelling].join(' ').trim())
    .sort()
    .join(' & ')
  if (people.length < 2) return takeApart(people[0] ?? names, lexicon)
  const family: NameWord = { text, spelling: text, parts: [text], isInitial: false }
  return {
    key: `|${text}`,
    given: [],
    family,
    particles: '',
    generation: '',
    isFamilyFirst: false,
    gender: null,
    nickname: null,
    titles: [],
  }
}

function toNameWord(word: string): NameWord {
  const plain = word
    .replace(/^(?:al|el|ul|ash|as|ad|ar|an|at|az)-(?=\p{L}{2})/iu, '')
    .replace(/^(?:Al|El)(?=\p{Lu}\p{Ll})/u, '')
  const parts = plain
    .split(/\p{Pd}/u)
    .map(foldWord)
    .filter(Boolean)
  const text = parts.join('') || foldWord(word)
  return { text, spelling: toSpelling(text), parts, isInitial: /^\p{L}$/u.test(text) }
}

function genderOf(titles: readonly string[], given: string | undefined, { words }: IdentityLexicon): Gender | null {
  const title = titles.map((word) => words.titles.get(word)).find((gender) => gender !== undefined)
  if (title || given === undefined) return title ?? null
  const [isMale, isFemale] = [words.names.male.has(given), words.names.female.has(given)]
  return isMale === isFemale ? null : isMale ? 'male' : 'female'
}
