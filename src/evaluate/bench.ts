import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toArticle } from '../1-read/read.ts'
import { parse } from '../2-parse/parse.ts'
import { loadTokenizer } from '../2-parse/wink.ts'
import { tag } from '../3-tag/tag.ts'
import { quote } from '../4-quote/quote.ts'
import { link } from '../5-link/link.ts'
import { toRows } from '../6-report/rows.ts'
import { analyze } from '../analyze.ts'
import { loadResources } from '../load.ts'
import { loadDispatches, loadPolnear } from './files.ts'
import { formatLines } from './lines.ts'

/** The first rounds are for the compiler; the others are measured. */
const WARM_UP = 2
const ROUNDS = 7

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

/** Median milliseconds that `work` takes. All works of a round run one after the other, so that a busy moment hits all. */
function measure<Name extends string>(works: Readonly<Record<Name, () => void>>): Record<Name, number> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (const name of names) {
      const start = performance.now()
      works[name]()
      if (round >= WARM_UP) times[name].push(performance.now() - start)
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>
}

async function loadTexts(): Promise<{ corpus: string; texts: string[] }> {
  const polnear = await loadPolnear('dev')
  if (polnear) return { corpus: 'PolNeAR dev', texts: [...new Set(polnear.map(({ text }) => text))] }
  const items = [...((await loadDispatches('train')) ?? []), ...((await loadDispatches('dev')) ?? [])]
  return { corpus: 'data/dispatches (../shared/polnear is not here)', texts: items.map(({ text }) => text) }
}

async function benchStages(): Promise<string> {
  const { corpus, texts } = await loadTexts()
  const resources = await loadResources()
  const wink = loadTokenizer()
  const { lexicons, ranker, tagger, tokenize } = resources
  const articles = texts.map((text) => toArticle(text))
  const parses = articles.map((article) => parse(article, tokenize))
  const tags = parses.map((each) => tag(each, tagger))
  const quotes = articles.map((article, i) => quote(article, parses[i], tags[i], tagger.card.scoring, lexicons))
  const analyses = articles.map((article) => analyze(article, resources))
  const times = measure({
    'wink alone': () => texts.forEach((text) => void wink(text)),
    '1 read': () => texts.forEach((text) => void toArticle(text)),
    '2 parse (wink in it)': () => articles.forEach((article) => void parse(article, tokenize)),
    '3 tag': () => parses.forEach((each) => void tag(each, tagger)),
    '4 quote': () =>
      articles.forEach((article, i) => void quote(article, parses[i], tags[i], tagger.card.scoring, lexicons)),
    '5 link': () =>
      articles.forEach((article, i) => void link(article, parses[i], quotes[i].quotations, lexicons, ranker)),
    '6 report': () => analyses.forEach((analysis) => void toRows(analysis)),
    whole: () => texts.forEach((text) => void toRows(analyze(toArticle(text), resources))),
  })
  const tokens = parses.reduce((sum, each) => sum + each.tokens.length, 0)
  const perSecond = (ms: number) => (tokens / ms).toFixed(1)
  const rows = Object.entries(times).map(([name, ms]) => [name, ms.toFixed(0), perSecond(ms)])
  const ratio = times['wink alone'] / times.whole
  return [
    `${corpus}: ${texts.length} articles, ${tokens} tokens; medians of ${ROUNDS} rounds on Node ${process.version}`,
    formatLines(['stage', 'ms', 'thousand tokens/s'], rows),
    `  whole / wink alone: ${ratio.toFixed(2)}`,
  ].join('\n\n')
}

/** The command as it is built; `npm run bench` builds it first. */
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
/** Prints the process's peak memory in MB after whatever it ran. */
const PEAK = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS / 1024 + '\\n'))`

function runCommand(args: readonly string[]): { ms: number; peak: number } {
  const preload = `data:text/javascript,${encodeURIComponent(PEAK)}`
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, MAIN, ...args], { encoding: 'utf8' })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`whosaid ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms, peak: Number(/peak ([\d.]+)/.exec(stderr)?.[1]) }
}

async function benchCommand(): Promise<string> {
  const items = (await loadDispatches('dev')) ?? []
  const file = join(mkdtempSync(join(tmpdir(), 'whosaid-bench-')), 'article.txt')
  writeFileSync(file, items[0]?.text ?? '“It works,” said Anna Ruiz, mayor of Lyon.')
  const commands = { 'whosaid --help': ['--help'], 'whosaid analyze article.txt': ['analyze', file] }
  const rows = Object.entries(commands).map(([name, args]) => {
    const runs = Array.from({ length: ROUNDS }, () => runCommand(args))
    return [name, median(runs.map(({ ms }) => ms)).toFixed(0), median(runs.map(({ peak }) => peak)).toFixed(0)]
  })
  rmSync(dirname(file), { recursive: true })
  return formatLines(['command', 'ms', 'peak MB'], rows)
}

console.log(await benchStages())
console.log(`\n${await benchCommand()}`)
console.log(`\n  peak memory of this benchmark: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
