import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from '../2-parse/parse.ts'
import { loadTokenizer } from '../2-parse/wink.ts'
import { formatRanker } from '../5-link/parse-ranker.ts'
import { choose, LEAST, RANKER_FORMAT, type Ranker } from '../5-link/ranker.ts'
import { loadDispatches, loadPolnear, loadSpeakers } from '../evaluate/files.ts'
import { toItemArticle } from '../evaluate/predict.ts'
import { toWho } from '../evaluate/who.ts'
import { loadLexicons } from '../load-lexicons.ts'
import { type Asked, collectAsked, type LabelledArticle, trainRanker } from './referents.ts'

/**
 * `npm run train:referents`: fits the weights by which a pronoun is linked, on the train splits whose speakers are labelled,
 * writes models/referents.json, and prints how well it does on articles that it did not learn from (five folds).
 */
const ROOT = new URL('../../', import.meta.url)
const FOLDS = 5

const tokenize = loadTokenizer()
const lexicons = await loadLexicons()

const corpora = [
  { name: 'polnear', file: '../shared/polnear/speakers-train.tsv', articles: await loadPolnearArticles() },
  { name: 'dispatches', file: 'data/dispatches/train.jsonl', articles: await loadDispatchArticles() },
].filter(({ articles }) => articles.length > 0)
const articles = corpora.flatMap((corpus) => corpus.articles)

const toCard = (asked: (articles: readonly LabelledArticle[]) => number): Ranker['card'] => ({
  format: RANKER_FORMAT,
  made: 'npm run train:referents',
  corpora: corpora.map((corpus) => ({
    name: corpus.name,
    sha256: createHash('sha256')
      .update(readFileSync(new URL(corpus.file, ROOT)))
      .digest('hex'),
    asked: asked(corpus.articles),
  })),
})

const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const isHeld = (_: LabelledArticle, a: number) => a % FOLDS === fold
  const ranker = trainRanker(
    articles.filter((article, a) => !isHeld(article, a)),
    lexicons,
    toCard(() => 0),
  )
  return collectAsked(articles.filter(isHeld), lexicons, ranker).map((asked) => ({ asked, ranker }))
}).flat()
printFolds(unseen)

const fitted = trainRanker(
  articles,
  lexicons,
  toCard(() => 0),
)
const card = toCard((each) => collectAsked(each, lexicons, fitted).length)
writeFileSync(new URL('models/referents.json', ROOT), formatRanker({ ...fitted, card }))
console.log('models/referents.json written')

function printFolds(all: readonly { asked: Asked; ranker: Ranker }[]): void {
  console.log(`pronouns of articles not learnt from, ${FOLDS} folds (percent)`)
  console.log(`            asked  known  right: at any  at ${LEAST}  wrong of answered at ${LEAST}`)
  for (const type of ['person', 'they', 'it', 'description'] as const) {
    const ofType = all.filter(({ asked }) => asked.wanted.type === type)
    const chosen = ofType.map(({ asked, ranker }) => {
      const choice = choose(asked.candidates, asked.wanted, ranker.weights)!
      return { p: choice.p, isRight: asked.right.includes(choice.best) }
    })
    const answered = chosen.filter(({ p }) => p >= LEAST)
    const share = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1)
    console.log(
      type.padEnd(12) +
        String(ofType.length).padStart(5) +
        share(ofType.filter(({ asked }) => asked.right.length > 0).length, ofType.length).padStart(7) +
        share(chosen.filter(({ isRight }) => isRight).length, ofType.length).padStart(15) +
        share(answered.filter(({ isRight }) => isRight).length, ofType.length).padStart(8) +
        share(answered.filter(({ isRight }) => !isRight).length, answered.length).padStart(26),
    )
  }
}

async function loadPolnearArticles(): Promise<LabelledArticle[]> {
  const [items, labels] = await Promise.all([loadPolnear('train'), loadSpeakers('train')])
  if (!items || !labels) return []
  return [...new Set(labels.map(({ article }) => article))].flatMap((id) => {
    const item = items.find((each) => each.id === id)
    const own = labels.filter((label) => label.article === id)
    return item
      ? [toLabelled(item, new Map(own.map((label) => [label.attribution, toWho(label.speaker, label.kind)])))]
      : []
  })
}

async function loadDispatchArticles(): Promise<LabelledArticle[]> {
  const items = (await loadDispatches('train')) ?? []
  return items.map((item) =>
    toLabelled(item, new Map(item.attributions.map((each) => [each.id, toWho(each.speaker, each.speakerKind)]))),
  )
}

function toLabelled(
  item: Parameters<typeof toItemArticle>[0] & Pick<LabelledArticle, 'attributions'>,
  speakers: LabelledArticle['speakers'],
): LabelledArticle {
  const article = toItemArticle(item)
  return { article, parse: parse(article, tokenize), attributions: item.attributions, speakers }
}
