import type { Gender, Lexicons } from '../lexicons.ts'
import type { Parse } from '../types.ts'
import type { NameKind, NameMention } from './names.ts'

/** Somebody or something with a name: its mentions in order of the text, and what they tell of it. */
export type Named = {
  readonly kind: NameKind
  /** Words of the fullest mention. */
  readonly words: readonly string[]
  /** Indexes into the list of mentions. */
  readonly mentions: readonly number[]
  readonly gender?: Gender
  /** Other persons share its surname, so that the bare surname may mean either. */
  readonly isShared: boolean
}

/** A letter case and accents do not tell names apart. */
export const fold = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.’']/gu, '')

type Draft = {
  kind: NameKind
  words: string[]
  folded: string[]
  mentions: number[]
  genders: Gender[]
  isShared: boolean
}

/**
 * The mentions gathered by whom they name: the full names first, then each shorter one to the full name that has its
 * words, the one named last where there are several. `of[m]` is the index of mention m's owner.
 */
export function gather(
  parse: Parse,
  mentions: readonly NameMention[],
  lexicons: Lexicons,
): { named: Named[]; of: Int32Array } {
  const drafts: Draft[] = []
  const of = new Int32Array(mentions.length).fill(-1)
  const add = (m: number, d: number) => {
    of[m] = d
    drafts[d].mentions.push(m)
    const { gender, kind, words } = mentions[m]
    if (gender) drafts[d].genders.push(gender)
    if (drafts[d].kind === 'unknown' || (kind === 'person' && drafts[d].kind === 'place'))
      drafts[d].kind = kind === 'unknown' ? drafts[d].kind : kind
    if (isFuller(words, drafts[d].words)) drafts[d].words = [...words]
  }
  const open = (m: number) => {
    drafts.push({
      kind: mentions[m].kind,
      words: [...mentions[m].words],
      folded: mentions[m].words.map(fold),
      mentions: [],
      genders: [],
      isShared: false,
    })
    add(m, drafts.length - 1)
  }
  const order = [...mentions.keys()].sort((a, b) => mentions[b].words.length - mentions[a].words.length || a - b)
  const byWord = new Map<string, number[]>()
  for (const m of order) {
    const folded = mentions[m].words.map(fold)
    const candidates = (byWord.get(folded[folded.length - 1]) ?? byWord.get(folded[0]) ?? []).concat(
      byWord.get(folded[0]) ?? [],
    )
    const fitting = [...new Set(candidates)].filter((d) => isSame(folded, drafts[d], mentions[m]))
    if (fitting.length === 0) {
      open(m)
      const d = drafts.length - 1
      for (const word of new Set(folded)) byWord.set(word, [...(byWord.get(word) ?? []), d])
    } else {
      const best = pickNearest(m, fitting, drafts, mentions)
      if (folded.length === 1 && countPersons(fitting, drafts) > 1) for (const d of fitting) drafts[d].isShared = true
      add(m, best)
    }
  }
  joinAcronyms(drafts, of)
  const named = drafts.map((draft) => ({
    kind:
      draft.kind === 'unknown'
        ? guessKind(
            parse,
            draft.mentions.map((m) => mentions[m]),
            lexicons,
          )
        : draft.kind,
    words: draft.words,
    mentions: draft.mentions.sort((a, b) => a - b),
    isShared: draft.isShared,
    ...genderOf(draft, lexicons),
  }))
  return { named, of }
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
    if (draft.kind === 'organisation') return own[0] === folded[0] && folded[0].length > 2 && mention.kind !== 'person'
    if (draft.kind === 'place') return false
    if (mention.gender && draft.genders.some((gender) => gender !== mention.gender)) return false
    return own[own.length - 1] === folded[0] || own[0] === folded[0] || own.includes(folded[0])
  }
  const [long, short] = own.length > folded.length ? [own, folded] : [folded, own]
  if (isPersonal && long[0] === short[0] && long[long.length - 1] === short[short.length - 1]) return true
  if (isPersonal && short.every((word) => long.includes(word)) && short.length > 1) return true
  return long.join(' ').startsWith(`${short.join(' ')} `) || long.join(' ').endsWith(` ${short.join(' ')}`)
}

/** The draft that was named last before mention m; the first to be named after it where none was. */
function pickNearest(
  m: number,
  fitting: readonly number[],
  drafts: readonly Draft[],
  mentions: readonly NameMention[],
): number {
  const score = (d: number) => {
    const own = drafts[d].folded
    const folded = mentions[m].words.map(fold)
    const isSurname = own[own.length - 1] === folded[0] || own.length === folded.length
    const before = drafts[d].mentions.filter((other) => other < m)
    const last = before.length > 0 ? Math.max(...before) - m : -1e6 - Math.min(...drafts[d].mentions)
    return (isSurname ? 1e7 : 0) + last
  }
  return fitting.reduce((best, d) => (score(d) > score(best) ? d : best))
}

/**
 * What a name of unknown kind stands for, by its company: an article before it, "director of …" and "…'s director" tell an
 * organisation, "in …" a place. Unknown where nothing tells.
 */
function guessKind(parse: Parse, mentions: readonly NameMention[], lexicons: Lexicons): NameKind {
  const { tokens } = parse
  let [body, place, person] = [0, 0, 0]
  const isRole = (i: number) =>
    tokens[i] !== undefined && (lexicons.roles.has(tokens[i].lemma) || lexicons.names.actors.has(tokens[i].lemma))
  for (const { from, to, words } of mentions) {
    const before = tokens[from - 1]?.norm.toLowerCase()
    const after = tokens[to]?.norm.toLowerCase()
    if (before === 'the' || before === 'at') body++
    if ((before === 'of' || before === 'for') && isRole(from - 2)) body++
    if (/^['’]s$/.test(after ?? '') && (isRole(to + 1) || isRole(to + 2))) body++
    if (
      lexicons.organisations.has(before ?? '') ||
      (/s$/.test(words[words.length - 1]) &&
        words.length > 1 &&
        tokens[to - 1].lemma !== tokens[to - 1].norm.toLowerCase())
    )
      body++
    if (before === 'in' || before === 'near' || before === 'from') place++
    if (after === 'who' || /^\d\d$/.test(tokens[to + 1]?.norm ?? '')) person += 2
  }
  if (person >= body && person >= place && person > 0) return 'person'
  if (body > 0 && body >= place) return 'organisation'
  return place > 0 ? 'place' : 'unknown'
}

/** "Data Protection Commission" and "DPC". */
function joinAcronyms(drafts: Draft[], of: Int32Array): void {
  drafts.forEach((draft, d) => {
    const [word] = draft.words
    if (draft.words.length !== 1 || !/^\p{Lu}{2,6}$/u.test(word)) return
    const full = drafts.findIndex(
      (other) => other.words.length > 1 && initials(other.words) === word && other.kind !== 'person',
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

const initials = (words: readonly string[]) =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

function genderOf(draft: Draft, lexicons: Lexicons): { gender?: Gender } {
  const counts = { male: 0, female: 0 }
  for (const gender of draft.genders) counts[gender]++
  if (counts.male !== counts.female) return { gender: counts.male > counts.female ? 'male' : 'female' }
  if (draft.words.length < 2 && draft.kind !== 'person') return {}
  const first = draft.words[0].toLowerCase()
  const base = first.split('-')[0]
  const { male, female } = lexicons.names
  const [isMale, isFemale] = [male.has(first) || male.has(base), female.has(first) || female.has(base)]
  if (isMale !== isFemale) return { gender: isMale ? 'male' : 'female' }
  return {}
}
