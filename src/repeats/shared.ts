import type { Run } from './align.ts'
import { isClausal } from './clauses.ts'
import type { Outline } from './outline.ts'
import { isVariant } from './variant.ts'
import { isLight } from './weights.ts'

/** What a stretch of shared words loses for being one more: single words that two texts happen to share count for little. */
const BREAK = 0.5
/** What two texts have in common: its weight, how many words of grammar are in it, and whether it looks like a clause. */
export type Shared = { readonly weight: number; readonly light: number; readonly isClause: boolean }

/** A stretch: runs between which nothing but the spelling differs. Half-open, in words of the first text. */
type Stretch = { readonly from: number; readonly to: number; readonly weight: number }

/** The longest stretches that both have, each less what a break costs. */
export function measureShared(first: Outline, second: Outline, runs: readonly Run[]): Shared {
  const stretches = toStretches(first, second, runs).filter(({ weight }) => weight > BREAK)
  if (stretches.length === 0) return { weight: 0, light: 0, isClause: false }
  const places = stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
  return {
    weight: stretches.reduce((sum, { weight }) => sum + weight - BREAK, BREAK),
    light: places.filter((at) => isLight(first.words[at])).length,
    isClause: places.some((at) => isClausal(first.words[at], first.roots[at])),
  }
}

function toStretches(first: Outline, second: Outline, runs: readonly Run[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [atA, atB] = [0, 0]
  for (const { a, b, length } of runs) {
    const weight = weighRun(first, second, { a, b, length })
    const last = stretches.at(-1)
    if (last && isVariant(first.words.slice(atA, a), second.words.slice(atB, b))) {
      const between = Math.min(weighIn(first, atA, a), weighIn(second, atB, b))
      stretches[stretches.length - 1] = { from: last.from, to: a + length, weight: last.weight + between + weight }
    } else stretches.push({ from: a, to: a + length, weight })
    ;[atA, atB] = [a + length, b + length]
  }
  return stretches
}

function weighRun(first: Outline, second: Outline, { a, b, length }: Run): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += Math.min(first.weights[a + i], second.weights[b + i])
  return sum
}

const weighIn = ({ weights }: Outline, from: number, to: number): number =>
  weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)
