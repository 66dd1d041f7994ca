import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeFilters } from '../src/ask/describe-filters.ts'
import type { Filters, Question } from '../src/ask/filters.ts'
import { FUNCTION_WORDS, HEAD_WORDS } from '../src/ask/function-words.ts'
import { parseQuestion } from '../src/ask/parse-question.ts'
import type { AskContext } from '../src/ask/reading.ts'
import { parseTimes } from '../src/ask/times.ts'

/** A Monday. */
const TODAY = '2025-03-03'
const SPEAKERS = new Set(
  'orlova|vera orlova|tollan|brandt|hale|kremlin|state department|officials|may|white house'.split('|'),
)
const OUTLETS = new Map([
  ['guardian', 'The Guardian'],
  ['new york times', 'The New York Times'],
  ['bbc', 'BBC'],
  ['interfax', 'Interfax'],
])
const context: AskContext = {
  today: TODAY,
  outlets: (words) => OUTLETS.get(words.toLowerCase()) ?? null,
  isSpeaker: (words) => SPEAKERS.has(words.toLowerCase()),
}

const rows = (filters: Filters): Question => ({ want: 'rows', filters })
const speakers = (filters: Filters): Question => ({ want: 'speakers', filters })
const count = (filters: Filters): Question => ({ want: 'count', filters })

const QUESTIONS: readonly (readonly [string, Question])[] = [
  // did and its subject
  [
    'what did Orlova say about the embassy since Thursday',
    rows({ speaker: 'Orlova', about: 'embassy', since: '2025-02-27' }),
  ],
  [
    'what did the State Department say on 27 February 2025',
    rows({ speaker: 'State Department', since: '2025-02-27', until: '2025-02-27' }),
  ],
  [
    'What did the foreign minister of Norway say about fish?',
    rows({ speaker: 'foreign minister of Norway', about: 'fish' }),
  ],
  ['what did the Ministry of Defence say', rows({ speaker: 'Ministry of Defence' })],
  ['what did Orlova and Tollan discuss in Riyadh', rows({ speaker: 'Orlova', place: 'Riyadh', about: 'Tollan' })],
  ['what did Smith and Jones say', rows({ speaker: 'Smith', about: 'Jones' })],
  ['what did Reed and Orlova say about fish', rows({ speaker: 'Orlova', about: 'Reed fish' })],
  [
    'what did the foreign ministers of Norway and Sweden say about fish',
    rows({ speaker: 'foreign ministers of Norway and Sweden', about: 'fish' }),
  ],
  ['What does Hale think of NATO?', rows({ speaker: 'Hale', about: 'NATO', acts: ['attitude'] })],
  ['what does Hale want', rows({ speaker: 'Hale', acts: ['attitude'] })],
  [
    'did Brandt promise more money for schools?',
    rows({ speaker: 'Brandt', about: 'more money for schools', cues: ['promise', 'pledge', 'vow'] }),
  ],
  [
    "Didn't Brandt promise to resign?",
    rows({ speaker: 'Brandt', about: 'resign', cues: ['promise', 'pledge', 'vow'] }),
  ],
  ['has Tollan ever denied meeting Hale', rows({ speaker: 'Tollan', about: 'meeting Hale', acts: ['denial'] })],
  [
    'What have Norwegian fishermen said about the Barents Sea?',
    rows({ speaker: 'Norwegian fishermen', about: 'Barents Sea' }),
  ],
  ['when did Orlova first mention the embassy', rows({ speaker: 'Orlova', about: 'embassy' })],
  [
    'how did Orlova respond to the accusations',
    rows({ speaker: 'Orlova', about: 'accusations', cues: ['respond', 'reply', 'answer'] }),
  ],
  ["What's Orlova saying about NATO", rows({ speaker: 'Orlova', about: 'NATO' })],
  ['did the police report mention the embassy', rows({ speaker: 'police report', about: 'embassy' })],
  ['what does Orlova have to say about visas', rows({ speaker: 'Orlova', about: 'visas' })],
  // who
  ['who said sanctions would be lifted', speakers({ about: 'sanctions would be lifted' })],
  ['who mentioned sanctions', speakers({ about: 'sanctions' })],
  ['who has denied involvement in the attack?', speakers({ about: 'involvement in the attack', acts: ['denial'] })],
  ["who's denied the allegations", speakers({ about: 'allegations', acts: ['denial'] })],
  ['Who else commented on the embassy?', speakers({ about: 'embassy' })],
  ['who keeps talking about sanctions', speakers({ about: 'sanctions' })],
  [
    'Which ministers have promised tax cuts?',
    speakers({ speaker: 'ministers', about: 'tax cuts', cues: ['promise', 'pledge', 'vow'] }),
  ],
  [
    'Please list the people who denied knowing about the strike.',
    speakers({ about: 'knowing about the strike', acts: ['denial'] }),
  ],
  ['whose statements mention the embassy', speakers({ about: 'embassy' })],
  ['who was quoted on gas', speakers({ about: 'gas' })],
  ['who from the Kremlin commented on the crash', speakers({ speaker: 'Kremlin', about: 'crash' })],
  ['By whom was the ceasefire announced?', speakers({ about: 'ceasefire', cues: ['announce'] })],
  ['how many people mentioned gas', speakers({ about: 'gas' })],
  ['who did Hale accuse of lying', rows({ speaker: 'Hale', about: 'lying', cues: ['accuse'] })],
  ['who was asked about the drone', rows({ about: 'drone', acts: ['question'] })],
  // how often
  [
    'how often did Hale speak about Norway in 2025',
    count({ speaker: 'Hale', about: 'Norway', since: '2025-01-01', until: '2025-12-31' }),
  ],
  [
    'how many times has Hale mentioned Norway since 2022',
    count({ speaker: 'Hale', about: 'Norway', since: '2022-01-01' }),
  ],
  [
    'In 2024 how often did Hale mention NATO',
    count({ speaker: 'Hale', about: 'NATO', since: '2024-01-01', until: '2024-12-31' }),
  ],
  [
    'how many denials did the Kremlin issue in 2018?',
    count({ speaker: 'Kremlin', since: '2018-01-01', until: '2018-12-31', acts: ['denial'] }),
  ],
  [
    'count the quotes by Hale about NATO in 2024',
    count({ speaker: 'Hale', about: 'NATO', since: '2024-01-01', until: '2024-12-31' }),
  ],
  [
    'how often was NATO mentioned by Hale between 2010 and 2014',
    count({ speaker: 'Hale', about: 'NATO', since: '2010-01-01', until: '2014-12-31' }),
  ],
  [
    'How often did Hale use the word "war" in 2022?',
    count({ speaker: 'Hale', phrase: 'war', since: '2022-01-01', until: '2022-12-31' }),
  ],
  // no inversion
  ['everything the Kremlin said to reporters', rows({ speaker: 'Kremlin', addressee: 'reporters' })],
  ['show me what Orlova said about the embassy', rows({ speaker: 'Orlova', about: 'embassy' })],
  ['quotes in which Orlova mentions sanctions', rows({ speaker: 'Orlova', about: 'sanctions' })],
  ['statements Orlova made about visas', rows({ speaker: 'Orlova', about: 'visas' })],
  ['the worst things Hale said about Brandt', rows({ speaker: 'Hale', about: 'Brandt' })],
  ['everything that has been said about gas', rows({ about: 'gas' })],
  ['In Ankara, Orlova said what about the embassy?', rows({ place: 'Ankara', speaker: 'Orlova', about: 'embassy' })],
  ['On sanctions, what did Orlova say?', rows({ speaker: 'Orlova', about: 'sanctions' })],
  ['when was the last time Hale mentioned gas', rows({ speaker: 'Hale', about: 'gas' })],
  ['officials denied it', rows({ speaker: 'officials', acts: ['denial'] })],
  // passive
  ['what was said in Ankara', rows({ place: 'Ankara' })],
  ['what was said about Norway by Hale', rows({ speaker: 'Hale', about: 'Norway' })],
  ['What was Orlova asked about the embassy?', rows({ addressee: 'Orlova', about: 'embassy', acts: ['question'] })],
  ['what was Orlova quoted as saying about gas', rows({ speaker: 'Orlova', about: 'gas' })],
  ['what was promised to farmers', rows({ addressee: 'farmers', cues: ['promise', 'pledge', 'vow'] })],
  [
    'sanctions announced by Hale last week',
    rows({ speaker: 'Hale', about: 'sanctions', since: '2025-02-24', until: '2025-03-02', cues: ['announce'] }),
  ],
  // nouns
  ['quotes by Tollan on gas prices', rows({ speaker: 'Tollan', about: 'gas prices' })],
  ['statements of Orlova', rows({ speaker: 'Orlova' })],
  ["Orlova's words on the embassy", rows({ speaker: 'Orlova', about: 'embassy' })],
  ["the Kremlin's denial of involvement", rows({ speaker: 'Kremlin', about: 'involvement', acts: ['denial'] })],
  [
    'any denials by the Kremlin of involvement in the Reed case?',
    rows({ speaker: 'Kremlin', about: 'involvement in the Reed case', acts: ['denial'] }),
  ],
  ["What was the White House's reaction to the strike?", rows({ speaker: 'White House', about: 'strike' })],
  ["What are Orlova's views on NATO?", rows({ speaker: 'Orlova', about: 'NATO', acts: ['attitude'] })],
  ['what promises did Brandt make', rows({ speaker: 'Brandt', cues: ['promise', 'pledge', 'vow'] })],
  ['who made threats against Sweden', speakers({ about: 'Sweden', cues: ['threaten'] })],
  [
    'Are there any statements from the White House on tariffs since 20 January 2025?',
    rows({ speaker: 'White House', about: 'tariffs', since: '2025-01-20' }),
  ],
  ["the prime minister's remarks to parliament", rows({ speaker: 'prime minister', addressee: 'parliament' })],
  ['calls for a ceasefire by Brandt', rows({ speaker: 'Brandt', about: 'ceasefire', cues: ['call for'] })],
  ["yesterday's statements by Tollan", rows({ speaker: 'Tollan', since: '2025-03-02', until: '2025-03-02' })],
  ['the threat of nuclear war', rows({ about: 'threat of nuclear war' })],
  // neither
  ['Orlova on Norway', rows({ speaker: 'Orlova', about: 'Norway' })],
  [
    'Orlova about sanctions last week',
    rows({ speaker: 'Orlova', about: 'sanctions', since: '2025-02-24', until: '2025-03-02' }),
  ],
  ['orlova embassy', rows({ speaker: 'orlova', about: 'embassy' })],
  ['embassy staffing', rows({ about: 'embassy staffing' })],
  ['Orlova', rows({ speaker: 'Orlova' })],
  ['sanctions in Ankara', rows({ about: 'sanctions in Ankara' })],
  ['NATO expansion, Hale', rows({ speaker: 'Hale', about: 'NATO expansion' })],
  ['Tollan: gas prices', rows({ speaker: 'Tollan', about: 'gas prices' })],
  ['Orlova in Ankara on fish', rows({ speaker: 'Orlova', place: 'Ankara', about: 'fish' })],
  [
    'Kremlin spokesman Anders Tollan on the crash',
    rows({ speaker: 'Kremlin spokesman Anders Tollan', about: 'crash' }),
  ],
  // not
  ['what did Orlova never say about Crimea', rows({ speaker: 'Orlova', about: 'Crimea', negated: true })],
  ["what hasn't Orlova said", rows({ speaker: 'Orlova', negated: true })],
  ['who did not mention sanctions', speakers({ about: 'sanctions', negated: true })],
  ['who said nothing about the embassy', speakers({ about: 'embassy', negated: true })],
  ['what did Orlova fail to mention', rows({ speaker: 'Orlova', negated: true })],
  ['none of the ministers commented', rows({ speaker: 'ministers', negated: true })],
  ['what did she refuse to comment on', rows({ acts: ['refusal'] })],
  ['what would Orlova not say', rows({ speaker: 'Orlova', acts: ['refusal'] })],
  ['who declined to comment', speakers({ acts: ['refusal'] })],
  ['no comment from the Kremlin', rows({ speaker: 'Kremlin', acts: ['refusal'] })],
  // acts, cues, kinds
  ['what did Orlova ask', rows({ speaker: 'Orlova', acts: ['question'] })],
  ['what did Orlova ask for', rows({ speaker: 'Orlova', cues: ['ask', 'request'] })],
  ['what did Orlova warn about', rows({ speaker: 'Orlova', cues: ['warn', 'caution'] })],
  ['what did Orlova order', rows({ speaker: 'Orlova', cues: ['order'] })],
  ['who called for a ceasefire', speakers({ about: 'ceasefire', cues: ['call for'] })],
  ['Has Brandt ruled out sending troops?', rows({ speaker: 'Brandt', about: 'sending troops', cues: ['rule out'] })],
  [
    'Did the Kremlin confirm or deny the attack?',
    rows({ speaker: 'Kremlin', about: 'attack', cues: ['confirm', 'deny'] }),
  ],
  ['direct quotes of Orlova', rows({ speaker: 'Orlova', kinds: ['direct'] })],
  ['what did Orlova say verbatim about NATO', rows({ speaker: 'Orlova', about: 'NATO', kinds: ['direct'] })],
  ['paraphrases of Hale on nuclear weapons', rows({ speaker: 'Hale', about: 'nuclear weapons', kinds: ['indirect'] })],
  // to whom, where, through whom, printed where
  ['what did Hale tell Fox News', rows({ speaker: 'Hale', addressee: 'Fox News' })],
  ['what did Hale tell the Guardian about NATO', rows({ speaker: 'Hale', addressee: 'Guardian', about: 'NATO' })],
  ['what did officials say via Interfax', rows({ speaker: 'officials', via: 'Interfax' })],
  ['what did officials say according to Interfax', rows({ speaker: 'officials', via: 'Interfax' })],
  ['What, according to Interfax, did Hale say about NATO?', rows({ via: 'Interfax', speaker: 'Hale', about: 'NATO' })],
  ['what did Interfax quote Orlova as saying about fish', rows({ via: 'Interfax', speaker: 'Orlova', about: 'fish' })],
  ['what did Orlova say in the Guardian', rows({ speaker: 'Orlova', outlet: 'The Guardian' })],
  [
    'what did Orlova say in the New York Times about fish',
    rows({ speaker: 'Orlova', outlet: 'The New York Times', about: 'fish' }),
  ],
  [
    'What did Orlova say at the UN in New York about fish?',
    rows({ speaker: 'Orlova', place: 'UN in New York', about: 'fish' }),
  ],
  [
    'what did Orlova say at the press conference in Ankara about fish',
    rows({ speaker: 'Orlova', place: 'Ankara', about: 'press conference fish' }),
  ],
  ['what did Orlova say in an interview with the BBC', rows({ speaker: 'Orlova', addressee: 'BBC' })],
  ['What did the Guardian report about fish', rows({ outlet: 'The Guardian', about: 'fish' })],
  ['what did Orlova say about talks in Istanbul', rows({ speaker: 'Orlova', about: 'talks in Istanbul' })],
  ['what did Orlova say in Istanbul about the talks', rows({ speaker: 'Orlova', place: 'Istanbul', about: 'talks' })],
  [
    'what did Orlova say about sanctions to reporters in Ankara',
    rows({ speaker: 'Orlova', addressee: 'reporters', place: 'Ankara', about: 'sanctions' }),
  ],
  [
    'what did Orlova say about sanctions last week in Ankara',
    rows({ speaker: 'Orlova', place: 'Ankara', about: 'sanctions', since: '2025-02-24', until: '2025-03-02' }),
  ],
  // exact words
  ['who said "a sober eye"', speakers({ phrase: 'a sober eye' })],
  ['who said «a sober eye» about the embassy', speakers({ about: 'embassy', phrase: 'a sober eye' })],
  ['who said „a sober eye“?', speakers({ phrase: 'a sober eye' })],
  [
    'Did Hale say ‘never again’ in 2024?',
    rows({ speaker: 'Hale', phrase: 'never again', since: '2024-01-01', until: '2024-12-31' }),
  ],
  ['who said "a sober eye', speakers({ phrase: 'a sober eye' })],
  ['who used the phrase "a sober eye" before March 2022', speakers({ phrase: 'a sober eye', until: '2022-02-28' })],
  ['quotes containing "a sober eye" and "cold hands"', rows({ about: 'cold hands', phrase: 'a sober eye' })],
  // how people type
  ['WHAT DID ORLOVA SAY ABOUT THE EMBASSY', rows({ speaker: 'ORLOVA', about: 'EMBASSY' })],
  ['What  did   orlova say  about the Embassy ?', rows({ speaker: 'orlova', about: 'Embassy' })],
  ['what didnt orlova say', rows({ speaker: 'orlova', negated: true })],
  ['what did the US say about the Friday Times', rows({ speaker: 'US', about: 'Friday Times' })],
  ['What did Mr. Reed say about the U.S.?', rows({ speaker: 'Mr. Reed', about: 'U.S.' })],
  [
    'what did May say in May about Sweden',
    rows({ speaker: 'May', about: 'Sweden', since: '2024-05-01', until: '2024-05-31' }),
  ],
  ['quotes by May', rows({ speaker: 'May' })],
  [
    "I'd like to know what Orlova said after the meeting with Brandt, please",
    rows({ speaker: 'Orlova', about: 'meeting with Brandt' }),
  ],
  [
    'can you find me anything Orlova said on fish in the past three days?',
    rows({ speaker: 'Orlova', about: 'fish', since: '2025-02-28', until: '2025-03-03' }),
  ],
  ['who marched on Washington', speakers({ about: 'marched on Washington' })],
]

describe('parseQuestion', () => {
  it.each(QUESTIONS)('%s', (question, expected) => {
    expect(parseQuestion(question, context)).toEqual(expected)
  })

  it('keeps two speakers that the archive knows as one', () => {
    const both = { ...context, isSpeaker: (words: string) => words === 'Smith and Jones' }
    expect(parseQuestion('what did Smith and Jones say about fish', both)).toEqual(
      rows({ speaker: 'Smith and Jones', about: 'fish' }),
    )
  })
})

/** Undefined means that no time is told. */
const TIMES: [text: string, since?: string, until?: string][] = [
  ['since Thursday', '2025-02-27'],
  ['after 3 March', '2025-03-04'],
  ['after last week', '2025-03-03'],
  ['before 1 March', undefined, '2025-02-28'],
  ['until Friday', undefined, '2025-02-28'],
  ['by Friday', undefined, '2025-02-28'],
  ['up to 2020', undefined, '2020-12-31'],
  ['prior to 2020', undefined, '2019-12-31'],
  ['between 3 and 15 February', '2025-02-03', '2025-02-15'],
  ['from 3 January to 5 February 2024', '2024-01-03', '2024-02-05'],
  ['between January and March 2024', '2024-01-01', '2024-03-31'],
  ['from December to February', '2024-12-01', '2025-02-28'],
  ['from Thursday to Saturday', '2025-02-27', '2025-03-01'],
  ['from 1 March on', '2025-03-01'],
  ['since January until yesterday', '2025-01-01', '2025-03-02'],
  ['on 27 February 2025', '2025-02-27', '2025-02-27'],
  ['on Feb. 27, 2025', '2025-02-27', '2025-02-27'],
  ['on Thursday, 27 February', '2025-02-27', '2025-02-27'],
  ['on the 3rd of March', '2025-03-03', '2025-03-03'],
  ['on the 27th', '2025-02-27', '2025-02-27'],
  ['on 29 February', '2024-02-29', '2024-02-29'],
  ['2025-02-27', '2025-02-27', '2025-02-27'],
  ['27.2.2025', '2025-02-27', '2025-02-27'],
  ['03/02/2025', '2025-02-03', '2025-02-03'],
  ['2/27/2025', '2025-02-27', '2025-02-27'],
  ['27–28 February 2025', '2025-02-27', '2025-02-28'],
  ['February 3-5, 2025', '2025-02-03', '2025-02-05'],
  ['in 2025', '2025-01-01', '2025-12-31'],
  ['2019-2021', '2019-01-01', '2021-12-31'],
  ['in February', '2025-02-01', '2025-02-28'],
  ['in April', '2024-04-01', '2024-04-30'],
  ['in February 2024', '2024-02-01', '2024-02-29'],
  ['in spring 2024', '2024-03-01', '2024-05-31'],
  ['in winter 2023', '2023-12-01', '2024-02-29'],
  ['the first half of 2024', '2024-01-01', '2024-06-30'],
  ['Q3 2024', '2024-07-01', '2024-09-30'],
  ['the third quarter of 2024', '2024-07-01', '2024-09-30'],
  ['in the 1990s', '1990-01-01', '1999-12-31'],
  ['early February', '2025-02-01', '2025-02-10'],
  ['in mid-2024', '2024-05-01', '2024-08-31'],
  ['at the end of last year', '2024-09-01', '2024-12-31'],
  ['since the beginning of the year', '2025-01-01'],
  ['in the last week of February', '2025-02-24', '2025-02-28'],
  ['the week of 18 February', '2025-02-17', '2025-02-23'],
  ['yesterday', '2025-03-02', '2025-03-02'],
  ['the day before yesterday', '2025-03-01', '2025-03-01'],
  ['last night', '2025-03-02', '2025-03-02'],
  ['this week', '2025-03-03', '2025-03-09'],
  ['last week', '2025-02-24', '2025-03-02'],
  ['last month', '2025-02-01', '2025-02-28'],
  ['last year', '2024-01-01', '2024-12-31'],
  ['last Monday', '2025-02-24', '2025-02-24'],
  ['on Thursday last week', '2025-02-27', '2025-02-27'],
  ['on Tuesday last month', '2025-02-25', '2025-02-25'],
  ['over the weekend', '2025-03-01', '2025-03-02'],
  ['in the past three days', '2025-02-28', '2025-03-03'],
  ['in the last 48 hours', '2025-03-01', '2025-03-03'],
  ['two weeks ago', '2025-02-17', '2025-02-23'],
  ['three months ago', '2024-12-01', '2024-12-31'],
  ['two days ago', '2025-03-01', '2025-03-01'],
  ["at yesterday's briefing", '2025-03-02', '2025-03-02'],
  ['on the morning of 27 February', '2025-02-27', '2025-02-27'],
  ['may'],
  ['say may'],
  ['by May'],
  ['the sun'],
  ['march on Washington'],
  ['the Friday Times'],
  ['in the Sunday Mirror'],
  ['Black Friday'],
  ['March Madness'],
  ['Radio Today'],
  ['on the 27th floor'],
  ['in 2000 cases'],
  ['the 2024 election'],
  ['the 3 March attack'],
  ['the events of 2014'],
  ['about 27 February'],
  ["about Thursday's talks"],
  ['31 February 2024'],
  ['in 2031'],
  ['by 2030'],
  ['at 10 am'],
]

describe('parseTimes', () => {
  it.each(TIMES)('%s', (text, since, until) => {
    expect(parseTimes(text, TODAY)).toEqual({ ...(since && { since }), ...(until && { until }) })
  })

  it('tells nothing where it is not known what day it is', () => {
    expect(parseTimes('yesterday', 'soon')).toEqual({})
  })
})

describe('describeFilters', () => {
  it.each<[Filters, string]>([
    [{}, 'what was said'],
    [
      { speaker: 'Orlova', about: 'embassy', since: '2025-02-27' },
      'what Orlova said, about "embassy", from 2025-02-27 on',
    ],
    [{ speaker: 'Orlova', negated: true, until: '2025-02-27' }, 'what Orlova did not say, up to 2025-02-27'],
    [{ acts: ['denial', 'refusal'] }, 'what anybody denied or refused to say'],
    [{ acts: ['question'], negated: true, speaker: 'Hale' }, 'what Hale did not ask'],
    [
      { phrase: 'a sober eye', kinds: ['direct'], cues: ['promise', 'pledge', 'vow'] },
      'what was said, with the words "a sober eye", quoted word for word, put as "promise", "pledge" or "vow"',
    ],
    [
      {
        place: 'Ankara',
        addressee: 'reporters',
        via: 'Interfax',
        outlet: 'BBC',
        since: '2025-01-01',
        until: '2025-01-31',
      },
      'what was said, in Ankara, to reporters, via Interfax, printed in BBC, from 2025-01-01 to 2025-01-31',
    ],
    [{ since: '2025-01-01', until: '2025-01-01' }, 'what was said, on 2025-01-01'],
  ])('%o', (filters, expected) => {
    expect(describeFilters(filters)).toBe(expected)
  })
})

/** Words that may stand anywhere in a question, in any order: the grammar must not lose one that says something. */
const GLUE = [
  ...FUNCTION_WORDS,
  ...HEAD_WORDS,
  ...'say said told who what did quotes statement denied promise ask of , ? "'.split(' '),
]
const CONTENT = [
  'embassy',
  'fish',
  'Orlova',
  'Norway',
  'staffing',
  'Reed',
  'visas',
  'Interfax',
  'Guardian',
  'reporters',
  'strange',
  'minister',
]
const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom(...GLUE),
      fc.constantFrom(...CONTENT),
      fc.constantFrom('Thursday', 'in 2024', 'since May', 'last week'),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '))

const textsOf = ({ filters }: Question): string => Object.values(filters).flat().join(' ').toLowerCase()

describe('any question', () => {
  it('is understood somehow, whatever is typed', () => {
    const isQuestion = (text: string) => {
      const question = parseQuestion(text, context)
      expect(['rows', 'speakers', 'count']).toContain(question.want)
      expect(describeFilters(question.filters)).not.toBe('')
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isQuestion))
    fc.assert(fc.property(sentence, isQuestion), { numRuns: 500 })
    for (const text of ["'; DROP TABLE quotes; --", 'embassy AND NOT visa NEAR/3 "x', '😀😀', '\ud800 said', '""', '-'])
      isQuestion(text)
  })

  it('begins before it ends', () => {
    const unit = fc.constantFrom(
      ...'since until before after from to between and in on last this week year Thursday March 3 2024 2025-02-27 early the of ago two , yesterday'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (words) => {
        const { since, until } = parseTimes(words.join(' '), TODAY)
        if (since !== undefined && until !== undefined) expect(since <= until).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('loses no word that says something', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const texts = textsOf(parseQuestion(text, context))
        for (const word of text.split(' ').filter((each) => CONTENT.includes(each)))
          expect(texts, text).toContain(word.toLowerCase())
      }),
      { numRuns: 3000 },
    )
  })

  it('leaves no article or mark at the ends of a filter', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { speaker, about, place, addressee, via } = parseQuestion(text, context).filters
        for (const words of [speaker, about, place, addressee, via])
          if (words !== undefined) expect(words, text).toMatch(/^(?!(?:the|an?) )[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    'did ',
    'is that ',
    'in a, ',
    '"',
    "'a ",
    'since ',
    'the week of ',
    'orders by ',
    'x and ',
    '“',
    'who is ',
    'just said ',
    '漢',
    'a-',
  ])('takes linear time: %j', (unit) => {
    const start = performance.now()
    parseQuestion(`what did Orlova say ${unit.repeat(100_000 / unit.length)}`, context)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
