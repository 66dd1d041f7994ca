import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, toArticle } from '../src/1-read/read.ts'
import { toDocument } from '../src/6-report/document.ts'
import { type Document, documentSchema } from '../src/6-report/schema.ts'
import { EVERYTHING } from '../src/6-report/select.ts'
import { analyze } from '../src/analyze.ts'
import { parseDispatches } from '../src/corpora.ts'
import type { InputError } from '../src/errors.ts'
import { loadResources } from '../src/load.ts'
import { type AddCounts, addFiles } from '../src/store/add.ts'
import { readArticle } from '../src/store/articles.ts'
import { eachDocument, eachRow, findRows } from '../src/store/find.ts'
import { toGold } from '../src/store/gold.ts'
import { digestArchive, readInfo } from '../src/store/info.ts'
import { type Archive, openArchive } from '../src/store/open.ts'
import { reanalyze } from '../src/store/reanalyze.ts'
import { removePath } from '../src/store/remove.ts'
import { searchArticles } from '../src/store/search.ts'
import { settle } from '../src/store/settle.ts'
import { openDatabase } from '../src/store/sqlite.ts'
import { findWho } from '../src/store/who.ts'
import { archiveOf, folder, lexicon, newPath, put, toTestEntry } from './archive.ts'
import { ROOT } from './run-whosaid.ts'

const resources = await loadResources()
const DISPATCHES = parseDispatches(readFileSync(join(ROOT, 'data/dispatches/train.jsonl'), 'utf8')).slice(0, 24)
const FERRY = {
  id: 'ferry',
  published: '2024-05-07',
  publisher: 'The Sound Gazette',
  text: '“We have carried sheep and pianos, and we leave with a heavy heart,” said Morag Sinclair, director of Skerry Lines, on Monday.\n\nFarmer Callum Brodie told reporters that nobody had asked the islanders.\n',
}
const HARBOUR = {
  id: 'harbour',
  published: '2024-06-01',
  publisher: 'Harbour Ledger',
  text: 'Sinclair denied that the ferry would be sold. “The café stays open,” she said in Oban.\n\n“Nobody has asked me about pianos,” said Ailsa Reid, the harbour master.\n',
}

async function add(archive: Archive, files: readonly string[]): Promise<{ counts: AddCounts; failures: InputError[] }> {
  const failures: InputError[] = []
  async function* paths() {
    yield* files
  }
  const counts = await addFiles(archive, paths(), {
    analyze: toTestEntry,
    read: async function* (path) {
      yield* await read(readFileSync(path), { path })
    },
    prepare: async () => ({ analyzer: 'test', lexicon }),
    width: 4,
    onFailure: (error) => failures.push(error),
    onUnchanged: () => {},
    onStep: () => {},
  })
  settle(archive, lexicon)
  return { counts, failures }
}

function putFile(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const toLine = (record: object) => `${JSON.stringify(record)}\n`

/** Speakers are numbered anew in an archive, and of those who speak together each keeps a role. */
const comparable = (document: Document) => ({
  ...document,
  quotations: document.quotations.map(({ speaker, ...rest }) => ({
    ...rest,
    speaker: speaker && { ...speaker, id: 0, role: speaker.name.includes('; ') ? null : speaker.role },
  })),
})

describe('the archive', () => {
  it('gives back what was put in: articles, documents and rows', async () => {
    const archive = await archiveOf(DISPATCHES)
    const all = { filters: { acts: EVERYTHING.acts }, zones: EVERYTHING.zones }
    const stored = new Map(Array.from(eachDocument(archive.db, all), (item) => [item.key, item]))
    for (const { id, text, published } of DISPATCHES) {
      const article = toArticle(text, { id, published })
      const analysis = analyze(article, resources)
      const item = stored.get(id)
      if (analysis.quotations.length === 0) continue
      expect(item?.article).toEqual(article)
      expect(item && comparable(item.document)).toEqual(comparable(toDocument(analysis)))
      documentSchema.parse(item?.document)
      for (const row of item?.rows ?? [])
        expect([row.start, row.quote.slice(0, 5)]).toEqual([row.start, text.slice(row.start, row.start + 5)])
    }
    expect(Array.from(eachRow(archive.db, all)).length).toBe([...stored.values()].flatMap(({ rows }) => rows).length)
  })

  it('is the same whatever the order in which articles come', async () => {
    const [one, other] = [await archiveOf(DISPATCHES), await archiveOf([...DISPATCHES].reverse())]
    expect(digestArchive(other)).toBe(digestArchive(one))
    const without = await archiveOf(DISPATCHES.slice(1))
    expect(digestArchive(without)).not.toBe(digestArchive(one))
    await put(without, DISPATCHES[0])
    settle(without, lexicon)
    expect(digestArchive(without)).toBe(digestArchive(one))
    removePath(one, [DISPATCHES[0].id])
    settle(one, lexicon)
    expect(digestArchive(one)).toBe(digestArchive(await archiveOf(DISPATCHES.slice(1))))
  })

  it('works out anew what other rules had worked out', async () => {
    const archive = await archiveOf(DISPATCHES)
    const before = digestArchive(archive)
    archive.db.exec(
      "UPDATE derived SET version = 0; UPDATE voices SET block = 'x', speaker = NULL; UPDATE quotations SET same_as = 1",
    )
    expect(readInfo(archive, 'test').isSettled).toBe(false)
    settle(archive, lexicon)
    expect(readInfo(archive, 'test').isSettled).toBe(true)
    expect(digestArchive(archive)).toBe(before)
  })

  it('keeps any text, one for one but for what no database holds', async () => {
    const archive = await openArchive(newPath(), { create: true })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        await put(archive, { id: 'any', text: `“${text}” said Ann Lee.\0\ud800` })
        const { id } = archive.db.get<{ id: number }>('SELECT id FROM articles') as { id: number }
        expect(readArticle(archive.db, id)?.text.length).toBe(text.length + 18)
      }),
      { numRuns: 40 },
    )
  })

  it('answers any words without an error, and never as anything but words', async () => {
    const archive = await archiveOf([FERRY, HARBOUR])
    const hostile = [
      "'; DROP TABLE quotations; --",
      '"',
      'NEAR(a b)',
      'quote:heart',
      'a* OR b',
      '%_\\',
      '(((',
      '^',
      '🙂',
      '\0',
      '-',
      'AND',
      '',
    ]
    const ask = (words: string) => {
      for (const field of ['about', 'phrase', 'place', 'addressee', 'via', 'outlet', 'since', 'until'])
        findRows(archive.db, { filters: { [field]: words } }, { limit: 3 })
      const who = findWho(archive.db, words, lexicon)
      findRows(archive.db, { filters: { speaker: words }, who }, { limit: 3 })
      searchArticles(archive, words, 3)
    }
    hostile.forEach(ask)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), ask), { numRuns: 100 })
    expect(readInfo(archive, 'test')).toMatchObject({ articles: 2, isSettled: true })
    expect(findRows(archive.db, { filters: { about: 'heart OR zebra' } }, { limit: 3 }).quotations).toBe(0)
  })

  it.each([
    [
      'words without accents, those of the quotation first',
      { about: 'cafe' },
      ['The café stays open', 'the ferry would be sold'],
    ],
    [
      'words in other forms, and those of the paragraph around',
      { about: 'harbours piano' },
      ['Nobody has asked me about pianos'],
    ],
    [
      'words of the quotation one after another',
      { phrase: 'a heavy heart' },
      ['We have carried sheep and pianos, and we leave with a heavy heart'],
    ],
    ['a place', { place: 'oban' }, ['The café stays open']],
    ['an addressee', { addressee: 'reporters' }, ['nobody had asked the islanders']],
    ['an act', { acts: ['denial'] as const }, ['the ferry would be sold']],
    ['an outlet and a kind', { outlet: 'harbour ledger', kinds: ['indirect'] as const }, ['the ferry would be sold']],
    [
      'the first and the last day',
      { since: '2024-05-06', until: '2024-05-06' },
      ['We have carried sheep and pianos, and we leave with a heavy heart'],
    ],
    ['cues', { cues: ['tell'] }, ['nobody had asked the islanders']],
  ])('finds %s', async (_, filters, quotes) => {
    const archive = await archiveOf([FERRY, HARBOUR])
    expect(findRows(archive.db, { filters }, { limit: 9 }).rows.map(({ quote }) => quote)).toEqual(quotes)
  })

  it('counts quotations, and those that lack a day', async () => {
    const archive = await archiveOf([
      FERRY,
      HARBOUR,
      { ...HARBOUR, id: 'undated', published: undefined, text: '“I saw the ferry go,” said Una Gow.' },
    ])
    const found = findRows(archive.db, { filters: { since: '2024-01-01', about: 'ferry' } }, { limit: 1 })
    expect(found).toMatchObject({ undated: 1, quotations: 2, articles: 1 })
    expect(found.rows.length).toBe(1)
  })

  it.each([
    ['a full name', 'Morag Sinclair', ['Morag Sinclair']],
    ['a family name', 'sinclair', ['Morag Sinclair']],
    ['a given name', 'Morag', ['Morag Sinclair']],
    ['a key', 'morag-sinclair', ['Morag Sinclair']],
    ['another spelling', 'Sergei Lavrov', ['Sergey Lavrov']],
    ['another spelling of the family name alone', 'Zelenskiy', ['Volodymyr Zelensky']],
    ['an organisation', 'the Skerry Harbour Ministry', ['Skerry Harbour Ministry']],
    ['a name that only begins alike', 'Sinclump', null],
    ['nobody', 'Una Gow', null],
  ])('knows whom %s means', async (_, asked, names) => {
    const text =
      '“No,” said Sergey Lavrov.\n\n“Yes,” said Volodymyr Zelensky.\n\nThe Skerry Harbour Ministry said that it would wait.'
    const archive = await archiveOf([FERRY, { id: 'more', text }])
    expect(findWho(archive.db, asked, lexicon)?.speakers.map(({ name }) => name) ?? null).toEqual(names)
  })

  it('knows one of two namesakes by the key', async () => {
    const archive = await archiveOf([
      { text: 'Striker Bo Reid, a footballer, said: “We lost.”', published: '2024-01-01' },
      { text: 'Bishop Bo Reid, a clergyman, said: “We prayed.”', published: '2024-01-02' },
    ])
    expect(findWho(archive.db, 'Bo Reid', lexicon)?.speakers.length).toBe(2)
    expect(findWho(archive.db, 'bo-reid-2', lexicon)?.speakers).toMatchObject([{ key: 'bo-reid-2' }])
  })

  it('lets an organisation speak by its spokesmen, and finds people by what they are', async () => {
    const text =
      'The harbour ministry said that the pier was safe. “It is,” said a spokeswoman for the harbour ministry. “Safe enough,” said harbour ministry spokesman Bo Reid.\n\n“I doubt it,” said farmer Una Gow.'
    const archive = await archiveOf([{ id: 'm', text }])
    const quotesOf = (speaker: string) => {
      const who = findWho(archive.db, speaker, lexicon)
      return findRows(archive.db, { filters: { speaker }, who }, { limit: 9, order: 'oldest' }).rows.map(
        ({ quote }) => quote,
      )
    }
    expect(quotesOf('harbour ministry')).toEqual(['the pier was safe', 'It is', 'Safe enough'])
    expect(quotesOf('farmers')).toEqual(['I doubt it'])
    expect(quotesOf('bakers')).toEqual([])
  })

  it('shows the first of the same words, and in how many articles they stand', async () => {
    const archive = await archiveOf([HARBOUR, { ...FERRY, id: 'later', published: '2024-05-09' }, FERRY])
    const found = findRows(archive.db, { filters: { phrase: 'heavy heart' } }, { limit: 9 })
    expect(found).toMatchObject({ quotations: 2, distinct: 1, articles: 2 })
    expect(found.rows).toMatchObject([{ article: 'ferry', articles: 2 }])
    expect(findRows(archive.db, { filters: { phrase: 'heavy heart' }, versions: true }, { limit: 9 }).rows.length).toBe(
      2,
    )
  })
})

describe('gold', () => {
  it('is what training and evaluation read, of the rows that people have seen', async () => {
    const archive = await archiveOf([FERRY])
    const [item] = eachDocument(archive.db, { filters: {} })
    const [first] = item.document.quotations
    const [read] = parseDispatches(toLine(toGold(item, new Set([first.id]))))
    expect(read).toMatchObject({ id: 'ferry', text: FERRY.text, published: '2024-05-07', complete: false })
    expect(read.attributions).toMatchObject([
      {
        speaker: 'Morag Sinclair',
        role: 'director of Skerry Lines',
        kind: 'direct',
        zone: 'body',
        content: [expect.anything()],
      },
    ])
    const [{ start, end }] = read.attributions[0].content
    expect(FERRY.text.slice(start, end)).toBe(first.content.text)
    expect(toGold(item, new Set(item.document.quotations.map(({ id }) => id)))).toMatchObject({ complete: true })
  })
})

describe('adding', () => {
  it('skips what is there, replaces what changed, removes what is gone', async () => {
    const archive = await openArchive(newPath(), { create: true })
    const text = putFile('a.txt', FERRY.text)
    const lines = putFile('b.jsonl', toLine(FERRY) + toLine(HARBOUR))
    expect((await add(archive, [text, lines])).counts).toMatchObject({ files: 2, added: 3 })
    const before = digestArchive(archive)
    expect((await add(archive, [text, lines])).counts).toMatchObject({ unchangedFiles: 2, added: 0, unchanged: 0 })
    putFile('b.jsonl', toLine({ ...HARBOUR, text: `${HARBOUR.text}\n“We will see,” she added.` }))
    expect((await add(archive, [text, lines])).counts).toMatchObject({ unchangedFiles: 1, added: 1, removed: 1 })
    expect(readInfo(archive, 'test')).toMatchObject({ articles: 2, unfinished: 0 })
    putFile('b.jsonl', toLine(FERRY) + toLine(HARBOUR))
    await add(archive, [lines])
    expect(digestArchive(archive)).toBe(before)
  })

  it('tells what it could not read, each time, and keeps the rest', async () => {
    const archive = await openArchive(newPath(), { create: true })
    const lines = putFile('c.jsonl', `${toLine(FERRY)}{"text": \n${toLine(HARBOUR)}`)
    for (const counts of [
      { added: 2, failures: 1 },
      { unchanged: 2, added: 0, failures: 1 },
    ]) {
      const result = await add(archive, [lines])
      expect(result.counts).toMatchObject(counts)
      expect(result.failures.map(({ message }) => message)).toEqual([expect.stringContaining('c.jsonl:2')])
    }
    expect(readInfo(archive, 'test')).toMatchObject({ articles: 2, unfinished: 1 })
  })

  it('keeps both of two articles with one id', async () => {
    const archive = await openArchive(newPath(), { create: true })
    await add(archive, [putFile('d.jsonl', toLine({ ...FERRY, id: 'x' }) + toLine({ ...HARBOUR, id: 'x' }))])
    expect(archive.db.all('SELECT key FROM articles ORDER BY key')).toMatchObject([
      { key: 'd.jsonl#x' },
      { key: 'd.jsonl#x~2' },
    ])
  })

  it('lets others read meanwhile', async () => {
    const path = newPath()
    const [writer, reader] = [await openArchive(path, { create: true }), await openArchive(path)]
    for (const [i, { text, published }] of DISPATCHES.slice(0, 8).entries()) {
      await put(writer, { id: `m${i}`, text, published })
      writer.db.transaction(() => {
        expect(findRows(reader.db, { filters: {} }, { limit: 3 }).articles).toBeGreaterThan(0)
        expect(readInfo(reader, 'test').articles).toBe(i + 1)
      })
    }
  })

  it('analyses anew what another version analysed', async () => {
    const archive = await archiveOf([FERRY, HARBOUR])
    const options = { analyze: toTestEntry, lexicon, width: 2, all: false, onFailure: () => {}, onStep: () => {} }
    expect(await reanalyze(archive, { ...options, analyzer: 'test' })).toBe(0)
    expect(await reanalyze(archive, { ...options, analyzer: 'next' })).toBe(2)
    expect(readInfo(archive, 'next').outdated).toBe(0)
  })
})

describe('opening', () => {
  it.each([
    ['a file of another kind', 'no database at all, but long enough to be looked at', 'not-an-archive'],
    ['nothing', null, 'no-archive'],
  ])('refuses %s', async (name, content, code) => {
    const path = content === null ? newPath() : putFile(`${name}.db`, content.repeat(30))
    await expect(openArchive(path)).rejects.toMatchObject({ code, message: expect.stringContaining(path) })
  })

  it.each([
    ['the database of somebody else', 'CREATE TABLE articles (id)', 'not-an-archive'],
    [
      'an archive of a newer program',
      'PRAGMA application_id = 2003332927; CREATE TABLE x (y); PRAGMA user_version = 999',
      'newer-archive',
    ],
  ])('refuses %s', async (_, sql, code) => {
    const path = newPath()
    const db = await openDatabase(path)
    db.exec(sql)
    db.close()
    await expect(openArchive(path)).rejects.toMatchObject({ code })
  })
})
