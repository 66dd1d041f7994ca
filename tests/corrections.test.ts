import { describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { applyCorrections } from '../src/store/apply-corrections.ts'
import type { Change, Correction } from '../src/store/correction.ts'
import type { Entry, Verdict } from '../src/store/entry.ts'
import { toTestEntry } from './archive.ts'

const TEXT = '“We sail at noon,” said Una Gow, the captain. “The pier is ours,” said Bo Reid.'
const entry = await toTestEntry(toArticle(TEXT, { id: 'a' }))
const rowOf = ({ quotations }: Entry, words: string) =>
  quotations.find(({ quotation }) => quotation.quote.includes(words))
const found = rowOf(entry, 'noon')?.quotation ?? expect.fail('the row is not found')

const correct = (verdict: Verdict, change: Change = {}): Correction => ({
  ...{ start: found.start, end: found.end, quote: found.quote },
  ...{ found, verdict, change },
})
const nameOf = (corrected: Entry, words: string) => {
  const row = rowOf(corrected, words)
  return row && [row.quotation.speaker?.name ?? null, ...row.voices.map((voice) => corrected.voices[voice].name)]
}

describe('what people say of a row', () => {
  it.each<[string, Change, object, string[] | null]>([
    [
      'another speaker of the article',
      { speaker: 'Bo Reid' },
      { speaker: { name: 'Bo Reid', by: 'person' } },
      ['Bo Reid'],
    ],
    [
      'one whom it does not name',
      { speaker: 'Ida Moe', role: 'mate' },
      { speaker: { name: 'Ida Moe', role: 'mate', kind: 'person' } },
      ['Ida Moe'],
    ],
    ['several', { speaker: 'Una Gow; Bo Reid' }, { speaker: { name: 'Una Gow; Bo Reid' } }, ['Una Gow', 'Bo Reid']],
    ['nobody', { speaker: null }, { speaker: null, score: { speaker: null } }, []],
    ['the role alone', { role: 'skipper' }, { speaker: { name: 'Una Gow', role: 'skipper' } }, ['Una Gow']],
    [
      'other words',
      { start: 4, end: 16 },
      { quote: 'sail at noon', start: 4, end: 16, content: { spans: [[4, 16]] } },
      ['Una Gow'],
    ],
  ])('changes it: %s', (_, change, quotation, voices) => {
    const corrected = applyCorrections(entry, [correct('changed', change)])
    const row = rowOf(corrected, 'noon')
    expect(row).toMatchObject({ quotation, correction: 'changed', place: { start: found.start, end: found.end } })
    expect(row?.voices.map((voice) => corrected.voices[voice].name)).toEqual(voices)
    expect(rowOf(corrected, 'pier')).toEqual(rowOf(entry, 'pier'))
  })

  it('stands against an analysis that finds another speaker, or nothing', () => {
    const other: Entry = {
      ...entry,
      quotations: entry.quotations.map((row) =>
        row.quotation === found ? { ...row, voices: [1], quotation: { ...found, speaker: null } } : row,
      ),
    }
    expect(nameOf(applyCorrections(other, [correct('accepted')]), 'noon')).toEqual(['Una Gow', 'Una Gow'])
    const nothing: Entry = { ...entry, voices: [], quotations: [] }
    const back = applyCorrections(nothing, [correct('accepted')])
    expect(nameOf(back, 'noon')).toEqual(['Una Gow', 'Una Gow'])
    expect(rowOf(back, 'noon')?.context).toContain('the captain')
    expect(applyCorrections(nothing, [correct('rejected')])).toEqual(nothing)
    expect(rowOf(applyCorrections(entry, [correct('rejected')]), 'noon')?.correction).toBe('rejected')
  })

  it('goes with its words, and waits where the article does not have them', async () => {
    const moved = await toTestEntry(toArticle(`At last.\n\n${TEXT}`, { id: 'a' }))
    const row = rowOf(applyCorrections(moved, [correct('changed', { start: 4, end: 16 })]), 'noon')?.quotation
    expect(row).toMatchObject({ quote: 'sail at noon', start: 14 })
    const twice = await toTestEntry(toArticle(`We sail at noon! ${TEXT}`, { id: 'a' }))
    expect(applyCorrections(twice, [correct('rejected')])).toEqual(twice)
    const without = await toTestEntry(toArticle('“The pier is ours,” said Bo Reid.', { id: 'a' }))
    expect(applyCorrections(without, [correct('accepted')])).toEqual(without)
  })
})
