import { parse } from '../2-parse/parse.ts'
import type { Tokenizer } from '../2-parse/wink.ts'
import type { Tagger } from '../3-tag/model.ts'
import { tag } from '../3-tag/tag.ts'
import { findDrafts } from '../4-quote/drafts.ts'
import { FACTS, type Scoring, toFacts } from '../4-quote/score.ts'
import { iou } from '../spans.ts'
import { toSpan } from '../tokens.ts'
import type { Act } from '../types.ts'
import type { TrainingText } from './corpus.ts'

/** A draft that the pipeline made of a text it did not learn from: its facts, and whether it is a quotation. */
export type Judged = { readonly facts: readonly number[]; readonly isRight: boolean; readonly weight: number }

/** The drafts of a text, each right where its content covers a marked one that no better draft has taken. */
export function judge(
  text: TrainingText,
  tagger: Tagger,
  tokenize: Tokenizer,
  verbs: ReadonlyMap<string, Act>,
): Judged[] {
  const parsed = parse({ text: text.text, zones: [] }, tokenize)
  const drafts = findDrafts(parsed, tag(parsed, tagger), verbs).filter(
    (draft) => text.isNestingMarked || draft.within === undefined,
  )
  const pairs = text.contents.flatMap((gold, g) =>
    drafts.map((draft, d) => ({
      g,
      d,
      overlap: iou(
        gold,
        draft.content.map((range) => toSpan(parsed, range)),
      ),
    })),
  )
  const taken = new Set<number>()
  const right = new Set<number>()
  for (const { g, d } of pairs.filter(({ overlap }) => overlap >= 0.5).sort((a, b) => b.overlap - a.overlap)) {
    if (taken.has(g) || right.has(d)) continue
    taken.add(g)
    right.add(d)
  }
  return drafts.map((draft, d) => ({
    facts: toFacts(parsed, draft, verbs),
    isRight: right.has(d),
    weight: text.isNestingMarked ? 2 * text.weight : text.weight,
  }))
}

/** Weights under which the facts tell the probability of being right: logistic regression by gradient descent. */
export function fitScoring(judged: readonly Judged[]): Scoring {
  const weights = new Array<number>(FACTS).fill(0)
  const total = judged.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < 600; step++) {
    const gradient = weights.map((w) => -0.0005 * w)
    for (const { facts, isRight, weight } of judged) {
      const sum = facts.reduce((acc, fact, k) => acc + fact * weights[k], 0)
      const error = ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (weight / total)
      for (let k = 0; k < FACTS; k++) gradient[k] += error * facts[k]
    }
    for (let k = 0; k < FACTS; k++) weights[k] += gradient[k]
  }
  return weights.map((w) => Math.round(w * 1000) / 1000)
}
