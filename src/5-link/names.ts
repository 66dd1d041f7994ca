import type { Gender, Lexicons } from '../lexicons.ts'
import type { Parse, Token, TokenRange } from '../types.ts'

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/**
 * A name as it stands in the text, title and role before it split off: of "Russian Foreign Minister Sergey Lavrov" the
 * name is "Sergey Lavrov" and `before` the rest.
 */
export type NameMention = TokenRange & {
  /** Words in their own case, without possessives; a hyphened one is one word. */
  readonly words: readonly string[]
  readonly kind: NameKind
  /** Capitalised words before the name that belong to it as title or role. */
  readonly before?: TokenRange
  readonly gender?: Gender
}

const PARTICLES = new Set(
  'de la las los van von der den di da do dos das del della bin ibn ben al el le du des ter ten zu zur y e af st'.split(
    ' ',
  ),
)
const SUFFIXES = new Set('jr jr. sr sr. ii iii iv kc qc mp msp mep md phd esq sc cbe obe mbe'.split(' '))
const KEPT_SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. christmas easter ramadan god'.split(
    ' ',
  ),
)
const FUNCTION = new Set(
  'the a an in on at by for from with to of and or but nor so yet as if when while after before because although though since until where who what which why how this that these those he she it they we i you his her its their our my your there here not no yes all some many most more one two three four five six seven eight nine ten both each every any other another such then now also just only even still however meanwhile earlier later asked according speaking is was are were be been has have had do does did will would can could should may might must'.split(
    ' ',
  ),
)

/** Parties, faiths and the like: capitalised, but no names. */
const PEOPLES = new Set(
  'democrat democratic republican conservative liberal socialist communist tory muslim christian jew jewish catholic protestant orthodox sunni shia shiite hindu buddhist sikh latino latina hispanic black white gop'.split(
    ' ',
  ),
)

export const isCapitalised = (token: Token) => /^\p{Lu}/u.test(token.norm)
const low = (token: Token) => token.norm.toLowerCase()
const bare = (word: string) => (word.length > 2 && word.endsWith('.') ? word.slice(0, -1) : word)

/** The names in an article, in order. */
export function findNames(parse: Parse, lexicons: Lexicons): NameMention[] {
  const { tokens } = parse
  const small = findSmallWords(tokens)
  const starts = new Set(parse.sentences.map(({ from }) => from))
  const names: NameMention[] = []
  const titles: TokenRange[] = []
  for (const paragraph of parse.paragraphs) {
    if (isTitleCase(tokens, paragraph)) {
      titles.push(paragraph)
      continue
    }
    for (let i = paragraph.from; i < paragraph.to; ) {
      if (!mayBegin(tokens, i, starts, small, lexicons)) {
        i++
        continue
      }
      const to = findEnd(tokens, i, paragraph.to, lexicons)
      const name = toName(tokens, { from: i, to }, lexicons)
      if (name) names.push(name)
      i = to
    }
  }
  const known = toKnown(names)
  return [...names, ...titles.flatMap((title) => findKnown(tokens, title, known))].sort((a, b) => a.from - b.from)
}

/** A headline in which nearly every word is capitalised, so that capitals tell nothing. */
function isTitleCase(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (to - from > 30) return false
  let capital = 0
  let small = 0
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]
    if (norm.length < 4) continue
    if (/^\p{Lu}/u.test(norm)) capital++
    else if (/^\p{Ll}/u.test(norm)) small++
  }
  return capital >= 4 && small * 4 <= capital
}

type Known = ReadonlyMap<string, readonly NameMention[]>

/** Names by their first words and, single ones, by their last. */
function toKnown(names: readonly NameMention[]): Known {
  const known = new Map<string, NameMention[]>()
  const add = (word: string, name: NameMention) => known.set(word, [...(known.get(word) ?? []), name])
  for (const name of names) {
    if ((known.get(name.words[0])?.length ?? 0) > 8) continue
    add(name.words[0], name)
    const last = name.words[name.words.length - 1]
    if (name.words.length > 1 && last.length > 2) add(last, { ...name, words: [last] })
  }
  return known
}

/** The names that the rest of the article knows, in a line where every word is capitalised. */
function findKnown(tokens: readonly Token[], { from, to }: TokenRange, known: Known): NameMention[] {
  const found: NameMention[] = []
  for (let i = from; i < to; i++) {
    const fitting = (known.get(tokens[i].norm) ?? []).filter(
      ({ words }) => i + words.length <= to && words.every((word, k) => word === tokens[i + k].norm),
    )
    if (fitting.length === 0) continue
    const best = fitting.reduce((a, b) => (b.words.length > a.words.length ? b : a))
    found.push({ from: i, to: i + best.words.length, words: best.words, kind: best.kind })
    i += best.words.length - 1
  }
  return found
}

/** Words that the article also writes small; at a sentence's start they are no names. */
function findSmallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { norm } of tokens) if (/^\p{Ll}/u.test(norm)) small.add(norm)
  return small
}

function mayBegin(
  tokens: readonly Token[],
  i: number,
  starts: ReadonlySet<number>,
  small: ReadonlySet<string>,
  lexicons: Lexicons,
): boolean {
  const token = tokens[i]
  if (!isCapitalised(token)) return false
  const word = low(token)
  if (FUNCTION.has(bare(word)) || FUNCTION.has(word.split(/['’]/)[0]) || CALENDAR.has(word)) return false
  const isFirst = starts.has(i) || (i > 0 && /^[“‘”’:(—–-]$/.test(tokens[i - 1].norm))
  if (!isFirst) return true
  const next = tokens[i + 1]
  if (lexicons.names.first.has(word) || lexicons.titles.has(word)) return true
  if (next && isCapitalised(next) && next.pos === 'PROPN' && !CALENDAR.has(low(next))) return true
  return token.pos === 'PROPN' && !small.has(word)
}

const touches = (a: Token, b: Token | undefined) => b !== undefined && a.end === b.start

/** Past the last token of the run of name words that begins at `from`. */
function findEnd(tokens: readonly Token[], from: number, limit: number, lexicons: Lexicons): number {
  let to = from + 1
  while (to < limit) {
    const token = tokens[to]
    const word = low(token)
    const next = tokens[to + 1]
    if (token.norm === '-' && touches(tokens[to - 1], token) && touches(token, next) && to + 1 < limit) to += 2
    else if (
      isCapitalised(token) &&
      !CALENDAR.has(word) &&
      token.pos !== 'PART' &&
      !(FUNCTION.has(word) && !/^\p{Lu}{2}/u.test(token.norm))
    )
      to++
    else if (PARTICLES.has(word) && next && to + 1 < limit && isCapitalised(next)) to += 2
    else if (
      PARTICLES.has(word) &&
      PARTICLES.has(low(next ?? token)) &&
      tokens[to + 2] &&
      isCapitalised(tokens[to + 2])
    )
      to += 3
    else if ((word === 'of' || word === 'for') && next && isJoined(tokens, from, to, lexicons))
      to += low(next) === 'the' ? 3 : 2
    else if (
      (word === 'and' || word === '&') &&
      next &&
      isCapitalised(next) &&
      isOrganisationTail(tokens, from, to, limit, lexicons)
    )
      to += 2
    else break
  }
  return Math.min(to, limit)
}

/** "Ministry of Defence", "Institute for the Study": an organisation noun, and a capital after the preposition. */
function isJoined(tokens: readonly Token[], from: number, at: number, lexicons: Lexicons): boolean {
  const head = low(tokens[at - 1])
  const next = low(tokens[at + 1]) === 'the' ? tokens[at + 2] : tokens[at + 1]
  if (!next || !isCapitalised(next) || CALENDAR.has(low(next))) return false
  const isBody = lexicons.organisations.has(head) && !lexicons.roles.has(head)
  return isBody && (at - from > 0 || low(tokens[at]) === 'of')
}

/** "Fire and Rescue Service": what follows the "and" ends in an organisation noun. */
function isOrganisationTail(
  tokens: readonly Token[],
  from: number,
  at: number,
  limit: number,
  lexicons: Lexicons,
): boolean {
  if (tokens[at].norm === '&') return true
  let last = at + 1
  while (last + 1 < limit && isCapitalised(tokens[last + 1]) && tokens[last + 1].pos !== 'PART') last++
  const isPersonBefore = lexicons.names.first.has(low(tokens[from])) && at - from <= 3
  return !isPersonBefore && last - at >= 2 && lexicons.organisations.has(low(tokens[last]))
}

/** A run as a name, or nothing where it is only a title ("Prime Minister") or a nationality. */
function toName(tokens: readonly Token[], run: TokenRange, lexicons: Lexicons): NameMention | null {
  let { from, to } = run
  let isStripped = false
  while (to - from > 1 && SUFFIXES.has(low(tokens[to - 1])) && !KEPT_SUFFIXES.has(low(tokens[to - 1]))) {
    to--
    isStripped = true
  }
  const isOrganisation = lexicons.organisations.has(low(tokens[to - 1])) || hasJoint(tokens, from, to, lexicons)
  let cut = from
  let gender: Gender | undefined
  let isTitled = isStripped
  if (!isOrganisation || lexicons.titles.has(low(tokens[from]))) {
    for (let i = from; i < to; i++) {
      const word = low(tokens[i])
      const isTitle = lexicons.titles.has(word)
      const single = word.replace(/s$/, '')
      const isRole =
        lexicons.roles.has(word) || lexicons.names.actors.has(word) || (i < to - 1 && lexicons.roles.has(single))
      if (!isTitle && !isRole) continue
      const isLastName =
        i === to - 1 && i > from && (lexicons.names.first.has(low(tokens[from])) || lexicons.names.last.has(word))
      if (isLastName) continue
      cut = i + 1
      isTitled = true
      gender = lexicons.titles.get(word) ?? lexicons.roles.get(word) ?? gender
    }
  }
  if (cut >= to) return null
  if (to - cut === 1 && cut === from) {
    const word = low(tokens[from])
    if (isPeople(word, lexicons)) return null
  }
  const words = toWords(tokens, cut, to)
  const last = words[words.length - 1]?.toLowerCase() ?? ''
  // "a California Democrat"
  if (words.length === 1 && words[0].replace('.', '').length < 2) return null
  if (words.length === 0 || (isPeople(last, lexicons) && !lexicons.names.first.has(words[0].toLowerCase()))) return null
  const kind = classify(words, isTitled, lexicons)
  return {
    from: cut,
    to,
    words,
    kind,
    ...(cut > from ? { before: { from, to: cut } } : {}),
    ...(gender ? { gender } : {}),
  }
}

/** "Russian", "Georgians", "Republican", "Slovenia-born". */
function isPeople(word: string, { nationalities, names }: Lexicons): boolean {
  const single = word.replace(/s$/, '')
  return (
    [word, single].some((w) => nationalities.has(w) || names.demonyms.has(w) || PEOPLES.has(w)) ||
    /-(?:born|based)$/.test(word)
  )
}

const hasJoint = (tokens: readonly Token[], from: number, to: number, lexicons: Lexicons) => {
  for (let i = from; i < to - 1; i++) {
    const next = low(tokens[i + 1])
    if ((next === 'of' || next === 'for' || next === 'and') && lexicons.organisations.has(low(tokens[i]))) return true
  }
  return false
}

/** The words of a name; the parts of a hyphened one joined again. */
export function toWords(tokens: readonly Token[], from: number, to: number): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]
    if (norm === '-' || (i > from && tokens[i - 1].norm === '-' && touches(tokens[i - 1], tokens[i])))
      words[words.length - 1] = `${words[words.length - 1] ?? ''}${norm}`
    else words.push(norm)
  }
  return words
}

function classify(words: readonly string[], isTitled: boolean, lexicons: Lexicons): NameKind {
  const lower = words.map((word) => word.toLowerCase())
  const { names, organisations } = lexicons
  if (isTitled) return 'person'
  if (organisations.has(lower[lower.length - 1])) return 'organisation'
  if (lower.some((word, k) => k > 0 && (word === 'of' || word === 'for'))) return 'organisation'
  if (names.places.has(lower.join(' '))) return names.first.has(lower[0]) && words.length === 1 ? 'unknown' : 'place'
  if (words.length === 1) {
    if (/^(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,})$/u.test(words[0])) return 'organisation'
    if (names.first.has(lower[0]) || names.last.has(lower[0])) return 'person'
    return 'unknown'
  }
  if (names.first.has(lower[0].split('-')[0]) || names.last.has(lower[lower.length - 1])) return 'person'
  if (/^\p{Lu}\.$/u.test(words[1])) return 'person'
  return 'unknown'
}
