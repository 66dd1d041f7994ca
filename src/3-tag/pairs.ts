import { overlap } from '../tokens.ts'
import type { Candidate } from './candidates.ts'
import { CUE } from './crf.ts'

/** A cue and a source or content that may be its own, by their indexes among the candidates of a sequence. */
export type Pair = { readonly cue: number; readonly span: number }

/** A cue that is less likely than this has no partners. */
const LEAST = 0.1
/** A span may belong to one of this many cues on each side of it, */
const NEAREST = 3
/** none of them farther off than this many tokens. */
const FARTHEST = 120

/** The pairs of a sequence that are weighed, those of a span together. Cues that overlap are one, the likeliest of them. */
export function toPairs(candidates: readonly Candidate[]): Pair[] {
  const cues = candidates.flatMap(({ part, p }, k) => (part === CUE && p >= LEAST ? [k] : []))
  if (cues.length === 0) return []
  const fromRight = cues.toSorted((a, b) => candidates[b].to - candidates[a].to)
  const fromLeft = cues.toSorted((a, b) => candidates[a].from - candidates[b].from)
  const pairs: Pair[] = []
  for (let s = 0; s < candidates.length; s++) {
    const span = candidates[s]
    if (span.part === CUE) continue
    addNearest(pairs, candidates, s, fromRight, (cue) => span.from - cue.to)
    addNearest(pairs, candidates, s, fromLeft, (cue) => cue.from - span.to)
  }
  return pairs
}

/** Adds the pairs of a span and the first places of `cues`, which are in order of their distance; below none is its other side. */
function addNearest(
  pairs: Pair[],
  candidates: readonly Candidate[],
  span: number,
  cues: readonly number[],
  distanceOf: (cue: Candidate) => number,
): void {
  const first = pairs.length
  for (const cue of cues) {
    const distance = distanceOf(candidates[cue])
    if (distance < 0) continue
    if (distance >= FARTHEST) return
    let place = first
    while (place < pairs.length && !overlap(candidates[pairs[place].cue], candidates[cue])) place++
    if (place === first + NEAREST) return
    if (place === pairs.length || candidates[cue].p > candidates[pairs[place].cue].p) pairs[place] = { cue, span }
  }
}
