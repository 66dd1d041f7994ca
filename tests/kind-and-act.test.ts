import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { isNegated, toAct } from '../src/4-quote/act.ts'
import { toKind, toMarksState } from '../src/4-quote/kind.ts'
import { loadLexicons } from '../src/load-lexicons.ts'
import { toTokens } from '../src/tokens.ts'
import type { Parse, Span, TokenRange } from '../src/types.ts'
import { parseMarked } from './marked.ts'

const tokenize = loadTokenizer()
const { verbs } = await loadLexicons()

/** The first quotation of a marked text, by tokens. */
function read(marked: string): { parsed: Parse; content: TokenRange[]; cue: TokenRange[] } {
  const { text, quotations } = parseMarked(marked)
  const parsed = parse({ text, zones: [{ zone: 'body', start: 0, end: text.length }] }, tokenize)
  const toRange = (span: Span) => toTokens(parsed, span)
  return { parsed, content: quotations[0].content.map(toRange), cue: quotations[0].cue.map(toRange) }
}

describe('kind and state of the marks', () => {
  it.each([
    ['direct', 'balanced', '{q1:“The pump is dry,”} she {c1:said}.'],
    ['direct', 'balanced', '{q1:“The pump is dry,”} she {c1:said}. {q1:“We carry water.”}'],
    ['direct', 'balanced', 'She {c1:said}, {q1:“Nobody called it ‘the swamp’ in those days.”}'],
    ['direct', 'balanced', '{q1:“The pump is dry.}\n\n{q1:“We carry water,”} she {c1:said}.'],
    ['mixed', 'balanced', 'She {c1:said} {q1:that the pump was “dry as a bone”}.'],
    ['mixed', 'balanced', 'She {c1:called} {q1:the pump “a joke”}.'],
    ['indirect', 'none', 'She {c1:said} {q1:that the pump was dry}. “We carry water,” she added.'],
    ['indirect', 'none', '{q1:The pump is dry}, she {c1:said}. “We carry water,” she added.'],
    ['indirect', 'none', '“He told me {q1:he would mend it},” she {c1:said}.'],
    // a mark lost
    ['direct', 'unclosed', '{q1:“The pump is dry}, she {c1:said}. “We carry water.'],
    ['mixed', 'unclosed', 'She {c1:said} {q1:that the pump was “dry as a bone}.'],
    ['direct', 'unopened', '{q1:The pump is dry,”} she {c1:said}.'],
    ['mixed', 'unopened', 'She {c1:said} {q1:the pump was dry as a bone}.”'],
    // both lost
    ['direct', 'none', '{q1:The pump is dry}, she {c1:said}.'],
    ['direct', 'none', '{q1:I carried the water}, she {c1:said}.'],
    ['direct', 'none', 'She {c1:said}: {q1:The pump ran dry in May}.'],
    ['mixed', 'none', 'She {c1:said} {q1:that the pump was the end of our patience}.'],
    ['indirect', 'none', '{q1:The pump had run dry}, she {c1:said}.'],
    ['indirect', 'none', 'The pump, {q1:something} she {c1:said} {q1:would never run dry}, had run dry.'],
    // no cue, a transcript, headlines
    ['direct', 'balanced', '{q1:“The pump is dry.”}'],
    ['direct', 'balanced', 'LUND{c1::} {q1:They call it “dry”. It is wet.}'],
    ['mixed', 'balanced', 'Mayor{c1::} {q1:pump “dry”}'],
    ['indirect', 'none', '{q1:Pump to be mended in May}{c1::} mayor'],
  ])('%s, %s: %s', (kind, marks, marked) => {
    const { parsed, content, cue } = read(marked)
    expect([toKind(parsed, content, cue), toMarksState(parsed, content)]).toEqual([kind, marks])
  })
})

describe('act and negation', () => {
  it.each([
    ['statement', false, 'She {c1:said} {q1:that the pump was dry}.'],
    ['statement', true, 'She {c1:did not say} {q1:that the pump was dry}.'],
    ['statement', true, 'She has never {c1:claimed} {q1:that the pump was dry}.'],
    ['denial', false, 'She {c1:denied} {q1:that the pump was dry}.'],
    ['denial', true, 'She did not {c1:deny} {q1:that the pump was dry}.'],
    ['refusal', false, 'She {c1:declined} {q1:to comment}.'],
    ['refusal', false, 'She {c1:would not say} {q1:who owned the pump}.'],
    ['refusal', false, 'She {c1:wouldn’t be drawn} {q1:on the cost}.'],
    ['question', false, 'She {c1:asked} {q1:who owned the pump}.'],
    ['question', false, '{q1:“Who owns the pump?”} she {c1:said}.'],
    ['question', false, 'She {c1:wants to know} {q1:who owns the pump}.'],
    ['question', false, 'Q{c1::} {q1:The pump ran dry. Why?}'],
    ['statement', false, '{q1:“The pump ran dry. Why?”} she {c1:said}.'],
    ['statement', false, '{q1:“My son asked, ‘Who owns the pump?’”} she {c1:said}.'],
    ['statement', false, 'She {c1:asked} {q1:the council to mend the pump}.'],
    ['statement', false, 'She {c1:asked for} {q1:a new pump}.'],
    ['attitude', false, 'She {c1:hopes for} {q1:rain}.'],
    ['attitude', true, 'She {c1:does not believe} {q1:that the pump was dry}.'],
    ['attitude', false, 'She {c1:expressed hope} {q1:that it would rain}.'],
    ['statement', false, '{q1:“The pump is dry.”}'],
  ])('%s, negated %s: %s', (act, negated, marked) => {
    const { parsed, content, cue } = read(marked)
    const found = toAct(parsed, cue, content, verbs)
    expect([found, isNegated(parsed, cue, found)]).toEqual([act, negated])
  })
})
