import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArticle } from '../1-read/read.ts'
import { parseQuestion } from '../ask/parse-question.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import { loadIdentityLexicon } from '../identity/load.ts'
import { openAnalyzer } from '../store/analyzer.ts'
import { answer } from '../store/answer.ts'
import { type Entry, toStorable } from '../store/entry.ts'
import { type Archive, openArchive } from '../store/open.ts'
import { findOutlet, readOutlets } from '../store/outlets.ts'
import { putEntry } from '../store/put.ts'
import { settle } from '../store/settle.ts'
import { findWho } from '../store/who.ts'
import { loadDispatches, loadPolnear } from './files.ts'
import { formatLines } from './lines.ts'
import { toVariant } from './variants.ts'

/**
 * `npm run bench:archive`: how an archive grows. The corpus is put in again and again with other names and dates, up to
 * 10,000 and 100,000 quotations; at each size the questions below are asked.
 */
const SIZES = [10_000, 100_000]
const TIMES = 7

/** Of every kind of filter; names are taken from the archive itself. */
const toQuestions = (name: string, other: string): string[] => [
  `what did ${name} say`,
  `what did ${name} say about the economy since January 2016`,
  `what did ${other} deny`,
  'who mentioned taxes',
  'who said "the american people" in 2016',
  `how often did ${name} speak about voters`,
  'what was said in Washington last year',
  'quotes about immigration',
  'what did officials tell reporters about the investigation',
  'everything said about the president',
  'what did the campaign promise',
  'what did Nobody Atall say',
]

async function loadEntries(): Promise<{ corpus: string; entries: Entry[] }> {
  const polnear = await loadPolnear('train')
  const texts = polnear ?? (await loadDispatches('train')) ?? []
  const corpus = polnear ? 'PolNeAR train' : 'data/dispatches train (../shared/polnear is not here)'
  const { analyze } = openAnalyzer(1)
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const { id, text, published, ...meta } of texts) {
    if (seen.has(id)) continue
    seen.add(id)
    const { publisher } = meta as { publisher?: string }
    entries.push(await analyze(toStorable(toArticle(text, { id, published, publisher }))))
  }
  return { corpus, entries }
}

type Grown = { readonly count: number; readonly memory: number; readonly ms: number }

/** The entries again and again, each round with names and dates of its own. */
function* variantsOf(entries: readonly Entry[]): Generator<Entry> {
  for (let round = 0; ; round++) for (const entry of entries) yield toVariant(entry, round)
}

/** Puts articles in until there are `size` quotations. */
function grow(archive: Archive, next: Iterator<Entry>, size: number, have: number, lexicon: IdentityLexicon): Grown {
  const begun = performance.now()
  let count = have
  let memory = 0
  for (let n = 0; count < size; n++) {
    const entry = next.next().value as Entry
    const key = entry.article.id
    putEntry(archive, entry, { key, file: null, hash: key, analyzer: 'bench', run: 1 }, lexicon)
    count += entry.quotations.length
    if (n % 100 === 0) memory = Math.max(memory, process.memoryUsage.rss())
  }
  settle(archive, lexicon)
  return { count, memory: Math.max(memory, process.memoryUsage.rss()), ms: performance.now() - begun }
}

/** The slowest of the questions, each by its median. */
function askAll(archive: Archive, lexicon: IdentityLexicon): { slowest: number; median: number; question: string } {
  const names = archive.db.all<{ name: string }>(
    `SELECT p.name FROM speakers p JOIN voices v ON v.speaker = p.id JOIN said s ON s.voice = v.id
     GROUP BY p.id ORDER BY count(*) DESC LIMIT 2`,
  )
  const times = toQuestions(names[0].name, names[1].name).map((question) => ({
    question,
    ms: time(() => ask(archive, question, lexicon)),
  }))
  times.sort((a, b) => b.ms - a.ms)
  return { slowest: times[0].ms, median: times[times.length >> 1].ms, question: times[0].question }
}

function ask(archive: Archive, words: string, lexicon: IdentityLexicon): void {
  const outlets = readOutlets(archive.db)
  const question = parseQuestion(words, {
    today: '2026-01-01',
    outlets: (name) => findOutlet(outlets, name),
    isSpeaker: (name) => findWho(archive.db, name, lexicon) !== null,
  })
  answer(archive, question, { limit: 20 }, lexicon)
}

function time(task: () => void): number {
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now()
    task()
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[TIMES >> 1]
}

const HEAD = ['quotations', 'put in', 'bytes each', 'most memory', 'slowest answer', 'median', 'the slowest']
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
try {
  const { corpus, entries } = await loadEntries()
  const lexicon = await loadIdentityLexicon()
  const path = join(folder, 'archive.db')
  const archive = await openArchive(path, { create: true })
  const next = variantsOf(entries)
  const lines: string[][] = []
  let have = 0
  for (const size of SIZES) {
    const { count, memory, ms } = grow(archive, next, size, have, lexicon)
    archive.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    const { slowest, median, question } = askAll(archive, lexicon)
    lines.push([
      String(count),
      `${Math.round((count - have) / (ms / 1000))}/s`,
      String(Math.round(statSync(path).size / count)),
      `${Math.round(memory / 1e6)} MB`,
      `${slowest.toFixed(1)} ms`,
      `${median.toFixed(1)} ms`,
      question,
    ])
    have = count
  }
  archive.db.close()
  process.stdout.write(`An archive of ${corpus} with other names and dates\n${formatLines(HEAD, lines)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
