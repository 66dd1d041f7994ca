import { beforeAll, describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { link } from '../src/5-link/link.ts'
import { analyze } from '../src/analyze.ts'
import { toGivenQuotations } from '../src/evaluate/given.ts'
import { loadResources } from '../src/load.ts'
import type { Resources } from '../src/resources.ts'
import type { Circumstance } from '../src/types.ts'
import { parseMarked } from './marked.ts'

let resources: Resources
beforeAll(async () => {
  resources = await loadResources()
})

/** Where and through whom the first marked quotation came. */
function findCircumstance(marked: string): Partial<Circumstance> {
  const { text, quotations } = parseMarked(marked)
  const { article, parse } = analyze(toArticle(text), resources)
  const gold = quotations.map((each, k) => ({ id: String(k), ...each }))
  const given = toGivenQuotations(text, gold)
  const { circumstances } = link(article, parse, given.quotations, resources.lexicons, resources.ranker)
  return circumstances.find(({ quotation }) => quotation === 0) ?? {}
}

describe('who relayed the words', () => {
  it.each([
    ['{q1:“No,”} {s1:she} {c1:said} through her lawyer, Odd Kran.', 'her lawyer, Odd Kran'],
    ['In a letter read by their solicitor, {s1:the family} {c1:said}: {q1:“No.”}', 'their solicitor'],
    [
      '{s1:Anna Ruiz} {c1:told} state television {q1:that it was late}, the agency Kandu reported.',
      'state television; Kandu',
    ],
    ['{s1:An engineer quoted by the daily Folha} {c1:said} {q1:that it was late}.', 'Folha'],
    ['{q1:It was late}, {c1:said} {s1:Anna Ruiz}, according to a clerk cited by Radio Sur.', 'clerk; Radio Sur'],
    ['{s1:Anna Ruiz} {c1:said} {q1:that it was late}.', null],
    ['{s1:Anna Ruiz} {c1:said} {q1:that it was late}, and went through the door.', null],
  ])('%s', (marked, expected) => {
    expect(findCircumstance(marked).via ?? null).toBe(expected)
  })
})

describe('where the words were spoken', () => {
  it.each([
    [
      'a place that people are named after',
      '{s1:Anna Ruiz} {c1:told} reporters in Santiago {q1:that it was late}.',
      'Santiago',
    ],
    ['behind the words', '{s1:She} {c1:declined} {q1:to comment} outside the building.', 'outside the building'],
    ['a court', '{s1:Carl Pask} {c1:told} Leeds Crown Court {q1:he had been there}.', 'Leeds Crown Court'],
    ['behind an address', '{s1:She} {c1:said} in a letter to the court in Pecs {q1:that it was late}.', 'Pecs'],
    ['where a paper came out', '{q1:“It was late,”} {c1:read} {s1:a statement issued in Pecs on Friday}.', 'Pecs'],
    ['a numbered one', '{q1:“No,”} {s1:she} {c1:told} a clerk at Pier 3.', 'Pier 3'],
    ['who, not where', '{s1:A doctor} at the hospital {c1:said} {q1:it was late}.', null],
    [
      'that of another clause',
      'The plant in Pecs was shut on Friday, and {s1:Anna Ruiz} {c1:called for} {q1:an inquiry}.',
      null,
    ],
    ['that of a picture', '{q1:“It was late”}{c1::} {s1:Anna Ruiz} outside the court', null],
    ['nowhere', 'Santiago Ruiz is the mayor. {s1:Anna Lund} {c1:sees} in Santiago {q1:a friend}.', null],
  ])('%s', (_, marked, expected) => {
    expect(findCircumstance(marked).place ?? null).toBe(expected)
  })
})
