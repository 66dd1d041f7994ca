import type { IdentityLexicon, Standing } from './lexicon.ts'
import type { NameWord, PersonName } from './person-name.ts'
import { isSoundAlike, toSyllableSound } from './sound.ts'
import { isLooseSpelling, isSameSpelling } from './spelling.ts'

/**
 * How far two names agree, best first. `exact`: but for case and the like; `spelling`: another spelling or order; `middle`: one has
 * more given names; `short`: a short form of the first name, or a spelling less sure; `initial`; `loose`: what needs support ("Volodymyr" for "Vladimir");
 * `doubtful`: what needs the role, since relatives are named so ("John Smith Jr.", "Anna Berg-Lund").
 */
export type Grade = 'exact' | 'spelling' | 'middle' | 'short' | 'initial' | 'loose' | 'doubtful'
export const GRADES: readonly Grade[] = ['exact', 'spelling', 'middle', 'short', 'initial', 'loose', 'doubtful']
/** `why` says in a reader's words what the grade goes by, or why the names are not one person's. */
export type Likeness = { readonly grade: Grade | null; readonly why: string }

export const worse = (a: Likeness, b: Likeness): Likeness =>
  a.grade === null || (b.grade !== null && GRADES.indexOf(a.grade) >= GRADES.indexOf(b.grade)) ? a : b

const EXACT: Likeness = { grade: 'exact', why: 'same name' }
const OTHER: Likeness = { grade: null, why: 'another given name' }

/** The given names of two persons' names of which neither is bare. */
export function compareGiven(a: PersonName, b: PersonName, lexicon: IdentityLexicon): Likeness {
  const whole = compareWhole(a, b, lexicon)
  if (whole.grade !== null || !(a.nickname || b.nickname)) return whole
  const called = compareWhole(toCalled(a), b, lexicon).grade ?? compareWhole(a, toCalled(b), lexicon).grade
  return called ? { grade: 'short', why: 'nickname' } : whole
}

/** By the nickname in place of the given names. */
const toCalled = (name: PersonName): PersonName => (name.nickname ? { ...name, given: [name.nickname] } : name)

function compareWhole(a: PersonName, b: PersonName, lexicon: IdentityLexicon): Likeness {
  const [x, y] = [join(a.given), join(b.given)]
  if (x.text === y.text) return EXACT
  if (isSameSpelling(x.spelling, y.spelling)) return toSpellingLikeness(x.text, y.text)
  if (a.isFamilyFirst || b.isFamilyFirst) return compareSyllables(a, b)
  const [long, short] = a.given.length >= b.given.length ? [a, b] : [b, a]
  const aligned = compareInOrder(long.given, short.given, lexicon)
  return aligned.grade === null ? (compareTail(long, short, lexicon) ?? aligned) : aligned
}

/** "F. Scott", who goes by Scott; that needs support where many have that name. */
function compareTail(long: PersonName, short: PersonName, { commonSurnames, words }: IdentityLexicon): Likeness | null {
  const tail = long.given.slice(long.given.length - short.given.length)
  const isTail =
    tail.length < long.given.length &&
    !short.given[0].isInitial &&
    tail.every((word, i) => word.text === short.given[i].text)
  if (!isTail) return null
  const isRare = !commonSurnames.has(short.family.text) && !short.given.some(({ text }) => words.names.first.has(text))
  return { grade: isRare ? 'middle' : 'loose', why: 'called by the middle name' }
}

const join = (given: readonly NameWord[]) => ({
  text: given.map(({ text }) => text).join(''),
  spelling: given.map(({ spelling }) => spelling).join(''),
})

const toSpellingLikeness = (a: string, b: string): Likeness => {
  const [one, other] = [a, b].sort().map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return { grade: 'spelling', why: `${one} is another spelling of ${other}` }
}

/** First with first, then each other given name of the one with the next of the other that fits. */
function compareInOrder(long: readonly NameWord[], short: readonly NameWord[], lexicon: IdentityLexicon): Likeness {
  const first = compareWords(long[0], short[0], lexicon)
  let rest = EXACT
  let at = 1
  // Who goes by one middle initial goes by the first.
  if (long.length > short.length && long[1].isInitial && short[1]?.isInitial && long[1].text !== short[1].text)
    return { grade: null, why: 'another middle name' }
  for (const word of short.slice(1)) {
    let found: Likeness = OTHER
    while (at < long.length && found.grade === null) found = compareWords(long[at++], word, lexicon)
    if (found.grade === null) return { grade: null, why: 'another middle name' }
    rest = worse(rest, found.grade === 'initial' ? MIDDLE_INITIAL : found)
  }
  // One initial fits many, two hardly another.
  const start = first.grade === 'initial' && short.length > 1 ? INITIALS : first
  return worse(long.length > short.length ? worse(MIDDLE, rest) : rest, start)
}
const MIDDLE: Likeness = { grade: 'middle', why: 'same name, once with a middle name' }
const MIDDLE_INITIAL: Likeness = { grade: 'spelling', why: 'initial of the middle name' }
const INITIALS: Likeness = { grade: 'spelling', why: 'initials of the given names' }

function compareWords(a: NameWord, b: NameWord, lexicon: IdentityLexicon): Likeness {
  if (a.text === b.text) return EXACT
  if (a.isInitial || b.isInitial)
    return isInitialOf(a, b) || isInitialOf(b, a) ? { grade: 'initial', why: 'initial of the first name' } : OTHER
  if (isSameSpelling(a.spelling, b.spelling)) return toSpellingLikeness(a.text, b.text)
  const standing = findStanding(a, b, lexicon)
  if (standing === 'spelling') return toSpellingLikeness(a.text, b.text)
  if (standing === 'short') return { grade: 'short', why: 'short form of the first name' }
  if (standing === 'other') return { grade: 'loose', why: 'form of the first name in another language' }
  if (isLooseSpelling(a.spelling, b.spelling)) return toLooseLikeness(a, b, lexicon)
  if (isSoundAlike(a.spelling, b.spelling) && !areBothKnown(a, b, lexicon))
    return { ...toSpellingLikeness(a.text, b.text), grade: 'loose' }
  const isPart = (whole: NameWord, part: NameWord) => whole.parts.length > 1 && whole.parts[0] === part.text
  return isPart(a, b) || isPart(b, a) ? { grade: 'loose', why: 'half of a double first name' } : OTHER
}

/** Where both are known as names ("Karen", "Karin") they hardly are spellings of one. */
const toLooseLikeness = (a: NameWord, b: NameWord, lexicon: IdentityLexicon): Likeness => ({
  ...toSpellingLikeness(a.text, b.text),
  grade: areBothKnown(a, b, lexicon) ? 'loose' : 'middle',
})
const areBothKnown = (a: NameWord, b: NameWord, { words: { names } }: IdentityLexicon): boolean =>
  names.first.has(a.text) && names.first.has(b.text)

const isInitialOf = (initial: NameWord, word: NameWord): boolean =>
  initial.isInitial && (word.text[0] === initial.text || word.spelling[0] === initial.spelling)

/** How two first names stand for one, by the lexicon; null where they do not. */
export function findStanding(a: NameWord, b: NameWord, { firstNames }: IdentityLexicon): Standing | null {
  const [one, other] = [firstNames.get(a.text), firstNames.get(b.text)]
  if (!one || !other) return null
  const found: Standing[] = []
  for (const [name, standing] of one) {
    const counter = other.get(name)
    if (counter !== undefined) found.push(combine(standing, counter))
  }
  return (['spelling', 'short', 'other'] as const).find((standing) => found.includes(standing)) ?? null
}

/** Two short forms of one name ("Kate", "Kathy") seldom stand for each other. */
const combine = (a: Standing, b: Standing): Standing => (a === 'spelling' ? b : b === 'spelling' ? a : 'other')

/** Given names of several syllables, which have no middle names: all of the initials must fit. */
function compareSyllables(one: PersonName, other: PersonName): Likeness {
  if (isOtherScript(one, other)) return { grade: 'loose', why: 'another spelling of the syllables' }
  const [a, b] = [one.given, other.given]
  const [initials, syllables] = a.every(({ isInitial }) => isInitial) ? [a, b] : [b, a]
  if (!initials.every(({ isInitial }) => isInitial)) return OTHER
  const parts = toParts(syllables)
  const fits = initials.every(({ text }, i) => (parts[i] ?? '').startsWith(text))
  return fits && initials.length <= parts.length ? { grade: 'initial', why: 'initial of the first name' } : OTHER
}
const toParts = (given: readonly NameWord[]) =>
  given.flatMap((word) => (word.parts.length > 1 ? word.parts : [word.text]))

/** "Teng Hsiao-ping", "Deng Xiaoping": spelled by two systems, as the family name or the hyphens show, and alike by sound. */
function isOtherScript(a: PersonName, b: PersonName): boolean {
  const isOther = a.family.text !== b.family.text || toParts(a.given).length !== toParts(b.given).length
  return isOther && toSyllableSound(join(a.given).text) === toSyllableSound(join(b.given).text)
}
