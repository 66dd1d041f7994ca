import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { toKind, toMarksState } from '../src/4-quote/kind.ts'
import { findNotices, type Heard } from '../src/4-quote/notices.ts'
import { quote } from '../src/4-quote/quote.ts'
import { findRepeats } from '../src/4-quote/repeats.ts'
import { loadLexicons } from '../src/load-lexicons.ts'
import { toTokens } from '../src/tokens.ts'
import type { Article, Parse, Quotation, Span, TaggedRelation, ZoneSpan } from '../src/types.ts'
import { type Marked, parseMarked } from './marked.ts'

const tokenize = loadTokenizer()
const lexicons = await loadLexicons()

/** The first line of the text is of another zone. */
function read(marked: string, first: 'headline' | 'caption' | 'body'): Marked & { article: Article; parsed: Parse } {
  const { text, quotations } = parseMarked(marked)
  const end = Math.max(0, text.indexOf('\n'))
  const zones: ZoneSpan[] = [{ zone: 'body', start: end, end: text.length }]
  if (end > 0) zones.unshift({ zone: first, start: 0, end })
  const article = { id: 'a', text, zones }
  return { text, quotations, article, parsed: parse(article, tokenize) }
}

describe('repeats', () => {
  const toQuotations = ({ quotations }: Marked) =>
    quotations.map(
      ({ content, cue, source }, id): Quotation => ({
        ...{ id, content, cue, source, kind: 'direct', act: 'statement', marks: 'balanced', negated: false, score: 1 },
      }),
    )

  it.each([
    ['{q1:“We are tired of promises”}\n\n{q2:“We are tired of promises and of rain,”} {s2:Lund} {c2:said}.', [[0, 1]]],
    ['Ferry {q1:‘never once on time’}\n\n{s2:Lund} {c2:said} {q2:the boat was “never once on time”}.', [[0, 1]]],
    // the closest of two
    [
      'Lund{c1::} {q1:“The bridge must go”}\n\n{q2:“The bridge is old,”} {s2:Lund} {c2:said}. {q3:“The bridge must go,”} {s3:he} {c3:added}.',
      [[0, 2]],
    ],
    // other words
    ['Lund{c1::} {q1:“The bridge must go”}\n\n{q2:“Our bakery will open on Monday,”} {s2:Lund} {c2:said}.', []],
    // most of the words, but somebody else's
    [
      '{s1:Ruiz}{c1::} {q1:“The old bridge closes tomorrow”}\n\n{q2:“The old bridge closes never,”} {s2:Lund} {c2:said}.',
      [],
    ],
    // marks around one word of it do not tell whose the rest is
    [
      '{q1:Lund ‘sat on’ letters for years}, court {c1:told}\n\n{s2:Ruiz} {c2:declined} {q2:to comment while the court was sitting}.',
      [],
    ],
    // a word in a headline repeats nothing
    ['Lund {c1:wants} {q1:inspection}\n\n{s2:Lund} {c2:called for} {q2:an inspection by May}.', []],
  ])('%s', (marked, expected) => {
    const given = read(marked, 'headline')
    expect([...findRepeats(given.article, given.parsed, toQuotations(given))]).toEqual(expected)
  })

  it('finds none between two of the body', () => {
    const given = read('Rain.\n\n{q1:“The bridge must go.”} {q2:“The bridge must go.”}', 'caption')
    expect(findRepeats(given.article, given.parsed, toQuotations(given)).size).toBe(0)
  })
})

describe('notices', () => {
  const lost = 'lost-marks'
  it.each([
    ['{q1:“The pump is dry,”} she {c1:said}.', []],
    ['{q1:“The pump is dry.}\n\n{q1:“We carry water,”} she {c1:said}.', []],
    ['{q1:“The pump is dry}, she {c1:said}.', [['unclosed-mark', '“']]],
    ['{q1:The pump is dry,”} she {c1:said}.', [['unopened-mark', '”']]],
    ['{q1:We carry water}, she {c1:said}.', [[lost, 'We carry water']]],
    ['She {c1:said} {q1:that it was our pump}.', [[lost, 'that it was our pump']]],
    ['She {c1:said} {q1:that the pump was dry}.', []],
    ['LUND{c1::} {q1:We carry water.}\n\nRUIZ: Since when?\n\nLUND: Since May.\n\nRUIZ: I see.', []],
    // once for each thing shown
    [
      '{q1:â€œThe pump is dry,â€\u009d} she {c1:said}. {q1:â€œGo home.â€\u009d}',
      [
        ['mended-mark', 'â€œ'],
        ['mended-mark', 'â€\u009d'],
      ],
    ],
  ])('%s', (marked, expected) => {
    const { article, parsed, quotations } = read(marked, 'body')
    const heard = quotations.map(({ content, cue }): Heard => {
      const ranges = content.map((span) => toTokens(parsed, span))
      const cues = cue.map((span) => toTokens(parsed, span))
      const kind = toKind(parsed, ranges, cues)
      return { content: ranges, cue: cues, kind, marks: toMarksState(parsed, ranges) }
    })
    const found = findNotices(article, parsed, heard)
    expect(found.map(({ rule, start, end }) => [rule, article.text.slice(start, end)])).toEqual(expected)
  })

  it('says how often a mark was mended', () => {
    const { article, parsed, quotations } = read("{q1:''The pump is dry,''} she {c1:said}.", 'body')
    const content = quotations[0].content.map((span) => toTokens(parsed, span))
    const [notice] = findNotices(article, parsed, [{ content, cue: [], kind: 'direct', marks: 'balanced' }])
    expect(notice.message).toBe(`"''" is read as a quotation mark, here and 1 more time`)
  })
})

describe('quote', () => {
  const marked =
    '{s1:Lund} {c1:said} {q1:that {s2:Ruiz} {c2:denied} {q2:the pump was dry}}. {q3:“Go home,”} {s3:she} {c3:said}.'
  const { article, parsed, quotations } = read(marked, 'body')
  const relations = quotations.map(({ source, cue, content }, q): TaggedRelation => {
    const toPart = (span: Span) => ({ ...toTokens(parsed, span), p: q === 2 ? 0.6 : 0.9 })
    return { source: toPart(source[0]), cue: toPart(cue[0]), content: content.map(toPart), depth: q === 1 ? 1 : 0 }
  })
  const tagged = { spans: [], relations }

  it('gives quotations in order of the text, what is inside after what is around it', () => {
    const found = quote(article, parsed, tagged, [], lexicons).quotations
    expect(found.map(({ id, kind, act, within, score }) => ({ id, kind, act, within, score }))).toEqual([
      { id: 0, kind: 'indirect', act: 'statement', within: undefined, score: 0.9 },
      { id: 1, kind: 'indirect', act: 'denial', within: 0, score: 0.9 },
      { id: 2, kind: 'direct', act: 'statement', within: undefined, score: 0.6 },
    ])
  })

  it('leaves out the unlikely ones; what stood inside them stands by itself', () => {
    // The fact at 14 is 1 for what stands inside another.
    const scoring = [-5, ...Array(13).fill(0), 10]
    const found = quote(article, parsed, tagged, scoring, lexicons).quotations
    expect(found.map(({ id, act, within }) => ({ id, act, within }))).toEqual([
      { id: 0, act: 'denial', within: undefined },
    ])
  })
})
