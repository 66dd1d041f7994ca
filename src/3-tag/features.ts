import { type Columns, OUTSIDE, PAD } from './columns.ts'
import { hashText, mix } from './hash.ts'
import { createNeighbours, fillNeighbours, Near } from './neighbours.ts'

/** Raised by one whenever the features of a token, a span or a pair change: a model trained on others is refused. */
export const FEATURE_VERSION = 5

/** Features of one token. */
export const WIDTH = 62

const THAT = hashText('that')
let near = createNeighbours(1024)

/** Distance in tokens, coarse: 0 for none, 1 the next one, to 9. */
const BUCKETS = Uint8Array.from({ length: 100 }, (_, d) =>
  d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : 9,
)
const far = (d: number) => (d >= 100 ? 9 : BUCKETS[d])

/**
 * The features of every token of a sequence as 32-bit hashes: those of token i are `out[i * WIDTH]` to
 * `out[(i + 1) * WIDTH - 1]`. `out` has room for `columns.n * WIDTH`. Training and running share this one extractor.
 */
export function extractFeatures(columns: Columns, out: Int32Array): void {
  const { n, word, lemma, pos, shape, suffix, cue, source, region } = columns
  const { sinceOpen, untilClose, afterClose, beforeOpen, sentenceFrom, sentenceTo } = columns
  if (near.left[0].length < n + 2 * PAD) near = createNeighbours(2 * (n + 2 * PAD))
  fillNeighbours(near, columns, THAT)
  const [cueL, cueR] = [near.left[Near.cue], near.right[Near.cue]]
  const [weakL, weakR] = [near.left[Near.weak], near.right[Near.weak]]
  const [verbL, verbR] = [near.left[Near.verb], near.right[Near.verb]]
  const [stopL, stopR] = [near.left[Near.stop], near.right[Near.stop]]
  const [thatL] = [near.left[Near.that]]
  const [sourceL, sourceR] = [near.left[Near.source], near.right[Near.source]]

  for (let i = 0; i < n; i++) {
    const at = i + PAD
    let o = i * WIDTH
    const w = word[at]
    const w1 = word[at + 1]
    const v1 = word[at - 1]
    const v2 = word[at - 2]
    const p = pos[at]
    const p1 = pos[at + 1]
    const p2 = pos[at + 2]
    const q1 = pos[at - 1]
    const q2 = pos[at - 2]
    const l = lemma[at]
    const l1 = lemma[at + 1]
    const k1 = lemma[at - 1]
    const c = cue[at]
    const c1 = cue[at + 1]
    const b1 = cue[at - 1]
    const r = region[at]
    const r1 = region[at + 1]
    const s1 = region[at - 1]
    const pp = (p << 5) | p1
    const qp = (q1 << 5) | p
    const sf = sentenceFrom[at]
    const st = sentenceTo[at]

    // Words, lemmas and parts of speech around the token.
    out[o++] = mix(1, w)
    out[o++] = mix(2, v1)
    out[o++] = mix(3, w1)
    out[o++] = mix(4, v2)
    out[o++] = mix(5, l)
    out[o++] = mix(6, mix(w, w1))
    out[o++] = mix(7, p)
    out[o++] = mix(8, qp)
    out[o++] = mix(9, pp)
    out[o++] = mix(10, (qp << 5) | p1)
    out[o++] = mix(11, (q2 << 10) | qp)
    out[o++] = mix(12, (pp << 5) | p2)
    out[o++] = mix(13, ((pp << 5) | p2) ^ (pos[at + 3] << 20))
    out[o++] = mix(14, ((q2 << 10) | qp) ^ (pos[at - 3] << 20))
    out[o++] = mix(15, mix(w, p1))
    out[o++] = mix(16, mix(w, q1))
    out[o++] = mix(17, mix(k1, p))
    out[o++] = mix(18, mix(l1, p))
    out[o++] = mix(19, suffix[at])
    out[o++] = mix(20, (shape[at - 1] << 8) | shape[at])
    out[o++] = mix(21, (shape[at] << 8) | shape[at + 1])
    out[o++] = mix(22, (shape[at - 1] << 16) | (shape[at] << 8) | shape[at + 1])

    // How cue-like and source-like the words around are.
    out[o++] = mix(23, (c << 5) | p)
    out[o++] = mix(24, (b1 << 10) | (c << 5) | p)
    out[o++] = mix(25, (c1 << 10) | (c << 5) | p)
    out[o++] = mix(26, (b1 << 16) | (c << 8) | c1)
    out[o++] = mix(27, mix((b1 << 5) | c1, w))
    out[o++] = mix(28, (source[at - 1] << 10) | (source[at] << 5) | source[at + 1])
    out[o++] = mix(29, (cue[at + 2] << 10) | (c1 << 5) | source[at])
    out[o++] = mix(30, (cue[at - 2] << 10) | (b1 << 5) | source[at])
    out[o++] = mix(31, (source[at] << 10) | (c << 5) | p)

    // Quotation marks.
    const so = sinceOpen[at]
    const uc = untilClose[at]
    const ac = afterClose[at]
    const bo = beforeOpen[at]
    out[o++] = mix(32, (s1 << 16) | (r << 8) | r1)
    out[o++] = mix(33, (r << 10) | (p << 4) | far(so))
    out[o++] = mix(34, (r << 10) | (p << 4) | far(uc))
    out[o++] = mix(
      35,
      (r << 16) |
        ((ac < 0 ? 31 : pos[ac + PAD]) << 8) |
        ((ac < 0 ? 0 : cue[ac + PAD]) << 3) |
        (ac < 0 ? 0 : cue[ac + 1 + PAD]),
    )
    out[o++] = mix(
      36,
      (r << 16) |
        ((bo < 0 ? 31 : pos[bo + PAD]) << 8) |
        ((bo < 0 ? 0 : cue[bo + PAD]) << 3) |
        (bo < 0 ? 0 : cue[bo - 1 + PAD]),
    )
    out[o++] = mix(37, mix((s1 << 8) | (r << 4) | r1, w))

    // The nearest words that matter on each side: how far, which, and what stands between.
    const cl = cueL[at]
    const cr = cueR[at]
    const inL = cl >= sf ? 16 : 0
    const inR = cr >= 0 && cr < st ? 16 : 0
    const dl = cl < 0 ? 0 : far(i - cl) | inL
    const dr = cr < 0 ? 0 : far(cr - i) | inR
    const ll = cl < 0 ? OUTSIDE : lemma[cl + PAD]
    const lr = cr < 0 ? OUTSIDE : lemma[cr + PAD]
    out[o++] = mix(38, mix(dl, p))
    out[o++] = mix(39, mix(dr, p))
    out[o++] = mix(40, (dl << 8) | dr)
    const sl = stopL[at]
    const sr = stopR[at]
    const stopLeft = sl < 0 ? 0 : far(i - sl) | (sl < sf ? 16 : 0)
    out[o++] = mix(41, mix(stopLeft, sl < 0 ? 0 : word[sl + PAD]))
    out[o++] = mix(42, mix(mix(ll, cl >= sf ? 1 : 0), mix(sl > cl ? word[sl + PAD] : 0, p)))
    out[o++] = mix(43, mix(mix(lr, inR), mix(sr >= 0 && sr < cr ? word[sr + PAD] : 0, p)))
    const tl = thatL[at]
    out[o++] = mix(44, (tl < sf ? 0 : far(i - tl) << 8) | ((cl >= 0 && tl === cl + 1 ? 1 : 0) << 5) | p)
    const vl = verbL[at]
    const vr = verbR[at]
    out[o++] = mix(45, (vl < sf ? 0 : (far(i - vl) << 4) | (cue[vl + PAD] + 1)) | (p << 10))
    out[o++] = mix(46, (vr < 0 || vr >= st ? 0 : (far(vr - i) << 4) | (cue[vr + PAD] + 1)) | (p << 10))
    out[o++] = mix(47, mix(vl < sf ? OUTSIDE : lemma[vl + PAD], p))
    out[o++] = mix(48, mix(vr < 0 || vr >= st ? OUTSIDE : lemma[vr + PAD], p))
    const wl = weakL[at]
    const wr = weakR[at]
    out[o++] = mix(49, mix(wl < sf ? 0 : far(i - wl), wl < sf ? OUTSIDE : lemma[wl + PAD]))
    out[o++] = mix(50, mix(wr < 0 || wr >= st ? 0 : far(wr - i), wr < 0 || wr >= st ? OUTSIDE : lemma[wr + PAD]))
    const ol = sourceL[at]
    const or = sourceR[at]
    out[o++] = mix(51, (ol < sf ? 0 : far(i - ol)) | ((or < 0 || or >= st ? 0 : far(or - i)) << 5) | (p << 10))
    out[o++] = mix(
      52,
      (cl < sf ? 0 : far(i - cl)) | ((ol < sf ? 0 : far(i - ol)) << 5) | (ol > cl ? 1 << 10 : 0) | (r << 12),
    )
    out[o++] = mix(
      53,
      (inR ? far(cr - i) : 0) | ((or < 0 || or >= st ? 0 : far(or - i)) << 5) | (or < cr ? 1 << 10 : 0) | (r << 12),
    )

    // The sentence, and its neighbours.
    const first = sf + PAD
    const hasCue = (cl >= sf || c >= 4 ? 1 : 0) | (inR ? 2 : 0)
    out[o++] = mix(54, (far(i - sf) << 8) | (hasCue << 4) | r)
    out[o++] = mix(55, mix(word[first], hasCue) ^ p)
    out[o++] = mix(56, mix(mix(word[first], word[first + 1]), hasCue))
    out[o++] = mix(57, (sf === 0 ? 1 : 0) | (st === n ? 2 : 0) | (hasCue << 2) | (p << 4) | (r << 10))
    out[o++] = mix(58, mix(cl < sf ? (cl < 0 ? 0 : 1) : 2, mix(cr < 0 ? 0 : cr >= st ? 1 : 2, (r << 5) | p)))

    // The paragraph.
    out[o++] = mix(59, mix(w, (sf === 0 ? 1 : 0) | (i === sf ? 2 : 0)))
    out[o++] = mix(60, mix(hasCue | (r << 4), w))
    out[o++] = mix(61, mix(mix(dl, dr), mix(p, r)))
    out[o++] = mix(62, mix(mix(ll, lr), r))
  }
}
