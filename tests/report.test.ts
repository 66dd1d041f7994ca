import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCsv } from '../src/6-report/csv.ts'
import { toDocument } from '../src/6-report/document.ts'
import { formatHtml } from '../src/6-report/html.ts'
import { formatJson, formatNdjson } from '../src/6-report/json.ts'
import { formatMarkdown } from '../src/6-report/markdown.ts'
import { COLUMNS, type Row } from '../src/6-report/row.ts'
import { toRows } from '../src/6-report/rows.ts'
import { documentSchema } from '../src/6-report/schema.ts'
import { DEFAULT_SELECTION, EVERYTHING } from '../src/6-report/select.ts'
import { formatTable } from '../src/6-report/table.ts'
import { findWords } from '../src/6-report/words.ts'
import { parseCsv } from './parse-csv.ts'
import { at, SAMPLE, toAnalysis, toQuotation } from './report-sample.ts'

/** The words of the content `pieces` of a text. */
const wordsOf = (text: string, ...pieces: string[]): string[] => {
  const { parse } = toAnalysis({ text })
  const content = pieces.map((piece) => at(text, piece))
  return findWords(text, parse, content).map((span) => text.slice(span.start, span.end))
}

describe('the words of a quotation', () => {
  it.each([
    ['“We can’t wait,” she said.', ['“We can’t wait,”'], ['We can’t wait']],
    ['“We can’t wait”, she said.', ['“We can’t wait”,'], ['We can’t wait']],
    ['"Is that so?" she asked.', ['"Is that so?"'], ['Is that so?']],
    ['He said that the roof was new.', ['that the roof was new'], ['the roof was new']],
    ['He said that is a lie.', ['that is a lie'], ['that is a lie']],
    ['“That roof is new,” he said.', ['“That roof is new,”'], ['That roof is new']],
    ['He said that “we will go”.', ['that “we will go”'], ['we will go']],
    ['She spoke of “stereotypes” and “clichés”.', ['“stereotypes” and “clichés”'], ['“stereotypes” and “clichés”']],
    ['She called it “a lie” twice.', ['it “a lie” twice'], ['it “a lie” twice']],
    ['“I will,” she said, “go.”', ['“I will,”', '“go.”'], ['I will', 'go.']],
    ['We can’t wait,” she said.', ['We can’t wait,”'], ['We can’t wait']],
    ['“We can’t wait, she said.', ['“We can’t wait,'], ['We can’t wait']],
    ['“He said ‘no’,” she said.', ['“He said ‘no’,”'], ['He said ‘no’']],
    ["''We go,'' she said.", ["''We go,''"], ['We go']],
    ['&quot;We go,&quot; she said.', ['&quot;We go,&quot;'], ['We go']],
    ['“…” she said.', ['“…”'], ['…']],
  ])('%s', (text, pieces, expected) => {
    expect(wordsOf(text, ...pieces)).toEqual(expected)
  })
})

describe('rows', () => {
  it('shows who said what, and where', () => {
    const [row] = toRows(SAMPLE)
    expect(row).toEqual({
      quotation: 0,
      speaker: 'Anna Ruiz',
      role: 'mayor of Lyon',
      affiliation: null,
      speakerKind: 'person',
      kind: 'direct',
      act: 'statement',
      negated: false,
      quote: 'We can’t wait … Not now.',
      cue: 'told',
      source: 'Anna Ruiz, mayor of Lyon,',
      place: 'Lyon',
      event: null,
      time: 'Monday',
      date: '2024-05-06',
      addressee: 'reporters',
      via: null,
      zone: 'body',
      repeats: null,
      within: null,
      marks: 'balanced',
      paragraph: 2,
      sentence: 2,
      line: 3,
      start: 25,
      end: 110,
      rule: 'own-name',
      confidence: 0.81,
      article: 'bridge',
      title: 'Mayor shuts the bridge',
      publisher: 'The Rhône Mail',
      agency: null,
      published: '2024-05-07',
      url: 'https://example.com/bridge?a=1&b=2',
    })
  })

  it('leaves the speaker empty where nobody is named', () => {
    const row = toRows(SAMPLE)[1]
    expect(row).toMatchObject({ speaker: null, role: null, rule: null, act: 'denial', confidence: 0.8, line: 5 })
  })

  it('shows teasers, attitudes and weak rows only on request', () => {
    const ids = (selection: typeof EVERYTHING) => toRows(SAMPLE, selection).map((row) => row.quotation)
    expect(ids(DEFAULT_SELECTION)).toEqual([0, 1])
    expect(ids(EVERYTHING)).toEqual([0, 1, 2])
    expect(ids({ ...EVERYTHING, zones: ['related'] })).toEqual([2])
    expect(ids({ ...EVERYTHING, acts: ['denial'] })).toEqual([1])
    expect(ids({ ...EVERYTHING, minConfidence: 0.805 })).toEqual([0, 2])
    const attitude = toAnalysis(
      { text: 'He hopes to win.' },
      { quotations: [toQuotation([{ start: 9, end: 15 }], { act: 'attitude' })] },
    )
    expect(toRows(attitude)).toEqual([])
    expect(toRows(attitude, EVERYTHING)).toHaveLength(1)
  })

  it('stand in the order of the text', () => {
    const quotations = [...SAMPLE.quotations].reverse()
    expect(toRows({ ...SAMPLE, quotations }, EVERYTHING).map((row) => row.quotation)).toEqual([0, 1, 2])
  })

  it('names two speakers of one quotation together', () => {
    const speakers = [...SAMPLE.speakers, { id: 1, name: 'Li Wei', kind: 'person', aliases: [] } as const]
    const attributions = [...SAMPLE.attributions, { ...SAMPLE.attributions[0], speaker: 1, score: 0.5 }]
    const [row] = toRows({ ...SAMPLE, speakers, attributions })
    expect(row).toMatchObject({ speaker: 'Anna Ruiz; Li Wei', role: 'mayor of Lyon', confidence: 0.45 })
  })

  it('counts lines however they end', () => {
    const text = 'One.\r\nTwo.\rThree.\n“Four,” he said.'
    const analysis = toAnalysis({ text }, { quotations: [toQuotation([at(text, '“Four,”')])] })
    expect(toRows(analysis)[0]).toMatchObject({ line: 4, paragraph: 4, sentence: 4 })
  })
})

const word = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  'that',
  'We',
  'can’t',
  'wait',
  ',',
  '.',
  '🦊',
  'e\u0301',
  'é',
  '\n',
  ' ',
  '=1',
)
const texts = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))

describe('laws', () => {
  it('each row’s text is the slice at its offsets', () => {
    const cases = fc.tuple(texts, fc.array(fc.nat(200), { minLength: 2, maxLength: 6 }))
    fc.assert(
      fc.property(cases, ([text, numbers]) => {
        const borders = [...new Set(numbers.map((n) => n % (text.length + 1)))].sort((a, b) => a - b)
        const content = []
        for (let i = 0; i + 1 < borders.length; i += 2) content.push({ start: borders[i], end: borders[i + 1] })
        if (content.length === 0) return
        const analysis = toAnalysis({ text }, { quotations: [toQuotation(content)] })
        const [row] = toRows(analysis, EVERYTHING)
        const words = findWords(text, analysis.parse, content)
        expect(row.quote).toBe(words.map((span) => text.slice(span.start, span.end)).join(' … '))
        expect([row.start, row.end]).toEqual([words[0].start, words.at(-1)?.end])
        if (words.length === 1) expect(text.slice(row.start, row.end)).toBe(row.quote)
        for (const span of words) expect(content.some((c) => c.start <= span.start && span.end <= c.end)).toBe(true)
      }),
    )
  })

  it('a CSV that is read back holds the same rows', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '-5', '@x', 'a\nb', 'a\rb', '"', ',', '\ufeff', '＝1'))
    fc.assert(
      fc.property(fc.array(fc.record({ quote: cell, speaker: fc.option(cell), title: cell })), (cells) => {
        const rows: Row[] = cells.map((c) => ({ ...toRows(SAMPLE)[0], ...c }))
        const back = parseCsv(formatCsv(rows, { raw: true }))
        expect(back).toEqual([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? '')))])
      }),
    )
  })

  it('no cell of a guarded CSV begins like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'=+-@\t\r＝＋－＠'), fc.string(), (c, rest) => {
        const [, cells] = parseCsv(formatCsv([{ ...toRows(SAMPLE)[0], quote: c + rest }]))
        expect(cells[COLUMNS.indexOf('quote')]).toBe(`'${c}${rest}`)
      }),
    )
  })
})

describe('csv', () => {
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    const csv = formatCsv(toRows(SAMPLE))
    expect(csv.startsWith('\ufeffquotation,speaker,role,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })
  it('goes on without a head', () => {
    const [first, second] = toRows(SAMPLE)
    expect(formatCsv([first]) + formatCsv([second], { bare: true })).toBe(formatCsv([first, second]))
    expect(formatCsv([], { bare: true })).toBe('')
  })
})

describe('json', () => {
  it('keeps the contract', () => {
    const document = toDocument(SAMPLE, { withText: true })
    expect(documentSchema.strict().parse(document)).toEqual(document)
    expect(document.quotations).toHaveLength(3)
    expect(document.quotations[0]).toMatchObject({
      quote: 'We can’t wait … Not now.',
      content: {
        text: '“We can’t wait,” … “Not now.”',
        spans: [
          [24, 40],
          [101, 111],
        ],
      },
      cue: { text: 'told', lemma: 'tell' },
      speaker: { id: 0, name: 'Anna Ruiz', kind: 'person', role: 'mayor of Lyon', by: 'own-name', evidence: [41, 50] },
      time: { text: 'Monday', date: '2024-05-06' },
      score: { quotation: 0.9, speaker: 0.9 },
    })
    expect(document.quotations[1].speaker).toBeNull()
    expect(document.text).toBe(SAMPLE.article.text)
    expect(toDocument(SAMPLE)).not.toHaveProperty('text')
  })
  it('is an array, or one document a line', () => {
    const document = toDocument(SAMPLE)
    expect(JSON.parse(formatJson([document]))).toEqual([document])
    const lines = formatNdjson([document, document]).split('\n')
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([document, document, ''])
  })
  it('has its schema in the repository', async () => {
    const { z } = await import('zod')
    // Written anew by `npx vitest run tests/report.test.ts -u`.
    await expect(`${JSON.stringify(z.toJSONSchema(documentSchema), null, 2)}\n`).toMatchFileSnapshot(
      '../data/analysis.schema.json',
    )
  })
})

describe('table', () => {
  const widthOf = (table: string) => Math.max(...table.split('\n').map((line) => [...line].length))
  const words = (table: string) => table.replace(/[│┌┐└┘├┤┬┴┼─\s]+/g, ' ')
  it.each([[60], [80], [100], [200]])('fits a terminal of %d columns', (width) => {
    const table = formatTable(SAMPLE.article, toRows(SAMPLE), { width })
    expect(widthOf(table)).toBe(width)
    expect(words(table)).toContain('Anna Ruiz')
    expect(words(table)).toContain('unknown')
    expect(table).not.toContain('\u001b')
  })
  it('has colours only where they are asked for', () => {
    expect(formatTable(SAMPLE.article, toRows(SAMPLE), { color: true })).toContain('\u001b[1m')
  })
  it('lets no text drive the terminal', () => {
    const rows = toRows(SAMPLE).map((row) => ({ ...row, quote: 'red \u001b[31m\u202e text', speaker: '\u0007bell' }))
    const table = formatTable({ ...SAMPLE.article, title: '\u001b]0;title\u0007' }, rows)
    for (const c of '\u001b\u0007\u202e') expect(table).not.toContain(c)
  })
  it('loses nothing of a long word', () => {
    const quote = `https://example.com/${'x'.repeat(300)}`
    const table = formatTable(SAMPLE.article, [{ ...toRows(SAMPLE)[0], quote }], { width: 80 })
    expect(table.match(/x/g)?.length).toBe(301)
  })
  it('says that there is nothing', () => {
    expect(formatTable(SAMPLE.article, [])).toBe(
      'Mayor shuts the bridge · The Rhône Mail · 2024-05-07\nNo quotations found.\n',
    )
  })
})

describe('markdown', () => {
  it('is one line a row whatever the words are', () => {
    const rows = toRows(SAMPLE).map((row) => ({ ...row, quote: 'a | b\n<img> *c*' }))
    const lines = formatMarkdown(SAMPLE.article, rows).trimEnd().split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[4]).toContain('a \\| b \\<img\\> \\*c\\*')
  })
})

describe('html', () => {
  const item = { article: SAMPLE.article, document: toDocument(SAMPLE), number: 1 }
  it('links every row to its place and back', () => {
    const html = formatHtml([item])
    for (const number of [1, 2, 3]) {
      expect(html).toContain(`id="a1q${number}" href="#a1r${number}"`)
      expect(html).toContain(`<tr id="a1r${number}"><td><a href="#a1q${number}">`)
    }
    expect(html).toContain('a label &amp; a &lt;tag&gt;')
  })
  it('shows all of the text, and nothing that runs', () => {
    const text = "“<script>alert(1)</script> & 'more',” said <b>Ann</b>.\n\nEnd."
    const evil = toAnalysis(
      { text, title: '<script>', url: 'javascript:alert(1)' },
      { quotations: [toQuotation([at(text, "“<script>alert(1)</script> & 'more',”")])] },
    )
    const html = formatHtml([{ article: evil.article, document: toDocument(evil), number: 1 }])
    expect(html).not.toMatch(/<script|javascript:|<b>Ann/)
    const body = /<section class="text"[^>]*>([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
    const shown = body.replace(/<a class="n"[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '')
    const plain = shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    expect(plain.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '))
  })
  it('opens the page furniture where something is marked in it', () => {
    expect(formatHtml([item])).toContain('<details open>')
    const plain = { ...item, document: toDocument({ ...SAMPLE, notices: [] }, { selection: DEFAULT_SELECTION }) }
    expect(formatHtml([plain])).toContain('<details>')
  })
})
