import { shared } from '../spans.ts'
import type { Part, Span } from '../types.ts'
import type { Counts } from './counts.ts'
import { pairUp } from './pair.ts'

type Relation = { readonly [part in Part]: readonly Span[] }

/** Gold attributions found: content IoU of at least one half, one to one. Those without content cannot be found. */
export function countRelations(gold: readonly Relation[], predicted: readonly Relation[]): Counts {
  return { gold: gold.length, predicted: predicted.length, right: pairUp(gold, predicted).length }
}

/** The same, where source and cue must overlap too, or be absent on both sides. */
export function countWholeRelations(gold: readonly Relation[], predicted: readonly Relation[]): Counts {
  const meets = (a: readonly Span[], b: readonly Span[]) =>
    a.length === 0 || b.length === 0 ? a.length === b.length : shared(a, b) > 0
  const mayPair = (g: number, p: number) =>
    meets(gold[g].source, predicted[p].source) && meets(gold[g].cue, predicted[p].cue)
  return { gold: gold.length, predicted: predicted.length, right: pairUp(gold, predicted, 0.5, mayPair).length }
}
