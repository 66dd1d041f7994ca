import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addFiles,
  answer,
  loadIdentityLexicon,
  loadVersion,
  openAnalyzer,
  openArchive,
  parseQuestion,
  settle,
} from '../src/archive.ts'
import {
  type Article,
  analyze,
  EVERYTHING,
  formatCsv,
  loadResources,
  toArticle,
  toDocument,
  toRows,
  verify,
} from '../src/index.ts'
import { SAMPLE } from './report-sample.ts'

const resources = await loadResources()
async function* one<T>(item: T) {
  yield item
}
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

  it('verifies what it wrote', async () => {
    const article = toArticle('🦊 “We can’t wait,” said Anna Ruiz. “Not now.”', { id: 'a1' })
    const rows = toRows(analyze(article, resources))
    const csv = new TextEncoder().encode(formatCsv(rows))
    const states: string[] = []
    for await (const { state } of verify([csv], { path: 'rows', articles: [article] })) states.push(state)
    expect(states).toEqual(rows.map(() => 'verified'))
    expect(states).not.toEqual([])
  })

  it('keeps articles in an archive and asks them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-library-'))
    const library = await openArchive(join(folder, 'a.db'), { create: true })
    const lexicon = await loadIdentityLexicon()
    const { analyze } = openAnalyzer(1)
    const read = async function* () {
      yield toArticle('“We can’t wait,” said Anna Ruiz, the mayor of Lyon.', { id: 'a1', published: '2024-05-07' })
    }
    const prepare = async () => ({ analyzer: await loadVersion(), lexicon })
    const onStep = () => {}
    await addFiles(library, one('-'), {
      analyze,
      read,
      prepare,
      width: 1,
      onFailure: onStep,
      onUnchanged: onStep,
      onStep,
    })
    settle(library, lexicon)
    const context = { today: '2024-06-01', outlets: () => null, isSpeaker: () => true }
    const { found } = answer(library, parseQuestion('what did Ruiz say last month', context), { limit: 5 }, lexicon)
    expect(found.rows).toMatchObject([{ archiveSpeaker: 'Anna Ruiz', quote: 'We can’t wait', articleKey: 'a1' }])
    library.db.close()
    rmSync(folder, { recursive: true })
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
