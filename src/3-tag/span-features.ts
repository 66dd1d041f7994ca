import type { Candidate } from './candidates.ts'
import { OUTSIDE, PAD, Region } from './columns.ts'
import { CUE, SOURCE } from './crf.ts'
import { mix } from './hash.ts'
import { toHead } from './head.ts'
import { cap, toLevel, toReach, toRoughLevel } from './levels.ts'
import type { Proposal } from './propose.ts'
import { createSurroundings, lookAround } from './surroundings.ts'
import { AUX, PRON, PROPN, PUNCT, VERB } from './word-facts.ts'

/** Features of one candidate. */
export const SPAN_WIDTH = 88

const around = createSurroundings()

/** What is unlikelier than this only surrounds the others: hardly any of it is a part. */
const LEAST = 0.04
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
    const first = from + PAD
    const last = to - 1 + PAD
    const after = to + PAD
    const length = to - from
    const lv = toLevel(p)
    const lb = toReach(length)
    const head = heads[c]

    // How likely it is, and how likely what it excludes.
    out[o++] = 0
    out[o++] = lv
    out[o++] = (lv << 4) | lb
    const sums = marginals[part]
    const mean = (sums[to] - sums[from]) / length
    const outer =
      (cap(((from > 0 ? sums[from] - sums[from - 1] : 0) * 8) | 0, 7) << 3) |
      cap(((to < n ? sums[to + 1] - sums[to] : 0) * 8) | 0, 7)
    let least = 1
    for (let i = from; i < to; i++) least = Math.min(least, sums[i + 1] - sums[i])
    out[o++] = toLevel(mean)
    out[o++] = (toLevel(mean) << 4) | lv
    out[o++] = (toLevel(least) << 4) | lv
    out[o++] = outer
    out[o++] = (outer << 4) | lv
    out[o++] = (toLevel(around.sameStart) << 4) | lv
    out[o++] = (toLevel(around.sameEnd) << 4) | lv
    out[o++] = (toLevel(around.across) << 4) | lv
    out[o++] = (toLevel(around.sameStart) << 8) | (toLevel(around.sameEnd) << 4) | toLevel(around.across)
    out[o++] = (toLevel(around.others[0]) << 8) | (toLevel(around.others[1]) << 4) | toLevel(around.others[2])
    out[o++] = (lv << 2) | toRoughLevel(Math.max(around.others[0], around.others[1], around.others[2]))
    out[o++] = (crowd << 4) | lv

    // Its edges.
    out[o++] = word[first]
    out[o++] = word[first - 1]
    out[o++] = word[last]
    out[o++] = word[after]
    out[o++] = mix(word[first - 1], word[first])
    out[o++] = mix(word[last], word[after])
    out[o++] = mix(word[first], word[first + 1])
    out[o++] = mix(word[last - 1], word[last])
    out[o++] = mix(word[first - 2], word[first - 1])
    out[o++] = mix(word[after], word[after + 1])
    out[o++] = mix(word[first], word[last])
    out[o++] = mix(word[first - 1], word[after])
    out[o++] = mix(lemma[first], pos[first + 1])
    out[o++] = mix(word[first], lb)
    out[o++] = mix(word[last], lb)
    out[o++] = mix(word[after], lb)
    const starts = (pos[first - 2] << 15) | (pos[first - 1] << 10) | (pos[first] << 5) | pos[first + 1]
    const ends = (pos[last - 1] << 15) | (pos[last] << 10) | (pos[after] << 5) | pos[after + 1]
    out[o++] = starts
    out[o++] = ends
    out[o++] = (pos[first - 1] << 15) | (pos[first] << 10) | (pos[last] << 5) | pos[after]
    out[o++] = (lb << 10) | (pos[first] << 5) | pos[last]
    out[o++] = (shape[first] << 12) | (shape[last] << 8) | (shape[after] << 4) | (shape[first - 1] & 15)
    out[o++] = (source[first - 1] << 9) | (source[first] << 6) | (source[last] << 3) | source[after]

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
    out[o++] = words
    out[o++] = tags
    out[o++] = (cap(verbs, 3) << 6) | (cap(stops, 3) << 4) | lb
    out[o++] = mix(word[first], cap(verbs, 2))
    out[o++] = (cued << 6) | (cap(names, 3) << 4) | lb
    out[o++] = (cap(verbs, 3) << 10) | (pos[first] << 5) | pos[last]

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
    out[o++] = (edges << 4) | lv
    out[o++] = (edges << 4) | lb
    out[o++] = mix(edges, word[last])
    out[o++] = mix(edges, word[after])
    out[o++] = (edges << 10) | (pos[first] << 5) | pos[first - 1]
    out[o++] = marks
    out[o++] = mix(marks, edges)
    out[o++] = (balance << 6) | edges
    out[o++] = mix(marks, balance)
    out[o++] = mix(marks, word[after])
    out[o++] = mix(marks, word[first - 1])
    out[o++] = mix(marks, word[last])

    // What stands beside it.
    out[o++] = head
    out[o++] = mix(head, word[first - 1])
    out[o++] = mix(head, word[after])
    out[o++] = mix(head, lb)
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
      out[o++] = (toLevel(leftP) << 5) | leftD
      out[o++] = (toLevel(rightP) << 5) | rightD
      out[o++] = mix(leftHead, leftD)
      out[o++] = mix(rightHead, rightD)
      out[o++] = mix(leftHead, head)
      out[o++] = mix(rightHead, head)
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
    out[o++] = pattern
    out[o++] = mix(headL, word[first])
    out[o++] = mix(headR, word[last])
    out[o++] = mix(mix(headL, gapL), edges)
    out[o++] = mix(mix(headR, gapR), edges)
    out[o++] = mix(mix(headL, roughL), mix(headR, roughR))
    out[o++] = (roughL << 14) | (roughR << 12) | (gapL << 8) | (gapR << 4) | lv
    out[o++] = mix(marks, cues)
    out[o++] = mix(edges, cues)
    const srcL = around.left[SOURCE]
    const srcR = around.right[SOURCE]
    const nearL = srcL < 0 ? 15 : cap(from - candidates[srcL].to, 3) | (toRoughLevel(candidates[srcL].p) << 2)
    const nearR = srcR < 0 ? 15 : cap(candidates[srcR].from - to, 3) | (toRoughLevel(candidates[srcR].p) << 2)
    out[o++] = mix((nearL << 4) | nearR, cues)
    out[o++] = mix(head, (nearL << 4) | nearR)

    // Each value is told apart by what it is a value of.
    const start = c * SPAN_WIDTH
    for (let k = 0; k < SPAN_WIDTH; k++) out[start + k] = mix((part << 8) + k, out[start + k])
  }
}
