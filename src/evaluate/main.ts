import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parseWeights, toTagger } from '../3-tag/model.ts'
import { InputError } from '../errors.ts'
import { loadResources } from '../load.ts'
import type { Resources } from '../resources.ts'
import { type DamageScore, runDamage } from './damage.ts'
import type { DispatchScore } from './dispatch-score.ts'
import { loadDispatches, loadPolnear, loadSpeakers } from './files.ts'
import type { PolnearScore } from './polnear-score.ts'
import { formatDamage, formatDispatches, formatPolnear, formatSpeakers } from './print.ts'
import { runDispatches, runDispatchesGiven, runPolnear, runSpeakers, type SpeakerRun } from './run.ts'
import { isPerson, isStatement, sumVerdicts, sumVerdictsBy, type Verdict } from './speakers.ts'
import { type Agreement, scoreAgreement } from './versions.ts'

const HELP = `Usage: npm run eval -- [options]

Measures the pipeline on data/dispatches/dev.jsonl and, where they are there, on ../shared/polnear/dev.jsonl and
speakers-dev.tsv. Without --dispatches, --polnear, --speakers and --damage it measures the first three.

  --dispatches     our own corpus, field by field
  --polnear        spans and relations on PolNeAR
  --speakers       who speaks, on PolNeAR
  --damage         what is kept of the figures on PolNeAR when quotation marks are lost or garbled
  --seed N         of the damage that is done by chance (1)
  --split NAME     dev, or train to tune on (dev)
  --model FILE     weights other than models/tagger.gz
  --json           the figures as JSON
`

const SPLITS = ['dev', 'train'] as const

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dispatches: { type: 'boolean', default: false },
      polnear: { type: 'boolean', default: false },
      speakers: { type: 'boolean', default: false },
      damage: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      split: { type: 'string', default: 'dev' },
      model: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(HELP)
  const split = SPLITS.find((name) => name === values.split)
  if (!split) throw new InputError('option', `--split: expected dev or train, got ${values.split}; see --help`)
  const isAll = !values.dispatches && !values.polnear && !values.speakers && !values.damage
  const resources = await loadWith(values.model)
  const report: Report = {}
  const absent: string[] = []
  const [items, polnear, labels] = await Promise.all([loadDispatches(split), loadPolnear(split), loadSpeakers(split)])
  if (isAll || values.dispatches) {
    if (!items) absent.push(`data/dispatches/${split}.jsonl is not here: our own corpus was not measured.`)
    else report.dispatches = { endToEnd: runDispatches(items, resources), given: runDispatchesGiven(items, resources) }
  }
  if (isAll || values.polnear) {
    if (!polnear) absent.push(`../shared/polnear/${split}.jsonl is not here: PolNeAR was not measured.`)
    else {
      const others = split === 'dev' ? ((await loadPolnear('train')) ?? []) : []
      report.polnear = { score: runPolnear(polnear, resources), agreement: scoreAgreement([...others, ...polnear]) }
    }
  }
  if (isAll || values.speakers) {
    if (!polnear || !labels)
      absent.push(`../shared/polnear/speakers-${split}.tsv is not here: speakers were not measured.`)
    else report.speakers = runSpeakers(polnear, labels, resources)
  }
  if (values.damage) {
    if (!polnear || !labels) absent.push(`../shared/polnear/${split}.jsonl is not here: damage was not measured.`)
    else
      report.damage = runDamage(polnear, labels, resources, Number(values.seed), (message) =>
        console.error(`damage: ${message}`),
      )
  }
  const sections = [
    report.dispatches && formatDispatches(split, report.dispatches.endToEnd, report.dispatches.given),
    report.polnear && formatPolnear(split, report.polnear.score, report.polnear.agreement),
    report.speakers && formatSpeakers(split, report.speakers),
    report.damage && formatDamage(split, report.damage),
    ...absent,
  ]
  console.log(values.json ? JSON.stringify(toJson(report), null, 2) : sections.filter(Boolean).join('\n\n\n'))
}

type Report = {
  dispatches?: { endToEnd: DispatchScore; given: DispatchScore }
  polnear?: { score: PolnearScore; agreement: Agreement }
  speakers?: SpeakerRun
  damage?: DamageScore[]
}

const toJson = ({ speakers, ...report }: Report) => ({
  ...report,
  ...(speakers && {
    speakers: {
      found: summarise(speakers.found),
      touched: summarise(speakers.touched),
      given: summarise(speakers.given),
    },
  }),
})

const summarise = (verdicts: readonly Verdict[]) => ({
  all: sumVerdicts(verdicts),
  statements: sumVerdicts(verdicts.filter(isStatement)),
  people: sumVerdicts(verdicts.filter(isPerson)),
  byMention: sumVerdictsBy(verdicts, ({ label }) => label.mention),
  byRule: sumVerdictsBy(verdicts, ({ by }) => by),
})

/** The package's resources, with the weights of `model` where one is given. @throws InputError when it is no model. */
async function loadWith(model: string | undefined): Promise<Resources> {
  const resources = await loadResources()
  if (model === undefined) return resources
  const bytes = await readFile(model).catch(() => {
    throw new InputError(
      'missing-file',
      `${model}: expected a model, got no file; run "npm run train -- --out ${model}"`,
    )
  })
  return { ...resources, tagger: toTagger(parseWeights(unpack(bytes, model), model)) }
}

function unpack(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes)
  } catch {
    throw new InputError('model-format', `${path}: expected a packed model, got other bytes; run "npm run train"`, {
      path,
    })
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof InputError) && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true)
    throw error
  console.error((error as Error).message)
  process.exitCode = error instanceof InputError && error.code !== 'option' ? 1 : 2
}
