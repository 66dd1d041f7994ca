import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf } from '../src/identity/block.ts'
import { compareNames } from '../src/identity/compare-names.ts'
import { compareVoices } from '../src/identity/compare-voices.ts'
import { identify } from '../src/identity/identify.ts'
import { loadIdentityLexicon } from '../src/identity/load.ts'
import { isBare, readPersonName } from '../src/identity/person-name.ts'
import type { Identity, Tie, Voice } from '../src/identity/voice.ts'

const lexicon = await loadIdentityLexicon()
const NOBODY: Voice = {
  id: 0,
  kind: 'person',
  name: '',
  aliases: [],
  role: null,
  affiliation: null,
  company: [],
  article: '',
  published: null,
}

/** "Name | role | others; who speak | date", each voice in an article of its own. */
function toVoices(lines: readonly string[], kind: Voice['kind'] = 'person'): Voice[] {
  return lines.map((line, id) => {
    const [name, role = '', company = '', published = ''] = line.split('|').map((part) => part.trim())
    return {
      ...NOBODY,
      id,
      kind,
      name,
      aliases: [name],
      role: role || null,
      company: company ? company.split(';').map((each) => each.trim()) : [],
      article: `article ${id}`,
      published: published || null,
    }
  })
}

/** Ids of the voices that are one, as "0 2", in order. */
const toGroups = (identities: readonly Identity[]): string[] =>
  identities
    .map(({ members }) =>
      members
        .map(({ voice }) => voice)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort()

type Pair = { readonly a: Voice; readonly b: Voice; readonly isSame: boolean; readonly line: string }

/** The pairs of a list in `data/identity`, whose first line names the columns. */
function readPairs(file: string): Pair[] {
  const text = readFileSync(new URL(`../data/identity/${file}`, import.meta.url), 'utf8')
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return lines.map((cells) => {
    const row = new Map(head.map((column, i) => [column, cells[i] ?? '']))
    const toVoice = (side: string, id: number): Voice => {
      const of = (column: string) => row.get(`${side}_${column}`) ?? ''
      const list = (column: string) => of(column).split(/\||; /).filter(Boolean)
      return {
        ...{ id, kind: (row.get('kind') ?? of('kind')) as Voice['kind'], name: of('name') },
        ...{ aliases: [of('name'), ...list('aliases')], company: list('company') },
        ...{ role: of('role') || null, affiliation: of('affiliation') || null },
        ...{ article: `article ${id}`, published: null },
      }
    }
    const label = row.get('expected') ?? row.get('label')
    return { a: toVoice('a', 0), b: toVoice('b', 1), isSame: label === 'same', line: cells.join(' | ') }
  })
}

/** Shares of the pairs that are called one and are, and of those that are one and are called so. */
function score(pairs: readonly Pair[], isCalledSame: (pair: Pair) => boolean): { precision: number; recall: number } {
  const called = pairs.filter(isCalledSame)
  const right = called.filter(({ isSame }) => isSame).length
  return { precision: right / called.length, recall: right / pairs.filter(({ isSame }) => isSame).length }
}

describe.each([
  ['pairs.dev.tsv', { precision: 0.99, recall: 0.97, settled: 0.95 }],
  ['pairs.everyday.tsv', { precision: 0.99, recall: 0.92, settled: 0.9 }],
  ['pairs.heldout.tsv', { precision: 0.98, recall: 0.93, settled: 0.93 }],
  ['pairs.hard.tsv', { precision: 0.98, recall: 0.93, settled: 0.92 }],
])('pairs of %s', (file, floor) => {
  const pairs = readPairs(file)
  const found = new Map(pairs.map((pair) => [pair, compareVoices(pair.a, pair.b, lexicon)]))
  const show = (isSame: (pair: Pair) => boolean) =>
    pairs
      .filter((pair) => pair.isSame !== isSame(pair))
      .map(({ line }) => line)
      .join('\n')

  it('are told apart or not, as the list says', () => {
    const isSame = (pair: Pair) => found.get(pair)!.same
    const { precision, recall } = score(pairs, isSame)
    console.log(`${file}, ${pairs.length} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    expect(precision, show(isSame)).toBeGreaterThanOrEqual(floor.precision)
    expect(recall, show(isSame)).toBeGreaterThanOrEqual(floor.recall)
  })

  it('share a block where they are one, so that an archive finds them', () => {
    const isSame = (pair: Pair) => found.get(pair)!.same && blockOf(pair.a, lexicon) === blockOf(pair.b, lexicon)
    const { precision, recall } = score(pairs, isSame)
    console.log(`${file} in an archive: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    expect(precision, show(isSame)).toBeGreaterThanOrEqual(floor.precision)
    expect(recall, show(isSame)).toBeGreaterThanOrEqual(floor.settled)
  })

  it('are judged alike from both sides, with a reason', () => {
    for (const [{ a, b, line }, { same, why }] of found) {
      expect(compareVoices(b, a, lexicon).same, line).toBe(same)
      expect(why, line).not.toBe('')
    }
  })
})

describe('pairs of voices', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz', 'same name'],
    ['Sergei Lavrenko', 'Sergey Lavrenko', 'Sergei is another spelling of Sergey'],
    ['Bill Tarrant', 'William Tarrant', 'short form of the first name'],
    ['J. Osei', 'John Osei', 'initial of the first name'],
    ['Osei | Ghanaian finance minister', 'John Osei | finance minister', 'family name, and role'],
    ['Osei | | Lena Fabricius', 'John Osei | | Lena Fabricius', 'family name, and others who speak in both articles'],
    ['John Osei', 'James Osei', 'another given name'],
    ['Ana Vale | bishop', 'Ana Vale | footballer', 'roles that are hardly one life'],
    ['Smith', 'John Smith', 'nothing but the name speaks for it'],
    ['Ana Vale | ninth-grader', 'Ana Vale | biology teacher', 'roles that are hardly one life'],
    ['Ana Vale | law student', 'Ana Vale | appeal court judge', 'roles that are hardly one life'],
    ['Ana Vale | local resident', 'Ana Vale | Supreme Court justice', 'roles that are hardly one life'],
    ['Ana Vale | table tennis coach', 'Ana Vale | swimming coach', 'roles that are hardly one life'],
    ['Ana Vale | violinist', 'Ana Vale | sculptor', 'roles that are hardly one life'],
    ['Ana Vale | Lagos businesswoman', 'Ana Vale | politician from Prague', 'roles that are hardly one life'],
    ['Ana Vale | oyster shucker', 'Ana Vale | physicist', 'roles that are hardly one life'],
    ['Ana Vale | resident of Penwick', 'Ana Vale | physicist; Penwick', 'same name'],
    ['Ana Vale | flood victim', 'Ana Vale | farmer', 'same name'],
    ['Ana Vale | dentist', 'Ana Vale | president of the dental association', 'same name'],
    ['Vale | superintendent', 'Ana Vale | school superintendent', 'family name, and role'],
  ])('%s, %s: %s', (a, b, why) => {
    const [one, other] = toVoices([a, b])
    expect(compareVoices(one, other, lexicon).why).toBe(why)
  })
})

describe('blocks', () => {
  it.each([
    ['person', 'Volodymyr Zelensky', 'ZELENSKYY'],
    ['person', 'Xi Jinping', 'Xi'],
    ['person', 'Muammar al-Gaddafi', 'Qaddafi'],
    ['person', 'Dr. Anna Holm Latimer', 'Anna Holm-Latimer'],
    ['person', 'Tariq Benkhedda', 'Tareq Ben Khedda'],
    ['person', 'Zarvik Emanuel', 'Emanuel'],
    ['person', 'Kovátsházy Levente', 'Levente Kovatshazy'],
    ['person', 'Pedro Alcazar Benítez', 'Pedro Alcazar'],
    ['organisation', 'FBI', 'the Federal Bureau of Investigation'],
    ['organisation', 'Ministry of Defence of Caldovia', 'Caldovia Defense Ministry'],
  ] as const)('of a %s: %s, %s', (kind, a, b) => {
    const [one, other] = toVoices([a, b], kind).map((voice) => blockOf(voice, lexicon))
    expect(one).toBe(other)
  })
  it('are not shared by persons and organisations', () => {
    expect(blockOf(toVoices(['Ford'])[0], lexicon)).not.toBe(blockOf(toVoices(['Ford'], 'organisation')[0], lexicon))
  })
})

describe('voices of an archive', () => {
  it.each([
    ['the only bearer, in several articles', ['Arvid Tolmer', 'Arvid Tolmer', 'Tolmer'], ['0 1 2']],
    ['the only bearer, in one article', ['Arvid Tolmer', 'Tolmer'], ['0', '1']],
    ['two bearers', ['Arvid Tolmer', 'Arvid Tolmer', 'Ruth Tolmer', 'Tolmer'], ['0 1', '2', '3']],
    ['a common family name', ['John Smith', 'John Smith', 'Smith'], ['0 1', '2']],
    [
      'two bearers, one with the role',
      ['Arvid Tolmer | economist', 'Ruth Tolmer | mayor of Harrowby', 'Tolmer | mayor'],
      ['0', '1 2'],
    ],
    [
      'two bearers, one in the same company',
      ['Arvid Tolmer | | Lena Fabricius', 'Ruth Tolmer', 'Tolmer | | Lena Fabricius'],
      ['0 2', '1'],
    ],
    ['an initial that fits two', ['John Osei', 'James Osei', 'J. Osei'], ['0', '1', '2']],
    [
      'an initial that fits two, and a role',
      ['John Osei | surgeon', 'James Osei | bishop', 'J. Osei | surgeon'],
      ['0 2', '1'],
    ],
    ['a middle initial that fits one', ['John K. Osei', 'James M. Osei', 'J. K. Osei'], ['0 2', '1']],
    ['no chain over a short form', ['Alexander Vale', 'Alexandra Vale', 'Alex Vale'], ['0', '1', '2']],
    ['no chain over a name without suffix', ['Ed Vale Jr.', 'Ed Vale Sr.', 'Ed Vale'], ['0', '1', '2']],
    ['namesakes, and one without role', ['Ana Vale | bishop', 'Ana Vale | footballer', 'Ana Vale'], ['0', '1', '2']],
    [
      'namesakes, and company that tells',
      ['Ana Vale | bishop | Lena Fabricius', 'Ana Vale | footballer | Tom Brill', 'Ana Vale | | Tom Brill'],
      ['0', '1 2'],
    ],
    [
      'namesakes, and a date that tells',
      ['Ana Vale | bishop | | 2024-01-05', 'Ana Vale | footballer | | 2024-09-01', 'Ana Vale | | | 2024-01-06'],
      ['0 2', '1'],
    ],
    [
      'one of whom much is told, and little that contradicts',
      [...Array(8).fill('Ana Vale | senator'), 'Ana Vale | footballer', 'Ana Vale | dogged defender', 'Ana Vale'],
      ['0 1 2 3 4 5 6 7 8 9 10'],
    ],
    [
      'one of whom much is told, and one elsewhere in other company',
      [
        ...Array(8).fill('Ana Vale | Dutch senator | Tom Brill'),
        'Ana Vale | Kenyan footballer | Lena Fabricius',
        'Ana Vale',
      ],
      ['0 1 2 3 4 5 6 7 9', '8'],
    ],
    [
      'namesakes, and several without role',
      ['Ana Vale | bishop', 'Ana Vale | footballer', 'Ana Vale', 'Ana Vale', 'Ana Vale'],
      ['0', '1', '2 3 4'],
    ],
    ['words that are no role', ['Ana Vale | voters trust', 'Ana Vale | spokesman for', 'Ana Vale | mayor'], ['0 1 2']],
    ['several who speak as one', ['Ana Vale; Bo Lund', 'Bo Lund; Ana Vale', 'Ana Vale', 'Bo Lund'], ['0 1', '2', '3']],
    ['a word for what somebody is', ['Dutch Ana Vale', 'Democrat Ana Vale', 'Ana Vale'], ['0 1 2']],
    ['one initial of two', ['George H. W. Vale', 'George W. Vale'], ['0', '1']],
    ['one who rises', ['Ana Vale | senator', 'Ana Vale | secretary of state', 'Ana Vale'], ['0 1 2']],
    ['one by the first name', ['Abiy Ahmed | Ethiopian prime minister', 'Ahmed | prime minister'], ['0 1']],
  ])('%s', (_, lines, expected) => {
    expect(toGroups(identify(toVoices(lines), [], lexicon))).toEqual(expected)
  })

  it('are called as an alias shows', () => {
    const [full, bare] = toVoices(['Abeko Tellan | Caldovian premier', 'Abeko | premier of Caldovia'])
    const voices = [{ ...full, aliases: ['Abeko Tellan', 'Abeko'] }, bare]
    expect(toGroups(identify(voices, [], lexicon))).toEqual(['0 1'])
  })

  it('keep those apart who speak in one article', () => {
    const [full, bare] = toVoices(['Arvid Tolmer | mayor', 'Tolmer | mayor'])
    expect(identify([full, { ...bare, article: full.article }], [], lexicon)).toHaveLength(2)
    expect(identify([full, { ...bare, company: ['Arvid Tolmer'] }], [], lexicon)).toHaveLength(2)
  })

  it.each([
    [
      'a country left out',
      ['Russian Defence Ministry', 'Ministry of Defense of Russia', 'Defence Ministry'],
      ['0 1 2'],
    ],
    ['two countries', ['Russian Defence Ministry', 'Ukrainian Defence Ministry', 'Defence Ministry'], ['0', '1', '2']],
    ['rival expansions', ['Marrow Coal Board', 'Metal Crafts Bureau', 'MCB'], ['0', '1', '2']],
    [
      'a noun that may mean any',
      ['the campaign', 'campaign', 'the company', 'rights group', 'rights group'],
      ['0', '1', '2', '3', '4'],
    ],
    [
      'another order',
      ['Ropsten Chamber of Commerce', 'Chamber of Commerce of Ropsten', 'Ropsten police', 'Ropsten Police Department'],
      ['0 1', '2 3'],
    ],
    ['two countries that the role tells', ['Labour Party | Dutch party', 'Labour Party | Kenyan party'], ['0', '1']],
    ['two towns', ['Sunrise Clinic | clinic in Tulsa', 'Sunrise Clinic | clinic in Memphis'], ['0', '1']],
    ['two countries that cities tell', ['Evening Post | Harare daily', 'Evening Post | Oslo daily'], ['0', '1']],
    ['a town and its region', ['Sunrise Clinic | clinic in Tulsa', 'Sunrise Clinic | Oklahoma clinic'], ['0 1']],
    ['a place on one side', ['Sunrise Clinic | clinic in Tulsa', 'Sunrise Clinic | clinic'], ['0 1']],
    ['one of a kind', ['Marrow Motors | carmaker in Tulsa', 'Marrow Motors | carmaker in Memphis'], ['0 1']],
    ['two trades', ['Marrow Rangers | baseball club', 'Marrow Rangers | police'], ['0', '1']],
    ['a sole expansion', ['Marrow Coal Board', 'the MCB', 'Marrow Coal Board Ltd'], ['0 1 2']],
  ])('of organisations: %s', (_, lines, expected) => {
    expect(toGroups(identify(toVoices(lines, 'organisation'), [], lexicon))).toEqual(expected)
  })

  it('know two names of an organisation where an article shows both', () => {
    const voices = toVoices(['Marrow Coal Board', 'MCB', 'Metal Crafts Bureau', 'Coal House of Marrow'], 'organisation')
    const shown = [{ ...voices[0], aliases: ['Marrow Coal Board', 'MCB', 'Coal House of Marrow'] }, ...voices.slice(1)]
    expect(toGroups(identify(shown, [], lexicon))).toEqual(['0 1 3', '2'])
  })

  it.each([
    [['Sergei Maren', 'Sergey Maren', 'Sergey Maren', 'S. Maren', 'SERGEY MAREN'], 'Sergey Maren'],
    [['Maren, Olga', 'Olga Maren'], 'Olga Maren'],
  ])('are named after the form used most: %j', (lines, name) => {
    expect(identify(toVoices(lines), [], lexicon).map((identity) => identity.name)).toEqual([name])
  })
})

describe('ties', () => {
  const refer = (line: string, id: number) => ({ article: `article ${id}`, name: line.split('|')[0].trim() })
  const lines = ['Ana Vale', 'Ana Vale', 'Ana Vale', 'Bo Lund', 'Bo Lund']
  it.each([
    ['same', [['same', 0, 3]], ['0 1 2 3 4']],
    ['apart', [['apart', 0, 1]], ['0', '1 2', '3 4']],
    [
      'apart takes along those that are the same',
      [
        ['apart', 0, 2],
        ['same', 0, 1],
      ],
      ['0 1', '2', '3 4'],
    ],
    [
      'apart goes before same',
      [
        ['apart', 0, 1],
        ['same', 0, 3],
      ],
      ['0 3 4', '1 2'],
    ],
    [
      'apart over others that are the same',
      [
        ['same', 0, 3],
        ['same', 4, 1],
        ['apart', 0, 1],
      ],
      ['0 3', '1 2 4'],
    ],
    ['of a voice with itself', [['apart', 0, 0]], ['0 1 2', '3 4']],
  ] as const)('%s', (_, ties, expected) => {
    const list = ties.map(([kind, a, b]): Tie => ({ kind, a: refer(lines[a], a), b: refer(lines[b], b) }))
    expect(toGroups(identify(toVoices(lines), list, lexicon))).toEqual(expected)
  })
  it('say so, and say nothing of voices that are not there, nor of persons with organisations', () => {
    const [person, other] = toVoices(['Ana Vale', 'Bo Lund'])
    const organisation = { ...toVoices(['Vale'], 'organisation')[0], id: 2, article: 'article 2' }
    const tie = (a: Voice, b: Voice): Tie => ({ kind: 'same', a, b })
    const merged = identify([person, other], [tie(person, other)], lexicon)
    expect(merged[0].members.map(({ why }) => why)).toContain('merged by hand')
    expect(identify([person, organisation], [tie(person, organisation)], lexicon)).toHaveLength(2)
    expect(identify([person], [tie(person, other)], lexicon)).toHaveLength(1)
  })
})

describe('laws', () => {
  const oneOf = fc.constantFrom
  const anyVoice = fc.record({
    kind: oneOf<Voice['kind']>('person', 'person', 'organisation'),
    name: fc.oneof(
      {
        weight: 8,
        arbitrary: oneOf('Ana Vale', 'A. Vale', 'Vale', 'Anna Vale', 'Ana K. Vale', 'Ana Vale Jr.', 'Vale, Ana'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    aliases: fc.array(oneOf('Vale', 'Ana', 'AV'), { maxLength: 2 }),
    role: oneOf(null, 'mayor of Tarnow', 'mayor', 'footballer', 'bishop', 'former mayor of Lyon', 'resident'),
    affiliation: oneOf(null, null, 'Kandu', 'Russia'),
    company: fc.array(oneOf('Lena Fabricius', 'Tom Brill', 'Okon', 'Bo Vale'), { maxLength: 2 }),
    article: oneOf('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    published: oneOf(null, '2024-01-01', '2024-06-01', 'soon'),
  })
  const archive = fc
    .array(anyVoice, { maxLength: 14 })
    .map((voices) => voices.map((voice, id): Voice => ({ ...voice, id })))
  const anyTies = fc.array(fc.tuple(oneOf<Tie['kind']>('same', 'apart'), fc.nat(13), fc.nat(13)), { maxLength: 3 })

  it('every voice is in one identity, of its kind, with a reason', () => {
    fc.assert(
      fc.property(archive, anyTies, (voices, drawn) => {
        const ties = toTies(voices, drawn)
        const identities = identify(voices, ties, lexicon)
        const members = identities.flatMap((identity) => identity.members)
        expect(members.map(({ voice }) => voice).sort((a, b) => a - b)).toEqual(voices.map(({ id }) => id))
        for (const { kind, members } of identities)
          for (const { voice, why } of members) expect([voices[voice].kind, why === '']).toEqual([kind, false])
      }),
      { numRuns: 300 },
    )
  })

  it('order and ids of the voices change nothing', () => {
    fc.assert(
      fc.property(archive, fc.infiniteStream(fc.nat()), (voices, numbers) => {
        const shuffled = shuffle(voices, numbers).map((voice, id) => ({ ...voice, id: id + 100 }))
        const describe = (list: readonly Voice[]) => {
          const byId = new Map(list.map((voice) => [voice.id, JSON.stringify({ ...voice, id: 0 })]))
          return identify(list, [], lexicon)
            .map(({ name, members }) => `${name}: ${members.map(({ voice, why }) => byId.get(voice) + why).sort()}`)
            .sort()
        }
        expect(describe(shuffled)).toEqual(describe(voices))
      }),
      { numRuns: 300 },
    )
  })

  it('no identity holds two names that are hard evidence of two persons', () => {
    fc.assert(
      fc.property(archive, (voices) => {
        for (const { kind, members } of identify(voices, [], lexicon)) {
          const names = members.map(({ voice }) => readPersonName(voices[voice].name, lexicon))
          const full = kind === 'person' ? names.filter((name) => !isBare(name)) : []
          for (const a of full) for (const b of full) expect(compareNames(a, b, lexicon).grade).not.toBe(null)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('ties are obeyed', () => {
    fc.assert(
      fc.property(archive, anyTies, (voices, drawn) => {
        const unique = voices.map((voice, i) => ({ ...voice, article: `${voice.article} ${i}` }))
        const [tie] = toTies(unique, drawn.slice(0, 1))
        if (!tie) return
        const identities = identify(unique, [tie], lexicon)
        const find = ({ article }: { article: string }) => {
          const { id } = unique.find((voice) => voice.article === article)!
          return identities.find(({ members }) => members.some(({ voice }) => voice === id))
        }
        const isOne = find(tie.a) === find(tie.b)
        const kinds = [tie.a, tie.b].map(({ article }) => unique.find((voice) => voice.article === article)!.kind)
        expect(isOne).toBe(tie.a.article === tie.b.article || (kinds[0] === kinds[1] && tie.kind === 'same'))
      }),
      { numRuns: 300 },
    )
  })

  it('any text passes, and the same pair shares a block', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        oneOf('person', 'organisation'),
        (name, role, kind) => {
          const voice = {
            ...NOBODY,
            kind: kind as Voice['kind'],
            name,
            role,
            affiliation: role,
            aliases: [name, role],
            company: [role],
          }
          const other = { ...voice, id: 1, article: 'b' }
          expect(blockOf(voice, lexicon)).toBe(blockOf(other, lexicon))
          expect(identify([voice, other], [], lexicon).flatMap(({ members }) => members)).toHaveLength(2)
        },
      ),
    )
  })

  it('many voices take little time', () => {
    const given = ['John', 'James', 'Ana', 'J.', 'Mary', 'William', 'Bill', 'K. Ana', '']
    const voices = toVoices(
      Array.from(
        { length: 6000 },
        (_, i) => `${given[i % 9]} Vale${i % 2 ? '' : ` ${i % 50}`} | mayor of Town${i % 400} | P${i % 70} Q`,
      ),
    )
    const before = performance.now()
    identify(voices, [], lexicon)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

const toTies = (voices: readonly Voice[], drawn: readonly (readonly [Tie['kind'], number, number])[]): Tie[] =>
  drawn.flatMap(([kind, a, b]) => (voices[a] && voices[b] ? [{ kind, a: voices[a], b: voices[b] }] : []))

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  const keyed = items.map((item) => ({ item, key: numbers.next().value as number }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
