import type { DispatchItem, PolnearItem } from '../corpora.ts'
import type { Span } from '../types.ts'
import type { MarkedText } from './examples.ts'

/** A text to learn from, with the contents of all that is quoted in it. */
export type TrainingText = MarkedText & {
  readonly contents: readonly (readonly Span[])[]
  readonly isNestingMarked: boolean
}

/** An item of our own corpus counts this many times one of PolNeAR, which is fourteen times as large. */
const DISPATCH_WEIGHT = 2

/** PolNeAR's articles; the versions of one article share its weight. */
export function fromPolnear(items: readonly PolnearItem[]): TrainingText[] {
  const versions = new Map<string, number>()
  for (const { id } of items) versions.set(id, (versions.get(id) ?? 0) + 1)
  return items.map((item) => ({
    text: item.text,
    attributions: item.attributions,
    inner: [],
    innerAttributions: [],
    weight: 1 / versions.get(item.id)!,
    contents: item.attributions.map(({ content }) => content),
    isNestingMarked: false,
  }))
}

/** Our own corpus, with what is quoted inside quotations as examples of their own. */
export function fromDispatches(items: readonly DispatchItem[]): TrainingText[] {
  return items.map((item) => {
    const outer = item.attributions.filter(({ within }) => within === null)
    const nested = item.attributions.filter(({ within }) => within !== null)
    return {
      text: item.text,
      attributions: outer,
      inner: outer.flatMap(({ content }) => content),
      innerAttributions: nested,
      weight: DISPATCH_WEIGHT,
      contents: item.attributions.map(({ content }) => content),
      isNestingMarked: true,
    }
  })
}
