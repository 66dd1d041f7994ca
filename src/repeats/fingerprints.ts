import { hashText, mix } from '../3-tag/hash.ts'
import { toRoots } from './roots.ts'

/** Words that are hashed together, the noise threshold `k`: what is shorter is too common to tell. */
export const GRAM = 4
/** Of so many neighbouring grams one is kept; a shared run of GRAM + WINDOW - 1 words, six, is sure to have one of them. */
const WINDOW = 3
/** Of quotations with fewer grams, under twelve words, all are kept: one changed word leaves them few in common. */
const FEW = 9

/** A 32-bit hash of the roots of GRAM words, and the index of the first of them. */
export type Fingerprint = { readonly value: number; readonly at: number }

/**
 * The fingerprints of a quotation by its words: distinct integers from 0 to 2^32 - 1, in order of the text. Two quotations
 * that share a run of six words, person and tense aside, share a fingerprint; one of four words or more has at least one.
 */
export const toFingerprints = (words: readonly string[]): readonly number[] =>
  winnow(toRoots(words)).map(({ value }) => value)

/**
 * Winnowing: the least hash of each window of grams. S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms
 * for document fingerprinting", SIGMOD 2003, section 3.
 * A value that comes again is kept where it stands first.
 */
export function winnow(roots: readonly string[]): readonly Fingerprint[] {
  const hashes = toGramHashes(roots)
  const kept = new Map<number, number>()
  const size = hashes.length < FEW ? 1 : WINDOW
  for (let start = 0; start + size <= hashes.length; start++) {
    let least = start
    for (let i = start + 1; i < start + size; i++) if (hashes[i] < hashes[least]) least = i
    if (!kept.has(hashes[least])) kept.set(hashes[least], least)
  }
  return Array.from(kept, ([value, at]) => ({ value, at }))
}

function toGramHashes(roots: readonly string[]): readonly number[] {
  const words = roots.map(hashText)
  const hashes: number[] = []
  for (let i = 0; i + GRAM <= words.length; i++) {
    let hash = GRAM
    for (let k = i; k < i + GRAM; k++) hash = mix(hash, words[k])
    hashes.push(hash >>> 0)
  }
  return hashes
}
