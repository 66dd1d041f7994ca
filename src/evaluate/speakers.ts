import { toConfidence } from '../6-report/document.ts'
import { findZone } from '../6-report/locate.ts'
import { DEFAULT_SELECTION, isSelected } from '../6-report/select.ts'
import type { PolnearAttribution, SpeakerLabel } from '../corpora.ts'
import { groupBy } from '../group-by.ts'
import type { Analysis, Quotation } from '../types.ts'
import { share } from './counts.ts'
import { pairUp } from './pair.ts'
import { type Answer, isRightSpeaker, isWrongName, namesPerson, toAnswers, toWho, UNKNOWN } from './who.ts'

/** What was answered for one labelled attribution. */
export type Verdict = {
  readonly label: SpeakerLabel
  /** Whether a row pairs with the attribution; the rest is false where none does. */
  readonly isFound: boolean
  readonly isRight: boolean
  /** The row names somebody, be it right or wrong. */
  readonly isAnswered: boolean
  readonly namesPerson: boolean
  readonly isWrongName: boolean
  readonly by: string
  /** The row's confidence as a report shows it; 0 where nobody is named. */
  readonly confidence: number
  /** A report shows the row unless it is told otherwise. */
  readonly isShown: boolean
}

/**
 * Which quotation of the running text is taken for each attribution: ids of both. They pair by their contents, where the
 * intersection over union is `least` and more.
 */
export function findRows(
  gold: readonly PolnearAttribution[],
  quotations: readonly Quotation[],
  least: number,
): Map<string, number> {
  const rows = quotations.filter(({ within }) => within === undefined)
  return new Map(pairUp(gold, rows, least).map((pair) => [gold[pair.gold].id, rows[pair.predicted].id]))
}

/** The verdict on each label of one article. `rows` gives the id of the quotation that stands for an attribution. */
export function judgeSpeakers(
  labels: readonly SpeakerLabel[],
  rows: ReadonlyMap<string, number>,
  analysis: Pick<Analysis, 'article' | 'speakers' | 'attributions' | 'quotations'>,
): Verdict[] {
  const answers = toAnswers(analysis)
  const quotations = new Map(analysis.quotations.map((quotation) => [quotation.id, quotation]))
  const names = [...new Set(labels.flatMap(({ speaker, kind }) => toWho(speaker, kind).names))]
  return labels.map((label) => {
    const row = rows.get(label.attribution)
    if (row === undefined) return toNotFound(label)
    const answer = answers.get(row) ?? UNKNOWN
    const { act, content, score } = quotations.get(row)!
    const confidence = toConfidence({ quotation: score, speaker: answer.score })
    const zone = findZone(analysis.article.zones, content[0].start)
    const isShown = isSelected({ zone, act, confidence }, DEFAULT_SELECTION)
    return { ...judge(label, answer, names), confidence, isShown }
  })
}

const toNotFound = (label: SpeakerLabel): Verdict => ({
  label,
  isFound: false,
  isRight: false,
  isAnswered: false,
  namesPerson: false,
  isWrongName: false,
  by: 'not found',
  confidence: 0,
  isShown: false,
})

function judge(label: SpeakerLabel, answer: Answer, names: readonly string[]): Omit<Verdict, 'confidence' | 'isShown'> {
  const who = toWho(label.speaker, label.kind)
  return {
    label,
    isFound: true,
    isRight: isRightSpeaker(answer, who, names),
    isAnswered: answer.names.length > 0,
    namesPerson: namesPerson(answer),
    isWrongName: isWrongName(answer, who, names),
    by: answer.by,
  }
}

/** Verdicts added up. */
export type SpeakerScore = {
  readonly labels: number
  readonly found: number
  readonly answered: number
  readonly right: number
  readonly persons: number
  readonly wrongNames: number
  /** Right among all labels, 0 to 1. */
  readonly accuracy: number
  /** Right among the labels whose quotation was found. */
  readonly accuracyFound: number
  /** Labels with an answer. */
  readonly coverage: number
  /** Rows that name a person who is not the speaker, of those that name a person. */
  readonly wrongNameRate: number
}

export function sumVerdicts(verdicts: readonly Verdict[]): SpeakerScore {
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length
  const labels = verdicts.length
  const found = count(({ isFound }) => isFound)
  const answered = count(({ isAnswered }) => isAnswered)
  const right = count(({ isRight }) => isRight)
  const persons = count((verdict) => verdict.namesPerson)
  const wrongNames = count((verdict) => verdict.isWrongName)
  return {
    labels,
    found,
    answered,
    right,
    persons,
    wrongNames,
    accuracy: share(right, labels),
    accuracyFound: share(right, found),
    coverage: share(answered, labels),
    wrongNameRate: share(wrongNames, persons),
  }
}

/** The same by what `keyOf` says of a verdict, the most frequent first. */
export function sumVerdictsBy(
  verdicts: readonly Verdict[],
  keyOf: (verdict: Verdict) => string,
): { readonly key: string; readonly score: SpeakerScore }[] {
  return [...groupBy(verdicts, keyOf)]
    .map(([key, group]) => ({ key, score: sumVerdicts(group) }))
    .sort((a, b) => b.score.labels - a.score.labels)
}

/** Verdicts on statements alone, on people alone. */
export const isStatement = ({ label }: Verdict): boolean => label.isStatement
export const isPerson = ({ label }: Verdict): boolean => label.kind === 'person'
