import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import type { Draft } from '../src/4-quote/draft.ts'
import { settleSources } from '../src/4-quote/sources.ts'
import { toTokens } from '../src/tokens.ts'
import type { Span } from '../src/types.ts'
import { parseMarked } from './marked.ts'

const tokenize = loadTokenizer()

/** The words of each quotation's source in the end. */
function settle(marked: string): string[] {
  const { text, quotations } = parseMarked(marked)
  const parsed = parse({ text, zones: [] }, tokenize)
  const toRange = (span: Span) => toTokens(parsed, span)
  const drafts = quotations.map(
    ({ source, cue, content }): Draft => ({
      ...{ source: source.map(toRange), cue: cue.map(toRange), content: content.map(toRange) },
      ...{ contentScore: 1, cueScore: 1, sourceScore: 1 },
    }),
  )
  return settleSources(parsed, drafts).map(({ source }) =>
    source.map(({ from, to }) => text.slice(parsed.tokens[from].start, parsed.tokens[to - 1].end)).join(' … '),
  )
}

describe('sources that grammar tells better than nearness', () => {
  it.each([
    [
      'not who relays other words, but who said those before',
      '{q1:“It was late,”} {s1:Ana Ruiz} {c1:said}, according to {s2:the agency Kandu}, {c2:adding} {q2:that it rained}.',
      ['Ana Ruiz', 'Ana Ruiz'],
    ],
    [
      'who relays, where that is the cue',
      '{q1:It was late}, {c1:according to} {s1:the agency Kandu}.',
      ['the agency Kandu'],
    ],
    ['who is quoted', 'A clerk quoted by {s1:Kandu} {c1:promised} {q1:a refund}.', ['A clerk quoted by Kandu']],
    ['the subject', 'Ana Ruiz {c1:said} {q1:it was late}.', ['Ana Ruiz']],
    ['none from what is said', '{q1:“The mayor knows,”} he wrote, {c1:adding} {q1:that it rained}.', ['']],
    [
      'of two sentences, each its own',
      '{s1:Ana Ruiz} {c1:said} {q1:it was late}. And {c2:added} {q2:that it rained}.',
      ['Ana Ruiz', ''],
    ],
  ])('%s', (_, marked, expected) => {
    expect(settle(marked)).toEqual(expected)
  })
})
