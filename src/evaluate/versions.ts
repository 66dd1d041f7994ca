import type { PolnearItem } from '../corpora.ts'
import { groupBy } from '../group-by.ts'
import type { Part } from '../types.ts'
import { type Counts, NOTHING, sumCounts } from './counts.ts'
import { countExact, countOverlap, PARTS, toPartSpans } from './exact.ts'

export type Agreement = {
  readonly articles: number
  readonly pairs: number
  readonly exact: { readonly [part in Part]: Counts }
  /** Of the contents, in characters. */
  readonly overlap: Counts
}

/** How far annotators agree: every two versions of an article, one as gold and the other as prediction. F1 has no direction. */
export function scoreAgreement(items: readonly PolnearItem[]): Agreement {
  const several = [...groupBy(items, ({ id }) => id).values()].filter((group) => group.length > 1)
  const pairs = several.flatMap((group) =>
    group.flatMap((a, i) =>
      group.slice(i + 1).map((b) => [toPartSpans(a.attributions), toPartSpans(b.attributions)] as const),
    ),
  )
  const exact: { [part in Part]: Counts } = { source: NOTHING, cue: NOTHING, content: NOTHING }
  for (const part of PARTS) exact[part] = sumCounts(pairs.map(([a, b]) => countExact(a[part], b[part])))
  return {
    articles: several.length,
    pairs: pairs.length,
    exact,
    overlap: sumCounts(pairs.map(([a, b]) => countOverlap(a.content, b.content))),
  }
}
