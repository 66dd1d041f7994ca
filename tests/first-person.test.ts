import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import type { Draft } from '../src/4-quote/draft.ts'
import { turnFirstPersons } from '../src/4-quote/first-person.ts'
import { toTokens } from '../src/tokens.ts'
import type { TokenRange } from '../src/types.ts'

const tokenize = loadTokenizer()

/** "source / cue / content / within" of two drafts, the second inside the first, after they may have changed places. */
function turn(text: string, outer: readonly string[], inner: readonly string[]): string[] {
  const parsed = parse({ text, zones: [] }, tokenize)
  const { tokens } = parsed
  const rangeOf = (words: string): TokenRange => {
    const start = text.indexOf(words)
    return toTokens(parsed, { start, end: start + words.length })
  }
  const toDraft = ([source, cue, content]: readonly string[]): Draft => ({
    ...{ source: [rangeOf(source)], cue: [rangeOf(cue)], content: [rangeOf(content)] },
    ...{ contentScore: 1, cueScore: 1, sourceScore: 1 },
  })
  const toWords = (ranges: readonly TokenRange[]) =>
    ranges.map(({ from, to }) => text.slice(tokens[from].start, tokens[to - 1].end)).join(' … ')
  return turnFirstPersons(parsed, [toDraft(outer), { ...toDraft(inner), within: 0 }]).map(
    ({ source, cue, content, within }) => [toWords(source), toWords(cue), toWords(content), within ?? '-'].join(' / '),
  )
}

describe('the first person outside marks', () => {
  it('is whoever the sentence names at its end', () => {
    expect(
      turn(
        'I have no doubt that we will win, she said in Lyon, according to local radio.',
        ['I', 'have no doubt', 'that we will win, she said in Lyon, according to local radio'],
        ['she', 'said', 'we will win'],
      ),
    ).toEqual(['she / said / I have no doubt that we will win / -', 'I / have no doubt / that we will win / 0'])
  })

  it.each([
    [
      'not where somebody else speaks',
      'Ruiz believes that we will win, she said.',
      ['Ruiz', 'believes', 'that we will win, she said'],
      ['she', 'said', 'we will win'],
    ],
    [
      'not where the sentence goes on',
      'I heard that we will win, she said when we met.',
      ['I', 'heard', 'that we will win, she said when we met'],
      ['she', 'said', 'we will win'],
    ],
    [
      'not within marks',
      'I wrote “we will win, she said”.',
      ['I', 'wrote', '“we will win, she said”'],
      ['she', 'said', 'we will win'],
    ],
  ])('%s', (_, text, outer, inner) => {
    expect(turn(text, outer, inner)).toEqual([`${outer.join(' / ')} / -`, `${inner.join(' / ')} / 0`])
  })
})
