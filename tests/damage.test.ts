import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { DAMAGE_KINDS, type DamageKind, damageText } from '../src/damage/kinds.ts'
import { moveParts } from '../src/damage/move.ts'
import { runDamage } from '../src/evaluate/damage.ts'
import { loadResources } from '../src/load.ts'
import { createRandom } from '../src/random.ts'

const tokenize = loadTokenizer()
const TEXT = 'Ana Brook said: “The road isn’t closed,” and left.\n\n“Ask me later.”'
const find = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const harm = (kind: DamageKind, text: string, seed = 1) =>
  damageText(kind, text, parse({ text, zones: [] }, tokenize).marks, createRandom(seed))

describe('damage', () => {
  it.each<[DamageKind, string]>([
    ['closing', 'Ana Brook said: “The road isn’t closed, and left.\n\n“Ask me later.'],
    ['all', 'Ana Brook said: The road isn’t closed, and left.\n\nAsk me later.'],
    ['straight', 'Ana Brook said: "The road isn\'t closed," and left.\n\n"Ask me later."'],
    ['question', 'Ana Brook said: ?The road isn?t closed,? and left.\n\n?Ask me later.?'],
    ['mojibake', 'Ana Brook said: â€œThe road isnâ€™t closed,â€\u009d and left.\n\nâ€œAsk me later.â€\u009d'],
    ['entities', 'Ana Brook said: &ldquo;The road isn&rsquo;t closed,&rdquo; and left.\n\n&ldquo;Ask me later.&rdquo;'],
    ['lines', 'Ana Brook said: “The road isn’t closed,” and left. “Ask me later.”'],
    ['doubled', 'Ana Brook said: ““The road isn’t closed,”” and left.\n\n““Ask me later.””'],
  ])('%s', (kind, expected) => {
    expect(harm(kind, TEXT).text).toBe(expected)
  })

  it('loses a tenth or a half of the marks by chance, the same ones for the same seed', () => {
    const many = TEXT.repeat(100)
    for (const [kind, share] of [
      ['tenth', 0.1],
      ['half', 0.5],
    ] as const) {
      const { text } = harm(kind, many)
      expect((many.length - text.length) / 400).toBeCloseTo(share, 1)
      expect(harm(kind, many).text).toBe(text)
      expect(harm(kind, many, 2).text).not.toBe(text)
    }
  })

  it.each<[string, string, DamageKind]>([
    ['“The road isn’t closed,”', 'The road isn’t closed', 'all'],
    ['“Ask me later.”', 'Ask me later', 'all'],
    ['“The road isn’t closed,”', '“The road isn’t closed', 'closing'],
    ['“The road isn’t closed,”', 'â€œThe road isnâ€™t closed,â€\u009d', 'mojibake'],
    ['“Ask me later.”', '?Ask me later.?', 'question'],
    ['Ana Brook', 'Ana Brook', 'all'],
    ['left', 'left', 'doubled'],
  ])('moves %s to %s', (before, after, kind) => {
    const damaged = harm(kind, TEXT)
    const moved = damaged.move(find(before))!
    expect(damaged.text.slice(moved.start, moved.end)).toBe(after)
  })

  it('drops what nothing is left of', () => {
    const attribution = { source: [find('Ana Brook')], cue: [find('“')], content: [] }
    expect(moveParts(attribution, harm('all', TEXT))).toEqual({ ...attribution, cue: [] })
  })
})

describe('the figures on damaged texts', () => {
  const text = 'Ana Brook spoke on Monday. “The road is closed,” Brook said. “Nobody was hurt,” she added.'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const item = {
    id: 'one', annotator: 'a', publisher: 'p', published: '2025-02-27', title: '', text,
    attributions: [
      { id: 'a', source: [at('Brook said').start].map((start) => ({ start, end: start + 5 })), cue: [at('said')], content: [at('“The road is closed,”')] },
      { id: 'b', source: [at('she')], cue: [at('added')], content: [at('“Nobody was hurt,”')] },
    ],
  } // biome-ignore format: a table
  const label = { article: 'one', speaker: 'Ana Brook', kind: 'person', role: null, isStatement: true, confidence: 1 }
  const labels = [
    { ...label, attribution: 'a', mention: 'name' as const },
    { ...label, attribution: 'b', mention: 'pronoun' as const },
  ]

  it('stand beside those of the texts as they are, for every kind', async () => {
    const said: string[] = []
    const [clean, ...scores] = runDamage([item], labels, await loadResources(), 1, (message) => said.push(message))
    expect(clean).toMatchObject({
      kind: null,
      overlap: { gold: 39, right: 39 },
      relations: { gold: 2, right: 2 },
      right: 2,
      labels: 2,
    })
    expect(scores.map(({ kind }) => kind)).toEqual(DAMAGE_KINDS)
    expect(said).toHaveLength(1 + DAMAGE_KINDS.length)
    for (const { worst, overlap } of scores) {
      expect(worst).toMatchObject({ article: 'one', clean: 1 })
      expect(worst!.damaged).toBeCloseTo((2 * overlap.right) / (overlap.gold + overlap.predicted))
    }
    expect(scores.find(({ kind }) => kind === 'straight')!.overlap).toEqual(clean.overlap)
    expect(scores.find(({ kind }) => kind === 'all')!.overlap.gold).toBe(39 - 6)
  })
})
