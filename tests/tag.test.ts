import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { type Candidate, findCandidates, sumMarginals } from '../src/3-tag/candidates.ts'
import {
  beginOf,
  createLattice,
  insideOf,
  isAllowed,
  LABELS,
  PARTS,
  sumChains,
  TRANSITION_CLASSES,
  toTransitionFactors,
} from '../src/3-tag/crf.ts'
import { decode } from '../src/3-tag/decode.ts'
import { FEATURE_VERSION } from '../src/3-tag/features.ts'
import { hashText } from '../src/3-tag/hash.ts'
import { evenLanes, highLane, lowLane, oddLanes, packWeights } from '../src/3-tag/label-weights.ts'
import { formatWeights, MODEL_FORMAT, type ModelCard, parseWeights, toTagger } from '../src/3-tag/model.ts'
import { packKeys, toColumns, toRows, unpackKeys } from '../src/3-tag/pack.ts'
import { toPairs } from '../src/3-tag/pairs.ts'
import { relate } from '../src/3-tag/relate.ts'
import { placeOf, toTable } from '../src/3-tag/table.ts'
import { tag } from '../src/3-tag/tag.ts'
import { createRandom } from '../src/random.ts'
import { type MarkedText, toExamples } from '../src/train/examples.ts'
import { prepare } from '../src/train/folds.ts'
import { DEFAULTS, type TrainOptions, train } from '../src/train/train.ts'
import type { TokenRange } from '../src/types.ts'
import { parseMarked } from './marked.ts'

const tokenize = loadTokenizer()
const read = (text: string) => parse({ text, zones: [] }, tokenize)

/** A lattice of `n` tokens with weights of chance, its sums made. */
function toLattice(n: number, seed: number) {
  const random = createRandom(seed)
  const lattice = { ...createLattice(n), n }
  for (let k = 0; k < n * LABELS; k++) lattice.phi[k] = 0.05 + random()
  for (let i = 0; i < n; i++) lattice.classes[i] = Math.floor(random() * TRANSITION_CLASSES)
  const factors = toTransitionFactors(
    Float32Array.from({ length: TRANSITION_CLASSES * LABELS * LABELS }, () => 2 * random() - 1),
  )
  const start = Float64Array.from({ length: LABELS }, () => 0.5 + random())
  const log = sumChains(lattice, factors, start)
  return { lattice, factors, start, log }
}

/** Every labelling that is allowed, with the product of its factors. */
function enumerate({ lattice, factors, start }: ReturnType<typeof toLattice>): { labels: number[]; worth: number }[] {
  const { phi, classes, n } = lattice
  const grow = (labels: number[], worth: number): { labels: number[]; worth: number }[] => {
    const i = labels.length
    if (i === n) return [{ labels, worth }]
    return Array.from({ length: LABELS }, (_, y) => y).flatMap((y) => {
      const from = i === 0 ? LABELS : labels[i - 1]
      if (!isAllowed(from, y)) return []
      const step = i === 0 ? start[y] : factors[(classes[i] * LABELS + from) * LABELS + y]
      return grow([...labels, y], worth * step * phi[i * LABELS + y])
    })
  }
  return grow([], 1)
}

describe('the chain', () => {
  it.each([1, 2, 3, 4])('sums over all labellings as brute force does (%i tokens)', (n) => {
    const chains = toLattice(n, n)
    const { lattice, factors, log } = chains
    const all = enumerate(chains)
    const total = all.reduce((sum, { worth }) => sum + worth, 0)
    expect(Math.exp(log)).toBeCloseTo(total, 8)
    const share = (isMeant: (labels: readonly number[]) => boolean) =>
      all.reduce((sum, { labels, worth }) => sum + (isMeant(labels) ? worth : 0), 0) / total

    const found = findCandidates(lattice, factors, 1e-12)
    expect(found).toHaveLength((PARTS.length * n * (n + 1)) / 2)
    for (const { from, to, part, p } of found) {
      const isWhole = (labels: readonly number[]) =>
        labels[from] === beginOf(part) &&
        labels.slice(from + 1, to).every((y) => y === insideOf(part)) &&
        labels[to] !== insideOf(part)
      expect(p).toBeCloseTo(share(isWhole), 8)
    }
    sumMarginals(lattice).forEach((sums, part) => {
      for (let i = 0; i < n; i++)
        expect(sums[i + 1] - sums[i]).toBeCloseTo(
          share((labels) => labels[i] === beginOf(part) || labels[i] === insideOf(part)),
          8,
        )
    })
  })

  it('gives candidates in order of their end, none less likely than asked', () => {
    const { lattice, factors } = toLattice(12, 7)
    const found = findCandidates(lattice, factors, 0.02)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ p }) => p >= 0.02 && p <= 1)).toBe(true)
    expect(found).toEqual(found.toSorted((a, b) => a.to - b.to || a.from - b.from))
  })
})

describe('decoding', () => {
  const N = 7
  const candidate = fc
    .record({
      from: fc.nat(N - 1),
      length: fc.integer({ min: 1, max: N }),
      part: fc.nat(2),
      p: fc.double({ min: 0.02, max: 1, noNaN: true }),
    })
    .map(({ from, length, part, p }): Candidate => ({ from, to: Math.min(N, from + length), part, p }))
  const candidates = fc.array(candidate, { maxLength: 9 }).map((all) => all.toSorted((a, b) => a.to - b.to))
  const marginals = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })).map((stream) =>
    PARTS.map(() => {
      const sums = new Float64Array(N + 1)
      for (let i = 0; i < N; i++) sums[i + 1] = sums[i] + stream.next().value
      return sums
    }),
  )
  const isDisjoint = (spans: readonly Candidate[]) =>
    spans.every((a, i) => spans.every((b, j) => i === j || a.to <= b.from || b.to <= a.from))

  it('finds what brute force finds', () => {
    fc.assert(
      fc.property(candidates, marginals, fc.constantFrom(0, 0.02, 0.2), (all, sums, gamma) => {
        const worth = (spans: readonly Candidate[]) =>
          spans.reduce(
            (sum, { from, to, part, p }) =>
              sum + p - 0.3 + gamma * (sums[part][to] - sums[part][from] - (to - from) / 2),
            0,
          )
        const subsets: Candidate[][] = [[]]
        for (const one of all) subsets.push(...subsets.map((set) => [...set, one]).filter(isDisjoint))
        const decoded = decode(all, sums, { tau: 0.3, gamma })
        expect(isDisjoint(decoded)).toBe(true)
        expect(worth(decoded)).toBeCloseTo(Math.max(...subsets.map(worth)), 9)
      }),
    )
  })
})

describe('relating', () => {
  const [SOURCE, CUE, CONTENT] = [0, 1, 2]
  // "[0 Lund] [1 said] [2 the road is closed] , [4 adding] [5 that it rains]"
  const candidates: Candidate[] = [
    { from: 0, to: 1, part: SOURCE, p: 0.9 },
    { from: 1, to: 2, part: CUE, p: 0.9 },
    { from: 2, to: 3, part: CONTENT, p: 0.8 },
    { from: 4, to: 5, part: CUE, p: 0.9 },
    { from: 5, to: 6, part: CONTENT, p: 0.1 },
    { from: 5, to: 7, part: CONTENT, p: 0.2 },
  ]
  const pair = (cue: number, span: number, p: number) => ({ cue, span, p })
  const show = (chosen: readonly number[], pairs: Parameters<typeof relate>[2]) =>
    relate(
      candidates,
      chosen.map((k) => candidates[k]),
      pairs,
    ).map(({ cue, source, contents }) => [cue?.from, source?.from, contents.map(({ from, to, p }) => [from, to, p])])

  it.each([
    [
      'each content goes to its likeliest cue; several share a source',
      [0, 1, 2, 3, 5],
      [pair(1, 0, 0.8), pair(3, 0, 0.4), pair(1, 2, 0.7), pair(3, 2, 0.2), pair(3, 5, 0.6), pair(1, 5, 0.1)],
      [
        [1, 0, [[2, 3, 0.7]]],
        [4, 0, [[5, 7, 0.6]]],
      ],
    ],
    [
      'a cue without a content takes the likeliest that is free',
      [1, 2, 3],
      [pair(1, 2, 0.7), pair(3, 2, 0.6), pair(3, 4, 0.1), pair(3, 5, 0.2)],
      [
        [1, undefined, [[2, 3, 0.7]]],
        [4, undefined, [[5, 7, 0.2]]],
      ],
    ],
    ['but none that is too unlikely', [3], [pair(3, 5, 0.01)], []],
    ['a content calls a cue that was not chosen', [2], [pair(1, 2, 0.3)], [[1, undefined, [[2, 3, 0.3]]]]],
    ['or has none', [2], [], [[undefined, undefined, [[2, 3, 0.8]]]]],
    [
      'a piece that is far less likely than the first is dropped',
      [1, 2, 5],
      [pair(1, 2, 0.9), pair(1, 5, 0.1)],
      [[1, undefined, [[2, 3, 0.9]]]],
    ],
  ])('%s', (_, chosen, pairs, expected) => {
    expect(show(chosen, pairs)).toEqual(expected)
  })

  it('pairs a span with the nearest cues on each side, overlapping ones once', () => {
    const cues = [0, 2, 4, 6].map((from) => ({ from, to: from + 1, part: CUE, p: 0.5 }))
    const all = [...cues, { from: 6, to: 8, part: CUE, p: 0.9 }, { from: 9, to: 10, part: CONTENT, p: 0.5 }]
    expect(toPairs(all).map(({ cue, span }) => [cue, span])).toEqual([
      [4, 5],
      [2, 5],
      [1, 5],
    ])
  })
})

describe('damaged copies', () => {
  const TEXT = 'Ana Brook said: “The road is closed,” and left. “Ask me later.”'
  it('stay in the part of the corpus that their text is in, as other versions of it do', () => {
    const texts = [TEXT, 'A second text.', TEXT].map((text) => toText(text))
    const prepared = prepare(texts, tokenize, { folds: 2, copies: [['all']], random: createRandom(1) })
    expect(prepared.map(({ fold }) => fold)).toEqual([0, 1, 0])
    expect(prepared.every(({ damaged }) => damaged.length > 0)).toBe(true)
  })
})

describe('quotation marks are made regular for the tagger', () => {
  it.each([
    "''The road is closed,'' she said.",
    "``The road is closed,'' she said.",
    '"The road is closed," she said.',
  ])('%s', (text) => {
    const norms = read(text).tokens.map(({ norm }) => norm)
    expect(norms).toEqual(['“', 'The', 'road', 'is', 'closed', ',', '”', 'she', 'said', '.'])
  })
})

/** Marked text as something to learn from. */
function toText(marked: string): MarkedText {
  const { text, quotations } = parseMarked(marked)
  return { text, attributions: quotations, inner: [], innerAttributions: [], weight: 1 }
}

const NAMES = ['Ana Brook', 'Piet Maas', 'the mayor', 'Lena Voss', 'a spokesman', 'she']
const WORDS = ['the road is closed', 'nobody was hurt', 'we expect rain', 'the price will rise', 'it was a mistake']
const VERBS = ['said', 'added', 'told reporters']
const CORPUS = NAMES.flatMap((name, n) =>
  WORDS.flatMap((words, w) => {
    const verb = VERBS[(n + w) % VERBS.length]
    const first = words[0].toUpperCase() + words.slice(1)
    return [
      `{q1:“${first},”} {s1:${name}} {c1:${verb}}. The talks went on in the city until late.`,
      `On Monday {s1:${name}} {c1:${verb}} {q1:that ${words}}. The shops opened again at noon.`,
    ]
  }),
).map(toText)

const TINY: TrainOptions = {
  ...DEFAULTS,
  folds: 2,
  copies: [['half']],
  chain: { ...DEFAULTS.chain, epochs: 4, rate: 0.1, features: 3000 },
  ranker: { ...DEFAULTS.ranker, epochs: 2, features: 1000 },
  relater: { ...DEFAULTS.relater, epochs: 2, features: 1000 },
}
const CARD: ModelCard = {
  format: MODEL_FORMAT,
  features: FEATURE_VERSION,
  made: 'a test',
  seed: TINY.seed,
  corpora: [],
  training: TINY,
  decoding: { tau: 0.3, gamma: 0.01, least: 0.02, gammaWithoutMarks: 0.01 },
  scoring: [1, -0.5],
}
const learn = (options = TINY) => ({ ...train(CORPUS, tokenize, options, () => {}).whole, card: CARD })

describe('training', () => {
  const weights = learn()

  it('gives the same bytes for the same seed', () => {
    expect(formatWeights(learn())).toEqual(formatWeights(weights))
    expect(formatWeights(learn({ ...TINY, seed: 2 }))).not.toEqual(formatWeights(weights))
  })

  it('learns what it is shown', () => {
    const text = '“The talks will fail,” Lena Voss said. The shops opened again on Friday.'
    const parsed = read(text)
    const { spans, relations } = tag(parsed, toTagger(weights))
    const wordsOf = ({ from, to }: TokenRange) => text.slice(parsed.tokens[from].start, parsed.tokens[to - 1].end)
    expect(spans.filter(({ depth }) => depth === 0).map((span) => [span.part, wordsOf(span)])).toEqual([
      ['content', '“The talks will fail,”'],
      ['source', 'Lena Voss'],
      ['cue', 'said'],
    ])
    expect(
      relations.map(({ cue, source, content }) => [cue, source, ...content].map((part) => wordsOf(part!))),
    ).toEqual([['said', 'Lena Voss', '“The talks will fail,”']])
  })

  it('labels a part cut in two anew after the cut, and what overlaps by rank', () => {
    const [example] = toExamples(toText('{q1:“We {s1:Ana} {c1:said} go.”}'), tokenize)
    expect([...example.labels]).toEqual([5, 6, 1, 3, 5, 6, 6])
  })

  it('makes spans that are disjoint at each depth, in any text', () => {
    const tagger = toTagger(weights)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'“ ” said Ana Brook that , . closed\n\nrain Q: A:'.split(' '))),
        (words) => {
          const { spans, relations } = tag(read(words.join(' ')), tagger)
          for (const depth of [0, 1]) {
            const ofDepth = spans.filter((span) => span.depth === depth)
            for (const [i, { from }] of ofDepth.slice(1).entries()) expect(from).toBeGreaterThanOrEqual(ofDepth[i].to)
          }
          const parts = relations.flatMap(({ cue, source, content }) => [cue, source, ...content])
          for (const { from, to, p } of [...spans, ...parts.filter((part) => part !== null)]) {
            expect(to).toBeGreaterThan(from)
            expect(p).toBeGreaterThan(0)
            expect(p).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  describe('the model file', () => {
    const bytes = formatWeights(weights)
    it('holds all weights', () => {
      expect(parseWeights(bytes, 'm')).toEqual(weights)
    })
    it.each([
      ['other bytes', new Uint8Array(64), /m: expected a whosaid model, got other bytes/],
      ['an empty file', new Uint8Array(), /m: expected a whosaid model, got other bytes/],
      ['the beginning of one', bytes.subarray(0, 20), /m: expected a whosaid model, got a part of one/],
      ['most of one', bytes.subarray(0, -1), /m: expected a whosaid model, got a part of one/],
      [
        'another format',
        formatWeights({ ...weights, card: { ...CARD, format: 1 } }),
        /m: expected a model of format \d+ with features \d+, got format 1 with/,
      ],
      [
        'other features',
        formatWeights({ ...weights, card: { ...CARD, features: 0 } }),
        /m: expected a model of format .*, got .* with features 0; run "npm run train"/,
      ],
    ])('refuses %s by name', (_, given, message) => {
      expect(() => parseWeights(given, 'm')).toThrow(message)
    })
  })
})

describe('packing', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff })).map((all) => Uint32Array.from(all).sort())
  it('gives keys and rows back', () => {
    fc.assert(
      fc.property(numbers, (keys) => {
        const bytes = packKeys(keys)
        expect(unpackKeys(bytes, 0, keys.length)).toEqual({ keys, end: bytes.length })
      }),
    )
    const rows = Int8Array.from({ length: 21 }, (_, k) => k - 10)
    expect(toRows(toColumns(rows, 7), 7)).toEqual(rows)
  })
  it('gives every key a place of its own, where it is found', () => {
    fc.assert(
      fc.property(numbers, (keys) => {
        const { table, places } = toTable(keys)
        expect(new Set(places).size).toBe(keys.length)
        expect([...keys].map((key) => placeOf(table, key))).toEqual([...places])
      }),
    )
    // Hashes so close that a table of the usual size has no room for them.
    const close = Uint32Array.of(0, 1, 2, 2147483648, 3575220935, 4086225959, 4294958701, 4294967277)
    expect(new Set(toTable(close).places).size).toBe(close.length)
    expect(() => toTable(Uint32Array.of(7, 7))).toThrow('two are alike')
  })
  it('finds hardly any key that is not there', () => {
    const keys = Uint32Array.from({ length: 20_000 }, (_, k) => hashText(`in ${k}`)).sort()
    const { table } = toTable(keys)
    const others = Array.from({ length: 100_000 }, (_, k) => hashText(`out ${k}`))
    expect(others.filter((key) => placeOf(table, key) >= 0).length).toBeLessThan(20)
  })
  it('sums the weights of all labels in their lanes', () => {
    const rows = Int8Array.from({ length: 62 * 7 }, (_, k) => (k % 7) * 42 - 127)
    const places = Int32Array.from({ length: 62 }, (_, k) => 61 - k)
    const packed = packWeights(rows, places, 70)
    const sum = (lanes: (packed: number) => number, second: 0 | 1) =>
      Array.from(places, (place) => lanes(packed[place * 2 + second])).reduce((all, each) => all + each, 0)
    const [even, odd, evenMore, oddMore] = [sum(evenLanes, 0), sum(oddLanes, 0), sum(evenLanes, 1), sum(oddLanes, 1)]
    const labels = [lowLane(even), lowLane(odd), highLane(even), highLane(odd)]
    const more = [lowLane(evenMore), lowLane(oddMore), highLane(evenMore)]
    expect([...labels, ...more]).toEqual(Array.from({ length: 7 }, (_, y) => 62 * (y * 42 + 1)))
  })
})
