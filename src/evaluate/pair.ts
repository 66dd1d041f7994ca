import { iou } from '../spans.ts'
import type { Span } from '../types.ts'

/** Something with words: a gold attribution or a predicted quotation. */
type Quoted = { readonly content: readonly Span[] }

/** Indexes of a gold attribution and the prediction taken for it, and how far their contents agree, 0 to 1. */
export type Pair = { readonly gold: number; readonly predicted: number; readonly overlap: number }

/**
 * Pairs gold and predicted attributions one to one by their contents' intersection over union in characters, best
 * first; pairs below `least` are none. Ties go to the earlier ones. The pairs are in the order of the gold ones.
 */
export function pairUp(
  gold: readonly Quoted[],
  predicted: readonly Quoted[],
  least = 0.5,
  mayPair: (gold: number, predicted: number) => boolean = () => true,
): Pair[] {
  const candidates = gold
    .flatMap((a, g) => predicted.map((b, p) => ({ gold: g, predicted: p, overlap: iou(a.content, b.content) })))
    .filter((pair) => pair.overlap >= least && pair.overlap > 0 && mayPair(pair.gold, pair.predicted))
    .sort((a, b) => b.overlap - a.overlap)
  const takenGold = new Set<number>()
  const takenPredicted = new Set<number>()
  const pairs: Pair[] = []
  for (const pair of candidates) {
    if (takenGold.has(pair.gold) || takenPredicted.has(pair.predicted)) continue
    takenGold.add(pair.gold)
    takenPredicted.add(pair.predicted)
    pairs.push(pair)
  }
  return pairs.sort((a, b) => a.gold - b.gold)
}
