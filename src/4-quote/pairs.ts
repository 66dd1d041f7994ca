import { overlap } from '../tokens.ts'
import type { Act, Parse, TokenRange } from '../types.ts'
import { SHORTEST } from './cueless.ts'
import { byContent, cuelessDraft, type Draft, partsOf } from './draft.ts'
import { marksIn, stopInside } from './pieces.ts'
import { findTold, MARKED_SCORE } from './teller.ts'

/** The drafts of a paragraph, and those that stand inside one of them. */
export type Settled = { readonly drafts: readonly Draft[]; readonly inner: readonly Draft[] }

/**
 * The drafts of a paragraph whose marks are all in pairs, as the pairs have it. What one pair holds is said by one: a draft
 * that reaches into a pair gets all of it, and those whose cue and content are inside the pair stand inside that draft. A
 * pair that nobody has goes to whom the words beside it name, or on with what was said before it.
 */
export function settlePairs(
  parse: Parse,
  drafts: readonly Draft[],
  paragraph: TokenRange,
  verbs: ReadonlyMap<string, Act>,
): Settled {
  let outer = [...drafts]
  const inner: Draft[] = []
  for (const pair of findPairs(parse, paragraph)) {
    const insiders = outer.filter((draft) => isInside(draft, pair))
    const others = outer.filter((draft) => !insiders.includes(draft))
    const owned = give(parse, others, pair, insiders.length > 0, paragraph, verbs)
    if (!owned) continue
    outer = owned
    inner.push(...insiders)
  }
  return { drafts: outer, inner }
}

/** The outermost pairs of a paragraph with a stop or comma inside the closing mark; none where a mark is alone. */
function findPairs(parse: Parse, paragraph: TokenRange): TokenRange[] {
  const marks = marksIn(parse, paragraph)
  if (marks.some(({ pair, style }) => pair < 0 && style === 'double')) return []
  const pairs: TokenRange[] = []
  for (const { side, pair, token } of marks) {
    if (side !== 'open' || pair < 0 || token < (pairs.at(-1)?.to ?? 0)) continue
    const to = parse.marks[pair].token + 1
    if (to <= paragraph.to && /^[.,?!…—–]$/.test(stopInside(parse, to - 1))) pairs.push({ from: token, to })
  }
  return pairs
}

const isWithin = (inner: TokenRange, outer: TokenRange) => inner.from >= outer.from && inner.to <= outer.to
const isInside = ({ cue, content }: Draft, pair: TokenRange) =>
  cue.length > 0 && [...cue, ...content].every((range) => isWithin(range, pair))

/** The drafts with the pair in one of them; null where it is nobody's. */
function give(
  parse: Parse,
  drafts: readonly Draft[],
  pair: TokenRange,
  hasInsiders: boolean,
  paragraph: TokenRange,
  verbs: ReadonlyMap<string, Act>,
): Draft[] | null {
  const owner = findOwner(drafts, pair)
  if (owner) return drafts.map((draft) => (draft === owner ? withPair(draft, pair) : draft))
  if (drafts.some(({ content }) => content.some((piece) => overlap(piece, pair)))) return null
  const goesOn = findAdjacent(parse, drafts, pair)
  if (goesOn) return drafts.map((draft) => (draft === goesOn ? withPair(draft, pair) : draft))
  const isTaken = (range: TokenRange) => drafts.some((draft) => partsOf(draft).some((other) => overlap(other, range)))
  const told = findTold(parse, pair, paragraph, verbs)
  if (told && ![...told.cue, ...told.source].some(isTaken)) return [...drafts, told].sort(byContent)
  const isAlone = pair.from === paragraph.from && paragraph.to - pair.to <= 1 && pair.to - pair.from >= SHORTEST
  return hasInsiders && isAlone ? [...drafts, cuelessDraft(pair, MARKED_SCORE)] : null
}

/** Of those who have words of the pair and a cue outside, who has most. */
function findOwner(drafts: readonly Draft[], pair: TokenRange): Draft | undefined {
  const share = ({ content }: Draft) =>
    content.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, pair.to) - Math.max(from, pair.from)), 0)
  return drafts.filter((draft) => share(draft) > 0 && isOutside(draft, pair)).toSorted((a, b) => share(b) - share(a))[0]
}

/** Whether source and cue stand outside the pair: nobody's own words name him who says them. */
const isOutside = ({ cue, source }: Draft, pair: TokenRange): boolean =>
  ![...cue, ...source].some((range) => overlap(range, pair))

/** Whose cue or source follows the pair at once (“…,” she notes, “…”), or who spoke before it in marks and goes on. */
function findAdjacent(parse: Parse, all: readonly Draft[], pair: TokenRange): Draft | undefined {
  const { tokens } = parse
  const drafts = all.filter((draft) => isOutside(draft, pair))
  const next = drafts.find(
    ({ cue, source }) =>
      cue.length > 0 &&
      [...cue, ...source].some(({ from }) => from === pair.to) &&
      /^[,?!]$/.test(stopInside(parse, pair.to - 1)),
  )
  if (next) return next
  const last = drafts.filter(({ content, cue }) => cue.length > 0 && content[0].from < pair.from).at(-1)
  if (!last?.content.some((piece) => marksIn(parse, piece).length > 0)) return undefined
  const before = tokens[pair.from - 1].norm
  const end = Math.max(...[...last.cue, ...last.content].map(({ to }) => to))
  const isNext = end <= pair.from && tokens.slice(end, pair.from).filter(({ norm }) => /^[.?!]$/.test(norm)).length <= 1
  const isSentence = /^[.?!]$/.test(before) && /^[.?!…]$/.test(stopInside(parse, pair.to - 1))
  const isInterrupted = before === ',' && /^\p{Ll}/u.test(tokens[pair.from + 1].norm)
  return isNext && (isSentence || isInterrupted) ? last : undefined
}

/** The draft with all of the pair, in one piece with those of its pieces that reach into it. */
function withPair(draft: Draft, pair: TokenRange): Draft {
  const touched = draft.content.filter((piece) => overlap(piece, pair))
  const whole = {
    from: Math.min(pair.from, ...touched.map(({ from }) => from)),
    to: Math.max(pair.to, ...touched.map(({ to }) => to)),
  }
  const content = [...draft.content.filter((piece) => !touched.includes(piece)), whole].sort((a, b) => a.from - b.from)
  return { ...draft, content }
}
