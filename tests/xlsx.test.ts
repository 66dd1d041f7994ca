import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, type Row } from '../src/6-report/row.ts'
import { toRows } from '../src/6-report/rows.ts'
import { formatXlsx, MOST_ROWS } from '../src/6-report/xlsx.ts'
import { parseSheet } from './parse-sheet.ts'
import { SAMPLE } from './report-sample.ts'

const ROWS = toRows(SAMPLE)
const withQuote = (quote: string): Row => ({ ...ROWS[0], quote })

/** "A", "B", … "Z", "AA". */
const LETTERS = COLUMNS.map((_, i) => (i < 26 ? '' : 'A') + String.fromCharCode(65 + (i % 26)))
const addressOf = (column: keyof Row, line: number) => LETTERS[COLUMNS.indexOf(column)] + line

describe('a spreadsheet', () => {
  it('holds the columns of csv, numbers as numbers and booleans as booleans', async () => {
    const { cells } = parseSheet(await formatXlsx(ROWS))
    expect(COLUMNS.map((name) => cells.get(addressOf(name, 1))?.value)).toEqual([...COLUMNS])
    ROWS.forEach((row, i) => {
      for (const name of COLUMNS) expect(cells.get(addressOf(name, i + 2))?.value ?? null, name).toBe(row[name])
    })
    expect(cells.get(addressOf('start', 2))?.value).toBe(25)
    expect(cells.get(addressOf('negated', 2))?.value).toBe(false)
    expect(cells.get(addressOf('date', 2))?.value).toBe('2024-05-06')
  })

  it('has a bold line of names that stays, widths, and quotes that wrap', async () => {
    const { cells, xml, styles } = parseSheet(await formatXlsx(ROWS))
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml.match(/<col /g)).toHaveLength(COLUMNS.length)
    const formats = styles.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0].match(/<xf [\s\S]*?(?:\/>|<\/xf>)/g) ?? []
    const formatOf = (address: string) => formats[Number(cells.get(address)?.style)]
    const fonts = styles.match(/<font>[\s\S]*?<\/font>/g) ?? []
    expect(fonts[Number(/fontId="(\d+)"/.exec(formatOf('A1'))?.[1])]).toContain('<b/>')
    expect(formatOf(addressOf('quote', 2))).toContain('wrapText="1"')
    expect(formatOf(addressOf('speaker', 2))).not.toContain('wrapText')
  })

  it.each([
    ['a formula', '=HYPERLINK("http://evil.example")'],
    ['a sum', '+1'],
    ['markup', '<b>&amp; "so"</b> \'on\' ]]>'],
    ['line breaks and tabs', ' one\ntwo\ttabs\r\nthree '],
    ['control characters', 'a\0b\u0007c\u000b\u001bd\u007f\u0080e\u0085'],
    ['what looks like an escape', '_x0041_ _x005F_ __x0007__ _xZZZZ_'],
    ['characters beyond 16 bits', '🦊 𝒜 👩‍👩‍👧'],
    ['U+FFFD', 'a\ufffdb'],
    ['a name that objects have', 'constructor'],
    ['another', '__proto__'],
    ['a number', '0012'],
  ])('keeps %s as text', async (_, quote) => {
    const { cells, xml } = parseSheet(await formatXlsx([withQuote(quote)]))
    expect(cells.get(addressOf('quote', 2))?.value).toBe(quote)
    expect(xml).not.toContain('<f>')
  })

  it.each([
    ['half of a pair', 'a\ud83eb \udd8a', 'a\ufffdb \ufffd'],
    ['noncharacters', '\ufffe\uffff\ufdd0\u{1fffe}x\u{10ffff}y', '\ufffd\ufffd\ufffd\ufffdx\ufffdy'],
    ['a long text', 'a'.repeat(32_768), `${'a'.repeat(32_763)} […]`],
    ['a text as long as can be', 'b'.repeat(32_767), 'b'.repeat(32_767)],
    ['a character at the cut', `${'a'.repeat(32_762)}🦊${'a'.repeat(9)}`, `${'a'.repeat(32_762)} […]`],
  ])('shows %s as far as it goes', async (_, quote, shown) => {
    const { cells } = parseSheet(await formatXlsx([withQuote(quote)]))
    expect(cells.get(addressOf('quote', 2))?.value).toBe(shown)
  })

  it('gives back any Unicode', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), {
      minLength: 20,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (quotes) => {
        const { cells } = parseSheet(await formatXlsx(quotes.map(withQuote)))
        expect(quotes.map((_, i) => cells.get(addressOf('quote', i + 2))?.value)).toEqual(quotes)
      }),
      { numRuns: 20 },
    )
  })

  it('is the same whenever it is made', async () => {
    const first = await formatXlsx(ROWS)
    const zip = Buffer.from(first)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
    const heads = zip.toString('latin1').matchAll(/PK\x03\x04|PK\x01\x02/g)
    const times = Array.from(heads, ({ 0: head, index }) => zip.readUInt32LE(index + (head.endsWith('\x04') ? 10 : 12)))
    expect(new Set(times)).toEqual(new Set([0x00210000]))
    expect(Buffer.compare(await formatXlsx(ROWS), first)).toBe(0)
  })

  it('holds no rows where there are none', async () => {
    expect(parseSheet(await formatXlsx([])).cells.size).toBe(COLUMNS.length)
  })

  it('refuses more rows than a sheet has', async () => {
    const rows = new Array<Row>(MOST_ROWS + 1).fill(ROWS[0])
    await expect(formatXlsx(rows)).rejects.toMatchObject({
      name: 'InputError',
      code: 'too-many-rows',
      message: expect.stringMatching(/got 1048576; use --format csv$/),
    })
  })
})
