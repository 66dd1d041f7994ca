import { link } from '../5-link/link.ts'
import { analyze } from '../analyze.ts'
import type { DispatchItem, PolnearItem, SpeakerLabel } from '../corpora.ts'
import { groupBy } from '../group-by.ts'
import type { Resources } from '../resources.ts'
import type { Analysis } from '../types.ts'
import { type DispatchScore, scoreDispatches } from './dispatch-score.ts'
import { judgeItem } from './dispatches.ts'
import { toGivenQuotations } from './given.ts'
import { type PolnearScore, scorePolnear } from './polnear-score.ts'
import { tagFlat, toItemArticle } from './predict.ts'
import { findRows, judgeSpeakers, type Verdict } from './speakers.ts'

/** Our own corpus through the whole pipeline. */
export const runDispatches = (items: readonly DispatchItem[], resources: Resources): DispatchScore =>
  scoreDispatches(items.map((item) => judgeItem(item, analyze(toItemArticle(item), resources))))

/** The same with the gold quotations put in: stage 5 alone. */
export const runDispatchesGiven = (items: readonly DispatchItem[], resources: Resources): DispatchScore =>
  scoreDispatches(
    items.map((item) => judgeItem(item, linkGiven(analyze(toItemArticle(item), resources), item, resources).analysis)),
  )

/** PolNeAR's annotated versions; a text that several annotators marked is analysed once. */
export function runPolnear(items: readonly PolnearItem[], resources: Resources): PolnearScore {
  const analyses = new Map<string, ReturnType<typeof predict>>()
  const predict = (item: PolnearItem) => {
    const article = toItemArticle(item)
    const { quotations } = analyze(article, resources)
    return { ...tagFlat(article, resources), quotations: quotations.filter(({ within }) => within === undefined) }
  }
  return scorePolnear(
    items.map((item) => {
      const known = analyses.get(item.text) ?? predict(item)
      analyses.set(item.text, known)
      return { item, ...known }
    }),
  )
}

export type SpeakerRun = {
  /** Rows and attributions pair where half of their words are the same: the quotation is found. */
  readonly found: readonly Verdict[]
  /** They pair where any words are: the row says who said those words, be its ends right or not. */
  readonly touched: readonly Verdict[]
  readonly given: readonly Verdict[]
}
const HALF = 0.5
const ANY = 0

/** The labelled articles, through the whole pipeline, and with the gold attributions put in before stage 5. */
export function runSpeakers(
  items: readonly PolnearItem[],
  labels: readonly SpeakerLabel[],
  resources: Resources,
): SpeakerRun {
  const found: Verdict[] = []
  const touched: Verdict[] = []
  const given: Verdict[] = []
  for (const [id, ofArticle] of groupBy(labels, ({ article }) => article)) {
    const item = items.find((each) => each.id === id)
    if (!item) continue
    const analysis = analyze(toItemArticle(item), resources)
    const judgeBy = (least: number) =>
      judgeSpeakers(ofArticle, findRows(item.attributions, analysis.quotations, least), analysis)
    found.push(...judgeBy(HALF))
    touched.push(...judgeBy(ANY))
    const gold = linkGiven(analysis, item, resources)
    given.push(...judgeSpeakers(ofArticle, gold.rows, gold.analysis))
  }
  return { found, touched, given }
}

/** The analysis as it would be if stage 4 had found exactly the gold attributions; and which quotation is which of them. */
function linkGiven(
  analysis: Analysis,
  item: Pick<PolnearItem, 'text' | 'attributions'>,
  resources: Resources,
): { analysis: Analysis; rows: Map<string, number> } {
  const { quotations, ids } = toGivenQuotations(item.text, item.attributions)
  const links = link(analysis.article, analysis.parse, quotations, resources.lexicons, resources.ranker)
  return { analysis: { ...analysis, ...links, quotations }, rows: new Map(ids.map((id, quotation) => [id, quotation])) }
}
