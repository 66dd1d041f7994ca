import { mix } from './hash.ts'

/** How often a word with a part of speech is part of a cue or a source in the training text: hash → bucket 1 to 5. */
export type CueLexicon = { readonly cues: ReadonlyMap<number, number>; readonly sources: ReadonlyMap<number, number> }

export const keyOf = (word: number, pos: number): number => mix(word, pos)

/** The bucket, 0 for words not in the list. */
export const bucketOf = (buckets: ReadonlyMap<number, number>, word: number, pos: number): number =>
  buckets.get(keyOf(word, pos)) ?? 0

const BORDERS = [0.015, 0.06, 0.15, 0.35, 0.6]

/** `part` of `all` occurrences as a bucket: how many borders the smoothed share reaches. */
export function toBucket(part: number, all: number): number {
  const share = part / (all + 1.5)
  let bucket = 0
  while (bucket < BORDERS.length && share >= BORDERS[bucket]) bucket++
  return bucket
}
