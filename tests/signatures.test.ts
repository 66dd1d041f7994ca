import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'

const tokenize = loadTokenizer()

/** "words / name" for each turn. */
function findTurns(text: string): string[] {
  const { tokens, turns } = parse({ text, zones: [] }, tokenize)
  const slice = (from: number, to: number) => text.slice(tokens[from].start, tokens[to - 1].end)
  return turns.map(
    ({ content, label }) =>
      `${content.map(({ from, to }) => slice(from, to)).join(' | ')} / ${slice(label.from, label.to)}`,
  )
}

describe('signed quotations', () => {
  it.each([
    ['“We can’t wait any longer.” ― Anna Ruiz', ['“We can’t wait any longer.” / Anna Ruiz']],
    ['“We can’t wait any longer.” -- Anna de la Cruz, 34, teacher', ['“We can’t wait any longer.” / Anna de la Cruz']],
    ['“We can’t wait any longer.”\n— Anna Ruiz, mayor of Lyon', ['“We can’t wait any longer.” / Anna Ruiz']],
    ['Three ferries, no captain. — Anna Ruiz (@aruiz) May 7, 2024', ['Three ferries, no captain. / Anna Ruiz']],
  ])('%s', (text, expected) => {
    expect(findTurns(text)).toEqual(expected)
  })

  it.each([
    'The ferry was late — Anna Ruiz was not.',
    'The town lies between Lyon — Villeurbanne.',
    '“We can’t wait” — so said Anna Ruiz.',
    'It rained all night. — Reuters',
    '“Going Home” — a film',
  ])('none: %s', (text) => {
    expect(findTurns(text)).toEqual([])
  })
})

describe('turns of a transcript', () => {
  it('begin behind the stray mark of an indented extract', () => {
    const text = '"SAND: Where is the money?\n\n"LIE: In the bank.\n\n"(CROSSTALK.)\n\n"SAND: Which bank?'
    expect(findTurns(text)).toEqual(['Where is the money? / SAND', 'In the bank. / LIE', 'Which bank? / SAND'])
  })
})

describe('sentences', () => {
  it.each([
    ['Sens. Jon Testa and David Vitt said no. It rained.', 2],
    ['Jon Testa (D-Mont.) and David Vitt (R-La.) said no. It rained.', 2],
  ])('do not end with a title, nor begin with a bracket: %s', (text, count) => {
    expect(parse({ text, zones: [] }, tokenize).sentences).toHaveLength(count)
  })
})

describe('signed quotations that lost their marks', () => {
  const SIGNED = [
    ['We have waited for years.', 'Anna Ruiz'],
    ['It was never going to work!', 'Carl Lund'],
    ['Who asked them to come?', 'Mia Sato'],
  ]
  const turns = SIGNED.map(([words, name]) => `${words} / ${name}`)
  it.each([
    ['all of them', '', '', '\n'],
    ['the closing ones', '“', '', '\n'],
    ['their line breaks', '“', '”', ' '],
  ])('%s', (_, open, close, gap) => {
    const text = SIGNED.map(([words, name]) => `${open}${words}${close} ― ${name}`).join(gap)
    expect(findTurns(text)).toEqual(turns.map((turn) => turn.replace(/^(.*?) \/ /, `${open}$1${close} / `)))
  })

  it('are not what two lines alone look like, nor captions without a verb', () => {
    expect(findTurns('We have waited for years. ― Anna Ruiz\nIt never worked. ― Carl Lund')).toEqual([])
    expect(findTurns('Best film. ― Anna Ruiz\nBest song. ― Carl Lund\nBest book. ― Mia Sato')).toEqual([])
  })
})

describe('turns of a transcript that lost its line breaks', () => {
  const TURNS = ['MORROW: Was it you? ', 'SATO: I was asleep. ', '"MORROW: All night? ', 'SATO: All night.']
  it('are found', () => {
    expect(findTurns(`The talk went as follows: ${TURNS.join('')}`)).toEqual([
      'Was it you? / MORROW',
      'I was asleep. / SATO',
      'All night? / MORROW',
      'All night. / SATO',
    ])
  })
  it('have labels with an aside before the colon', () => {
    expect(findTurns('MORROW: Was it you?\nSATO (laughs): I was asleep.\nMORROW: All night?')).toEqual([
      'Was it you? / MORROW',
      'I was asleep. / SATO',
      'All night? / MORROW',
    ])
  })
  it('are none where no label comes back', () => {
    expect(findTurns('It rained. WATCH: The flood. READ: The report. LISTEN: The song of the rain goes on.')).toEqual(
      [],
    )
  })
})
