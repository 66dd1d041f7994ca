import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { type Draft, draftOf, keepApart } from '../src/4-quote/draft.ts'
import { findDrafts } from '../src/4-quote/drafts.ts'
import { findSureCues } from '../src/4-quote/sure-cues.ts'
import { loadLexicons } from '../src/load-lexicons.ts'
import { toSpan, toTokens } from '../src/tokens.ts'
import type { Parse, Span, TaggedPart, TaggedRelation, TokenRange } from '../src/types.ts'
import { parseMarked, renderMarked } from './marked.ts'

const tokenize = loadTokenizer()
const { verbs } = await loadLexicons()

/** The drafts that are made of what the tagger found in the running text, both in marked text. */
function draft(marked: string): string {
  const { text, quotations } = parseMarked(marked)
  const parsed = parse({ text, zones: [] }, tokenize)
  const toPart = (span: Span): TaggedPart => ({ ...toTokens(parsed, span), p: 0.9 })
  const relations = quotations
    .map(
      ({ cue, source, content }): TaggedRelation => ({
        cue: cue.length > 0 ? toPart(cue[0]) : null,
        source: source.length > 0 ? toPart(source[0]) : null,
        content: content.map(toPart),
        depth: 0,
      }),
    )
    .sort((a, b) => a.content[0].from - b.content[0].from)
  return toText(parsed, findDrafts(parsed, { spans: [], relations }, verbs), text)
}

function toText(parsed: Parse, drafts: readonly Draft[], text: string): string {
  const toSpans = (ranges: readonly TokenRange[]) => ranges.map((range) => toSpan(parsed, range))
  return renderMarked({
    text,
    quotations: drafts.map(({ content, cue, source }) => ({
      ...{ content: toSpans(content), cue: toSpans(cue), source: toSpans(source) },
    })),
  })
}

describe('contents end', () => {
  it.each([
    [
      'behind the closing mark',
      '{s1:Ruiz} {c1:said} {q1:“Lovely,” and left the lift}.',
      '{s1:Ruiz} {c1:said} {q1:“Lovely,”} and left the lift.',
    ],
    [
      'but not where the mark closes a few words of a sentence',
      '{s1:Ruiz} {c1:called for} {q1:“a total ban” on cars}.',
      '{s1:Ruiz} {c1:called for} {q1:“a total ban” on cars}.',
    ],
    [
      'before the place of a refusal',
      '{s1:Ruiz} {c1:declined} {q1:to comment outside the court}.',
      '{s1:Ruiz} {c1:declined} {q1:to comment} outside the court.',
    ],
    [
      'before a semicolon, where the teller goes on',
      '{s1:Ruiz} {c1:said} {q1:he had slept; a mug was found}.',
      '{s1:Ruiz} {c1:said} {q1:he had slept}; a mug was found.',
    ],
    [
      'before a semicolon, be there marks behind it',
      '{s1:Ruiz} {c1:says} {q1:it may rain; others report “no drop”}.',
      '{s1:Ruiz} {c1:says} {q1:it may rain}; others report “no drop”.',
    ],
  ])('%s', (_, given, expected) => {
    expect(draft(given)).toBe(expected)
  })
})

describe('a content', () => {
  it.each([
    ['ends where its source begins', [[0, 9]], [[5, 6]], [[6, 7]], [[0, 5]]],
    ['begins where its cue ends, where that comes first', [[4, 9]], [[3, 4]], [[4, 6]], [[6, 9]]],
    [
      'keeps a piece that is apart',
      [
        [0, 2],
        [4, 9],
      ],
      [[2, 3]],
      [[7, 8]],
      [
        [0, 2],
        [4, 7],
      ],
    ],
    ['stays as it is where nothing of them is in it', [[0, 2]], [[3, 4]], [[4, 5]], [[0, 2]]],
  ])('%s', (_, content, source, cue, expected) => {
    const ranges = (pairs: number[][]) => pairs.map(([from, to]) => ({ from, to }))
    const scores = { contentScore: 1, cueScore: 1, sourceScore: 1 }
    const draft = { content: ranges(content), source: ranges(source), cue: ranges(cue), ...scores }
    expect(keepApart(draft).content).toEqual(ranges(expected))
  })

  it('has nobody named for it where all of its words name him', () => {
    const range = { from: 0, to: 3 }
    expect(keepApart(draftOf(range, { from: 3, to: 4 }, [range], 1))).toMatchObject({
      content: [range],
      source: [],
      cue: [],
    })
  })
})

describe('no quotation', () => {
  it.each([
    'It was {s1:a paper} {c1:called} {q1:Old Props}.',
    '{s1:An aide}, who {c1:asked} {q1:not to be named}, left.',
    '{s1:An aide} {c1:asked} {q1:that his family name be withheld}.',
    '{s1:An aide} {c1:requested} {q1:anonymity to talk}.',
    '{s1:The mayor} {c1:denied} {q1:it}.',
    '{s1:The mayor} {c1:read} {q1:that aloud}.',
    'Rain fell on {s1:a dog} {c1:called} {q1:Mochi in the yard}.',
    '{s1:Pictures}{c1::} {q1:Anna Ruiz}',
  ])('%s', (given) => {
    expect(draft(given)).toBe(parseMarked(given).text)
  })
  it.each([
    '{s1:Ruiz} {c1:called} {q1:Lund a liar}.',
    '{s1:A judge} {c1:called} {q1:Lund a liar}.',
    '{s1:Ruiz} {c1:described} {q1:him as a liar}.',
    '{s1:Ruiz} {c1:asked} {q1:him to wait}.',
  ])('but %s', (given) => {
    expect(draft(given)).toBe(given)
  })
})

describe('what a pair of marks holds is said by one', () => {
  it.each([
    [
      'whose pieces it joins, and who is told of inside stands inside',
      '{s1:Ruiz} {c1:said}: {q1:“He came at one,} as he did. {s2:He} {c2:said} {q2:the brakes were soft}.”',
      '{s1:Ruiz} {c1:said}: {q1:“He came at one, as he did. {s2:He} {c2:said} {q2:the brakes were soft}.”}',
    ],
    [
      'whose cue follows it',
      '“{s1:Lund} {c1:wrote}, {q1:‘Pay by May,’}” {s2:Ruiz} {c2:testified}. {q2:“It was late.”}',
      '{q1:“{s2:Lund} {c2:wrote}, {q2:‘Pay by May,’}”} {s1:Ruiz} {c1:testified}. {q1:“It was late.”}',
    ],
    [
      'who goes on after the cue',
      '{q1:“You have the sun,”} {s1:Ruiz} {c1:said} in Dakar, “and we have the cold.”',
      '{q1:“You have the sun,”} {s1:Ruiz} {c1:said} in Dakar, {q1:“and we have the cold.”}',
    ],
    [
      'in the next sentence too',
      '{q1:“It is dry,”} {s1:Ruiz} {c1:said}. “It has been for years.”',
      '{q1:“It is dry,”} {s1:Ruiz} {c1:said}. {q1:“It has been for years.”}',
    ],
    [
      'whom the verb beside it names',
      'Asked by the clerk, Ruiz replied: “{s1:Lund} {c1:said}, {q1:‘Prune it.’}”',
      'Asked by the clerk, {s1:Ruiz} {c1:replied}: {q1:“{s2:Lund} {c2:said}, {q2:‘Prune it.’}”}',
    ],
    [
      'who is quoted as saying it',
      '“There will be nobody left,” he was quoted as saying.',
      '{q1:“There will be nobody left,”} {s1:he} {c1:was quoted as saying}.',
    ],
    [
      'nobody, where it is a paragraph and names none outside',
      '“{s1:Lund} {c1:said}, {q1:‘Take it back.’}”',
      '{q1:“{s2:Lund} {c2:said}, {q2:‘Take it back.’}”}',
    ],
    [
      'and never by one whom it names, though the verb follows',
      '“{s1:Carl Lund, the mayor,”} {c1:declined} {q1:to comment}',
      '“{s1:Carl Lund, the mayor,”} {c1:declined} {q1:to comment}',
    ],
    [
      'unless a mark is lost',
      '{q1:“It is dry,”} {s1:Ruiz} {c1:said}. “It has been for years.',
      '{q1:“It is dry,”} {s1:Ruiz} {c1:said}. “It has been for years.',
    ],
  ])('%s', (_, given, expected) => {
    expect(draft(given)).toBe(expected)
  })

  it('is no quotation inside another where no verb lets somebody speak', () => {
    const given = '{q1:“They heard ‘coughing,’ and it was late,”} {s1:Ruiz} {c1:said}.'
    expect(draft(given)).toBe(given)
  })

  it('is found inside a content by the verb beside it', () => {
    expect(draft('{q1:“My grandfather used to say, ‘Sell it.’ I did,”} {s1:Ruiz} {c1:said}.')).toBe(
      '{q1:“{s2:My grandfather} {c2:used to say}, {q2:‘Sell it.’} I did,”} {s1:Ruiz} {c1:said}.',
    )
    expect(draft('{q1:“‘Go home,’ she told me. I did,”} {s1:Ruiz} {c1:said}.')).toBe(
      '{q1:“{q2:‘Go home,’} {s2:she} {c2:told} me. I did,”} {s1:Ruiz} {c1:said}.',
    )
  })
})

describe('cues that leave no doubt', () => {
  it.each([
    '{c1:According to} {s1:two people who were there}, {q1:it made an offer in March}.',
    '- {c1:According to} {s1:the recall notice}, {q1:refunds will be paid within 14 days}.',
    '{q1:A name is in the book}, {c1:according to} {s1:the police}.',
    '{s1:Askew} {c1:declined} {q1:to discuss it}, and left.',
    '{s1:She} {c1:will not say} {q1:when it opens}.',
    '{q1:The harbour will shut in May}, {s1:its mayor} {c1:said} on Thursday.',
    '{q1:The antennae hold iron}, {s1:the paper} {c1:reported}.',
    'When it was over, she said on Thursday.',
    'They sorted the books according to size.',
    'He declined to leave.',
    '{s1:He} {c1:will not say} {q1:goodbye} and she would not go.',
  ])('%s', (expected) => {
    const { text } = parseMarked(expected)
    const parsed = parse({ text, zones: [] }, tokenize)
    expect(toText(parsed, findSureCues(parsed, []), text)).toBe(expected)
  })

  it('are left to those who have them', () => {
    const text = 'A name is in the book, according to the police.'
    const parsed = parse({ text, zones: [] }, tokenize)
    const [found] = findSureCues(parsed, [])
    expect(findSureCues(parsed, [found])).toEqual([])
  })
})
