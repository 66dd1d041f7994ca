import type { Kind, TokenRange } from '../types.ts'
import { nounOf } from './speech-words.ts'
import { lowAt, type Word } from './words.ts'

/** Words that ask for quotations of a kind, as a range of indexes. */
type FoundKind = TokenRange & { readonly kind: Kind }

const DIRECT = /^(?:direct|exact|literal|verbatim)$/

const INDIRECT = /^(?:indirect|paraphrased|reported)$/

const MIXED = /^(?:partial|mixed)$/

/** "direct quotes", "verbatim", "word for word", "in her own words"; "indirect quotes", "paraphrased"; "partial quotes". */
export function findKinds(words: readonly Word[]): FoundKind[] {
  const found: FoundKind[] = []
  for (let i = 0; i < words.length; i++) {
    const one = kindAt(words, i)
    if (!one) continue
    found.push(one)
    i = one.to - 1
  }
  return found
}

function kindAt(words: readonly Word[], i: number): FoundKind | null {
  const low = lowAt(words, i)
  const make = (length: number, kind: Kind) => ({ from: i, to: i + length, kind })
  if (/^(?:verbatim|word-for-word)$/.test(low)) return make(1, 'direct')
  if (low === 'word' && lowAt(words, i + 1) === 'for' && lowAt(words, i + 2) === 'word') return make(3, 'direct')
  if (low === 'in' && lowAt(words, i + 2) === 'own' && lowAt(words, i + 3) === 'words') return make(4, 'direct')
  if (low === 'directly' && lowAt(words, i + 1) === 'quoted') return make(1, 'direct')
  if (low === 'paraphrased') return make(1, 'indirect')
  if (!isOfSpeech(words, i + 1)) return null
  if (DIRECT.test(low)) return make(1, 'direct')
  return INDIRECT.test(low) ? make(1, 'indirect') : MIXED.test(low) ? make(1, 'mixed') : null
}

/** "direct quotes"; "direct talks" are none. */
const isOfSpeech = (words: readonly Word[], i: number) =>
  lowAt(words, i) === 'speech' || /^(?:say|-)$/.test(nounOf(lowAt(words, i))?.verb ?? '')
