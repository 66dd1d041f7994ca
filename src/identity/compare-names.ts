import { compareGiven, type Likeness, worse } from './compare-given.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, type NameWord, type PersonName } from './person-name.ts'
import { isSoundAlike, toSyllableSound } from './sound.ts'
import { isLooseSpelling, isSameSpelling } from './spelling.ts'

/**
 * Whether two names can be one person's, by the names alone; grade null is hard evidence that they are not. Where one is a bare
 * family name, the likeness is that of the family names.
 */
export function compareNames(one: PersonName, other: PersonName, lexicon: IdentityLexicon): Likeness {
  if (one.key === other.key) return SAME
  const [a, b] = [withDouble(one, other), withDouble(other, one)]
  const generation = compareGenerations(a.generation, b.generation)
  if (generation.grade === null) return generation
  if (isTurned(a, b)) return worse(generation, toTurned(a, lexicon))
  const family = compareFamilies(a, b, lexicon)
  if (isBare(a) || isBare(b)) return worse(generation, family)
  const whole = family.grade === null ? compareTails(a, b, lexicon) : addUp(compareGiven(a, b, lexicon), family)
  if (whole.grade === null && family.grade !== null && isTail(a, b, lexicon)) return worse(generation, DOUBLE)
  return worse(generation, whole)
}

/** The worse of the two; two doubts at once are more than one. */
const addUp = (given: Likeness, family: Likeness): Likeness =>
  isDoubt(given) && family.grade !== 'exact' && family.grade !== null
    ? { grade: 'doubtful', why: `${given.why}, ${family.why}` }
    : worse(given, family)
const isDoubt = ({ grade }: Likeness): boolean => grade === 'short' || grade === 'initial' || grade === 'loose'

/** "Ana Ruiz Vale" read as "Ana Ruiz-Vale", where the other is named so. */
function withDouble(name: PersonName, other: PersonName): PersonName {
  const last = name.given.at(-1)
  const isDouble = last !== undefined && last.text + name.family.text === other.family.text
  return isDouble ? { ...name, given: name.given.slice(0, -1), family: other.family } : name
}

const SAME: Likeness = { grade: 'exact', why: 'same name' }
const DOUBLE: Likeness = { grade: 'doubtful', why: 'one of two family names' }

function compareGenerations(a: string, b: string): Likeness {
  if (a === b) return SAME
  if (a && b) return { grade: null, why: 'another generation' }
  return { grade: 'doubtful', why: 'same name, once with the generation' }
}

/** "Orban Viktor", "Viktor Orban"; with one given name, or one of several syllables. */
const isTurned = (a: PersonName, b: PersonName): boolean =>
  !isBare(a) &&
  !isBare(b) &&
  joinGiven(a) === b.family.text &&
  joinGiven(b) === a.family.text &&
  !a.particles &&
  !b.particles
/** Of two first names either may be the family name. */
const toTurned = ({ given, family }: PersonName, { familyFirst, words: { names } }: IdentityLexicon): Likeness => {
  const words = [...given, family].map(({ text }) => text)
  const isOpen = words.every((word) => names.first.has(word) && !familyFirst.has(word))
  return { grade: isOpen ? 'doubtful' : 'spelling', why: 'same name in another order' }
}
const joinGiven = ({ given }: PersonName) => given.map(({ text }) => text).join('')

function compareFamilies(a: PersonName, b: PersonName, lexicon: IdentityLexicon): Likeness {
  const words = compareFamilyWords(a.family, b.family, lexicon)
  if (words.grade === null && a.particles + a.family.text === b.particles + b.family.text) return JOINED
  if (words.grade === null && isFeminine(a, b)) return FEMININE
  if (a.particles === b.particles || words.grade === null) return words
  const isLeftOut = a.particles === '' || b.particles === ''
  return worse(words, {
    grade: isLeftOut ? 'loose' : null,
    why: isLeftOut ? 'family name without its particle' : OTHER,
  })
}
const OTHER = 'another family name'

const JOINED: Likeness = { grade: 'spelling', why: 'particle and family name as one word' }
const FEMININE: Likeness = { grade: 'loose', why: 'feminine form of the family name' }

/** "Olga Marenova" whom another calls "Olga Marenov"; an "O. Marenov" is somebody else. */
const isFeminine = (a: PersonName, b: PersonName): boolean =>
  a.given.length > 0 &&
  !a.given[0].isInitial &&
  a.given[0].text === b.given[0]?.text &&
  (toMasculine(a.family.text) === b.family.text || toMasculine(b.family.text) === a.family.text)
const toMasculine = (family: string): string =>
  family
    .replace(/(?<=ov|ev|in)a$/, '')
    .replace(/(?<=[sc]k)a(?:ya|ja|ia)?$/, 'y')
    .replace(/(?<=n)a(?:ya|ja|ia)$/, 'y')

function compareFamilyWords(a: NameWord, b: NameWord, lexicon: IdentityLexicon): Likeness {
  if (a.text === b.text) return SAME
  if (isSameSpelling(a.spelling, b.spelling) || mainOf(a, lexicon) === mainOf(b, lexicon))
    return areTwoNames(a, b, lexicon)
      ? { grade: null, why: OTHER }
      : { grade: 'spelling', why: 'another spelling of the family name' }
  if (isLooseSpelling(a.spelling, b.spelling) && !areTwoNames(a, b, lexicon))
    return { grade: 'loose', why: 'another spelling of the family name' }
  if (isSoundAlike(a.spelling, b.spelling) && !areBothKnown(a, b, lexicon)) return SOUND
  if (
    a.text.length < 7 &&
    lexicon.familyFirst.has(a.text) &&
    lexicon.familyFirst.has(b.text) &&
    toSyllableSound(a.text) === toSyllableSound(b.text)
  )
    return SOUND
  const isPart = (whole: NameWord, part: NameWord) => whole.parts.length > 1 && whole.parts.includes(part.text)
  return isPart(a, b) || isPart(b, a) ? DOUBLE : { grade: null, why: OTHER }
}

const SOUND: Likeness = { grade: 'loose', why: 'another spelling of the family name' }
const areBothKnown = (a: NameWord, b: NameWord, { commonSurnames, words }: IdentityLexicon): boolean =>
  [a, b].every(({ text }) => commonSurnames.has(text) || words.names.last.has(text))

const mainOf = ({ text }: NameWord, { commonSurnames }: IdentityLexicon) => commonSurnames.get(text) ?? text

/** Spellings that are both names of their own ("Smith", "Smyth"). */
const areTwoNames = (a: NameWord, b: NameWord, lexicon: IdentityLexicon): boolean =>
  lexicon.commonSurnames.has(a.text) && lexicon.commonSurnames.has(b.text) && mainOf(a, lexicon) !== mainOf(b, lexicon)

/** "Pedro Sanchez" and "Pedro Sanchez Castejon", "Anna Berg" and "Anna Berg Lund": the family name is the last but one. */
function compareTails(a: PersonName, b: PersonName, lexicon: IdentityLexicon): Likeness {
  const found = [tailLikeness(a, b, lexicon), tailLikeness(b, a, lexicon)].find(({ grade }) => grade !== null)
  return found ?? { grade: null, why: OTHER }
}

function tailLikeness(long: PersonName, short: PersonName, lexicon: IdentityLexicon): Likeness {
  const last = long.given.at(-1)
  if (long.given.length < 2 || long.isFamilyFirst || last?.spelling !== short.family.spelling)
    return { grade: null, why: OTHER }
  const rest = { ...long, given: long.given.slice(0, -1), family: last }
  return worse(compareGiven(rest, short, lexicon), DOUBLE)
}

/** "Lopez Obrador" for "Andres Manuel Lopez Obrador": what looks like a given name is the first of two family names. */
function isTail(a: PersonName, b: PersonName, { words }: IdentityLexicon): boolean {
  const [long, short] = a.given.length >= b.given.length ? [a, b] : [b, a]
  const [first] = short.given
  return (
    long.given.length > short.given.length &&
    short.given.length === 1 &&
    long.given.at(-1)!.text === first.text &&
    !first.isInitial &&
    !words.names.first.has(first.text)
  )
}
