import type { Candidate } from './candidates.ts'
import { OUTSIDE, PAD, Region } from './columns.ts'
import { mix } from './hash.ts'
import { toHead } from './head.ts'
import { cap, toLevel, toReach, toRoughLevel } from './levels.ts'
import type { Proposal } from './propose.ts'
import { createSurroundings, lookAround } from './surroundings.ts'
import { AUX, PRON, PROPN, PUNCT, VERB } from './word-facts.ts'

/** Features of one candidate. */
export const SPAN_WIDTH = 88

const CUE = 1
const SOURCE = 0
const around = createSurroundings()

/** What is unlikelier than this only surrounds the others: hardly any of it is a part. */
const LEAST = 0.1
export const isRanked = ({ p }: Candidate): boolean => p >= LEAST

/**
 * The features of every candidate of a sequence that is ranked as 32-bit hashes: those of candidate c are `out[c * SPAN_WIDTH]` to
 * `out[(c + 1) * SPAN_WIDTH - 1]`. Training and running share this one extractor.
 */
export function extractSpanFeatures({ columns, candidates, marginals }: Proposal, out: Int32Array): void {
  const { word, lemma, pos, shape, cue, source, region, sentenceFrom, sentenceTo, n } = columns
  const heads = candidates.map((candidate) => toHead(columns, candidate))
  const expected = [0, 0, 0]
  for (const { part, p } of candidates) expected[part] += p
  const crowd =
    cap(Math.round(expected[0]), 3) | (cap(Math.round(expected[1]), 3) << 2) | (cap(Math.round(expected[2]), 3) << 4)

  for (let c = 0; c < candidates.length; c++) {
    if (!isRanked(candidates[c])) continue
    const { from, to, part, p } = candidates[c]
    lookAround(candidates, c, columns, around)
    let o = c * SPAN_WIDTH
    let template = part << 8
    const add = (value: number) => {
      out[o++] = mix(template++, value)
    }
    const first = from + PAD
    const last = to - 1 + PAD
    const after = to + PAD
    const length = to - from
    const lv = toLevel(p)
    const lb = toReach(length)
    const head = heads[c]

    // How likely it is, and how likely what it excludes.
    add(0)
    add(lv)
    add((lv << 4) | lb)
    const sums = marginals[part]
    const mean = (sums[to] - sums[from]) / length
    const outer =
      (cap(((from > 0 ? sums[from] - sums[from - 1] : 0) * 8) | 0, 7) << 3) |
      cap(((to < n ? sums[to + 1] - sums[to] : 0) * 8) | 0, 7)
    let least = 1
    for (let i = from; i < to; i++) least = Math.min(least, sums[i + 1] - sums[i])
    add(toLevel(mean))
    add((toLevel(mean) << 4) | lv)
    add((toLevel(least) << 4) | lv)
    add(outer)
    add((outer << 4) | lv)
    add((toLevel(around.sameStart) << 4) | lv)
    add((toLevel(around.sameEnd) << 4) | lv)
    add((toLevel(around.across) << 4) | lv)
    add((toLevel(around.sameStart) << 8) | (toLevel(around.sameEnd) << 4) | toLevel(around.across))
    add((toLevel(around.others[0]) << 8) | (toLevel(around.others[1]) << 4) | toLevel(around.others[2]))
    add((lv << 2) | toRoughLevel(Math.max(around.others[0], around.others[1], around.others[2])))
    add((crowd << 4) | lv)

    // Its edges.
    add(word[first])
    add(word[first - 1])
    add(word[last])
    add(word[after])
    add(mix(word[first - 1], word[first]))
    add(mix(word[last], word[after]))
    add(mix(word[first], word[first + 1]))
    add(mix(word[last - 1], word[last]))
    add(mix(word[first - 2], word[first - 1]))
    add(mix(word[after], word[after + 1]))
    add(mix(word[first], word[last]))
    add(mix(word[first - 1], word[after]))
    add(mix(lemma[first], pos[first + 1]))
    add(mix(word[first], lb))
    add(mix(word[last], lb))
    add(mix(word[after], lb))
    const starts = (pos[first - 2] << 15) | (pos[first - 1] << 10) | (pos[first] << 5) | pos[first + 1]
    const ends = (pos[last - 1] << 15) | (pos[last] << 10) | (pos[after] << 5) | pos[after + 1]
    add(starts)
    add(ends)
    add((pos[first - 1] << 15) | (pos[first] << 10) | (pos[last] << 5) | pos[after])
    add((lb << 10) | (pos[first] << 5) | pos[last])
    add((shape[first] << 12) | (shape[last] << 8) | (shape[after] << 4) | (shape[first - 1] & 15))
    add((source[first - 1] << 9) | (source[first] << 6) | (source[last] << 3) | source[after])

    // What is in it.
    let words = 1
    let tags = 1
    let verbs = 0
    let stops = 0
    let opens = 0
    let closes = 0
    let cued = 0
    let names = 0
    let wasOpen = 0
    for (let at = first; at <= last; at++) {
      if (length <= 6) words = mix(words, word[at])
      if (length <= 8) tags = mix(tags, pos[at])
      if (pos[at] === VERB || pos[at] === AUX) verbs++
      else if (pos[at] === PROPN || pos[at] === PRON) names++
      if (region[at] === Region.open) opens++
      else if (region[at] === Region.close) {
        closes++
        if (opens < closes) wasOpen = 1
      } else if (pos[at] === PUNCT) stops++
      if (cue[at] > cued && cue[at] < 8) cued = cue[at]
    }
    add(words)
    add(tags)
    add((cap(verbs, 3) << 6) | (cap(stops, 3) << 4) | lb)
    add(mix(word[first], cap(verbs, 2)))
    add((cued << 6) | (cap(names, 3) << 4) | lb)
    add((cap(verbs, 3) << 10) | (pos[first] << 5) | pos[last])

    // Sentences and marks.
    const sf = sentenceFrom[first]
    const st = sentenceTo[last]
    const edges =
      (from === sf ? 1 : 0) |
      (to === st ? 2 : to === st - 1 && pos[after] === PUNCT ? 4 : 0) |
      (sentenceTo[first] < to ? 8 : 0) |
      (from === 0 ? 16 : 0) |
      (to === n ? 32 : 0)
    const marks = (region[first - 1] << 12) | (region[first] << 8) | (region[last] << 4) | (region[after] & 15)
    const balance = (cap(opens, 2) << 4) | (cap(closes, 2) << 2) | (wasOpen << 1) | (opens === closes ? 1 : 0)
    add((edges << 4) | lv)
    add((edges << 4) | lb)
    add(mix(edges, word[last]))
    add(mix(edges, word[after]))
    add((edges << 10) | (pos[first] << 5) | pos[first - 1])
    add(marks)
    add(mix(marks, edges))
    add((balance << 6) | edges)
    add(mix(marks, balance))
    add(mix(marks, word[after]))
    add(mix(marks, word[first - 1]))
    add(mix(marks, word[last]))

    // What stands beside it.
    add(head)
    add(mix(head, word[first - 1]))
    add(mix(head, word[after]))
    add(mix(head, lb))
    let pattern = 0
    for (let q = 0; q < 3; q++) {
      const l = around.left[q]
      const r = around.right[q]
      const leftP = l < 0 ? 0 : candidates[l].p
      const rightP = r < 0 ? 0 : candidates[r].p
      const leftD = l < 0 ? 0 : toReach(from - candidates[l].to) | (candidates[l].from < sf ? 16 : 0)
      const rightD = r < 0 ? 0 : toReach(candidates[r].from - to) | (candidates[r].from >= st ? 16 : 0)
      const leftHead = l < 0 ? OUTSIDE : heads[l]
      const rightHead = r < 0 ? OUTSIDE : heads[r]
      add((toLevel(leftP) << 5) | leftD)
      add((toLevel(rightP) << 5) | rightD)
      add(mix(leftHead, leftD))
      add(mix(rightHead, rightD))
      add(mix(leftHead, head))
      add(mix(rightHead, head))
      pattern =
        (pattern << 6) |
        (toRoughLevel(leftP) << 4) |
        (toRoughLevel(rightP) << 2) |
        (leftD < 1 ? 1 : 0) |
        (rightD < 1 ? 2 : 0)
    }
    const cueL = around.left[CUE]
    const cueR = around.right[CUE]
    const headL = cueL < 0 ? OUTSIDE : heads[cueL]
    const headR = cueR < 0 ? OUTSIDE : heads[cueR]
    const roughL = cueL < 0 ? 0 : toRoughLevel(candidates[cueL].p)
    const roughR = cueR < 0 ? 0 : toRoughLevel(candidates[cueR].p)
    const gapL = cueL < 0 ? 15 : cap(from - candidates[cueL].to, 3)
    const gapR = cueR < 0 ? 15 : cap(candidates[cueR].from - to, 3)
    const cues = (roughL << 10) | (roughR << 8) | (gapL << 4) | gapR
    add(pattern)
    add(mix(headL, word[first]))
    add(mix(headR, word[last]))
    add(mix(mix(headL, gapL), edges))
    add(mix(mix(headR, gapR), edges))
    add(mix(mix(headL, roughL), mix(headR, roughR)))
    add((roughL << 14) | (roughR << 12) | (gapL << 8) | (gapR << 4) | lv)
    add(mix(marks, cues))
    add(mix(edges, cues))
    const srcL = around.left[SOURCE]
    const srcR = around.right[SOURCE]
    const nearL = srcL < 0 ? 15 : cap(from - candidates[srcL].to, 3) | (toRoughLevel(candidates[srcL].p) << 2)
    const nearR = srcR < 0 ? 15 : cap(candidates[srcR].from - to, 3) | (toRoughLevel(candidates[srcR].p) << 2)
    add(mix((nearL << 4) | nearR, cues))
    add(mix(head, (nearL << 4) | nearR))
  }
}
