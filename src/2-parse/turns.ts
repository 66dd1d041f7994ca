import { hasVerb } from '../tokens.ts'
import type { Token, TokenRange, Turn } from '../types.ts'

/** A label is no longer than this many tokens ("SENATE PRESIDENT LYLE PRUITT"). */
const LONGEST_LABEL = 7
const LONGEST_ASIDE = 6
/** Fewer labelled paragraphs than this are no transcript. */
const FEWEST = 3

/**
 * The turns of a transcript or an interview: paragraphs that begin with a label and a colon ("WALLACE:", "Q:"), each with
 * the unlabelled paragraphs after it, as long as another turn follows and most paragraphs in between are labelled.
 * None where fewer than three paragraphs are labelled. A label in small letters ("Wallace:") counts where it comes back.
 * A mark before a label is what scraping made of an indented extract.
 */
export function findTurns(tokens: readonly Token[], paragraphs: readonly TokenRange[]): Turn[] {
  const starts = paragraphs.map((paragraph) => labelStart(tokens, paragraph))
  const colons = paragraphs.map(({ to }, p) => findLabelEnd(tokens, starts[p], to))
  const ends = colons.map((colon, p) => (colon < 0 ? -1 : withoutAside(tokens, starts[p], colon)))
  const labels = paragraphs.map((_, p) => (colons[p] < 0 ? '' : textOf(tokens, starts[p], ends[p])))
  const times = new Map<string, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  const isTurn = labels.map((label, p) => {
    if (label === '') return false
    const isRepeated = times.get(label)! > 1
    // "LIVE: …" on top of a page is a headline.
    if (isShouted(label)) return isRepeated || p > 0
    return isRepeated && hasVerb(tokens, { from: colons[p], to: paragraphs[p].to })
  })
  const first = isTurn.indexOf(true)
  const last = isTurn.lastIndexOf(true)
  const count = isTurn.filter(Boolean).length
  if (count < FEWEST) return []
  const goesOn = count / (last - first + 1) >= 0.5

  const turns: Turn[] = []
  paragraphs.forEach((paragraph, p) => {
    if (isTurn[p]) {
      const colon = colons[p]
      const content = colon + 1 < paragraph.to ? [{ from: colon + 1, to: paragraph.to }] : []
      turns.push({ label: { from: starts[p], to: ends[p] }, colon: { from: colon, to: colon + 1 }, content })
    } else if (goesOn && p > first && p < last && !isAside(tokens[starts[p]])) {
      const turn = turns[turns.length - 1]
      turns[turns.length - 1] = { ...turn, content: [...turn.content, paragraph] }
    }
  })
  return turns.filter((turn) => turn.content.length > 0)
}

const labelStart = (tokens: readonly Token[], { from, to }: TokenRange): number =>
  tokens[from].norm === '“' && from + 1 < to ? from + 1 : from

/** Token of the colon that ends a label at the head of a paragraph, or -1. */
function findLabelEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LONGEST_LABEL + 1); i++) {
    const { norm, pos } = tokens[i]
    if (norm === ':') return i > from ? i : -1
    if (norm === '(' && i > from) return colonAfter(tokens, i, to)
    if (!/^\p{Lu}/u.test(norm) && !/^[.'’-]$/.test(norm) && pos !== 'PART') return -1
  }
  return -1
}

/** The colon behind the bracket that opens at token `open`: "SATO (laughs):"; or -1. */
function colonAfter(tokens: readonly Token[], open: number, to: number): number {
  const close = tokens.slice(open, Math.min(to, open + LONGEST_ASIDE)).findIndex(({ norm }) => norm === ')')
  return close > 0 && tokens[open + close + 1]?.norm === ':' ? open + close + 1 : -1
}

/** Where the label proper ends, without what stands in brackets before its colon. */
function withoutAside(tokens: readonly Token[], from: number, colon: number): number {
  const open = tokens.slice(from, colon).findIndex(({ norm }) => norm === '(')
  return open < 0 ? colon : from + open
}

const textOf = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ')

/** "WALLACE", "MS. HALLORAN", "Q". */
const isShouted = (label: string) => !/\p{Ll}/u.test(label.replace(/\b(?:Mr|Ms|Mrs|Dr|Mc|Mac|De)\b/g, ''))

/** "(BEGIN VIDEO CLIP)", "[Laughter]". */
const isAside = ({ norm }: Token) => /^[([]/.test(norm)
