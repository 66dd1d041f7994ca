import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVE_COLUMNS } from '../src/store/find.ts'
import { parseCsv } from './parse-csv.ts'
import { MAIN, ROOT, whosaid } from './run-whosaid.ts'

const SECONDS = 1000
const STORIES = {
  'ferry.txt': `Ferry line to close in autumn

PORT ELLEN, May 7, 2024 — “We have carried sheep, brides and pianos, and we leave with a heavy heart,” said Morag Sinclair, the director of Skerry Lines, on Monday.

“Nobody asked us,” farmer Callum Brodie told reporters in Oban.
`,
  'pier.txt': `Pier is sold for a pound

OBAN, June 1, 2024 — Sinclair, director of Skerry Lines, denied that the pier would be fenced off.

“We have carried sheep, brides and pianos, and we leave with a heavy heart,” the director had said in May.
`,
}

let folder: string
let archive: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-'))
  archive = join(folder, 'news.db')
  mkdirSync(join(folder, 'news'))
  for (const [name, text] of Object.entries(STORIES)) writeFileSync(join(folder, 'news', name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => whosaid(args, { cwd: folder, env: { WHOSAID_ARCHIVE: archive } })
const askJson = (...args: string[]) => JSON.parse(run('ask', ...args, '--format', 'json').stdout)

describe('whosaid with an archive', { timeout: 120 * SECONDS }, () => {
  it('adds, tells what there is, and skips what it knows', () => {
    expect(run('ask', 'what did Sinclair say')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('got no file; make one with "whosaid add"'),
    })
    expect(run('add', 'news')).toMatchObject({ status: 0, stderr: '2 articles added\n' })
    expect(run('add', 'news')).toMatchObject({ status: 0, stderr: '0 articles added, 2 files known already\n' })
    expect(run('info').stdout).toMatch(/2 articles of 2 files.*2024-05-07 to 2024-06-01/)
  })

  it('answers a question, and says how it was understood', () => {
    const { status, stdout } = run('ask', 'what did Sinclair deny about the pier since May 2024?')
    expect(status).toBe(0)
    expect(stdout).toContain('the pier would be fenced off')
    expect(stdout.split('\n')[0]).toMatch(/Sinclair.*pier.*2024-05-01/)
    expect(askJson('who spoke to reporters').speakers).toMatchObject([{ speaker: 'Callum Brodie', quotations: 1 }])
    expect(askJson('--speaker', 'Brodie', '--place', 'Oban').rows).toMatchObject([
      { quote: 'Nobody asked us', article: 'news/ferry.txt' },
    ])
    expect(run('ask', 'what did Morag Sinclar say')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Names like it: Morag Sinclair'),
    })
    expect(run('ask', '--since', 'gibberish')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('expected a day, got "gibberish"'),
    })
  })

  it('knows one speaker in two articles, and lets people say otherwise', () => {
    const shown = () => JSON.parse(run('speakers', 'morag-sinclair', '--format', 'json').stdout)
    expect(shown()).toMatchObject({ name: 'Morag Sinclair', articles: 2 })
    expect(run('speakers', 'split', 'morag-sinclair', 'news/pier.txt').status).toBe(0)
    expect(shown().articles).toBe(1)
    expect(run('speakers', 'merge', 'morag-sinclair', 'sinclair').status).toBe(0)
    expect(shown().articles).toBe(2)
  })

  it('shows the same words in two papers', () => {
    const [group] = JSON.parse(run('repeats', '--format', 'json').stdout)
    expect(group).toMatchObject({
      articles: 2,
      versions: [{ article: 'news/ferry.txt', changed: 'the first' }, { article: 'news/pier.txt' }],
    })
  })

  it('exports what can be verified', () => {
    const csv = join(folder, 'all.csv')
    expect(run('report', '--out', csv).status).toBe(0)
    expect(parseCsv(readFileSync(csv, 'utf8'))[0]).toEqual(ARCHIVE_COLUMNS)
    for (const format of ['csv', 'json', 'ndjson', 'annotations']) {
      const out = join(folder, `all.${format}`)
      expect(run('report', '--format', format, '--out', out).status).toBe(0)
      expect(run('verify', out, 'news').stdout).toMatch(/^4 rows verified, 0 failed, 0 without their article$/m)
    }
    const page = run('report', '--format', 'html').stdout
    expect(page).toMatch(/<svg[\s\S]*Morag Sinclair/)
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })

  it('keeps what people corrected through a new analysis', () => {
    const rowOf = (quote: string) => askJson('--phrase', quote, '--versions').rows[0]
    const { key } = rowOf('Nobody asked us')
    expect(run('correct', key)).toMatchObject({ status: 2 })
    expect(run('correct', key, '--speaker', 'Cal Brodie', '--role', 'crofter', '--quote', 'asked us').status).toBe(0)
    const corrected = {
      key,
      speaker: 'Cal Brodie',
      role: 'crofter',
      quote: 'asked us',
      rule: 'person',
      correction: 'changed',
    }
    expect(rowOf('asked us')).toMatchObject(corrected)
    expect(run('reanalyze', '--all').status).toBe(0)
    expect(rowOf('asked us')).toMatchObject(corrected)
    const gold = JSON.parse(run('report', '--format', 'gold').stdout)
    expect(gold).toMatchObject({
      id: 'news/ferry.txt',
      attributions: [{ speaker: 'Cal Brodie', content: [[expect.any(Number), expect.any(Number)]] }],
    })
    expect(run('correct', key, '--reject').status).toBe(0)
    expect(askJson('--phrase', 'asked us').rows).toEqual([])
    expect(run('correct', key, '--undo').status).toBe(0)
    expect(rowOf('Nobody asked us')).toMatchObject({ speaker: 'Callum Brodie', correction: null })
    expect(run('correct', 'zzzzzzzzzz', '--accept')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('got one that no row has'),
    })
  })

  it('removes', () => {
    expect(run('search', 'pier').stdout).toContain('Pier is sold')
    expect(run('remove', 'news/pier.txt')).toMatchObject({ status: 0, stderr: '1 article removed\n' })
    expect(run('search', 'pier')).toMatchObject({ status: 1 })
    expect(run('remove', 'news/pier.txt')).toMatchObject({ status: 1 })
  })
})

describe('a run that is killed', { timeout: 300 * SECONDS }, () => {
  it('goes on where it was: nothing is lost or doubled', async () => {
    const source = join(folder, 'many')
    mkdirSync(source)
    const items = readFileSync(join(ROOT, 'data/dispatches/train.jsonl'), 'utf8').trimEnd().split('\n')
    for (const [i, item] of items.slice(0, 60).entries()) {
      // Single articles, and lists of which a kill leaves a part.
      const [name, content] =
        i % 4 === 0 ? [`many${i}.jsonl`, items.slice(i, i + 4).join('\n')] : [`one${i}.json`, item]
      writeFileSync(join(source, name), content)
    }
    const digest = (name: string) =>
      /^Digest: (.*)$/m.exec(whosaid(['info', '--digest', '-a', join(folder, name)]).stdout)?.[1]
    whosaid(['add', source, '-a', join(folder, 'whole.db')])
    const args = ['add', source, '-a', join(folder, 'killed.db'), '--jobs', '2']
    // After so many milliseconds, from before the first article to the end of all.
    for (const delay of [350, 700, 900, 1200]) await killAfter(args, delay)
    expect(whosaid(args).status).toBe(0)
    expect(digest('whole.db')).toMatch(/^[\w-]{22}$/)
    expect(digest('killed.db')).toBe(digest('whole.db'))
  })
})

const killAfter = (args: readonly string[], delay: number): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), delay)
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
