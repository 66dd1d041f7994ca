import type { Gender, Lexicons } from '../lexicons.ts'
import { lowerBound } from '../lower-bound.ts'
import type { Parse, TokenRange } from '../types.ts'
import { kindOf } from './name-kind.ts'
import type { NameKind, NameMention } from './names.ts'

/** Somebody or something with a name: its mentions in order of the text, and what they tell of it. */
export type Named = {
  readonly kind: NameKind
  /** Words of the fullest mention. */
  readonly words: readonly string[]
  /** Indexes into the list of mentions. */
  readonly mentions: readonly number[]
  /** By its titles. */
  readonly gender?: Gender
  /** What the first name lets one think. */
  readonly genderOfFirstName?: Gender
  /** Other persons share its surname, so that the bare surname may mean either. */
  readonly isShared: boolean
}

/** A letter case and accents do not tell names apart. */
export const fold = (word: string) =>
  /^[a-z0-9-]*$/i.test(word)
    ? word.toLowerCase()
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\p{M}.’']/gu, '')

type Draft = {
  kind: NameKind
  words: readonly string[]
  readonly folded: readonly string[]
  mentions: number[]
  genders: Gender[]
  /** What the first name tells, where no title does. */
  readonly byFirstName?: Gender
  isShared: boolean
  /** The mentions there were when those of `length` words began to be gathered. */
  sorted: { length: number; mentions: readonly number[] }
}

/**
 * The mentions gathered by whom they name: the full names first, then each shorter one to the full name that has its
 * words, by `pick` where there are several. `of[m]` is the index of mention m's owner; `unsure` are the mentions that may
 * well mean another of the same name.
 */
export function gather(
  parse: Parse,
  mentions: readonly NameMention[],
  lexicons: Lexicons,
): { named: Named[]; of: Int32Array; unsure: ReadonlySet<number> } {
  const drafts: Draft[] = []
  const of = new Int32Array(mentions.length).fill(-1)
  const byWord = new Map<string, number[]>()
  const fittingOf = new Map<string, number[]>()
  const unsure = new Set<number>()
  const order = [...mentions.keys()].sort((a, b) => mentions[b].words.length - mentions[a].words.length || a - b)
  for (const m of order) {
    const mention = mentions[m]
    const folded = mention.words.map(fold)
    // All longer names are known by now, so that who fits these words does not change any more.
    const key = `${folded.join(' ')}|${mention.kind}|${mention.gender ?? ''}`
    let fitting = fittingOf.get(key)
    if (!fitting) {
      fitting = findFitting(folded, mention, drafts, byWord)
      if (fitting.length === 0) {
        fitting = [open(drafts, mention, folded, lexicons)]
        for (const word of new Set(folded)) byWord.set(word, [...(byWord.get(word) ?? []), fitting[0]])
      }
      fittingOf.set(key, fitting)
      if (folded.length === 1 && countPersons(fitting, drafts) > 1) for (const d of fitting) drafts[d].isShared = true
    }
    const bearers = toBearers(folded, withTitle(parse, m, mentions, fitting, drafts), drafts)
    of[m] = pick(m, folded, bearers, drafts)
    if (folded.length === 1 && isClose(m, bearers, drafts)) unsure.add(m)
    add(drafts[of[m]], m, mention)
  }
  joinAcronyms(drafts, of)
  const named = drafts.map((draft) => ({
    kind: kindOf(
      parse,
      { ...draft, isTitled: draft.genders.length > 0 },
      draft.mentions.map((m) => mentions[m]),
      lexicons,
    ),
    words: draft.words,
    mentions: draft.mentions.sort((a, b) => a - b),
    isShared: draft.isShared,
    ...genderOf(draft),
    ...(draft.byFirstName ? { genderOfFirstName: draft.byFirstName } : {}),
  }))
  return { named, of, unsure }
}

function open(drafts: Draft[], { kind, words }: NameMention, folded: readonly string[], lexicons: Lexicons): number {
  const byFirstName =
    kind === 'organisation' || (words.length < 2 && kind !== 'person') ? undefined : genderOfName(words[0], lexicons)
  drafts.push({
    kind,
    words,
    folded,
    mentions: [],
    genders: [],
    isShared: false,
    sorted: { length: 0, mentions: [] },
    ...(byFirstName ? { byFirstName } : {}),
  })
  return drafts.length - 1
}

function add(draft: Draft, m: number, { gender, kind, words }: NameMention): void {
  draft.mentions.push(m)
  if (gender) draft.genders.push(gender)
  if (kind !== 'unknown' && (draft.kind === 'unknown' || (kind === 'person' && draft.kind === 'place')))
    draft.kind = kind
  if (isFuller(words, draft.words)) draft.words = words
}

function findFitting(
  folded: readonly string[],
  mention: NameMention,
  drafts: readonly Draft[],
  byWord: ReadonlyMap<string, readonly number[]>,
): number[] {
  const ends = [folded[folded.length - 1], folded[0]].map((word) => byWord.get(word) ?? [])
  return [...new Set(ends.flat())].filter((d) => isSame(folded, drafts[d], mention))
}

/** "Sheriff Ruiz": of several Ruizes, those who have been called sheriff; all where nobody has. */
function withTitle(
  parse: Parse,
  m: number,
  mentions: readonly NameMention[],
  fitting: readonly number[],
  drafts: readonly Draft[],
): readonly number[] {
  const { before } = mentions[m]
  if (!before || fitting.length < 2) return fitting
  const wordsOf = ({ from, to }: TokenRange) => parse.tokens.slice(from, to).map(({ norm }) => norm.toLowerCase())
  const own = wordsOf(before)
  const called = fitting.filter((d) =>
    drafts[d].mentions.some((other) => {
      const title = mentions[other].before
      return title !== undefined && wordsOf(title).some((word) => own.includes(word))
    }),
  )
  return called.length > 0 ? called : fitting
}

/** Those whose surname it is, where it is anybody's. */
function toBearers(folded: readonly string[], fitting: readonly number[], drafts: readonly Draft[]): readonly number[] {
  const isSurname = (d: number) => drafts[d].folded[drafts[d].folded.length - 1] === folded[0] || folded.length > 1
  return fitting.some(isSurname) ? fitting.filter(isSurname) : fitting
}

/** Whether several persons of a name have been named about as often before mention m. */
function isClose(m: number, bearers: readonly number[], drafts: readonly Draft[]): boolean {
  const persons = bearers.filter((d) => drafts[d].kind !== 'organisation')
  if (persons.length < 2) return false
  const [most, second] = persons.map((d) => countBefore(drafts[d], 1, m)).sort((a, b) => b - a)
  return second * 2 > most
}

/** Of several who share a name, whoever was named most before mention m; the first to be named at all where nobody was. */
function pick(m: number, folded: readonly string[], bearers: readonly number[], drafts: readonly Draft[]): number {
  if (bearers.length === 1) return bearers[0]
  const counts = bearers.map((d) => countBefore(drafts[d], folded.length, m))
  const most = Math.max(...counts)
  if (most > 0) return bearers[counts.indexOf(most)]
  return bearers.reduce((first, d) => (drafts[d].mentions[0] < drafts[first].mentions[0] ? d : first))
}

/** How many of a draft's mentions stand before m. Those of fewer words than before come in order of the text. */
function countBefore(draft: Draft, length: number, m: number): number {
  if (draft.sorted.length !== length) draft.sorted = { length, mentions: draft.mentions.toSorted((a, b) => a - b) }
  const { mentions } = draft.sorted
  return lowerBound(mentions.length, (k) => mentions[k] < m) + draft.mentions.length - mentions.length
}

const countPersons = (fitting: readonly number[], drafts: readonly Draft[]) =>
  fitting.filter((d) => drafts[d].kind !== 'organisation' && drafts[d].words.length > 1).length

/** A mixed-case name is fuller than a shouted one, a longer one than a shorter. */
function isFuller(words: readonly string[], than: readonly string[]): boolean {
  const isShouted = (list: readonly string[]) => list.every((word) => !/\p{Ll}/u.test(word))
  if (words.length !== than.length) return words.length > than.length && !(isShouted(words) && !isShouted(than))
  return isShouted(than) && !isShouted(words)
}

/** Whether a name of these folded words may be the draft's: the same, or its surname, first name, or first and last. */
function isSame(folded: readonly string[], draft: Draft, mention: NameMention): boolean {
  const own = draft.folded
  if (folded.length === own.length) return folded.every((word, k) => word === own[k])
  const isPersonal = draft.kind !== 'organisation' && draft.kind !== 'place' && mention.kind !== 'organisation'
  if (folded.length === 1) {
    if (draft.kind === 'organisation')
      return own[0] === folded[0] && folded[0].length > 2 && mention.kind !== 'person' && mention.kind !== 'place'
    if (draft.kind === 'place') return false
    const gender = genderOf(draft).gender ?? draft.byFirstName
    if (mention.gender && gender && gender !== mention.gender) return false
    return own[own.length - 1] === folded[0] || own[0] === folded[0] || own.includes(folded[0])
  }
  const [long, short] = own.length > folded.length ? [own, folded] : [folded, own]
  if (isPersonal && long[0] === short[0] && long[long.length - 1] === short[short.length - 1]) return true
  if (isPersonal && short.every((word) => long.includes(word)) && short.length > 1) return true
  // "Wisconsin" is not the Wisconsin Club for Growth.
  if (mention.kind === 'place' || draft.kind === 'place') return false
  return long.join(' ').startsWith(`${short.join(' ')} `) || long.join(' ').endsWith(` ${short.join(' ')}`)
}

/** "Data Protection Commission" and "DPC". */
function joinAcronyms(drafts: Draft[], of: Int32Array): void {
  drafts.forEach((draft, d) => {
    const [word] = draft.words
    if (draft.words.length !== 1 || !/^\p{Lu}{2,6}$/u.test(word)) return
    const full = drafts.findIndex(
      (other) => other.words.length > 1 && isAcronym(word, initials(other.words)) && other.kind !== 'person',
    )
    if (full < 0) return
    for (const m of draft.mentions) {
      of[m] = full
      drafts[full].mentions.push(m)
    }
    drafts[full].kind = 'organisation'
    drafts[d].mentions = []
  })
}

/** "VA" is the Department of Veterans Affairs. */
const isAcronym = (word: string, initials: string) =>
  initials === word || (initials.length === 3 && initials === `D${word}`)

const initials = (words: readonly string[]) =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

function genderOf({ genders }: Draft): { gender?: Gender } {
  const males = genders.filter((gender) => gender === 'male').length
  if (males * 2 !== genders.length) return { gender: males * 2 > genders.length ? 'male' : 'female' }
  return {}
}

function genderOfName(firstName: string, { names }: Lexicons): Gender | undefined {
  const word = firstName.toLowerCase()
  const base = word.split('-')[0]
  const isMale = names.male.has(word) || names.male.has(base)
  const isFemale = names.female.has(word) || names.female.has(base)
  return isMale === isFemale ? undefined : isMale ? 'male' : 'female'
}
