import { type CodePoints, toCodePoints, toWellFormed } from '../code-points.ts'
import type { Claim, SpanPair } from './claims.ts'
import { showBoth } from './differ.ts'

/** An article's text, ready to be looked up in. */
export type Checkable = {
  readonly id: string
  readonly text: string
  /** Counted when first asked for. */
  readonly points: () => CodePoints
}

export function toCheckable({ id, text }: { readonly id: string; readonly text: string }): Checkable {
  let points: CodePoints | undefined
  const wellFormed = toWellFormed(text)
  return {
    id,
    text: wellFormed,
    points: () => {
      points ??= toCodePoints(wellFormed)
      return points
    },
  }
}

/** Why the claim does not hold of the article ("expected … at 10–20, got …"); null where it does. */
export function findFault(article: Checkable, claim: Claim): string | null {
  if (claim.kind === 'fault') return claim.message
  if (claim.kind === 'words') return findFaultOfWords(article.text, claim)
  if (claim.kind === 'spans') return findFaultOfSpans(article.text, claim)
  return findFaultOfSelector(article, claim)
}

type Of<K extends Claim['kind']> = Extract<Claim, { readonly kind: K }>

const SEPARATOR = ' … '

function findFaultOfWords(text: string, { start, end, readings }: Of<'words'>): string | null {
  const got = text.slice(start, end)
  const expected = readings.map(toWellFormed)
  if (expected.some((words) => got === words || hasPieces(got, words.split(SEPARATOR)))) return null
  return toFault('', expected[0], `at ${start}–${end}`, got)
}

/** The first piece begins the text, the last ends it, and the others stand between them in order; none overlaps. */
function hasPieces(text: string, pieces: readonly string[]): boolean {
  const [first, last] = [pieces[0], pieces[pieces.length - 1]]
  if (pieces.length < 2 || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}

function findFaultOfSpans(text: string, { name, spans, text: words }: Of<'spans'>): string | null {
  const expected = toWellFormed(words)
  const got = joinSpans(text, spans, expected.length)
  if (got === expected) return null
  const at = spans.slice(0, MOST_SHOWN).map(([start, end]) => `${start}–${end}`)
  return toFault(`${name} `, expected, `at ${at.join(', ')}${spans.length > MOST_SHOWN ? ', …' : ''}`, got)
}

const MOST_SHOWN = 3

/** What stands at the spans; no more of it than makes it longer than `enough`, since spans may be many and overlap. */
function joinSpans(text: string, spans: readonly SpanPair[], enough: number): string {
  let joined = ''
  spans.forEach(([start, end], i) => {
    if (joined.length <= enough) joined += (i === 0 ? '' : SEPARATOR) + text.slice(start, end)
  })
  return joined
}

function findFaultOfSelector(
  { text, points }: Checkable,
  { points: [from, to], ...quote }: Of<'selector'>,
): string | null {
  const { offsetOf } = points()
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(toWellFormed)
  const [start, end] = [offsetOf(from), offsetOf(to)]
  const places: [string, string, string][] = [
    [exact, `at ${from}–${to} in code points`, text.slice(start, end)],
    [prefix, `before ${from} in code points`, text.slice(Math.max(0, start - prefix.length), start)],
    [suffix, `after ${to} in code points`, text.slice(end, end + suffix.length)],
  ]
  const wrong = places.find(([expected, , got]) => expected !== got)
  return wrong ? toFault('', ...wrong) : null
}

function toFault(what: string, expected: string, at: string, got: string): string {
  const [a, b] = showBoth(expected, got)
  return `expected ${what}${a} ${at}, got ${b}`
}
