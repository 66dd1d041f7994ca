import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { findHead, isPlural } from './description.ts'
import { SUFFIXES } from './name-words.ts'
import { PRONOUNS } from './pronouns.ts'
import { headEnd, PREPOSITIONS } from './segments.ts'

/** Names of persons that stand in the head of a segment: the first segment that has any, all of them where joined by "and". */
export function findHeadNames(context: Context, segments: readonly TokenRange[]): number[] {
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
  const { from, to } = segments[0]
  const isNameless = context.nameAt.slice(from, to).every((m) => m < 0 || !isPerson(context, m))
  return segments.length > 1 && isNameless && isPlural(context, head, wordAt(context, from))
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

export function isPerson(context: Context, m: number): boolean {
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
    !SUFFIXES.has(wordAt(context, to)) &&
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
export function findBodyNames(context: Context, segments: readonly TokenRange[]): number[] {
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
  const m = context.nameAt[wordAt(context, from) === 'the' ? from + 1 : from]
  return m >= 0 && context.names[m].to >= to
}

/** What is joined to the first name or pronoun by "and" and holds none of the names. */
export function findPartner(context: Context, from: number, to: number, persons: readonly number[]): TokenRange | null {
  const first = persons[0] === undefined ? from + 1 : context.names[persons[0]].to
  const and = Array.from({ length: Math.max(0, to - first) }, (_, k) => first + k).find(
    (i) => wordAt(context, i) === 'and' && context.nameAt[i] < 0,
  )
  if (PRONOUNS.has(wordAt(context, from))) return and === from + 1 && persons.length > 0 ? { from: and + 1, to } : null
  const others = othersAfter(context, first, to)
  if (others) return others
  // "Tesk and grandson of its founder" is an apposition, "Murphy and other Democrats" two sources.
  if (and === undefined || and > first + 3 || persons.some((m) => context.names[m].from > and)) return null
  const isInApposition = context.words.slice(first, and).includes(',')
  return isInApposition ? null : { from: and + 1, to }
}

/** "Ruiz, head of the clinic, and other doctors". */
function othersAfter(context: Context, first: number, to: number): TokenRange | null {
  for (let i = first; i < to - 2; i++)
    if (wordAt(context, i) === 'and' && /^(?:other|others|several|many|two|three|four)$/.test(wordAt(context, i + 1)))
      return { from: i + 1, to }
  return null
}
