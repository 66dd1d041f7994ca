import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAnnotations } from '../src/6-report/annotation-collection.ts'
import { formatCsv } from '../src/6-report/csv.ts'
import { toDocument } from '../src/6-report/document.ts'
import { formatJson, formatNdjson } from '../src/6-report/json.ts'
import type { Row } from '../src/6-report/row.ts'
import { toRows } from '../src/6-report/rows.ts'
import { formatSchemaOrg } from '../src/6-report/schema-org.ts'
import { EVERYTHING } from '../src/6-report/select.ts'
import { formatXlsx } from '../src/6-report/xlsx.ts'
import type { Analysis } from '../src/types.ts'
import { toArticleFinder } from '../src/verify/find-article.ts'
import { type Verdict, verify } from '../src/verify/verify.ts'
import { at, SAMPLE, toAnalysis, toQuotation } from './report-sample.ts'

type Text = { readonly id: string; readonly text: string }

async function collect(verdicts: AsyncIterable<Verdict>): Promise<Verdict[]> {
  const all: Verdict[] = []
  for await (const verdict of verdicts) all.push(verdict)
  return all
}

async function check(content: string | Uint8Array, articles: readonly Text[]): Promise<Verdict[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  // In pieces, as a stream comes.
  const chunks = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, i) => bytes.subarray(i * 100, i * 100 + 100))
  return collect(verify(chunks, { path: 'export', articles }))
}
const toStates = (verdicts: readonly Verdict[]) => verdicts.map(({ state }) => state)

const toEach = {
  csv: (analyses: readonly Analysis[]) => formatCsv(analyses.flatMap((analysis) => toRows(analysis, EVERYTHING))),
  'csv --raw': (analyses: readonly Analysis[]) =>
    formatCsv(
      analyses.flatMap((analysis) => toRows(analysis, EVERYTHING)),
      { raw: true },
    ),
  json: (analyses: readonly Analysis[]) => formatJson(analyses.map((analysis) => toDocument(analysis))),
  ndjson: (analyses: readonly Analysis[]) => formatNdjson(analyses.map((analysis) => toDocument(analysis))),
  annotations: (analyses: readonly Analysis[]) =>
    formatAnnotations(analyses.map((analysis) => ({ text: analysis.article.text, document: toDocument(analysis) }))),
}
const FORMATS = Object.keys(toEach) as (keyof typeof toEach)[]

const HARD_TEXT = `🦊🦊 Cafe\u0301 news

“=SUM(1), said 👩‍👩‍👧\r\nand "so on",” she said, “… 𝒜 … not now.” '+1' she added, '-2'. "'=3", she said.`
const HARD = toAnalysis(
  { id: "=café/'a'.txt", text: HARD_TEXT },
  {
    quotations: [
      toQuotation([at(HARD_TEXT, '“=SUM(1), said 👩‍👩‍👧\r\nand "so on",”'), at(HARD_TEXT, '“… 𝒜 … not now.”')], {
        id: 0,
        cue: [at(HARD_TEXT, 'said,')],
        source: [at(HARD_TEXT, 'she')],
      }),
      toQuotation([at(HARD_TEXT, '+1')], { id: 1 }),
      toQuotation([at(HARD_TEXT, '-2')], { id: 2 }),
      toQuotation([at(HARD_TEXT, "'=3")], { id: 3 }),
    ],
  },
)

describe('an export', () => {
  it.each(FORMATS)('of %s is verified', async (format) => {
    const verdicts = await check(toEach[format]([SAMPLE, HARD]), [HARD.article, SAMPLE.article])
    expect(verdicts).toEqual(
      [...Array(3).fill('bridge'), ...Array(4).fill(HARD.article.id)].map((article, i) => {
        return { row: i + 1, article, state: 'verified', reason: '' }
      }),
    )
  })

  it.each(FORMATS)('of %s tells the row that stands no more in its article', async (format) => {
    const text = SAMPLE.article.text.replace('unsafe', 'unsane')
    const verdicts = await check(toEach[format]([HARD, SAMPLE]), [{ id: 'bridge', text }, HARD.article])
    // An annotation holds what stands before the words, so the next row tells it too.
    expect(toStates(verdicts)).toEqual([
      ...Array(5).fill('verified'),
      'failed',
      format === 'annotations' ? 'failed' : 'verified',
    ])
    expect(verdicts[5]).toEqual({
      row: 6,
      article: 'bridge',
      state: 'failed',
      reason: expect.stringMatching(/^expected ".*unsafe" at \d+–\d+.*, got ".*unsane"$/),
    })
  })

  it.each(FORMATS)('of %s counts from the same place', async (format) => {
    for (const text of [` ${HARD_TEXT}`, `🦊${HARD_TEXT}`, HARD_TEXT.slice(2), ''])
      expect(toStates(await check(toEach[format]([HARD]), [{ ...HARD.article, text }]))).toEqual(
        Array(4).fill('failed'),
      )
  })

  it.each(FORMATS)('of %s is verified with halves of characters', async (format) => {
    const text = 'a\ud83e “b \udd8a c” d\ud83e'
    const analysis = toAnalysis({ text }, { quotations: [toQuotation([at(text, '“b \udd8a c”')])] })
    expect(toStates(await check(toEach[format]([analysis]), [analysis.article]))).toEqual(['verified'])
  })

  it.each(FORMATS)('of %s may have no rows', async (format) => {
    expect(await check(toEach[format]([toAnalysis({ text: 'Nobody spoke.' })]), [SAMPLE.article])).toEqual([])
    if (format !== 'ndjson') expect(await check(toEach[format]([]), [SAMPLE.article])).toEqual([])
  })

  it('is verified whatever the quotation is', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(text, text, text, async (before, words, after) => {
        const whole = before + words + after
        const span = { start: before.length, end: before.length + words.length }
        const analysis = toAnalysis({ id: 'any', text: whole }, { quotations: [toQuotation([span])] })
        for (const format of FORMATS)
          expect(await check(toEach[format]([analysis]), [analysis.article]), format).toMatchObject([
            { state: 'verified' },
          ])
      }),
      { numRuns: 40 },
    )
  })

  const row = toRows(SAMPLE)[0]
  it.each<[string, Partial<Row>, string]>([
    ['as it is', {}, 'verified'],
    ['with an ellipsis of its own', { quote: 'We … wait … Not now.' }, 'verified'],
    ['with pieces in another order', { quote: 'Not now. … We can’t wait' }, 'failed'],
    ['with a piece that is not there', { quote: 'We can’t wait … never … Not now.' }, 'failed'],
    ['with a piece twice', { quote: 'We can’t wait … Lyon … Lyon … Lyon … Not now.' }, 'failed'],
    ['that ends too early', { end: row.end - 1 }, 'failed'],
    ['that begins too late', { start: row.start + 1 }, 'failed'],
    ['of one piece that is longer than its words', { quote: 'We can’t wait' }, 'failed'],
    ['of pieces that overlap', { quote: 'We … We can', end: row.start + 6 }, 'failed'],
    ['past the end', { start: 9000, end: 9010 }, 'failed'],
  ])('has a quotation in pieces %s', async (_, change, state) => {
    expect(toStates(await check(formatCsv([{ ...row, ...change }]), [SAMPLE.article]))).toEqual([state])
  })

  it('is looked up in all that its json says', async () => {
    const document = toDocument(SAMPLE)
    const [first, ...rest] = document.quotations
    const source = { text: 'Anna Ruiz, mayor of Lyons', spans: first.source?.spans ?? [] }
    const many = {
      text: 'told',
      spans: Array.from({ length: 100_000 }, (): [number, number] => [0, 100]),
      lemma: 'tell',
    }
    const json = [{ ...first, source }, { ...first, cue: many }, ...rest]
    const verdicts = await check(formatJson([{ ...document, quotations: json }]), [SAMPLE.article])
    expect(toStates(verdicts)).toEqual(['failed', 'failed', 'verified', 'verified'])
    expect(verdicts[0].reason).toBe('expected source "… Ruiz, mayor of Lyons" at 41–66, got "… Ruiz, mayor of Lyon,"')
    expect(verdicts[1].reason).toMatch(/^expected cue "told" at 0–100, 0–100, 0–100, …, got /)
  })

  it('is looked up with what surrounds it, where it is an annotation', async () => {
    const annotations = toEach.annotations([SAMPLE])
    const text = SAMPLE.article.text.replace(' told', ' asked')
    const [verdict] = await check(annotations, [{ ...SAMPLE.article, text }])
    expect(verdict.reason).toBe(
      'expected "…uiz, mayor of Lyon, told " after 40 in code points, got "…uiz, mayor of Lyon, asked"',
    )
    const bare = annotations.replaceAll('"TextQuoteSelector"', '"TextPositionSelector","start":1,"end":2')
    expect(toStates(await check(bare, [SAMPLE.article]))).toEqual(Array(3).fill('failed'))
    const nameless = annotations.replaceAll('"whosaid:article":"bridge",', '')
    const renamed = { ...SAMPLE.article, id: SAMPLE.article.url ?? '' }
    expect(toStates(await check(nameless, [renamed]))).toEqual(Array(3).fill('verified'))
  })

  it('is read with columns moved and lines that end otherwise', async () => {
    const csv = `article,end,quote,more,start\n${['bridge', row.end, row.quote, '', row.start].join(',')}\nbridge,x,words\n`
    const verdicts = await check(csv, [SAMPLE.article])
    expect(toStates(verdicts)).toEqual(['verified', 'failed'])
    expect(verdicts[1].reason).toBe('expected offsets in start and end, got "" and "x"')
  })

  it.each<[string, string | Promise<Uint8Array>, RegExp]>([
    ['nothing', '', /got an empty file/],
    ['a spreadsheet', formatXlsx([row]), /got a spreadsheet; verify what --out FILE\.csv writes/],
    ['schema.org', formatSchemaOrg([row]), /got schema\.org’s, which has no offsets/],
    ['another table', 'a,b\n1,2\n', /expected the columns quote, start, end, article, got a, b;/],
    ['a text', 'He said "go", and "stay".\n', /got CSV with a fault in its quotation marks/],
    ['an article', '{"text": "a"}', /got other JSON/],
    ['broken json', '{"id": ', /expected JSON, got a fault in it/],
    ['json of another shape', '{"id": "a", "quotations": [{"start": -1}]}', /got a fault at quotations\.0\.start/],
    ['a page of something else', '{"items": [{"target": "x"}]}', /got a fault at target/],
  ])('is not made of %s', async (_, content, message) => {
    await expect(check(await content, [SAMPLE.article])).rejects.toMatchObject({ name: 'InputError' })
    await expect(check(await content, [SAMPLE.article])).rejects.toThrow(message)
  })

  it('is told from a wrong call', async () => {
    const wrong = (value: unknown) => value as never
    await expect(collect(verify([], wrong({})))).rejects.toThrow(TypeError)
    await expect(collect(verify([], wrong({ path: 'a' })))).rejects.toThrow(/expected articles, got undefined/)
  })
})

describe('the article of a row', () => {
  it.each<[string, string[], string, string]>([
    ['the same id', ['a', 'b'], 'b', 'b'],
    ['the same path from elsewhere', ['news/a.txt', 'news/b.txt'], '/home/me/news/b.txt', 'news/b.txt'],
    ['the same path from within', ['a.txt', 'b.txt'], 'news/b.txt', 'b.txt'],
    ['the longer way in common', ['x/1/a.txt', 'y/2/a.txt'], 'news/y/2/a.txt', 'y/2/a.txt'],
    ['a whole path before a part of one', ['a.txt', 'news/a.txt'], './a.txt', 'a.txt'],
    ['a path of Windows', ['news/a.txt'], 'C:\\me\\news\\a.txt', 'news/a.txt'],
    ['a line of a file', ['x/a.jsonl:1', 'x/a.jsonl:2'], 'y/a.jsonl:2', 'x/a.jsonl:2'],
    ['neither of two', ['x/a.txt', 'y/a.txt'], 'news/a.txt', 'several'],
    ['none of another name', ['x/a.txt'], 'x/b.txt', 'none'],
    ['none in a folder of the name', ['x/a.txt'], 'x', 'none'],
    ['none without a name', ['x/a.txt'], '/', 'none'],
    ['none with a name that objects have', ['x/a.txt'], 'constructor', 'none'],
  ])('is %s', (_, ids, id, expected) => {
    const found = toArticleFinder(ids.map((each) => ({ id: each, text: each })))(id)
    expect(typeof found === 'string' ? found : found.id).toBe(expected)
  })

  it('is one of two that are the same, and neither of two that differ', () => {
    const find = (...texts: string[]) => toArticleFinder(texts.map((text) => ({ id: 'n/a', text })))
    expect(find('a', 'a')('n/a')).toEqual({ id: 'n/a', text: 'a' })
    expect(find('a', 'a')('m/n/a')).toEqual({ id: 'n/a', text: 'a' })
    expect(find('a', 'b', 'a')('n/a')).toBe('several')
    expect(find('a', 'b')('m/n/a')).toBe('several')
  })

  it('is missing where it was not given', async () => {
    const verdicts = await check(toEach.csv([SAMPLE]), [HARD.article])
    expect(toStates(verdicts)).toEqual(Array(3).fill('unmatched'))
    expect(verdicts[0].reason).toBe('expected it among the articles, got none of that name; name its file too')
  })
})
