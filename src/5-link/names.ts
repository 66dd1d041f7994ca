import type { Gender, Lexicons } from '../lexicons.ts'
import type { Parse, Token, TokenRange } from '../types.ts'
import { type Capitals, findEnd, hasComplement, mayBegin } from './name-runs.ts'
import {
  DEPARTMENTS,
  GENERATIONS,
  GEOGRAPHY,
  isPeople,
  isSmall,
  isTouching,
  NUMBERED,
  PARTICLES,
  SUFFIXES,
  toLower,
} from './name-words.ts'
import { findInTitles, isTitleCase } from './title-lines.ts'
import { trimNames } from './trim-names.ts'

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

/** The names in an article, in order. `isSource` tells whether a token stands in a quotation's source. */
export function findNames(parse: Parse, lexicons: Lexicons, isSource: (i: number) => boolean): NameMention[] {
  const { tokens } = parse
  const capitals = toCapitals(parse)
  const names: NameMention[] = []
  const titles: TokenRange[] = []
  for (const paragraph of parse.paragraphs) {
    if (isTitleCase(tokens, paragraph)) {
      titles.push(paragraph)
      continue
    }
    for (let i = paragraph.from; i < paragraph.to; ) {
      if (!mayBegin(tokens, i, capitals, lexicons)) {
        i++
        continue
      }
      const to = findEnd(tokens, i, paragraph.to, lexicons)
      const name = toName(tokens, { from: withParticle(tokens, i), to }, lexicons)
      if (name) names.push(name)
      i = to
    }
  }
  const trimmed = trimNames(tokens, names, capitals, isSource, lexicons)
  return [...trimmed, ...findInTitles(tokens, titles, trimmed, lexicons.names.first)].sort((a, b) => a.from - b.from)
}

function toCapitals({ tokens, sentences }: Parse): Capitals {
  const small = new Set<string>()
  for (const { norm } of tokens) if (isSmall(norm)) small.add(norm)
  const starts = new Set(sentences.map(({ from }) => from))
  return { small, isFirst: (i) => starts.has(i) || (i > 0 && /^[“‘”’:(—–-]$/.test(tokens[i - 1].norm)) }
}

/** "al-Qudsi": from its small particle on. */
const withParticle = (tokens: readonly Token[], i: number): number =>
  tokens[i - 1]?.norm === '-' &&
  isTouching(tokens[i - 1], tokens[i]) &&
  PARTICLES.has(tokens[i - 2]?.norm.toLowerCase() ?? '')
    ? i - 2
    : i

/** A run as a name, or nothing where it is only a title ("Prime Minister") or a nationality. */
function toName(tokens: readonly Token[], run: TokenRange, lexicons: Lexicons): NameMention | null {
  const { from } = run
  let { to } = run
  while (to - from > 1 && SUFFIXES.has(toLower(tokens[to - 1])) && !GENERATIONS.has(toLower(tokens[to - 1]))) to--
  const { cut, gender, isTitled } = splitTitles(tokens, { from, to }, lexicons)
  if (cut >= to || tokens[cut].norm === '-') return null
  const words = toWords(tokens, cut, to)
  const last = words[words.length - 1].toLowerCase()
  if (words.length === 1 && (words[0].replace('.', '').length < 2 || /-\p{Ll}/u.test(words[0]))) return null
  // "Lawmakers", where a sentence begins; "Downing Street", cut short.
  const single = last.replace(/s$/, '')
  const isPlural = single !== last && (lexicons.roles.has(single) || lexicons.names.actors.has(single))
  if (words.length === 1 && (isPlural || GEOGRAPHY.has(last))) return null
  // "a Year 10 boy"
  if (words.length === 1 && NUMBERED.has(last) && tokens[to]?.pos === 'NUM') return null
  // "(D-Mont.)"
  if (words.length === 1 && /^\p{Lu}-\p{Lu}/u.test(words[0])) return null
  // "a California Democrat", "Russians"
  if (isPeople(last, lexicons) && !(words.length > 1 && lexicons.names.first.has(words[0].toLowerCase()))) return null
  return {
    from: cut,
    to,
    words,
    kind: classify(words, isTitled || to < run.to, lexicons),
    ...(cut > from ? { before: { from, to: cut } } : {}),
    ...(gender ? { gender } : {}),
  }
}

/** Where the name proper begins: after the last title or role ("Foreign Minister", "Secretary of State"). */
function splitTitles(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  lexicons: Lexicons,
): { cut: number; gender?: Gender; isTitled: boolean } {
  const { organisations, titles, roles, names } = lexicons
  const isOrganisation = organisations.has(toLower(tokens[to - 1])) || hasComplement(tokens, from, to, lexicons)
  const cut = departmentsEnd(tokens, from, to, lexicons)
  if (cut > from) return { cut, isTitled: true }
  if (isOrganisation && !titles.has(toLower(tokens[from]))) return { cut: from, isTitled: false }
  let end = from
  let gender: Gender | undefined
  for (let i = from; i < to; i++) {
    const word = toLower(tokens[i])
    const isPlural = i < to - 1 && roles.has(word.replace(/s$/, ''))
    if (!titles.has(word) && !roles.has(word) && !names.actors.has(word) && !isPlural) continue
    if (i === to - 1 && i > from && (names.first.has(toLower(tokens[from])) || names.last.has(word))) continue
    end = i + 1
    gender = titles.get(word) ?? roles.get(word) ?? gender
  }
  return { cut: end, isTitled: end > from, ...(gender ? { gender } : {}) }
}

/** "(Secretary of) State Anna Bergen": past the departments that a role before the run has; `from` for none. */
function departmentsEnd(tokens: readonly Token[], from: number, to: number, lexicons: Lexicons): number {
  if (from < 2 || !/^(?:of|for)$/.test(toLower(tokens[from - 1])) || !lexicons.roles.has(tokens[from - 2].lemma))
    return from
  let i = from
  while (i < to && DEPARTMENTS.has(toLower(tokens[i]))) i++
  return to - i >= 2 ? i : from
}

/** The words of a name; the parts of a hyphened one joined again. */
function toWords(tokens: readonly Token[], from: number, to: number): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]
    if (norm === '-' || (i > from && tokens[i - 1].norm === '-' && isTouching(tokens[i - 1], tokens[i])))
      words[words.length - 1] = `${words[words.length - 1] ?? ''}${norm}`
    else words.push(norm)
  }
  return words
}

function classify(words: readonly string[], isTitled: boolean, lexicons: Lexicons): NameKind {
  const lower = words.map((word) => word.toLowerCase())
  const { names, organisations } = lexicons
  if (words.length > 1 && GEOGRAPHY.has(lower[lower.length - 1])) return 'place'
  if (isTitled) return 'person'
  if (organisations.has(lower[lower.length - 1])) return 'organisation'
  if (lower.some((word, k) => k > 0 && (word === 'of' || word === 'for'))) return 'organisation'
  if (names.places.has(lower.join(' '))) return names.first.has(lower[0]) && words.length === 1 ? 'unknown' : 'place'
  if (words.length === 1) {
    if (/^(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,})$/u.test(words[0])) return 'organisation'
    return names.first.has(lower[0]) || names.last.has(lower[0]) ? 'person' : 'unknown'
  }
  if (names.first.has(lower[0].split('-')[0]) || names.last.has(lower[lower.length - 1])) return 'person'
  return /^\p{Lu}\.$/u.test(words[1]) ? 'person' : 'unknown'
}
