import type { MentionKind, Token, TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'

/** A quotation's source, taken apart. */
export type Source = {
  readonly range: TokenRange
  readonly kind: MentionKind
  /** Names that head it, by index: one, or several where they are joined. */
  readonly names: readonly number[]
  /** Who speaks with them and is only described: "Murphy and other Democrats". */
  readonly partner?: TokenRange
  /** The pronoun or relative in small letters, where it is one. */
  readonly pronoun?: string
  /** The description without article and without what follows a comma. Empty for names and pronouns. */
  readonly description: TokenRange
  /** Token of the head noun of the description; -1 for none. */
  readonly head: number
  readonly isDefinite: boolean
  readonly isPlural: boolean
}

const PRONOUNS = new Set(
  'he she they both it i we you him her them us me his who whom whose which that himself herself themselves itself'.split(
    ' ',
  ),
)
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your'])
const INDEFINITE = new Set([
  'a',
  'an',
  'one',
  'another',
  'some',
  'many',
  'several',
  'both',
  'all',
  'other',
  'every',
  'each',
  'no',
  'any',
])
const BREAKS = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'when'])
const PREPOSITIONS = new Set(
  'for of at in from with by on to about near under over against among inside outside behind as during like including'.split(
    ' ',
  ),
)

const isPunctuation = (norm: string) => /^(?:[,;:.—–-]|--)$/.test(norm)
/** "Ruiz (Sunday night)": when it was said does not belong to who said it. */
const TIME = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|afternoon|evening|night|yesterday|today)$/
const isPlainNoun = ({ pos, norm }: Token) => pos !== 'PROPN' && !TIME.test(norm)
/** "Ruiz's (claim that …)". */
const isPossessive = ({ norm, pos }: Token) => pos === 'PART' && /^['’]s?$/i.test(norm)

/** A dateline is no longer than this, in tokens. */
const LONGEST_DATELINE = 10

/** What the tokens of a source are: a pronoun, a name, or a description. */
export function readSource(context: Context, range: TokenRange): Source {
  const { tokens } = context.parse
  let { from, to } = range
  while (to > from && (isPunctuation(tokens[to - 1].norm) || isPossessive(tokens[to - 1]))) to--
  while (to > from + 1 && TIME.test(tokens[to - 1].norm) && !isPlainNoun(tokens[to - 2])) to--
  while (from < to && isPunctuation(tokens[from].norm)) from++
  const base = { range, names: [], description: { from, to: from }, head: -1, isDefinite: false, isPlural: false }
  if (from >= to) return { ...base, kind: 'none' }
  const first = wordAt(context, from)
  if (PRONOUNS.has(first) && (to - from === 1 || isContraction(context, from + 1, to)))
    return { ...base, kind: 'pronoun', pronoun: first }
  // "who also leads the union"
  if (first === 'who') return { ...base, kind: 'pronoun', pronoun: first }

  from = afterClause(context, afterDateline(context, from, to), to)
  const segments = joinAdjectives(context, toSegments(context, from, to))
  const persons = findHeadNames(context, segments)
  const others = persons.length > 0 || PRONOUNS.has(first) ? findPartner(context, from, to, persons) : null
  if (persons.length > 0 || others)
    return {
      ...base,
      kind: 'name',
      names: persons,
      ...(PRONOUNS.has(first) && others ? { pronoun: first } : {}),
      ...(others ? { partner: others } : {}),
    }
  const description = trimDescription(context, segments[0])
  const head = findHead(context, description)
  return {
    ...base,
    kind: 'nominal',
    description,
    head,
    names: findBodyNames(context, segments),
    isDefinite: DEFINITE.has(first),
    isPlural: isPlural(context, head, first),
  }
}

const isContraction = (context: Context, from: number, to: number) =>
  to - from === 1 && /^['’]/.test(context.parse.tokens[from].norm)

/** What is joined to the first name or pronoun by "and" and holds none of the names. */
function findPartner(context: Context, from: number, to: number, persons: readonly number[]): TokenRange | null {
  const first = persons[0] === undefined ? from + 1 : context.names[persons[0]].to
  const and = Array.from({ length: Math.max(0, to - first) }, (_, k) => first + k).find(
    (i) => wordAt(context, i) === 'and' && context.nameAt[i] < 0,
  )
  if (PRONOUNS.has(wordAt(context, from))) return and === from + 1 && persons.length > 0 ? { from: and + 1, to } : null
  // "Tesk and grandson of its founder" is an apposition, "Murphy and other Democrats" two sources.
  if (and === undefined || and > first + 3 || persons.some((m) => context.names[m].from > and)) return null
  const isInApposition = Array.from({ length: and - first }, (_, k) => context.parse.tokens[first + k].norm).includes(
    ',',
  )
  return isInApposition ? null : { from: and + 1, to }
}

/** The source cut at its commas, brackets and dashes. */
function toSegments(context: Context, from: number, to: number): TokenRange[] {
  const segments: TokenRange[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const isCut = i === to || /^(?:,|\(|\)|—|–|;|--)$/.test(context.parse.tokens[i].norm) || isLooseHyphen(context, i)
    if (!isCut) continue
    if (i > start) segments.push({ from: start, to: i })
    start = i + 1
  }
  return segments
}

/** "the bespectacled, 71-year-old diplomat": adjectives with a comma between are one segment with their noun. */
function joinAdjectives(context: Context, segments: TokenRange[]): TokenRange[] {
  const [first, second, ...rest] = segments
  if (!first || !second) return segments
  const { tokens } = context.parse
  for (let i = first.from; i < first.to; i++) if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[i].pos)) return segments
  const isAdjective =
    tokens[first.to - 1].pos === 'ADJ' && tokens[first.to].norm === ',' && second.from === first.to + 1
  return isAdjective ? [{ from: first.from, to: second.to }, ...rest] : segments
}

/** Where the source proper begins behind a dateline that the tagger took with it: "LYON (AP) — Mayor Anna Ruiz". */
function afterDateline(context: Context, from: number, to: number): number {
  const { tokens, paragraphs } = context.parse
  if (paragraphs[context.paragraphOf[from]]?.from !== from || !/^\p{Lu}{3,}/u.test(tokens[from].norm)) return from
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_DATELINE); i++)
    if (/^(?:—|–|--)$/.test(tokens[i].norm)) return i + 1
  return from
}

/** "(the bill that) Ruiz", where the tagger took the noun before with it: where the person's name begins. */
function afterClause(context: Context, from: number, to: number): number {
  const m = context.nameAt[to - 1]
  if (m < 0 || !isPerson(context, m)) return from
  const start = context.names[m].before?.from ?? context.names[m].from
  return start - 1 > from && /^(?:that|which|whom)$/.test(wordAt(context, start - 1)) ? start : from
}

/** A hyphen with space on both sides is a dash. */
const isLooseHyphen = ({ parse: { tokens } }: Context, i: number) =>
  tokens[i].norm === '-' && tokens[i - 1]?.end !== tokens[i].start && tokens[i].end !== tokens[i + 1]?.start

/** The end of a segment's own noun phrase, before any preposition, relative clause or participle. */
function headEnd(context: Context, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) {
    if (context.nameAt[i] >= 0) continue
    const word = wordAt(context, i)
    if (PREPOSITIONS.has(word) && i > from) return i
    if (BREAKS.has(word)) return i
    if (
      i > from &&
      context.parse.tokens[i].pos === 'VERB' &&
      /(?:ed|ing|known|seen|given|made|written|taken)$/.test(word)
    )
      return i
  }
  return to
}

/** Names of persons that stand in the head of a segment: the first segment that has any, all of them where joined by "and". */
function findHeadNames(context: Context, segments: readonly TokenRange[]): number[] {
  for (const segment of segments) {
    // "Democrats, including Ruiz,"
    if (/^(?:including|like|such|notably|among)$/.test(wordAt(context, segment.from))) return []
    const end = headEnd(context, segment)
    const found: number[] = []
    for (let i = segment.from; i < end; i++) {
      const m = context.nameAt[i]
      if (m < 0 || found.includes(m)) continue
      if (!isPerson(context, m) || isPossessor(context, m, segment.to) || isModifier(context, m, end)) continue
      found.push(m)
    }
    if (found.length > 1 && !isJoined(context, found)) return found.slice(-1)
    if (found.length > 0)
      return isList(context, segments)
        ? allPersons(context, segments)
        : [...found, ...furtherPersons(context, segments, segment)]
  }
  return []
}

/** "Jon Berg (D-Mont.) and Dana Vit": later segments that begin with a person's name, where an "and" joins the source. */
function furtherPersons(context: Context, segments: readonly TokenRange[], first: TokenRange): number[] {
  const later = segments.filter(({ from }) => from > first.from)
  const isAnd = (i: number) => wordAt(context, i) === 'and'
  if (!later.some(({ from }) => isAnd(from))) return []
  return later.flatMap((segment) => {
    const from = isAnd(segment.from) ? segment.from + 1 : segment.from
    const m = [from, from + 1].map((i) => (i < segment.to ? context.nameAt[i] : -1)).find((k) => k >= 0)
    if (m === undefined || (context.names[m].before?.from ?? context.names[m].from) !== from) return []
    return isPerson(context, m) && !isPossessor(context, m, segment.to) ? [m] : []
  })
}

/** "three economists — A, B and C": a plural noun and then several names. */
const isList = (context: Context, segments: readonly TokenRange[]): boolean => {
  const head = findHead(context, segments[0])
  const isNameless = Array.from(
    { length: segments[0].to - segments[0].from },
    (_, k) => context.nameAt[segments[0].from + k],
  ).every((m) => m < 0 || !isPerson(context, m))
  return segments.length > 1 && isNameless && isPlural(context, head, wordAt(context, segments[0].from))
}

function allPersons(context: Context, segments: readonly TokenRange[]): number[] {
  const found = new Set<number>()
  for (const { from, to } of segments)
    for (let i = from; i < to; i++)
      if (context.nameAt[i] >= 0 && isPerson(context, context.nameAt[i]) && !hasPreposition(context, context.nameAt[i]))
        found.add(context.nameAt[i])
  return [...found]
}

/** "(Ruiz) of Lyon". */
const hasPreposition = (context: Context, m: number) => PREPOSITIONS.has(wordAt(context, context.names[m].from - 1))

function isPerson(context: Context, m: number): boolean {
  const owner = context.named[context.ownerOf[m]]
  const kind = owner?.kind ?? context.names[m].kind
  if (kind === 'person') return true
  if (kind !== 'unknown') return false
  return !isOrganisationBefore(context, context.names[m].from)
}

/** "the relief agency Open Granary", "the firm Dato Sur". */
function isOrganisationBefore(context: Context, from: number): boolean {
  return from > 0 && context.lexicons.organisations.has(wordAt(context, from - 1)) && context.nameAt[from - 1] < 0
}

/** "Hungary's representative": the name owns what follows in the phrase, which ends before token `end`. */
const isPossessor = (context: Context, m: number, end: number) =>
  context.names[m].to < end && /^['’]s?$/i.test(context.parse.tokens[context.names[m].to].norm)

/** "Trump campaign officials": a noun follows the name within the phrase. */
function isModifier(context: Context, m: number, end: number): boolean {
  const { to } = context.names[m]
  if (to >= end) return false
  const { pos, lemma } = context.parse.tokens[to]
  return (
    (pos === 'NOUN' || pos === 'PROPN' || context.lexicons.roles.has(lemma)) &&
    context.nameAt[to] < 0 &&
    /\p{L}/u.test(context.parse.tokens[to].norm)
  )
}

const isJoined = (context: Context, found: readonly number[]) => {
  for (let i = context.names[found[0]].to; i < context.names[found[found.length - 1]].from; i++)
    if (wordAt(context, i) === 'and' || wordAt(context, i) === '&') return true
  return false
}

/** Names of organisations and places that head the source: "the charity Open Hands", "Britain and Sierra Leone". */
function findBodyNames(context: Context, segments: readonly TokenRange[]): number[] {
  for (const [k, segment] of segments.entries()) {
    const end = headEnd(context, segment)
    const found: number[] = []
    for (let i = segment.from; i < end; i++) {
      const m = context.nameAt[i]
      if (m < 0 || found.includes(m) || isPossessor(context, m, segment.to) || isModifier(context, m, end)) continue
      found.push(m)
    }
    if (found.length > 0) return isJoined(context, found) ? found : found.slice(-1)
    if (k === 0 && segments.length > 1 && !isBareName(context, segments[1])) return []
  }
  return []
}

/** "The operator, Steppe Trunk Consortium,": the second segment is nothing but a name. */
const isBareName = (context: Context, { from, to }: TokenRange) => {
  const m = context.nameAt[from]
  return m >= 0 && context.names[m].to >= to
}

/** Without article, quantity words kept, cut before a relative clause. */
function trimDescription(context: Context, segment: TokenRange): TokenRange {
  let { from, to } = segment
  for (let i = from + 1; i < to; i++) {
    if (BREAKS.has(wordAt(context, i)) && context.nameAt[i] < 0) {
      to = i
      break
    }
  }
  const first = wordAt(context, from)
  const isArticle =
    first === 'the' ||
    first === 'a' ||
    first === 'an' ||
    first === 'this' ||
    first === 'that' ||
    first === 'my' ||
    first === 'our' ||
    first === 'his' ||
    first === 'her' ||
    first === 'its' ||
    first === 'their' ||
    (first === 'one' && wordAt(context, from + 1) !== 'of') ||
    first === 'another'
  if (isArticle && to - from > 1) from++
  return { from, to }
}

/** The last noun before any preposition or participle. */
function findHead(context: Context, description: TokenRange): number {
  const end = headEnd(context, description)
  for (let i = end - 1; i >= description.from; i--) {
    const { pos } = context.parse.tokens[i]
    if (pos === 'NOUN' || pos === 'PROPN') return i
  }
  return end > description.from ? end - 1 : -1
}

const PLURAL_WORDS = new Set('people police men women children sources officials critics'.split(' '))

function isPlural(context: Context, head: number, first: string): boolean {
  if (head < 0) return false
  const token = context.parse.tokens[head]
  const word = token.norm.toLowerCase()
  if (PLURAL_WORDS.has(word)) return true
  if (INDEFINITE.has(first) && /^(?:a|an|one|another|every|each)$/.test(first)) return false
  if (!/[^s'’]s$/.test(word) || /(?:ss|us|is)$/.test(word)) return false
  const { roles, names, organisations } = context.lexicons
  const single = word.slice(0, -1)
  return token.lemma !== word || roles.has(single) || names.actors.has(single) || organisations.has(single)
}
