import { link } from '../5-link/link.ts'
import { type Candidate, choose, FACTS, NOBODY, type Ranker, type Wanted } from '../5-link/ranker.ts'
import { toGivenQuotations } from '../evaluate/given.ts'
import { isRightSpeaker, toWho, type Who } from '../evaluate/who.ts'
import type { Lexicons } from '../lexicons.ts'
import type { Article, Parse, Span } from '../types.ts'

/** An article with its attributions, and who is known to speak in some of them, by their ids. */
export type LabelledArticle = {
  readonly article: Article
  readonly parse: Parse
  readonly attributions: readonly {
    readonly id: string
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
  }[]
  readonly speakers: ReadonlyMap<string, Who>
}

/** A pronoun whose speaker is known: whom it may mean, and which of them are right; none where it means nobody of them. */
export type Asked = {
  readonly wanted: Wanted
  readonly candidates: readonly Candidate[]
  readonly right: readonly number[]
}

/** What the ranker would be asked on the articles, given their gold attributions. */
export function collectAsked(articles: readonly LabelledArticle[], lexicons: Lexicons, ranker: Ranker): Asked[] {
  const asked: Asked[] = []
  for (const { article, parse, attributions, speakers } of articles) {
    const { quotations, ids } = toGivenQuotations(article.text, attributions)
    const names = [...speakers.values()].flatMap((who) => who.names)
    link(article, parse, quotations, lexicons, ranker, ({ quotation, wanted, candidates, speakers: drafts }) => {
      const label = speakers.get(ids[quotation])
      if (!label || candidates.length === 0) return
      const isRight = ({ speaker }: Candidate) => {
        const { name, kind } = drafts[speaker]
        return label.names.length > 0 && isRightSpeaker(toWho(name, kind), label, names)
      }
      asked.push({ wanted, candidates, right: candidates.flatMap((candidate, c) => (isRight(candidate) ? [c] : [])) })
    })
  }
  return asked
}

const STEPS = 400
const RATE = 0.5
/** How strongly weights are held near zero. */
const DECAY = 0.002

/** The weights under which the right candidates, or nobody, are likeliest: gradient ascent on the log-likelihood. */
export function fitRanker(asked: readonly Asked[]): number[] {
  const weights = new Array<number>(FACTS.length).fill(0)
  const speed = new Array<number>(FACTS.length).fill(1e-6)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w) => -DECAY * w)
    for (const one of asked) addGradient(gradient, one, weights, 1 / asked.length)
    for (let k = 0; k < weights.length; k++) {
      speed[k] += gradient[k] ** 2
      weights[k] += (RATE * gradient[k]) / Math.sqrt(speed[k])
    }
  }
  return weights.map((w) => Math.round(w * 1000) / 1000)
}

function addGradient(
  gradient: number[],
  { wanted, candidates, right }: Asked,
  weights: readonly number[],
  scale: number,
) {
  const choice = choose(candidates, wanted, weights)
  if (!choice) return
  const nobody = NOBODY[wanted.type]
  const pNobody = 1 - choice.all.reduce((sum, p) => sum + p, 0)
  const pRight = right.length > 0 ? right.reduce((sum, c) => sum + choice.all[c], 0) : pNobody
  candidates.forEach(({ facts }, c) => {
    const target = right.includes(c) ? choice.all[c] / Math.max(pRight, 1e-9) : 0
    for (let k = 0; k < facts.length; k++) gradient[k] += scale * (target - choice.all[c]) * facts[k]
  })
  gradient[nobody] += scale * ((right.length > 0 ? 0 : 1) - pNobody)
}

/** Rounds of collecting and fitting: what is asked depends on the answers before. */
const ROUNDS = 4

/** A ranker fitted on the articles, from nothing. */
export function trainRanker(articles: readonly LabelledArticle[], lexicons: Lexicons, card: Ranker['card']): Ranker {
  let ranker: Ranker = { card, weights: FACTS.map(() => 0) }
  for (let round = 0; round < ROUNDS; round++)
    ranker = { card, weights: fitRanker(collectAsked(articles, lexicons, ranker)) }
  return ranker
}
