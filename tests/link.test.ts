import { beforeAll, describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { link } from '../src/5-link/link.ts'
import { formatRanker, parseRanker } from '../src/5-link/parse-ranker.ts'
import { FACTS, RANKER_FORMAT } from '../src/5-link/ranker.ts'
import { analyze } from '../src/analyze.ts'
import { InputError } from '../src/errors.ts'
import { toGivenQuotations } from '../src/evaluate/given.ts'
import { toWho } from '../src/evaluate/who.ts'
import { loadResources } from '../src/load.ts'
import type { Resources } from '../src/resources.ts'
import { type LabelledArticle, trainRanker } from '../src/train/referents.ts'
import { parseMarked } from './marked.ts'

let resources: Resources
beforeAll(async () => {
  resources = await loadResources()
})

/** Who is found to say each quotation of a marked text, given the marked quotations: "name (rule)". */
function findSpeakers(marked: string): string[] {
  const { text, quotations } = parseMarked(marked)
  const { article, parse } = analyze(toArticle(text), resources)
  const given = toGivenQuotations(
    text,
    quotations.map((each, k) => ({ id: String(k), content: each.content, cue: each.cue, source: each.source })),
  )
  const links = link(article, parse, given.quotations, resources.lexicons, resources.ranker)
  return given.quotations.map(({ id }) => {
    const answer = links.attributions.find(({ quotation }) => quotation === id)
    return answer ? `${links.speakers[answer.speaker].name} (${answer.by})` : 'unknown'
  })
}

const INTRO = 'Anna Ruiz, the mayor of Lyon, and Carl Lund, a treasurer, met on Monday.'

/** [what it shows, marked text, who says each quotation and by which rule]. */
const CASES: readonly [string, string, readonly string[]][] = [
  ['a name', '{s1:Anna Ruiz} {c1:said} {q1:no}.', ['Anna Ruiz (name)']],
  ['a surname', `${INTRO} {s1:Ruiz} {c1:said} {q1:no}.`, ['Anna Ruiz (surname)']],
  ['a name that owns the cue', `${INTRO} {s1:Ruiz’s} {c1:claim} {q1:that it rained}.`, ['Anna Ruiz (surname)']],
  ['a role', `${INTRO} {s1:The mayor} {c1:said} {q1:no}.`, ['Anna Ruiz (role)']],
  ['an apposition', `Anna Ruiz, {s1:the mayor of Lyon,} {c1:said} {q1:no}.`, ['Anna Ruiz (apposition)']],
  ['who', `Anna Ruiz, {s1:who} {c1:said} {q1:no}, left at once.`, ['Anna Ruiz (relative)']],
  ['nothing but brackets', '{s1:( )} {c1:said} {q1:no}.', ['unknown']],
  ['who, behind an apposition', 'Anna Ruiz, a teacher {s1:who} {c1:said} {q1:no}, left.', ['Anna Ruiz (relative)']],
  ['a time taken with it', '{s1:Anna Ruiz Sunday night} {c1:said} {q1:no}.', ['Anna Ruiz (name)']],
  ['a pronoun of a gender', `${INTRO} {q1:“Yes,”} {s1:she} {c1:said}.`, ['Anna Ruiz (pronoun)']],
  [
    'names joined',
    'Anna Ruiz and {s1:Carl Lund} {c1:said} {q1:no}. {s2:Anna Ruiz and Carl Lund} {c2:wrote} {q2:that it was late}.',
    ['Carl Lund (name)', 'Anna Ruiz; Carl Lund (joint-names)'],
  ],
  [
    'a list after a dash',
    '{s1:Three economists -- Anna Ruiz of Lyon, Carl Lund of Oslo and Mira Kovacs of Pecs --} {c1:warned} {q1:of a crash}.',
    ['Anna Ruiz; Carl Lund; Mira Kovacs (joint-names)'],
  ],
  [
    'a group with an example',
    '{s1:Bankers like Anna Ruiz} {c1:said} {q1:no}.',
    ['bankers like Anna Ruiz (description)'],
  ],
  [
    'somebody described, once more',
    '{s1:A retired engineer from the north} {c1:said} {q1:no}. {s2:The engineer} {c2:added} {q2:that it was late}.',
    ['retired engineer from the north (description)', 'retired engineer from the north (same-noun)'],
  ],
  [
    'an organisation by its kind',
    'Steppe Trunk Consortium shut the line. {s1:The company} {c1:said} {q1:it was sorry}.',
    ['Steppe Trunk Consortium (organisation-noun)'],
  ],
  [
    'another’s campaign',
    'The Lund campaign was silent. {s1:Her campaign} {c1:said} {q1:no}.',
    ['campaign (description)'],
  ],
  ['what somebody seems to say', `${INTRO} {s1:Ruiz} {c1:appeared to blame} {q1:the rain}.`, ['Anna Ruiz (surname)']],
  ['how it was said', `${INTRO} {s1:Grudgingly} {c1:agreed} {q1:to pay}.`, ['unknown']],
  ['what somebody hears', `${INTRO} {s1:Ruiz} {c1:heard} {q1:that it was late}.`, ['unknown']],
  ['what a court is told', '{q1:Bridge was unsafe for years}, {s1:inquiry} {c1:told}', ['unknown']],
  [
    'a dateline taken for it',
    '{s1:LYON}, May 3, 2025 - The city council closed the bridge and {c1:said} {q1:it was unsafe}.',
    ['unknown'],
  ],
  [
    'a street that stands for an office',
    '{s1:Downing Street} {c1:said} {q1:no}.',
    ['Downing Street (organisation-name)'],
  ],
  ['what is done to somebody', `${INTRO} {s1:Ruiz} {c1:was accused of} {q1:theft}.`, ['unknown']],
  [
    'a dateline taken with it',
    '{s1:LYON, France — Mayor Anna Ruiz} {c1:said} {q1:that nobody would close the old bridge}.',
    ['Anna Ruiz (name)'],
  ],
  [
    'a group of which one is named',
    `${INTRO} {s1:Democrats, including Ruiz,} {c1:said} {q1:no}.`,
    ['Democrats (description)'],
  ],
  ['nobody before', '{q1:“Yes,”} {s1:she} {c1:said}.', ['unknown']],
  [
    'two who fit',
    'Anna Ruiz met Mira Kovacs near Berta Holm and Clara Stein. {q1:“Yes,”} {s1:they} {c1:said}.',
    ['unknown'],
  ],
  [
    'a place is no organisation that begins with it',
    'The Lyon Water Company paid. {s1:Lyon} {c1:said} {q1:no}.',
    ['Lyon (organisation-name)'],
  ],
  [
    'senators with their parties',
    '{s1:Sens. Jon Testa (D-Mont.) and David Vitt (R-La.)} {c1:said} {q1:that the bank was much too large}.',
    ['Jon Testa; David Vitt (joint-names)'],
  ],
  [
    'one with others who are not named',
    '{s1:Carl Bryn, head of the clinic at Oslo, and other doctors} {c1:said} {q1:no}.',
    ['Carl Bryn; other doctors (joint-names)'],
  ],
  [
    'several by their number',
    'Senator Anna Ruiz and Senator Carl Lund met. {s1:Anna Ruiz and Carl Lund} {c1:wrote} {q1:a letter}. {s2:The two senators} {c2:said} {q2:no}. {s3:Both} {c3:added} {q3:that it was late}.',
    [
      'Anna Ruiz; Carl Lund (joint-names)',
      'Anna Ruiz; Carl Lund (named-together)',
      'Anna Ruiz; Carl Lund (named-together)',
    ],
  ],
  [
    'several by their title',
    'The bill of Senators Anna Ruiz and Carl Lund was long. {s1:The senators} {c1:said} {q1:no}.',
    ['Anna Ruiz; Carl Lund (same-noun)'],
  ],
  [
    'an organisation described beside its name',
    'The bidder is Nordsmag A/S, a Danish yoghurt company, and Brevin Group lost. {s1:The Danish company} {c1:said} {q1:no}.',
    ['Nordsmag (same-noun)'],
  ],
  [
    'a name of any gender whose role tells it',
    'The 9/11 widow Terry Strand met Carl Lund. {q1:“Yes,”} {s1:she} {c1:said}.',
    ['Terry Strand (pronoun)'],
  ],
  [
    'a gender that pronouns have told',
    'Oriel Strand left her car to Bo Lund. Strand said she was tired. Strand lost her way. {q1:“Yes,”} {s1:she} {c1:said}.',
    ['Oriel Strand (pronoun)'],
  ],
  [
    'a surname in a campaign’s name',
    'Many said that the Bergen campaign was late. {s1:Anna Bergen} {c1:said} {q1:no}. {s2:Bergen} {c2:added} {q2:that it rained}.',
    ['Anna Bergen (name)', 'Anna Bergen (surname)'],
  ],
  [
    'one of two with a surname, by the title',
    'Sheriff Ray Thibaud met his wife, Denise Thibaud, after the long meeting. Denise Thibaud left early. {s1:Sheriff Thibaud} {c1:said} {q1:that nothing had been decided there}.',
    ['Ray Thibaud (surname)'],
  ],
  [
    'its minister, where there are two',
    'Foreign Minister Anna Ruiz met Foreign Minister Carl Lund. {s1:Its foreign minister} {c1:said} {q1:no}.',
    ['foreign minister (description)'],
  ],
  [
    'a number of the asked',
    '{s1:53%} {c1:said} {q1:no}. {s2:One in three} {c2:said} {q2:yes}.',
    ['53% (description)', 'one in three (description)'],
  ],
  [
    'two of a surname, named as often',
    'Anna Lund met Carl Lund at the house near the river. {s1:Lund} {c1:said} {q1:that it was late}.',
    ['unknown'],
  ],
  ['this', '{s1:This} {c1:means} {q1:no}.', ['unknown']],
  [
    'many of whom',
    'The plan has angered families of the victims, {s1:many of whom} {c1:say} {q1:that they were not asked}.',
    ['families of the victims (relative)'],
  ],
  ['nobody at all', '{s1:Nobody} {c1:said} {q1:no}.', ['unknown']],
  ['a Year 10 boy', '{s1:A Year 10 boy} {c1:said} {q1:no}.', ['Year 10 boy (description)']],
  [
    'a small particle',
    'Munther al-Qudsi, the landlord, came. {q1:“Never,”} {s1:al-Qudsi} {c1:said}. Will it rain? {s2:Al-Qudsi} {c2:asked} {q2:why}.',
    ['Munther al-Qudsi (surname)', 'Munther al-Qudsi (surname)'],
  ],
  [
    'an acronym of a department',
    'The Department of Veterans Affairs paid. {s1:The VA} {c1:said} {q1:no}.',
    ['Department of Veterans Affairs (organisation-name)'],
  ],
]

describe('linking, given the quotations', () => {
  it.each(CASES)('%s', (_, marked, expected) => {
    expect(findSpeakers(marked)).toEqual(expected)
  })
})

describe('the role', () => {
  const findRole = (text: string) => analyze(toArticle(text), resources).speakers[0]?.role?.text ?? null
  it.each([
    ["The port's police chief, Col Carl Lund, said that it was late.", "port's police chief"],
    ['Their whip, Anna Ruiz, said that it was late.', 'whip'],
    ['Two clerks said that it was late.', null],
  ])('%s', (text, expected) => {
    expect(findRole(text)).toBe(expected)
  })
})

describe('an interview', () => {
  it('has the questions from whoever signs it, the answers from whom it is with', () => {
    const text =
      'Anna Ruiz: the bridge can wait\n\nInterview by Carl Lund\n\nAnna Ruiz has been the mayor of Lyon since May.\n\n' +
      'Q: Will it open by June?\n\nA: It will not, and nobody asked me.\n\nQ: Who did you ask?\n\nA: I asked my mother.'
    const { attributions, speakers } = analyze(toArticle(text), resources)
    const names = attributions.filter(({ by }) => by === 'interview').map(({ speaker }) => speakers[speaker].name)
    expect(names).toEqual(['Carl Lund', 'Anna Ruiz', 'Carl Lund', 'Anna Ruiz'])
  })
})

describe('the ranker', () => {
  it('is read as it was written', () => {
    expect(parseRanker(formatRanker(resources.ranker), 'x')).toEqual(resources.ranker)
  })

  it.each([
    ['no JSON', '{', 'model-format'],
    ['other JSON', '[]', 'model-format'],
    ['another format', JSON.stringify({ card: { format: RANKER_FORMAT + 1 }, weights: {} }), 'model-version'],
    ['other facts', JSON.stringify({ card: { format: RANKER_FORMAT }, weights: { height: 1 } }), 'model-version'],
  ])('is refused by name: %s', (_, text, code) => {
    expect(() => parseRanker(text, 'models/referents.json')).toThrow(InputError)
    expect(() => parseRanker(text, 'models/referents.json')).toThrow(expect.objectContaining({ code }))
    expect(() => parseRanker(text, 'models/referents.json')).toThrow(
      /^models\/referents\.json: expected .*, got .*; .*$/,
    )
  })

  it('learns whom a pronoun means, the same each time', () => {
    // The subject of the sentence before is right, the other one never.
    const lesson = (a: string, b: string): LabelledArticle => {
      const { text, quotations } = parseMarked(
        `Mr. ${a} met the guests of Mr. ${b} in Oslo. {q1:“It rained,”} {s1:he} {c1:said}.`,
      )
      const { article, parse } = analyze(toArticle(text), resources)
      const attributions = quotations.map((each, k) => ({ id: String(k), ...each }))
      return { article, parse, attributions, speakers: new Map([['0', toWho(a, 'person')]]) }
    }
    const lessons = [lesson('Ruiz', 'Lund'), lesson('Kovacs', 'Osei'), lesson('Aalto', 'Novak')]
    const card = { format: RANKER_FORMAT, made: 'a test', corpora: [] }
    const ranker = trainRanker(lessons, resources.lexicons, card)
    expect(trainRanker(lessons, resources.lexicons, card)).toEqual(ranker)
    expect(ranker.weights).toHaveLength(FACTS.length)
    expect(ranker.weights[FACTS.indexOf('subject')]).toBeGreaterThan(0)
    expect(ranker.weights[FACTS.indexOf('object')]).toBeLessThan(0)
  })
})
