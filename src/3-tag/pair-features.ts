import type { Candidate } from './candidates.ts'
import { type Columns, OUTSIDE, PAD } from './columns.ts'
import { CONTENT, CUE, SOURCE } from './crf.ts'
import { mix } from './hash.ts'
import { toHead } from './head.ts'
import { cap, toLevel, toReach, toRoughLevel } from './levels.ts'
import { createPairSurroundings, lookAroundPair, type Rival } from './pair-surroundings.ts'
import type { Pair } from './pairs.ts'
import { isRanked } from './span-features.ts'
import { ADP, AUX, PRON, PROPN, PUNCT, VERB } from './word-facts.ts'

/** Features of one pair. */
export const PAIR_WIDTH = 44

const around = createPairSurroundings()
const toPlace = ({ worth, gap }: Rival) => (toLevel(worth) << 4) | toReach(gap)

/**
 * The features of every pair of a sequence as 32-bit hashes: those of pair k are `out[k * PAIR_WIDTH]` to
 * `out[(k + 1) * PAIR_WIDTH - 1]`. Training and running share this one extractor.
 */
export function extractPairFeatures(
  columns: Columns,
  candidates: readonly Candidate[],
  pairs: readonly Pair[],
  out: Int32Array,
): void {
  const { word, lemma, pos, cue: cueness, region, sentenceFrom, sentenceTo } = columns
  const others = candidates.filter(isRanked)
  const heads = new Map<number, number>()
  for (const { cue } of pairs) if (!heads.has(cue)) heads.set(cue, toHead(columns, candidates[cue]))

  for (let k = 0; k < pairs.length; k++) {
    const cue = candidates[pairs[k].cue]
    const span = candidates[pairs[k].span]
    lookAroundPair(cue, span, others, around)
    const { low, high } = around
    const isAfter = around.isAfter ? 1 : 0
    const gap = high - low
    const near = toReach(gap)
    const crossed = countSentenceEnds(columns, low - 1, high)
    const side = (isAfter << 2) | crossed
    const way = (isAfter << 6) | (crossed << 4) | near
    const ls = toLevel(span.p)
    const lc = toLevel(cue.p)
    const head = heads.get(pairs[k].cue)!
    const length = toReach(span.to - span.from)
    const first = span.from + PAD
    const last = span.to - 1 + PAD
    const after = span.to + PAD
    const cueFirst = cue.from + PAD
    const cueLast = cue.to - 1 + PAD
    const sentence = sentenceFrom[first]
    const sentenceEnd = sentenceTo[last]
    const edges =
      (span.from === sentence ? 1 : 0) |
      (span.to === sentenceEnd ? 2 : span.to === sentenceEnd - 1 && pos[after] === PUNCT ? 4 : 0) |
      (sentenceTo[first] < span.to ? 8 : 0)
    const marks = (region[first - 1] << 12) | (region[first] << 8) | (region[last] << 4) | (region[after] & 15)
    const isPassive = pos[cueFirst] === AUX || pos[cueFirst - 1] === AUX ? 1 : 0
    const voice = (pos[cueFirst] << 10) | (pos[cueLast] << 5) | pos[cueFirst - 1]
    const crowd =
      (toRoughLevel(around.between[CUE]) << 4) |
      (toRoughLevel(around.between[CONTENT]) << 2) |
      toRoughLevel(around.between[SOURCE])

    // What stands between them.
    let words = gap === 0 ? 1 : 2
    let tags = 1
    let verbs = 0
    let stops = 0
    let names = 0
    for (let at = low + PAD; at < high + PAD; at++) {
      if (gap <= 3) words = mix(words, word[at])
      if (gap <= 6) tags = mix(tags, pos[at])
      if (pos[at] === VERB || pos[at] === AUX) verbs++
      else if (pos[at] === PUNCT) stops++
      else if (pos[at] === PROPN || pos[at] === PRON) names++
    }

    // How likely each is, and which way and how far the span lies from the cue.
    let o = k * PAIR_WIDTH
    out[o++] = (ls << 4) | lc
    out[o++] = (way << 4) | ls
    out[o++] = (side << 8) | (ls << 4) | lc
    out[o++] = mix(sentence === sentenceFrom[cueFirst] ? 1 : 0, mix(way, ls))
    out[o++] = mix(length, way)

    // The cue.
    out[o++] = mix(head, side)
    out[o++] = mix(head, mix(side, ls))
    out[o++] = mix(voice, way)
    out[o++] = mix(isPassive, way)
    out[o++] = (side << 12) | (cueness[cueFirst] << 4) | cueness[cueLast]
    out[o++] = mix(lemma[cueFirst], mix(side, near))
    out[o++] = mix(word[cueLast + 1], side)
    out[o++] = mix(word[cueFirst - 1], side)

    // What else each of them may have.
    out[o++] = (crowd << 8) | side
    out[o++] = mix(crowd, way)
    out[o++] = (toPlace(around.sameSide) << 4) | near
    out[o++] = (toPlace(around.otherSide) << 4) | near
    out[o++] = mix(toPlace(around.sameSide), way)
    out[o++] = mix(toPlace(around.otherSide), way)
    out[o++] = (toLevel(around.over) << 4) | ls
    out[o++] = mix(toLevel(around.over), side)
    out[o++] = mix(toPlace(around.contents[0]), way)
    out[o++] = mix(toPlace(around.contents[1]), way)
    out[o++] = mix(toPlace(around.sources[0]), way)
    out[o++] = mix(toPlace(around.sources[1]), way)
    out[o++] = mix(
      (toRoughLevel(around.sources[0].worth) << 2) | toRoughLevel(around.sources[1].worth),
      mix(crowd, side),
    )

    // Between them.
    out[o++] = mix(words, side)
    out[o++] = mix(tags, side)
    out[o++] = mix(tags, gap <= 6 ? pos[isAfter ? first : last] : 0)
    out[o++] = (cap(verbs, 3) << 8) | (cap(stops, 3) << 6) | (cap(names, 3) << 4) | side
    out[o++] = mix((cap(verbs, 2) << 4) | cap(stops, 2), way)

    // The span.
    out[o++] = mix(word[isAfter ? first : last], way)
    out[o++] = mix(word[isAfter ? first - 1 : after], way)
    out[o++] = mix(edges, way)
    out[o++] = mix(edges, mix(crowd, ls))
    out[o++] = mix(marks, way)
    out[o++] = mix(marks, mix(edges, side))
    out[o++] = mix(pos[first], mix(way, isPassive))
    out[o++] = mix(pos[last], mix(way, isPassive))
    out[o++] = mix(pos[first - 1], mix(pos[first], side))
    out[o++] = mix(word[first - 1], side)
    out[o++] = mix(word[after], side)
    out[o++] = mix(pos[after] === ADP ? word[after] : pos[after], side)
    out[o++] = mix(OUTSIDE, mix(edges, mix(side, head)))

    // Each value is told apart by what it is a value of.
    const start = k * PAIR_WIDTH
    for (let f = 0; f < PAIR_WIDTH; f++) out[start + f] = mix((span.part << 8) + f, out[start + f])
  }
}

/** How many sentences end between token `from` and the later token `to`, 2 for more. */
function countSentenceEnds({ sentenceTo, n }: Columns, from: number, to: number): number {
  let crossed = 0
  for (let end = sentenceTo[from + PAD]; end <= to && crossed < 2; end = end < n ? sentenceTo[end + PAD] : n + 1)
    crossed++
  return crossed
}
