import type { MentionKind, Token, TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { findHead, isPlural, trimDescription } from './description.ts'
import { PRONOUNS } from './pronouns.ts'
import { joinAdjectives, toSegments } from './segments.ts'
import { findBodyNames, findHeadNames, findPartner, isPerson } from './source-names.ts'

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

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your'])

const INDEFINITE = /^(?:an?|one|some|two|three|four|five|many|most|several)$/

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
  if (from >= to) return toBare(range, from, 'none')
  const first = wordAt(context, from)
  if (PRONOUNS.has(first) && (to - from === 1 || isContraction(context, from + 1, to)))
    return toBare(range, from, 'pronoun', first)
  // "who also leads the union"
  if (first === 'who') return toBare(range, from, 'pronoun', first)

  // "many of whom say"
  if (to - from === 3 && /^(?:whom|which)$/.test(wordAt(context, to - 1)) && wordAt(context, to - 2) === 'of')
    return toBare(range, from, 'pronoun', wordAt(context, to - 1) === 'whom' ? 'who' : 'which')
  // "Nobody hates the tax": nobody says so. "This bodes ill": nor does this.
  if ((first === 'this' && to - from === 1) || isNobody(first, to - from > 1 ? wordAt(context, from + 1) : ''))
    return toBare(range, from, 'none')

  // "then (grudgingly) agreed": how it was said.
  const isManner = tokens.slice(from, to).every(({ pos }) => pos === 'ADV')
  if (isManner || isDateline(context, from, to)) return toBare(range, from, 'none')
  from = afterClause(context, afterDateline(context, from, to), to)
  const segments = joinAdjectives(context, toSegments(context, from, to))
  // Brackets with nothing between them.
  if (segments.length === 0) return toBare(range, from, 'none')
  const persons = findHeadNames(context, segments)
  const others = persons.length > 0 || PRONOUNS.has(first) ? findPartner(context, from, to, persons) : null
  if (persons.length > 0 || others)
    return {
      ...toBare(range, from, 'name'),
      names: persons,
      ...(PRONOUNS.has(first) && others ? { pronoun: first } : {}),
      ...(others ? { partner: others } : {}),
    }
  const description = trimDescription(context, segments[0])
  const head = findHead(context, description)
  return {
    range,
    kind: 'nominal',
    description,
    head,
    names: findBodyNames(context, segments),
    isDefinite: DEFINITE.has(first) || (context.isHeadline[from] === 1 && !INDEFINITE.test(first)),
    isPlural: isPlural(context, head, first),
  }
}

/** A source without a description. */
const toBare = (range: TokenRange, from: number, kind: MentionKind, pronoun?: string): Source => ({
  range,
  kind,
  names: [],
  description: { from, to: from },
  head: -1,
  isDefinite: false,
  isPlural: false,
  ...(pronoun === undefined ? {} : { pronoun }),
})

const isNobody = (first: string, second: string) =>
  /^(?:nobody|none|self)$/.test(first) || (first === 'no' && second === 'one')

const isContraction = (context: Context, from: number, to: number) =>
  to - from === 1 && /^['’]/.test(context.parse.tokens[from].norm)

/** Where the source proper begins behind a dateline that the tagger took with it: "LYON (AP) — Mayor Anna Ruiz". */
function afterDateline(context: Context, from: number, to: number): number {
  const { tokens } = context.parse
  if (tokens[from].pos === 'NUM' && /^(?:—|–|--|-)$/.test(tokens[from + 1]?.norm ?? '') && from + 2 < to)
    return from + 2
  if (!opensParagraph(context, from) || !/^\p{Lu}{3,}/u.test(tokens[from].norm)) return from
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_DATELINE); i++)
    if (/^(?:—|–|--)$/.test(tokens[i].norm)) return i + 1
  return from
}

const opensParagraph = ({ parse, paragraphOf }: Context, i: number): boolean =>
  parse.paragraphs[paragraphOf[i]]?.from === i

/** "LYON, May 3 - The mayor closed the bridge and said": where and when it was filed, nobody that speaks. */
function isDateline(context: Context, from: number, to: number): boolean {
  const { tokens } = context.parse
  if (!opensParagraph(context, from)) return false
  if (tokens.slice(from, to).some(({ norm }) => !/^(?:\p{Lu}{3,}|[,'’-])$/u.test(norm))) return false
  const rest = tokens.slice(to, to + LONGEST_DATELINE)
  const dash = rest.findIndex(({ norm, start }, k) => /^(?:—|–|--?)$/.test(norm) && start > tokens[to + k - 1].end)
  return dash >= 0 && (dash === 0 || rest.slice(0, dash).some(({ norm }) => norm === '(' || /^\d+$/.test(norm)))
}

/** "(the bill that) Ruiz", where the tagger took the noun before with it: where the person's name begins. */
function afterClause(context: Context, from: number, to: number): number {
  const m = context.nameAt[to - 1]
  if (m < 0 || !isPerson(context, m)) return from
  const start = context.names[m].before?.from ?? context.names[m].from
  return start - 1 > from && /^(?:that|which|whom)$/.test(wordAt(context, start - 1)) ? start : from
}
