import { overlap } from '../tokens.ts'
import type { Candidate } from './candidates.ts'
import type { Columns } from './columns.ts'
import { CONTENT, CUE, SOURCE } from './crf.ts'
import { logit } from './levels.ts'
import { extractPairFeatures, PAIR_WIDTH } from './pair-features.ts'
import { type Pair, toPairs } from './pairs.ts'
import { type Ranker, sumWeights } from './rank.ts'

/** A pair with the probability that its span is a part, and that of its cue. */
export type Weighed = Pair & { readonly p: number }

/** A cue and what is its own; no cue where the contents have none. */
export type Relation = {
  readonly cue: Candidate | null
  readonly source: Candidate | null
  /** In order. */
  readonly contents: readonly Candidate[]
}

/** A content that was chosen goes to a cue that is this likely to be its own. */
const LEAST_CHOSEN = 0.02
/** A cue that none was chosen for takes one that is this likely to be its own, */
const LEAST_CONTENT = 0.03
/** and as its source one that is this likely. */
const LEAST_SOURCE = 0.05
/** A piece of a content must be this likely in comparison with the surest one of its cue. */
const LIKELY = 0.15

/** Room that is used again for every sequence; nothing in it outlives a call. */
let features = new Int32Array(256 * PAIR_WIDTH)

/** The pairs of a sequence, weighed: first the cue, then source and content by what they are to that cue. */
export function weighPairs(columns: Columns, candidates: readonly Candidate[], relater: Ranker): Weighed[] {
  const pairs = toPairs(candidates)
  if (features.length < pairs.length * PAIR_WIDTH) features = new Int32Array(2 * pairs.length * PAIR_WIDTH)
  extractPairFeatures(columns, candidates, pairs, features)
  return pairs.map(({ cue, span }, k) => {
    const z = logit(candidates[span].p) + relater.scale * sumWeights(relater, features, k * PAIR_WIDTH, PAIR_WIDTH)
    return { cue, span, p: 1 / (1 + Math.exp(-z)) }
  })
}

/** The candidates, a source or content as likely as it is to be that of its best cue. */
export function withPartners(candidates: readonly Candidate[], pairs: readonly Weighed[]): Candidate[] {
  const best = new Map<number, number>()
  for (const { span, p } of pairs) best.set(span, Math.max(best.get(span) ?? 0, p))
  return candidates.map((candidate, k) => {
    const p = best.get(k)
    return p === undefined ? candidate : { ...candidate, p }
  })
}

/**
 * The relations among the candidates of a sequence of which `chosen` are taken for parts, in order of their cues; last what
 * has no cue. Each chosen content goes to its likeliest cue, chosen or not; a chosen cue that gets none takes the likeliest
 * that is free; each cue takes its likeliest source, which several may share.
 */
export function relate(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  pairs: readonly Weighed[],
): Relation[] {
  if (chosen.length === 0) return []
  const likeliest = pairs.toSorted((a, b) => b.p - a.p)
  const cues = chosen.filter(({ part }) => part === CUE)
  const owned = new Map<Candidate, Candidate[]>(cues.map((cue) => [cue, []]))
  const alone: Candidate[] = []
  /** The cue that stands where candidate `c` does; one that is unlikely stands only where nothing else was chosen. */
  const cueAt = (c: number): Candidate | undefined => {
    const known = [...owned.keys()].find((cue) => overlap(cue, candidates[c]))
    return known ?? (overlapsAny(candidates[c], chosen) ? undefined : candidates[c])
  }
  for (const content of chosen.filter(({ part }) => part === CONTENT)) {
    const own = likeliest.find(
      ({ cue, span, p }) => candidates[span] === content && p >= LEAST_CHOSEN && cueAt(cue) !== undefined,
    )
    const cue = own && cueAt(own.cue)
    if (!own || !cue) alone.push(content)
    else owned.set(cue, [...(owned.get(cue) ?? []), { ...content, p: own.p }])
  }
  const taken = [...chosen]
  const relations: Relation[] = []
  for (const [cue, contents] of [...owned].sort(([a], [b]) => a.from - b.from)) {
    const partners = likeliest.filter(({ cue: c }) => overlap(candidates[c], cue))
    const findPartner = (part: number, least: number, isFree: (partner: Candidate) => boolean) => {
      const found = partners.find(
        ({ span, p }) => candidates[span].part === part && p >= least && isFree(candidates[span]),
      )
      return found ? { ...candidates[found.span], p: found.p } : null
    }
    if (contents.length === 0) {
      const free = findPartner(CONTENT, LEAST_CONTENT, (each) => !overlapsAny(each, taken))
      if (!free) continue
      taken.push(free)
      contents.push(free)
    }
    const source = findPartner(
      SOURCE,
      LEAST_SOURCE,
      (each) => !overlapsAny(each, contents) && !overlapsAny(each, [...owned.keys()]),
    )
    const surest = Math.max(...contents.map(({ p }) => p))
    relations.push({ cue, source, contents: contents.filter(({ p }) => p >= surest * LIKELY) })
  }
  return alone.length > 0 ? [...relations, { cue: null, source: null, contents: alone }] : relations
}

const overlapsAny = (one: Candidate, others: readonly Candidate[]) => others.some((other) => overlap(one, other))
