import { type Columns, PAD, Region } from './columns.ts'
import { AUX, PUNCT, VERB } from './word-facts.ts'

/** For every token (at i + PAD) the index of the nearest token of a class on its left and right, itself left out; -1 for none. */
export type Neighbours = { readonly left: readonly Int32Array[]; readonly right: readonly Int32Array[] }

/** The classes, by their place in `left` and `right`. */
export const Near = { cue: 0, verb: 1, stop: 2, that: 3, source: 4, weak: 5 } as const
const CLASSES = 6

export const createNeighbours = (capacity: number): Neighbours => ({
  left: Array.from({ length: CLASSES }, () => new Int32Array(capacity)),
  right: Array.from({ length: CLASSES }, () => new Int32Array(capacity)),
})

/** Fills `near` for the sequence in `columns`; `near` has room for it. `that` is the hash of the word "that". */
export function fillNeighbours(near: Neighbours, columns: Columns, that: number): void {
  const { n } = columns
  const last = new Int32Array(CLASSES).fill(-1)
  for (let i = 0; i < n; i++) step(near.left, columns, i, last, that)
  last.fill(-1)
  for (let i = n - 1; i >= 0; i--) step(near.right, columns, i, last, that)
}

function step(side: readonly Int32Array[], c: Columns, i: number, last: Int32Array, that: number): void {
  const at = i + PAD
  for (let k = 0; k < CLASSES; k++) side[k][at] = last[k]
  const pos = c.pos[at]
  if (c.cue[at] >= 4) last[Near.cue] = i
  if (c.cue[at] >= 2) last[Near.weak] = i
  if (pos === VERB || pos === AUX) last[Near.verb] = i
  else if (pos === PUNCT && c.region[at] !== Region.open && c.region[at] !== Region.close) last[Near.stop] = i
  if (c.word[at] === that) last[Near.that] = i
  if (c.source[at] >= 3) last[Near.source] = i
}
