import { findAnchors } from './anchors.ts'
import { findPath } from './path.ts'
import { slideGaps } from './slide.ts'

/** `length` words that are the same in both texts, one after another: from word `a` of the first and word `b` of the second. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/** Two half-open stretches that are to be aligned with each other. */
export type Block = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number }

/** Changes that are followed before stretches are split; what that costs grows with its square. */
const MOST_CHANGES = 800
/** How often stretches that differ too much are split further. */
const DEEPEST = 4

/**
 * The words that the texts share, in order: the longest common subsequence, as maximal runs. Where two stretches differ by
 * more than `most` words, those that come once in each hold the alignment; where there are none, nothing is shared. So the cost
 * is bounded by the number of words times a constant.
 */
export function align(first: readonly string[], second: readonly string[], most = MOST_CHANGES): readonly Run[] {
  const { a, b } = toNumbers(first, second)
  const runs = alignBlock(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, { most, depth: 0 })
  return slideGaps(a, b, joinRuns(runs))
}

type Limits = { readonly most: number; readonly depth: number }

/** Equal words as equal numbers, which compare faster. */
function toNumbers(first: readonly string[], second: readonly string[]) {
  const numbers = new Map<string, number>()
  const toNumber = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    return known
  }
  return { a: Int32Array.from(first, toNumber), b: Int32Array.from(second, toNumber) }
}

function alignBlock(a: Int32Array, b: Int32Array, whole: Block, limits: Limits): Run[] {
  const { before, middle, after } = cutEnds(a, b, whole)
  return [...before, ...alignMiddle(a, b, middle, limits), ...after]
}

function alignMiddle(a: Int32Array, b: Int32Array, block: Block, limits: Limits): Run[] {
  if (block.a === block.aEnd || block.b === block.bEnd) return []
  const path = findPath(a, b, block, limits.most)
  if (path) return path
  if (limits.depth === DEEPEST) return []
  const anchors = findAnchors(a, b, block)
  const deeper = { ...limits, depth: limits.depth + 1 }
  const runs: Run[] = []
  let [atA, atB] = [block.a, block.b]
  for (const anchor of anchors) {
    for (const run of alignBlock(a, b, { a: atA, aEnd: anchor.a, b: atB, bEnd: anchor.b }, deeper)) runs.push(run)
    runs.push({ ...anchor, length: 1 })
    ;[atA, atB] = [anchor.a + 1, anchor.b + 1]
  }
  if (anchors.length === 0) return runs
  return [...runs, ...alignBlock(a, b, { a: atA, aEnd: block.aEnd, b: atB, bEnd: block.bEnd }, deeper)]
}

/** The words that both begin with and those that both end with, and what is left between. */
function cutEnds(a: Int32Array, b: Int32Array, { a: startA, aEnd, b: startB, bEnd }: Block) {
  const most = Math.min(aEnd - startA, bEnd - startB)
  let head = 0
  while (head < most && a[startA + head] === b[startB + head]) head++
  let tail = 0
  while (tail < most - head && a[aEnd - 1 - tail] === b[bEnd - 1 - tail]) tail++
  const toRuns = (run: Run): Run[] => (run.length > 0 ? [run] : [])
  return {
    before: toRuns({ a: startA, b: startB, length: head }),
    middle: { a: startA + head, aEnd: aEnd - tail, b: startB + head, bEnd: bEnd - tail },
    after: toRuns({ a: aEnd - tail, b: bEnd - tail, length: tail }),
  }
}

/** Runs that touch in both texts as one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      joined[joined.length - 1] = { ...last, length: last.length + run.length }
    else joined.push(run)
  }
  return joined
}
