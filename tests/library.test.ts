import { describe, expect, it } from 'vitest'
import { type Article, analyze, EVERYTHING, loadResources, toArticle, toDocument, toRows } from '../src/index.ts'
import { SAMPLE } from './report-sample.ts'

const resources = await loadResources()
const wrong = (value: unknown) => value as never

describe('the library', () => {
  it('takes a text and gives rows whose words stand at their offsets', () => {
    const article = toArticle('“We can’t wait,” said Anna Ruiz, the mayor of Lyon, on Monday.', { id: 'a1' })
    const analysis = analyze(article, resources)
    const [row] = toRows(analysis)
    expect(row).toMatchObject({ article: 'a1', speaker: 'Anna Ruiz', quote: 'We can’t wait', line: 1 })
    expect(article.text.slice(row.start, row.end)).toBe(row.quote)
    expect(toDocument(analysis).quotations).toHaveLength(toRows(analysis, EVERYTHING).length)
  })

  it('takes an empty article', () => {
    expect(toRows(analyze({ id: 'e', text: '', zones: [] } satisfies Article, resources))).toEqual([])
  })

  it.each([
    ['no article', () => analyze(wrong(undefined), resources), /expected an article, got undefined/],
    ['a text', () => analyze(wrong('text'), resources), /expected an article, got string; make one with toArticle/],
    ['no zones', () => analyze(wrong({ text: 'a' }), resources), /expected article\.zones to be a list/],
    ['a promise', () => analyze(SAMPLE.article, wrong(Promise.resolve())), /is an await missing/],
    ['no analysis', () => toRows(wrong(null)), /toRows: expected an analysis, got null/],
    ['rows', () => toDocument(wrong([])), /toDocument: expected an analysis, got a list/],
  ])('says what is wrong with %s', (_, call, message) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})
