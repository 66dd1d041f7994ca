import { createColumns, fillColumns, PAD } from '../3-tag/columns.ts'
import { type CueCounts, keyOf, toBucket, toLexicon } from '../3-tag/lexicon.ts'
import type { Example } from './examples.ts'

const EMPTY = toLexicon({ cues: new Map(), sources: new Map() })
const FEWEST = 3

/** How often each word is part of a cue or of a source in the examples. */
export function countLexicon(examples: readonly Example[]): CueCounts {
  const columns = createColumns(1024)
  const cues = new Map<number, [part: number, all: number]>()
  const sources = new Map<number, [part: number, all: number]>()
  for (const example of examples) {
    fillColumns(columns, example.parse, example.range, EMPTY)
    for (let i = 0; i < columns.n; i++) {
      const label = example.labels[i]
      const at = i + PAD
      add(cues, keyOf(columns.lemma[at], columns.pos[at]), label === 3 || label === 4)
      add(sources, keyOf(columns.word[at], columns.pos[at]), label === 1 || label === 2)
    }
  }
  return { cues: toBuckets(cues), sources: toBuckets(sources) }
}

function add(counts: Map<number, [number, number]>, key: number, isPart: boolean): void {
  const count = counts.get(key)
  if (!count) counts.set(key, [isPart ? 1 : 0, 1])
  else {
    count[0] += isPart ? 1 : 0
    count[1]++
  }
}

function toBuckets(counts: ReadonlyMap<number, [number, number]>): Map<number, number> {
  const buckets = new Map<number, number>()
  for (const [key, [part, all]] of counts) {
    const bucket = all < FEWEST ? 0 : toBucket(part, all)
    if (bucket > 0) buckets.set(key, bucket)
  }
  return buckets
}

/** Feature hashes seen at least `least` times, ascending as unsigned numbers. `each` gives all hashes of all tokens. */
export function countFeatures(each: readonly Int32Array[], least: number): Uint32Array {
  const size = 1 << 26
  const slots = new Int32Array(size)
  const counts = new Uint8Array(size)
  const kept: number[] = []
  for (const hashes of each) {
    for (const key of hashes) {
      if (key === 0) continue
      let slot = (key >>> 3) & (size - 1)
      while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = key
      if (counts[slot] < 255 && ++counts[slot] === least) kept.push(key >>> 0)
    }
  }
  return Uint32Array.from(kept).sort()
}
