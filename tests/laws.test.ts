import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { toRows } from '../src/6-report/rows.ts'
import { EVERYTHING } from '../src/6-report/select.ts'
import { analyze } from '../src/analyze.ts'
import { DAMAGE_KINDS, damageText } from '../src/damage/kinds.ts'
import { loadResources } from '../src/load.ts'
import { createRandom } from '../src/random.ts'
import type { Resources } from '../src/resources.ts'
import { contains, hull, overlaps } from '../src/spans.ts'
import type { Analysis, Quotation, Span } from '../src/types.ts'

let resources: Resources
beforeAll(async () => {
  resources = await loadResources()
})

/** Any UTF-16: halves of surrogate pairs, control characters and all. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
const anyUnicode = fc.string({ unit: 'binary', maxLength: 80 })

/** What news is made of, in any order: it gets deep into the later stages, where any Unicode seldom does. */
const WORDS = [
  ...['“', '”', '‘', '’', '"', "'", "''", '``', '«', '»', '&quot;', 'â€œ', '?', '.', ',', ':', ';', '—', '…', '(', ')'],
  ...[
    'said',
    'says',
    'added',
    'adding that',
    'according to',
    'asked',
    'denied',
    'wrote',
    'told',
    'declined to comment',
  ],
  ...[
    'Anna Ruiz',
    'Ruiz',
    'Mr. Lund',
    'President Lund',
    'Carl Lund, the mayor of Lyon,',
    'she',
    'he',
    'they',
    'it',
    'I',
  ],
  ...[
    'we',
    'the ministry',
    'a spokeswoman for the port',
    'officials',
    'RUIZ:',
    'LUND:',
    'Q:',
    'in Lyon',
    'on Thursday',
  ],
  ...[
    'that the bridge',
    'was closed',
    'will reopen',
    'and',
    'who',
    'which',
    'not',
    'hopes to',
    'the talks',
    'prices rose',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u200b',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    '🇫🇷',
    '日本',
    'שלום',
    'Also Read',
    'Reuters -',
  ],
]
const newsLike = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 70 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''))

/** Paragraphs of our own corpus, some of them next to each other as they were. */
const PARAGRAPHS = readFileSync(new URL('../data/dispatches/train.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => (JSON.parse(line).text as string).split(/\n+/))
const EDITS = ['', ' ', '\n', '“', '”', '"', "'", ' said ', ', ', ' she said. ', ' that ', ': ', '👩‍👩‍👧', '\u0301']
/** A few paragraphs of news with stretches of up to 20 characters lost or overwritten: full of quotations, all damaged. */
const damagedNews = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(PARAGRAPHS.length - 3), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), fc.constantFrom(...EDITS)), {
      maxLength: 12,
    }),
  )
  .map(([picked, edits]) => {
    const text = picked.flatMap(([from, count]) => PARAGRAPHS.slice(from, from + count)).join('\n\n')
    return edits.reduce((damaged, [where, length, put]) => {
      const at = Math.floor(where * damaged.length)
      return damaged.slice(0, at) + put + damaged.slice(at + length)
    }, text)
  })
/** A few paragraphs of news with one kind of damage to all their marks. */
const news = fc.array(fc.tuple(fc.nat(PARAGRAPHS.length - 5), fc.integer({ min: 1, max: 5 })), {
  minLength: 1,
  maxLength: 3,
})
const tokenize = loadTokenizer()
const brokenNews = fc.tuple(news, fc.constantFrom(...DAMAGE_KINDS), fc.nat()).map(([picked, kind, seed]) => {
  const text = picked.flatMap(([from, count]) => PARAGRAPHS.slice(from, from + count)).join('\n\n')
  return damageText(kind, text, parse({ text, zones: [] }, tokenize).marks, createRandom(seed)).text
})
const anyText = fc.oneof(
  { weight: 1, arbitrary: anyUnits },
  { weight: 1, arbitrary: anyUnicode },
  { weight: 2, arbitrary: newsLike },
  { weight: 4, arbitrary: damagedNews },
  { weight: 3, arbitrary: brokenNews },
)

const run = (text: string): Analysis => analyze(toArticle(text), resources)
/** Checks a law on the analyses of many texts. */
const holds = (law: (analysis: Analysis) => void, numRuns = 300) =>
  fc.assert(
    fc.property(anyText, (text) => law(run(text))),
    { numRuns },
  )

const partsOf = ({ content, cue, source }: Quotation): Span[] => [...content, ...cue, ...source]

function expectSound(text: string, span: Span): void {
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeLessThanOrEqual(text.length)
  expect(span.start).toBeLessThan(span.end)
  for (const at of [span.start, span.end])
    expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0, 'between surrogates').toBe(
      false,
    )
}

function expectInOrder(spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i++) expect(spans[i].start).toBeGreaterThanOrEqual(spans[i - 1].end)
}

describe('any text', () => {
  it('keeps its words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toArticle(text).text).toBe(text)
      }),
    )
  })

  it('has sound spans everywhere', () => {
    holds(({ article, parse, quotations, notices, mentions, speakers, attributions }) => {
      const spans = [
        ...article.zones,
        ...parse.tokens,
        ...parse.marks,
        ...quotations.flatMap(partsOf),
        ...notices,
        ...mentions,
        ...speakers.flatMap(({ role }) => (role ? [role.span] : [])),
        ...attributions.map(({ evidence }) => evidence),
      ]
      for (const span of spans) expectSound(article.text, span)
    })
  })

  it('has its zones, tokens and contents in order and apart', () => {
    holds(({ article, parse, quotations }) => {
      expectInOrder(article.zones)
      expectInOrder(parse.tokens)
      for (const { content, cue, source } of quotations) {
        expectInOrder(content)
        expectInOrder(cue)
        expectInOrder(source)
      }
    })
  })

  it('has zones over every character that is not white space', () => {
    holds(({ article }) => {
      let bare = ''
      let from = 0
      for (const { start, end } of article.zones) {
        bare += article.text.slice(from, start)
        from = end
      }
      expect((bare + article.text.slice(from)).replace(/[\s\u200b\ufeff]/g, '')).toBe('')
    })
  })
})

describe('quotations', () => {
  it('have words, which stand outside their own cue and source', () => {
    holds(({ quotations }) => {
      for (const { content, cue, source } of quotations) {
        expect(content.length).toBeGreaterThan(0)
        for (const piece of content)
          for (const other of [...cue, ...source])
            expect(overlaps(piece, other), 'content over cue or source').toBe(false)
        for (const each of cue) for (const other of source) expect(overlaps(each, other), 'cue over source').toBe(false)
      }
    })
  })

  it('nest or are apart', () => {
    holds(({ article, quotations }) => {
      const hulls = quotations.map(({ content }) => hull(content))
      hulls.forEach((a, i) => {
        for (const b of hulls.slice(i + 1))
          if (overlaps(a, b) && !contains(a, b) && !contains(b, a))
            throw new Error(
              `crossing: ${[a, b].map(({ start, end }) => JSON.stringify(article.text.slice(start, end))).join(' and ')}`,
            )
      })
    })
  })

  it('are numbered, and stand inside the one they are within', () => {
    holds(({ quotations }) => {
      quotations.forEach(({ id, within, content, repeats }, i) => {
        expect(id).toBe(i)
        if (repeats !== undefined) expect(quotations[repeats]).toBeDefined()
        if (repeats !== undefined) expect(repeats).not.toBe(id)
        if (within === undefined) return
        expect(within).not.toBe(id)
        expect(contains(hull(quotations[within].content), hull(content))).toBe(true)
        expect(quotations[within].within).not.toBe(id)
      })
    })
  })

  it('have scores from 0 to 1', () => {
    holds(({ quotations, attributions }) => {
      for (const { score } of [...quotations, ...attributions]) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    })
  })
})

describe('links', () => {
  it('lead to quotations and speakers that exist', () => {
    holds(({ quotations, speakers, attributions, circumstances, mentions }) => {
      speakers.forEach(({ id, name }, i) => {
        expect(id).toBe(i)
        expect(name.trim()).not.toBe('')
      })
      for (const { quotation, speaker, by } of attributions) {
        expect(quotations[quotation]).toBeDefined()
        expect(speakers[speaker]).toBeDefined()
        expect(by).not.toBe('')
      }
      for (const { quotation } of circumstances) expect(quotations[quotation]).toBeDefined()
      for (const { speaker } of mentions) if (speaker !== undefined) expect(speakers[speaker]).toBeDefined()
    })
  })
})

describe('rows', () => {
  it('have the text that is at their offsets', () => {
    holds((analysis) => {
      const { text } = analysis.article
      for (const row of toRows(analysis, EVERYTHING)) {
        expectSound(text, row)
        const words = text.slice(row.start, row.end)
        if (analysis.quotations[row.quotation].content.length === 1) expect(row.quote).toBe(words)
        else for (const piece of row.quote.split(' … ')) expect(words).toContain(piece)
      }
    })
  })
})

describe('the pipeline', () => {
  it('gives the same for the same, whatever came before, and nothing but plain JSON', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = run(text)
        run(other)
        expect(run(text)).toEqual(before)
        expect(JSON.parse(JSON.stringify(before))).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  it('gives for a text what it gives for it alone, also where others had its words in other company', () => {
    const text = "Anna Ruiz said that the nation's bridge was closed."
    const alone = analyze(toArticle(text), { ...resources, tokenize: loadTokenizer() })
    for (const other of ["It is the nation's, he said.", "The nation's-led bridge."]) {
      run(other)
      expect(run(text)).toEqual(alone)
    }
  })

  it('takes an article without words', () => {
    for (const text of ['', ' ', '\n\n\n', '\u200b']) {
      const analysis = run(text)
      expect([analysis.quotations, analysis.speakers, toRows(analysis, EVERYTHING)]).toEqual([[], [], []])
    }
  })
})
