import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { toRows } from '../src/6-report/rows.ts'
import { analyze } from '../src/analyze.ts'
import { isSameRole, isSameWording } from '../src/evaluate/fields.ts'
import { pairUp } from '../src/evaluate/pair.ts'
import { loadResources } from '../src/load.ts'
import type { Resources } from '../src/resources.ts'
import { overlaps } from '../src/spans.ts'
import type { Analysis, Span, Zone } from '../src/types.ts'

/** A real page with all kinds of damage, and what is said in it. We may not ship it, so the tests skip where it is absent. */
const SEED = new URL('../../shared/seed/', import.meta.url)
const isHere = existsSync(new URL('gold.json', SEED))

type Gold = {
  readonly id: string
  readonly zone: Zone
  readonly core: boolean
  readonly speaker: string
  readonly speakerKind: string
  readonly role: string | null
  readonly kind: string
  readonly content: readonly Span[]
}

function loadSeed(): { text: string; gold: Gold[] } {
  const { quotations } = JSON.parse(readFileSync(new URL('gold.json', SEED), 'utf8'))
  return {
    text: readFileSync(new URL('article.txt', SEED), 'utf8'),
    gold: quotations.map((raw: Gold & { quoteKind: string; content: unknown }) => ({
      ...raw,
      kind: raw.quoteKind,
      content: (raw.content as unknown as [number, number][]).map(([start, end]) => ({ start, end })),
    })),
  }
}

/** Invented names and places for those of the article, the longest first. */
const INVENTED = [
  ['Valentina Matvienko', 'Rosalinda Achterberg'],
  ['Dmitry Peskov', 'Arvid Tolmer'],
  ['Vladimir Putin', 'Henrik Osterlund'],
  ['Sergey Lavrov', 'Tobias Renkin'],
  ['Donald Trump', 'Walter Crane'],
  ['Keir Starmer', 'Nigel Ashbury'],
  ['Matvienko', 'Achterberg'],
  ['Peskov', 'Tolmer'],
  ['Putin', 'Osterlund'],
  ['Lavrov', 'Renkin'],
  ['Trump', 'Crane'],
  ['Starmer', 'Ashbury'],
  ['Istanbul', 'Port Selene'],
  ['Ankara', 'Marrowby'],
  ['Riyadh', 'Tell Asfur'],
  ['Turkey', 'Caldovia'],
  ['Qatar', 'Al Madra'],
  ['Saudi Arabia', 'Western Hasir'],
  ['Crimea', 'Lower Tavria'],
] as const

/** The text with other names, and where each of its offsets went. */
function rename(text: string): { text: string; moveTo: (offset: number) => number } {
  const names = new Map<string, string>(INVENTED)
  const pattern = new RegExp(`\\b(?:${INVENTED.map(([name]) => name).join('|')})\\b`, 'g')
  const shifts: { from: number; by: number }[] = []
  const renamed = text.replace(pattern, (name, offset: number) => {
    const put = names.get(name)!
    shifts.push({ from: offset + name.length, by: put.length - name.length })
    return put
  })
  const moveTo = (offset: number) => shifts.reduce((at, { from, by }) => (from <= offset ? at + by : at), offset)
  return { text: renamed, moveTo }
}

function renameGold(gold: readonly Gold[], moveTo: (offset: number) => number): Gold[] {
  return gold.map((each) => ({
    ...each,
    speaker: rename(each.speaker).text,
    role: each.role && rename(each.role).text,
    content: each.content.map(({ start, end }) => ({ start: moveTo(start), end: moveTo(end) })),
  }))
}

/** What the analysis says about each core quotation, in words that make a failing test readable. */
function describeFound(analysis: Analysis, gold: readonly Gold[]): Record<string, string> {
  const core = gold.filter((each) => each.core)
  const pairs = new Map(pairUp(core, analysis.quotations, 0.8).map((pair) => [pair.gold, pair.predicted]))
  return Object.fromEntries(
    core.map((each, g) => {
      const quotation = analysis.quotations[pairs.get(g) ?? -1]
      if (!quotation) return [each.id, 'not found']
      const speakers = analysis.attributions
        .filter((attribution) => attribution.quotation === quotation.id)
        .map(({ speaker }) => analysis.speakers[speaker])
      const name = speakers.map((speaker) => speaker.name).join('; ')
      const role = speakers[0]?.role?.text ?? null
      const isSame = each.speakerKind === 'unnamed' ? isSameRole : isSameWording
      const isRole = each.role === null || role === null ? each.role === role : isSame(each.role, role)
      const said = isSameWording(name, each.speaker) ? each.speaker : name
      return [each.id, toWords(quotation.kind, said, isRole ? each.role : role)]
    }),
  )
}

const toWords = (kind: string, speaker: string, role: string | null) => `${kind}, ${speaker}, ${role}`
const describeGold = (gold: readonly Gold[]) =>
  Object.fromEntries(
    gold.filter(({ core }) => core).map((each) => [each.id, toWords(each.kind, each.speaker, each.role)]),
  )

describe.skipIf(!isHere).each(['as it is', 'with invented names'])('the seed article, %s', (how) => {
  let analysis: Analysis
  let gold: Gold[]
  beforeAll(async () => {
    const resources: Resources = await loadResources()
    const seed = loadSeed()
    const renamed = rename(seed.text)
    const isRenamed = how !== 'as it is'
    gold = isRenamed ? renameGold(seed.gold, renamed.moveTo) : seed.gold
    analysis = analyze(toArticle(isRenamed ? renamed.text : seed.text), resources)
  })

  it('gives every core quotation with its kind, speaker and role', () => {
    expect(gold.filter(({ core }) => core)).toHaveLength(14)
    expect(describeFound(analysis, gold)).toEqual(describeGold(gold))
  })

  it('shows nothing of other stories and of the page around', () => {
    const shown = toRows(analysis)
    const teasers = gold.filter(({ zone }) => zone === 'related')
    expect(teasers.length).toBeGreaterThan(0)
    expect(shown.map(({ zone }) => zone).filter((zone) => !['standfirst', 'caption', 'body'].includes(zone))).toEqual(
      [],
    )
    const isTeaser = (row: Span) => teasers.some(({ content }) => content.some((span) => overlaps(span, row)))
    expect(shown.filter(isTeaser).map(({ quote }) => quote)).toEqual([])
  })

  it('shows at most one row that nobody marked', () => {
    const shown = toRows(analysis).map(({ quotation }) => analysis.quotations[quotation])
    const marked = new Set(pairUp(gold, shown).map(({ predicted }) => predicted))
    const text = ({ content }: (typeof shown)[number]) => analysis.article.text.slice(content[0].start, content[0].end)
    const unmarked = shown.filter((_, i) => !marked.has(i)).map(text)
    expect(unmarked.slice(1), unmarked.join(' | ')).toEqual([])
  })

  it('knows where words were said and who relayed them', () => {
    const relayed = gold.filter(({ id }) => id === 'b11')
    const [pair] = pairUp(relayed, analysis.quotations, 0.8)
    const circumstance = analysis.circumstances.find(({ quotation }) => quotation === pair?.predicted)
    expect(circumstance).toMatchObject({ place: renamedIf(how, 'Ankara'), via: 'Russian news agencies' })
  })
})

const renamedIf = (how: string, name: string) => (how === 'as it is' ? name : rename(name).text)
