import { mix } from './hash.ts'
import { placeOf, type Table, toTable } from './table.ts'

/** How often a word with a part of speech is part of a cue or a source in the training text: hash → bucket 1 to 5. */
export type CueCounts = { readonly cues: ReadonlyMap<number, number>; readonly sources: ReadonlyMap<number, number> }

/** The same laid out for running. */
export type CueLexicon = { readonly cues: Buckets; readonly sources: Buckets }
type Buckets = { readonly table: Table; readonly values: Uint8Array }

export const toLexicon = ({ cues, sources }: CueCounts): CueLexicon => ({
  cues: toBuckets(cues),
  sources: toBuckets(sources),
})

function toBuckets(counts: ReadonlyMap<number, number>): Buckets {
  const keys = Uint32Array.from(counts.keys()).sort()
  const { table, places } = toTable(keys)
  const values = new Uint8Array(table.checks.length)
  for (const [k, place] of places.entries()) values[place] = counts.get(keys[k] | 0) ?? 0
  return { table, values }
}

export const keyOf = (word: number, pos: number): number => mix(word, pos)

/** The bucket, 0 for words not in the list. */
export function bucketOf({ table, values }: Buckets, word: number, pos: number): number {
  const place = placeOf(table, keyOf(word, pos))
  return place < 0 ? 0 : values[place]
}

const BORDERS = [0.015, 0.06, 0.15, 0.35, 0.6]

/** `part` of `all` occurrences as a bucket: how many borders the smoothed share reaches. */
export function toBucket(part: number, all: number): number {
  const share = part / (all + 1.5)
  let bucket = 0
  while (bucket < BORDERS.length && share >= BORDERS[bucket]) bucket++
  return bucket
}
