import type { PolnearItem } from '../corpora.ts'
import { shared } from '../spans.ts'
import type { Parse, Part, Quotation } from '../types.ts'
import { type Counts, sumCounts } from './counts.ts'
import { countExact, countLoose, countOverlap, type PartSpans, toPartSpans } from './exact.ts'
import { pairUp } from './pair.ts'
import { countRelations, countWholeRelations } from './relations.ts'
import type { Rated } from './reliability.ts'
import {
  addFates,
  CLASSES,
  countAsked,
  countFates,
  createClassifier,
  type Fate,
  NO_FATE,
  type SpeechClass,
} from './speech.ts'

/** An annotated version with what was made of its text. */
export type Prediction = {
  readonly item: PolnearItem
  readonly parse: Parse
  readonly spans: PartSpans
  readonly quotations: readonly Quotation[]
}

type ByPart = { readonly [part in Part]: Counts }

export type PolnearScore = {
  readonly versions: number
  readonly articles: number
  readonly exact: ByPart
  readonly loose: ByPart
  /** In characters. */
  readonly overlap: ByPart
  /** Exact, where only statements are asked for. */
  readonly statements: ByPart
  readonly classes: Readonly<Record<SpeechClass, Fate>>
  readonly relations: Counts
  readonly wholeRelations: Counts
  readonly statementRelations: Counts
  /** Each quotation with its confidence, and whether it pairs with an attribution. */
  readonly rated: readonly Rated[]
  /** The relations when quotations below a confidence are left out. */
  readonly dial: readonly { readonly least: number; readonly relations: Counts }[]
}

const DIAL = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

export function scorePolnear(predictions: readonly Prediction[]): PolnearScore {
  const cases = predictions.map((prediction) => ({ ...prediction, gold: toPartSpans(prediction.item.attributions) }))
  const byPart = (count: (each: (typeof cases)[number], part: Part) => Counts): ByPart => {
    const sum = (part: Part) => sumCounts(cases.map((each) => count(each, part)))
    return { source: sum('source'), cue: sum('cue'), content: sum('content') }
  }
  const classes = Object.fromEntries(CLASSES.map((name) => [name, NO_FATE])) as Record<SpeechClass, Fate>
  const spoken = new Map<PolnearItem, ReturnType<typeof splitSpoken>>()
  for (const { item, parse, spans } of predictions) {
    const classOf = createClassifier(parse)
    for (const name of CLASSES) {
      const ofClass = item.attributions.filter((attribution) => classOf(attribution) === name)
      const contents = ofClass.flatMap(({ content }) => content)
      classes[name] = addFates(classes[name], countFates(contents, spans.content))
    }
    spoken.set(item, splitSpoken(item, parse))
  }
  return {
    versions: predictions.length,
    articles: new Set(predictions.map(({ item }) => item.id)).size,
    exact: byPart(({ gold, spans }, part) => countExact(gold[part], spans[part])),
    loose: byPart(({ item, gold, spans }, part) => countLoose(item.text, gold[part], spans[part])),
    overlap: byPart(({ gold, spans }, part) => countOverlap(gold[part], spans[part])),
    statements: byPart(({ item, spans }, part) => {
      const { asked, others } = spoken.get(item)!
      return countAsked(part, asked, others, spans[part])
    }),
    classes,
    relations: sumCounts(predictions.map(({ item, quotations }) => countRelations(item.attributions, quotations))),
    wholeRelations: sumCounts(
      predictions.map(({ item, quotations }) => countWholeRelations(item.attributions, quotations)),
    ),
    statementRelations: sumCounts(
      predictions.map(({ item, quotations }) => countStatementRelations(spoken.get(item)!, quotations)),
    ),
    rated: predictions.flatMap(({ item, quotations }) => rate(item, quotations)),
    dial: DIAL.map((least) => ({
      least,
      relations: sumCounts(
        predictions.map(({ item, quotations }) =>
          countRelations(
            item.attributions,
            quotations.filter(({ score }) => score >= least),
          ),
        ),
      ),
    })),
  }
}

function rate(item: PolnearItem, quotations: readonly Quotation[]): Rated[] {
  const right = new Set(pairUp(item.attributions, quotations).map(({ predicted }) => predicted))
  return quotations.map(({ score }, q) => ({ confidence: score, isRight: right.has(q) }))
}

function splitSpoken(item: PolnearItem, parse: Parse) {
  const classOf = createClassifier(parse)
  const isSpoken = (attribution: PolnearItem['attributions'][number]) => classOf(attribution) !== 'neither'
  return {
    asked: item.attributions.filter(isSpoken),
    others: item.attributions.filter((attribution) => !isSpoken(attribution)),
  }
}

/** Statements alone: quotations that pair with an attribution that is none are ignored. */
function countStatementRelations(
  { asked, others }: ReturnType<typeof splitSpoken>,
  quotations: readonly Quotation[],
): Counts {
  const all = countRelations(asked, quotations)
  const gold = others.flatMap(({ content }) => content)
  const pairs = new Set(pairUp(asked, quotations).map(({ predicted }) => predicted))
  const ignored = quotations.filter((quotation, i) => !pairs.has(i) && shared(gold, quotation.content) > 0)
  return { ...all, predicted: all.predicted - ignored.length }
}
