import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS, type Row } from '../src/6-report/row.ts'
import { toRowsOf } from '../src/6-report/rows.ts'
import { type Document, documentSchema } from '../src/6-report/schema.ts'
import { parseCsv } from './parse-csv.ts'
import { parseSheet } from './parse-sheet.ts'
import { MAIN, ROOT, whosaid } from './run-whosaid.ts'

const SECONDS = 1000
const STORY = `Ferry line to close in autumn

PORT ELLEN, May 7, 2024 — The last ferry to the island will sail in October, the company that runs it announced.

“We have carried sheep, brides and pianos, and we leave with a heavy heart,” said Morag Sinclair, the director of Skerry Lines, on Monday.

The islanders were told by letter. “Nobody asked us,” farmer Callum Brodie said.
`
const QUOTE = 'We have carried sheep, brides and pianos, and we leave with a heavy heart'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file of the test's folder, with its folders. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const toDocuments = (ndjson: string): Document[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const toTexts = ({ cells }: ReturnType<typeof parseSheet>) => Array.from(cells.values(), ({ value }) => value)
const toCells = (row: Row): string[] => COLUMNS.map((column) => String(row[column] ?? ''))

describe('whosaid', { timeout: 60 * SECONDS }, () => {
  it('prints a table of who said what', () => {
    const path = put('story.txt', STORY)
    const { status, stdout, stderr } = whosaid([path])
    expect(status).toBe(0)
    expect(stdout).toContain('Morag Sinclair')
    expect(stdout).not.toContain('\u001b')
    expect(stderr).toMatch(/^1 article, \d+ quotations, \d+ speakers named\n$/)
    expect(whosaid(['analyze', path, '--quiet'])).toEqual({ status: 0, stdout, stderr: '' })
  })

  it('says where, in every format', () => {
    const path = put('story.txt', STORY)
    const [document] = JSON.parse(whosaid([path, '--format', 'json', '--with-text']).stdout) as Document[]
    expect(documentSchema.strict().parse(document)).toEqual(document)
    const quotation = document.quotations.find(({ quote }) => quote === QUOTE)
    expect(quotation).toMatchObject({ kind: 'direct', speaker: { name: 'Morag Sinclair' }, line: 5, zone: 'body' })
    expect(STORY.slice(quotation?.start, quotation?.end)).toBe(QUOTE)
    expect(document.text).toBe(STORY)

    const defaults = ['--zones', 'headline,standfirst,caption,body', '--acts', 'statement,question,denial,refusal']
    const [selected] = toDocuments(whosaid([path, '-f', 'ndjson', ...defaults]).stdout)
    const csv = parseCsv(whosaid([path, '-f', 'csv']).stdout)
    expect(csv).toEqual([[...COLUMNS], ...toRowsOf(selected).map(toCells)])

    expect(whosaid([path, '-f', 'md']).stdout).toContain(`| **Morag Sinclair** |`)
    expect(whosaid([path, '-f', 'html']).stdout).toMatch(
      /^<!doctype html>[\s\S]*<b>Morag Sinclair<\/b>[\s\S]*<\/html>\n$/,
    )

    const { first } = JSON.parse(whosaid([path, path, '-f', 'annotations']).stdout)
    expect(first.items).toHaveLength(2 * toRowsOf(selected).length)
    const graph = JSON.parse(whosaid([path, path, '-f', 'schema-org']).stdout)['@graph'] as { text?: string }[]
    expect(graph.filter(({ text }) => text === QUOTE)).toHaveLength(2)
    const { stdout } = spawnSync(process.execPath, [MAIN, path, path, '-f', 'xlsx'])
    expect(toTexts(parseSheet(stdout)).filter((text) => text === QUOTE)).toHaveLength(2)
  })

  it('takes the format from the ending of --out, and leaves no other file behind', () => {
    const path = put('out/story.txt', STORY)
    const names = ['a.csv', 'a.html', 'a.json', 'a.jsonld', 'a.md', 'a.txt']
    for (const name of names) {
      const out = join(folder, 'out', name)
      const { status, stdout } = whosaid([path, '--out', out])
      expect([status, stdout]).toEqual([0, ''])
      expect(readFileSync(out, 'utf8')).toContain(name === 'a.txt' ? 'Morag' : QUOTE)
    }
    const sheet = join(folder, 'out', 'a.xlsx')
    expect(whosaid([path, '--out', sheet]).status).toBe(0)
    expect(toTexts(parseSheet(readFileSync(sheet)))).toContain(QUOTE)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([...names, 'a.xlsx', 'story.txt'])
    expect(whosaid([path, '--out', '/dev/null', '--format', 'csv']).status).toBe(0)
  })

  it.each([
    [
      'a folder that is not there',
      'no/such.csv',
      'expected a file in a folder that is there, got none; make the folder first',
    ],
    ['a folder', 'folder', 'expected a file to write to, got a folder; name a file in it'],
    ['the article itself', 'story.txt', 'expected another file than the article, got the same; name another'],
  ])('writes no report to %s', (_, name, message) => {
    const path = put('write/story.txt', STORY)
    put('write/folder/old.csv', 'old')
    const { status, stdout, stderr } = whosaid([path, '--out', join(folder, 'write', name), '--format', 'csv'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^whosaid: [^\n]+\n$/)
    expect(stderr).toContain(message)
    expect(readFileSync(path, 'utf8')).toBe(STORY)
    expect(readdirSync(join(folder, 'write')).sort()).toEqual(['folder', 'story.txt'])
  })

  it('leaves the last report alone where nothing could be read', () => {
    const out = put('last/report.csv', 'last week')
    expect(whosaid(['no-such-file.txt', '--out', out]).status).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe('last week')
    expect(whosaid([put('last/story.txt', STORY), '--out', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain(QUOTE)
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const path = put('story.txt', STORY)
    const command = `"${process.execPath}" "${MAIN}" "${path}" -q`
    for (const end of ['-f csv --out /dev/full', '> /dev/full']) {
      const { status, stderr } = spawnSync('sh', ['-c', `${command} ${end}`], { encoding: 'utf8' })
      expect(status).toBe(1)
      expect(stderr).toMatch(
        /^whosaid: [^\n]+: expected room for the report, got a full disk; make some and try again\n$/,
      )
    }
  })

  it('keeps offsets right with emoji, combining marks and Windows line ends', () => {
    const text =
      '🦊🦊 Cafe\u0301 news\r\n\r\n“Cafe\u0301 👩‍👩‍👧 is open, 🦊,” said Ana Ruiz.\r\n\r\nIt is, she added.\r\n'
    const [document] = toDocuments(whosaid(['-', '-f', 'ndjson', '--with-text'], { input: text }).stdout)
    expect(document.text).toBe(text)
    expect(document.quotations.length).toBeGreaterThan(0)
    for (const { content, source, cue, start, end, quote } of document.quotations) {
      for (const words of [content, source, cue])
        if (words) expect(words.spans.map(([a, b]) => text.slice(a, b)).join(' … ')).toBe(words.text)
      if (content.spans.length === 1) expect(text.slice(start, end)).toBe(quote)
      expect(quote).not.toMatch(/\p{Cs}/u)
    }
  })

  it('reads an article of 5 MB and loses nothing', { timeout: 300 * SECONDS }, () => {
    const paragraphs = Array.from({ length: 27_000 }, (_, i) =>
      i % 10 === 0
        ? `“Number ${i} is what we have counted here today,” said Morag Sinclair on Monday.`
        : `The harbour wall of section ${i} was built of granite blocks which came from the quarry by boat. `.repeat(2),
    )
    const path = put('long.txt', paragraphs.join('\n\n'))
    const begun = Date.now()
    const { status, stdout } = whosaid([path, '-f', 'ndjson'])
    expect(status).toBe(0)
    const [document] = toDocuments(stdout)
    const found = new Set(document.quotations.map(({ quote }) => /^Number (\d+) is what/.exec(quote)?.[1]))
    expect(found.size).toBeGreaterThan(2600)
    expect(document.quotations.at(-1)?.paragraph).toBeGreaterThan(26_900)
    // Linear in its length: a quadratic step would take hours. About 10 s of an idle machine.
    expect(Date.now() - begun).toBeLessThan(200 * SECONDS)
  })
})

describe('inputs', { timeout: 60 * SECONDS }, () => {
  it('reports a bad article in one line and goes on with the good ones', () => {
    put('mixed/a.txt', STORY)
    put('mixed/b.txt', '')
    put(
      'mixed/c.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
    )
    put(
      'mixed/deep/d.html',
      `<html><body><article><h1>Ferry</h1><p>${STORY.split('\n\n')[2]}</p></article></body></html>`,
    )
    put('mixed/e.pdf', '%PDF')
    put('mixed/f.json', '[{"text": "“Nobody asked us,” farmer Callum Brodie said."}, {"text": 5}]')
    const out = join(folder, 'mixed.csv')
    const { status, stderr } = whosaid([join(folder, 'mixed'), '--out', out])
    expect(status).toBe(1)
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('b.txt')
    expect(lines[1]).toContain('c.txt')
    expect(lines[2]).toContain('f.json')
    expect(lines[3]).toMatch(/^3 articles, .*, 3 failed, 1 file of another kind skipped$/)
    const rows = parseCsv(readFileSync(out, 'utf8'))
    expect(rows.filter((row) => row.includes(QUOTE))).toHaveLength(2)
    expect(rows.filter((row) => row.includes('Nobody asked us'))).toHaveLength(2)
  })

  it.each([
    [
      'a missing file',
      'no-such-file.txt',
      /no-such-file\.txt: expected a file or folder, got none of this name; check the name/,
    ],
    [
      'a glob that matches nothing',
      'no-such-*.txt',
      /no-such-\*\.txt: expected files that the pattern matches, got none; check the pattern/,
    ],
  ])('says that of %s', (_, path, message) => {
    const { status, stdout, stderr } = whosaid([path, '--quiet'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('says that of an empty and of a binary file', () => {
    for (const bytes of [new Uint8Array(), Uint8Array.from({ length: 999 }, (_, i) => i % 7)]) {
      const { status, stdout, stderr } = whosaid([put('bad.txt', bytes), '--quiet'])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^whosaid: .*bad\.txt: .*\n$/)
    }
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('says what is locked and goes on with the rest', () => {
    for (const name of ['locked/a.txt', 'locked/b.txt', 'locked/c/d.txt']) put(name, STORY)
    for (const name of ['a.txt', 'c']) chmodSync(join(folder, 'locked', name), 0)
    const { status, stderr } = whosaid([join(folder, 'locked'), '-f', 'csv'])
    chmodSync(join(folder, 'locked', 'c'), 0o755)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^whosaid: .*a\.txt: .* locked .*\nwhosaid: .*c: .* locked .*\n1 article, .*, 2 failed\n$/)
  })

  it.each([
    ['HTML', `<!doctype html><html><body><article><p>${STORY.split('\n\n')[2]}</p></article></body></html>`],
    ['text in UTF-16', Buffer.from(`\ufeff${STORY}`, 'utf16le')],
    ['one long line', STORY.replaceAll('\n', ' ').repeat(200)],
  ])('reads %s from standard input', (_, input) => {
    const { status, stdout } = whosaid(['-', '-f', 'csv', '-q'], { input })
    expect(status).toBe(0)
    expect(stdout).toContain(QUOTE)
  })

  it.each([
    ['nothing', '', 'expected an article, got an empty file; check what was saved'],
    [
      'a gzip archive',
      Buffer.from('1f8b0800', 'hex'),
      'expected text, HTML or JSON, got what looks like a gzip archive; unpack it first',
    ],
  ])('says that of %s on standard input', (_, input, message) => {
    expect(whosaid(['-', '-q'], { input })).toEqual({
      status: 1,
      stdout: '',
      stderr: `whosaid: standard input: ${message}\n`,
    })
  })

  it('expands globs that the shell left alone', () => {
    put('glob/a/one.txt', STORY)
    put('glob/a/b/two.txt', STORY)
    put('glob/three.txt', STORY)
    put('glob/four.md', STORY)
    const count = (pattern: string) =>
      whosaid([pattern, '-f', 'ndjson', '-q'], { cwd: join(folder, 'glob') })
        .stdout.trimEnd()
        .split('\n').length
    expect(count('**/*.txt')).toBe(3)
    expect(count('./a/*.txt')).toBe(1)
    expect(count(join(folder, 'glob', '{three,four}.*'))).toBe(2)
  })

  it('reads JSON Lines from standard input, past a bad line', () => {
    const lines = [1, 2, 3].map((i) => JSON.stringify({ id: `n${i}`, text: STORY }))
    lines.splice(1, 0, '{"id": "bad", "text": ', '')
    const { status, stdout, stderr } = whosaid(['-', '-f', 'ndjson'], { input: lines.join('\n') })
    expect(status).toBe(1)
    expect(toDocuments(stdout).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3'])
    expect(stderr).toMatch(/^whosaid: standard input:2: .*\n3 articles, .*, 1 failed\n$/)
  })

  it('names each bad record once, by file and line, in a stream of a list too', () => {
    const good = JSON.stringify({ text: STORY })
    const path = put('bad.json', `[\n${good},\n{"text": bad},\n{"title": "no text"},\n${good}\n]`)
    const { status, stdout, stderr } = whosaid([path, '-f', 'ndjson', '-q'])
    expect(status).toBe(1)
    expect(toDocuments(stdout).map(({ id }) => id)).toEqual([`${path}#1`, `${path}#4`])
    expect(stderr).toMatch(
      /^whosaid: \S*bad\.json:3: expected JSON, .*\nwhosaid: \S*bad\.json:4: expected a "text" field .*\n$/,
    )
  })

  it('reads a JSON array from standard input', () => {
    const articles = ['a', 'b'].map((id) => ({ id, title: '[“]"', text: STORY }))
    const { status, stdout } = whosaid(['-', '-f', 'ndjson'], { input: JSON.stringify(articles, null, 1) })
    expect(status).toBe(0)
    expect(toDocuments(stdout).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('reads JSON Lines in UTF-16, as PowerShell writes them', () => {
    const lines = ['a', 'b'].map((id) => `${JSON.stringify({ id, text: STORY })}\r\n`).join('')
    const path = put('utf16.jsonl', Buffer.from(`\ufeff${lines}`, 'utf16le'))
    const documents = toDocuments(whosaid([path, '-f', 'ndjson', '--with-text']).stdout)
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['a', STORY],
      ['b', STORY],
    ])
  })

  it('reads the samples', () => {
    const { status, stdout, stderr } = whosaid([join(ROOT, 'data', 'samples'), '-f', 'ndjson'])
    expect([status, toDocuments(stdout).length]).toEqual([0, 5])
    for (const { title, published, publisher } of toDocuments(stdout))
      expect([title, publisher, published]).not.toContain(null)
    expect(stderr).toMatch(/^5 articles, .* 1 file of another kind skipped\n$/)
  })

  it('does not read its own report', () => {
    const path = put('self/story.txt', STORY)
    const out = join(path, '..', 'report.html')
    for (const _ of [1, 2]) expect(whosaid([join(path, '..'), '--out', out]).stderr).toMatch(/^1 article,/)
  })

  it('takes an article that begins with a bracket for text', () => {
    const { stdout } = whosaid(['-', '-f', 'ndjson', '--with-text'], { input: `[Updated]\n\n${STORY}` })
    expect(toDocuments(stdout)[0].text).toMatch(/^\[Updated\]/)
  })

  it('guards spreadsheets against formulas unless told not to', () => {
    const input = JSON.stringify({ id: 'x', title: '=HYPERLINK("http://evil")', text: STORY })
    const titleOf = (args: string[]) =>
      parseCsv(whosaid(['-', '-f', 'csv', ...args], { input }).stdout)[1][COLUMNS.indexOf('title')]
    expect(titleOf([])).toBe(`'=HYPERLINK("http://evil")`)
    expect(titleOf(['--raw'])).toBe('=HYPERLINK("http://evil")')
  })
})

describe('the command', { timeout: 60 * SECONDS }, () => {
  it('helps at once, without loading what it does not need', () => {
    const coverage = join(folder, 'coverage')
    const { status, stdout } = whosaid(['--help'], { env: { NODE_V8_COVERAGE: coverage } })
    expect(status).toBe(0)
    expect(stdout).toContain('Examples:')
    const loaded = readdirSync(coverage).flatMap((file) =>
      (JSON.parse(readFileSync(join(coverage, file), 'utf8')).result as { url: string }[]).map(({ url }) => url),
    )
    expect(loaded.some((url) => url.includes('/commander/'))).toBe(true)
    expect(
      loaded.filter((url) =>
        /wink|compromise|zod|linkedom|cli-table3|csv-stringify|csv-parse|write-excel-file/.test(url),
      ),
    ).toEqual([])
    expect(whosaid(['help', 'analyze']).stdout).toContain('--min-confidence')
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(whosaid(['--version']).stdout).toBe(`${version}\n`)
  })

  it.each([
    [[]],
    [['a.txt', '--no-such-option']],
    [['a.txt', '--format', 'xls']],
    [['a.txt', '--zones', 'body,footer']],
    [['a.txt', '--all', '--acts', 'denial']],
    [['a.txt', '--min-confidence', '2']],
    [['a.txt', '--min-confidence', '']],
    [['a.txt', '--out', 'quotes.docx']],
    [['verify', 'quotes.csv']],
    [['verify', '-', '-']],
    [['verify', 'quotes.csv', 'a.txt', '--format', 'csv']],
  ])('exits with 2 on wrong usage: %j', (args) => {
    const { status, stdout, stderr } = whosaid(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: /)
  })

  // `script` gives the command a terminal.
  it.skipIf(spawnSync('script', ['--version']).status !== 0)('prints no spreadsheet to a terminal', () => {
    const path = put('story.txt', STORY)
    const type = (args: string) =>
      spawnSync('script', ['-qec', `"${process.execPath}" "${MAIN}" "${path}" ${args}`, '/dev/null'], {
        encoding: 'utf8',
      })
    for (const args of ['-f xlsx', '-f xlsx --out -']) {
      const { status, stdout } = type(args)
      expect(status).toBe(2)
      expect(stdout).toMatch(
        /^error: --format xlsx: expected a file or a pipe for a spreadsheet, got a terminal; say --out FILE\s*$/,
      )
    }
    expect(type('-q -f xlsx | wc -c')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\s*\d{4,}\s*$/) })
  })

  it('is silent when its reader leaves', () => {
    const lines = Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: `n${i}`, text: STORY })).join('\n')
    const command = `"${process.execPath}" "${MAIN}" - -q -f ndjson --with-text | head -c 10`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { input: lines, encoding: 'utf8' })
    expect(stdout).toHaveLength(10)
    expect(stderr).toBe('')
  })

  it('reads ten thousand articles in the memory of one', () => {
    const line = `${JSON.stringify({ id: 'n', text: '“Nobody asked us,” farmer Callum Brodie said.', note: 'x'.repeat(8000) })}\n`
    const script = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(script)}`, MAIN, '-', '-q', '-f', 'csv'],
      { input: line.repeat(10_000), encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    expect(parseCsv(stdout)).toHaveLength(10_001)
    expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(400 * 1024)
  })
})

describe('verify', { timeout: 60 * SECONDS }, () => {
  const FORMATS = ['csv', 'json', 'ndjson', 'annotations']
  const HARD = `🦊 ${STORY}\n“=1+1 is 🐻,” said Morag Sinclair.\r\n\r\n“It is,” she added, “𝒜 and not\u00a0B.”\n`
  const lines = (text: string) => JSON.stringify({ id: 'own', text })

  /** A folder with articles of all kinds and their exports beside it. */
  function putAll(name: string): string {
    put(`${name}/news/a/story.txt`, HARD)
    put(`${name}/news/b/story.txt`, STORY)
    put(
      `${name}/news/page.html`,
      `<html><body><article><h1>Ferry</h1><p>${STORY.split('\n\n')[2]}</p></article></body></html>`,
    )
    put(`${name}/news/list.jsonl`, `${lines(HARD)}\n${JSON.stringify({ text: STORY })}\n`)
    const cwd = join(folder, name)
    for (const format of FORMATS)
      expect(whosaid(['news', '-q', '--all', '-f', format, '--out', `out.${format}`], { cwd }).status).toBe(0)
    return cwd
  }

  it('proves what analyze wrote, also where the folder is named from elsewhere', () => {
    const cwd = putAll('verify')
    for (const format of FORMATS)
      for (const [path, at] of [
        ['news', cwd],
        ['.', join(cwd, 'news')],
        [join(cwd, 'news'), cwd],
      ]) {
        const { status, stdout, stderr } = whosaid(['verify', join(cwd, `out.${format}`), path], { cwd: at })
        expect([status, stderr], `${format} ${path}`).toEqual([0, ''])
        expect(stdout).toMatch(/^\d{2} rows verified, 0 failed, 0 without their article\n$/)
      }
    const piped = whosaid(['verify', '-', 'news'], { cwd, input: readFileSync(join(cwd, 'out.ndjson')) })
    expect(piped).toMatchObject({ status: 0, stderr: '' })
    const out = join(cwd, 'out.csv')
    expect(whosaid(['verify', out, cwd]).stdout).toMatch(/, 0 failed, 0 without their article\n$/)
  })

  it('names the rows that stand no more in their articles, and the articles that are not there', () => {
    const cwd = putAll('changed')
    put('changed/news/b/story.txt', STORY.replace('brides', 'bribes'))
    rmSync(join(cwd, 'news', 'list.jsonl'))
    for (const format of FORMATS) {
      const { status, stdout, stderr } = whosaid(['verify', `out.${format}`, 'news'], { cwd })
      expect([status, stderr]).toEqual([1, ''])
      const [failed, ...others] = stdout.trimEnd().split('\n')
      expect(failed).toMatch(
        /^row \d+, article news\/b\/story\.txt: expected ".*brides.*" at \d+–\d+.*, got ".*bribes.*"$/,
      )
      const rest = others.filter((line) => !line.startsWith('row '))
      expect(rest[0]).toMatch(/^article own: expected it among the articles, got none of that name; .* \(\d+ rows\)$/)
      expect(rest[1]).toMatch(/^article news\/list\.jsonl:2: /)
      expect(rest[2]).toMatch(/^\d+ rows verified, \d failed, \d+ without their article$/)
    }
  })

  it('says when it cannot tell which article is meant', () => {
    const cwd = putAll('several')
    const one = whosaid(['story.txt', '-q', '-f', 'csv', '--out', '../../one.csv'], { cwd: join(cwd, 'news', 'b') })
    expect(one.status).toBe(0)
    const { status, stdout } = whosaid(['verify', 'one.csv', 'news'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^article story\.txt: expected one article of that name, got several; .*\n0 rows verified, 0 failed, /,
    )
    expect(whosaid(['verify', 'one.csv', 'news/b'], { cwd }).status).toBe(0)
    expect(whosaid(['verify', 'one.csv', 'news', 'story.txt'], { cwd }).stderr).toMatch(/^whosaid: story\.txt: /)
  })

  it.each([
    ['a spreadsheet', 'xlsx', /got a spreadsheet; verify what --out FILE\.csv writes of the same articles/],
    ['a page', 'html', /got CSV with a fault in its quotation marks|expected the columns/],
    ['schema.org', 'schema-org', /has no offsets/],
  ])('reads no export that is %s', (_, format, message) => {
    const path = put('none/story.txt', STORY)
    const out = join(folder, 'none', `out.${format}`)
    expect(whosaid([path, '-q', '-f', format, '--out', out]).status).toBe(0)
    const { status, stdout, stderr } = whosaid(['verify', out, path])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^whosaid: [^\n]*\n$/)
    expect(stderr).toMatch(message)
  })

  it('says that there is no export', () => {
    const path = put('story.txt', STORY)
    expect(whosaid(['verify', 'no-such.csv', path]).stderr).toMatch(
      /^whosaid: no-such\.csv: expected a file or folder, got none/,
    )
    expect(whosaid(['verify', folder, path])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('got a folder'),
    })
  })
})
