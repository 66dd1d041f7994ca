import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { loadTokenizer } from '../2-parse/wink.ts'
import { FEATURE_VERSION } from '../3-tag/features.ts'
import { formatWeights, MODEL_FORMAT, type ModelCard, toTagger } from '../3-tag/model.ts'
import { parseDispatches, parsePolnear } from '../corpora.ts'
import { loadLexicons } from '../load-lexicons.ts'
import { fromDispatches, fromPolnear } from './corpus.ts'
import { fitScoring, judge } from './scoring.ts'
import { DEFAULTS, type TrainOptions, train } from './train.ts'

const HELP = `Usage: npm run train -- [options]

Trains the tagger on data/dispatches/train.jsonl and, where it is there, ../shared/polnear/train.jsonl,
and writes its weights. The same seed and corpora give the same bytes. Takes minutes.

  --out FILE       where the weights go (models/tagger.gz)
  --only NAME      one corpus alone: polnear or dispatches
  --seed N         (${DEFAULTS.seed})
`

const ROOT = new URL('../../', import.meta.url)
const CORPORA = [
  { name: 'polnear', file: '../shared/polnear/train.jsonl', read: (jsonl: string) => fromPolnear(parsePolnear(jsonl)) },
  {
    name: 'dispatches',
    file: 'data/dispatches/train.jsonl',
    read: (jsonl: string) => fromDispatches(parseDispatches(jsonl)),
  },
]
/** Picked on the train split, each quarter of it tagged by a model of the others. */
const DECODING = { tau: 0.28, gamma: 0.015, least: DEFAULTS.least, gammaWithoutMarks: 0.05 }

const started = performance.now()
const say = (message: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`)

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'models/tagger.gz' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(HELP)
  process.exit(0)
}

const corpora = CORPORA.filter(({ name }) => values.only === undefined || values.only === name).flatMap((corpus) => {
  const url = new URL(corpus.file, ROOT)
  if (!existsSync(url)) {
    say(`${corpus.file} is not here: training goes on without it`)
    return []
  }
  const jsonl = readFileSync(url, 'utf8')
  const texts = corpus.read(jsonl)
  return [{ name: corpus.name, sha256: createHash('sha256').update(jsonl).digest('hex'), texts }]
})
if (corpora.length === 0) {
  console.error(`--only: expected polnear or dispatches with its file present, got ${values.only}; see --help`)
  process.exit(2)
}

const options: TrainOptions = {
  ...DEFAULTS,
  seed: Number(values.seed),
}
const tokenize = loadTokenizer()
const { verbs } = await loadLexicons()
const texts = corpora.flatMap((corpus) => corpus.texts)

const toCard = (scoring: readonly number[]): ModelCard => ({
  format: MODEL_FORMAT,
  features: FEATURE_VERSION,
  made: 'npm run train',
  seed: options.seed,
  corpora: corpora.map(({ name, sha256, texts }) => ({ name, sha256, articles: texts.length })),
  training: { ...options },
  decoding: DECODING,
  scoring,
})

const { whole, parts } = train(texts, tokenize, options, say)
say('the confidence of quotations')
/** Confidence must come from texts that the tagger has not seen. */
const judged = parts.flatMap(({ learnt, unseen }) => {
  const tagger = toTagger({ ...learnt, card: toCard([]) })
  return unseen.flatMap((text) => judge(text, tagger, tokenize, verbs))
})
const bytes = gzipSync(formatWeights({ ...whole, card: toCard(fitScoring(judged)) }), { level: 9 })
writeFileSync(new URL(values.out, ROOT), bytes)
say(`${values.out}: ${bytes.length} bytes`)
