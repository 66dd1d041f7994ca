import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../src/random.ts'
import { align } from '../src/repeats/align.ts'
import { toChanges } from '../src/repeats/changes.ts'
import { describeChanges } from '../src/repeats/describe-changes.ts'
import { toFingerprints } from '../src/repeats/fingerprints.ts'
import { groupRepeats, type RepeatItem } from '../src/repeats/group.ts'
import { isSameOutline, isSameQuotation } from '../src/repeats/same.ts'
import { toWords } from '../src/repeats/words.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
)
/** Few words, so that they come again; of grammar and of content. */
const someWord = fc.constantFrom(
  ...'we they will would not the a of and to bridge valley harbour market close closed open water road 5 50'.split(' '),
)
const someWords = (maxLength: number) => fc.array(someWord, { maxLength })

describe('words', () => {
  it.each([
    ['“We WILL rebuild it!”', 'we will rebuild it'],
    ['Café São Łódź naïve Straße', 'cafe sao lodz naive strasse'],
    // apostrophes of any kind, lost or mistaken
    ['don’t', 'do not'],
    ["don't", 'do not'],
    ['don?t', 'do not'],
    ['donâ€™t', 'do not'],
    ['don&#39;t', 'do not'],
    ['don\ufffdt', 'do not'],
    ['don t', 'do not'],
    ['dont', 'do not'],
    ['We won’t, can’t and shan’t', 'we will not can not and shall not'],
    ['cannot', 'can not'],
    ['we’ll they’re I’ve I’m she’d', 'we will they are i have i am she would'],
    ['wouldn’t’ve', 'would not have'],
    ['it’s here; that’s Lund’s', 'it is here that is lunds'],
    ['Lund s boat', 'lunds boat'],
    ['let’s go', 'let us go'],
    ['O’Brien of d’Aosta', 'obrien of daosta'],
    ['the governors’ plan', 'the governors plan'],
    // damage inside words
    ['Gonz?lez', 'gonzlez'],
    ['Gonz\ufffdlez', 'gonzlez'],
    ['GonzÃ¡lez', 'gonzalez'],
    ['co\u00adoperate zero\u200bwidth', 'cooperate zerowidth'],
    // hyphens
    ['re-open, co-operate, e-mail, anti-war', 'reopen cooperate email antiwar'],
    ['a long-term cease-fire', 'a long term ceasefire'],
    ['a cease fire – well—at last', 'a ceasefire well at last'],
    // numbers
    ['1,250,000 and 3.5%', '1250000 and 3.5 percent'],
    ['five per cent', '5 percent'],
    ['twenty-five of thirty', '25 of 30'],
    ['20 5', '20 5'],
    ['$5bn, £3m, 10:30am', '5 billion 3 million 10.30 am'],
    ['the 10th in the 1990s', 'the 10th in the 1990s'],
    // spelling
    ['labour, colour, neighbours', 'labor color neighbors'],
    ['four of our hours', '4 of our hours'],
    ['organise, analysing, theatres, travelled', 'organize analyzing theaters traveled'],
    ['defence licence dialogue programme towards grey', 'defense license dialog program toward gray'],
    ['the U.S. and the US', 'the us and the us'],
    ['bread & water', 'bread and water'],
    ['He were [sic] gonna, um, go', 'he were going to go'],
    ['', ''],
    ['… “?” —', ''],
  ])('%s', (quote, words) => {
    expect(toWords(quote).join(' ')).toBe(words)
  })

  it('of any text are words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of toWords(text)) expect(word).toMatch(/^[\p{L}\p{N}.]+$/u)
      }),
    )
  })

  it.each(["n't", "'ve", 'é', '\u0301\u0323', '?', 'a?', '5,000', '[ ', 'a.', 'ing', '-', ' s', '\ufffd', '&', '’'])(
    'of much of the same (%j) take no time',
    (piece) => {
      const text = `a${piece.repeat(200_000 / piece.length)}`
      expect(toFingerprints(toWords(text)).length).toBeLessThan(text.length)
    },
  )
})

describe('fingerprints', () => {
  it('of two quotations with six words in a row in common have one in common', () => {
    const run = fc.array(someWord, { minLength: 6, maxLength: 20 })
    fc.assert(
      fc.property(
        run,
        fc.array(someWords(20), { minLength: 4, maxLength: 4 }),
        (shared, [before, after, ahead, behind]) => {
          const one = toFingerprints([...before, ...shared, ...after])
          const other = new Set(toFingerprints([...ahead, ...shared, ...behind]))
          expect(one.some((value) => other.has(value))).toBe(true)
        },
      ),
    )
  })

  it('are distinct integers, none below four words and at least one from four on', () => {
    fc.assert(
      fc.property(fc.oneof(someWords(30), anyText.map(toWords)), (words) => {
        const values = toFingerprints(words)
        expect(values.length > 0).toBe(words.length >= 4)
        expect(new Set(values).size).toBe(values.length)
        for (const value of values) expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true)
      }),
    )
  })

  it('are about half as many as the words of a long text', () => {
    const random = createRandom(5)
    const words = Array.from({ length: 3000 }, () => `w${Math.floor(random() * 2000)}`)
    expect(toFingerprints(words).length).toBeLessThan(words.length * 0.55)
  })

  it('do not tell person and tense', () => {
    const [direct, indirect] = ['We will reopen the embassy', 'they would reopen the embassy'].map(toWords)
    expect(toFingerprints(direct)).toEqual(toFingerprints(indirect))
  })

  it('stay as they are, for they are stored', () => {
    expect(toFingerprints(toWords('The ferry will sail again in spring'))).toMatchInlineSnapshot(`
      [
        1789081254,
        1219455837,
        4116062700,
        3321562545,
      ]
    `)
  })
})

const SAME: [why: string, a: string, b: string][] = [
  ['marks', '“We will reopen the embassy,”', 'We will reopen the embassy'],
  ['broken marks', 'We don’t fear the winter in this valley', 'We donâ€™t fear the winter in this valley'],
  ['a lost apostrophe', 'We can’t leave the harbour to the sea', 'We cant leave the harbour to the sea'],
  ['question marks', 'Lund’s plan won’t survive the winter', 'Lund?s plan won?t survive the winter'],
  [
    'British and American',
    'Our neighbours have travelled far to defend the colour of their labour',
    'Our neighbors have traveled far to defend the color of their labor',
  ],
  [
    'compounds',
    'The cease-fire holds and the co-operative will re-open on Monday',
    'The ceasefire holds and the cooperative will reopen on Monday',
  ],
  [
    'a compound in two',
    'They are policymakers who ignore the fishermen',
    'They are policy makers who ignore the fishermen',
  ],
  ['a number in words', 'We lost twenty-five boats in one night', 'We lost 25 boats in one night'],
  ['per cent', 'Prices of bread rose by five per cent this winter', 'Prices of bread rose by 5% this winter'],
  ['a name with its accents', 'Minister González has betrayed the miners', 'Minister Gonz?lez has betrayed the miners'],
  [
    'cut at the end',
    'The ferry will sail again in spring, whatever the ministry says, because the islands need it',
    'The ferry will sail again in spring, whatever the ministry says',
  ],
  [
    'cut at the start',
    'I told them in March, and I tell them again: nobody has the right to close this school',
    'Nobody has the right to close this school',
  ],
  [
    'cut in the middle',
    'We need doctors in every village, and I mean every single one of them from the coast to the hills, before the winter closes the roads',
    'We need doctors in every village … before the winter closes the roads',
  ],
  [
    'several sentences and one of them',
    'It was a hard night. The water came up to the windows of the bakery. We carried the children out through the roof. Nobody slept.',
    'The water came up to the windows of the bakery',
  ],
  [
    'cut at either end, overlapping in the middle',
    'As I said before, the valley will not sell its water to a foreign company as long as I am mayor',
    'The valley will not sell its water to a foreign company as long as I am mayor, and that is my last word',
  ],
  [
    'a dropped clause',
    'The bridge, which my father built with his own hands, must be repaired before the autumn floods',
    'The bridge must be repaired before the autumn floods',
  ],
  ['a word left out', 'We want a fair, safe and very practical bridge', 'We want a fair, safe and practical bridge'],
  [
    'words in brackets',
    'They have closed the harbour twice without asking the fishermen',
    '[The ministry has] closed the harbour twice without asking the fishermen',
  ],
  [
    'one word changed',
    'The council never asked the farmers whether they wanted the motorway',
    'The council never asked the farmers if they wanted the motorway',
  ],
  ['indirect', 'We will reopen the embassy', 'they would reopen the embassy'],
  [
    'indirect with that',
    '“I will not sign the treaty with the rebels”',
    'that he would not sign the treaty with the rebels',
  ],
  [
    'indirect, all tenses shifted',
    'We are closing the mine because our miners are dying of dust',
    'they were closing the mine because their miners were dying of dust',
  ],
  [
    'partly indirect',
    '“I have seen the damage with my own eyes and it is worse than the war”',
    'she had seen the damage “with my own eyes” and it was “worse than the war”',
  ],
  [
    'indirect with irregular verbs',
    'We know who sold the grain and wrote the false letters',
    'they knew who sold the grain and wrote the false letters',
  ],
  [
    'other contractions',
    'We’re not selling the orchard and we’ve told them',
    'We are not selling the orchard and we have told them',
  ],
  ['hesitations', 'The, um, dam is, uh, safe until the snow melts', 'The dam is safe until the snow melts'],
  ['case and capitals', 'THE MUSEUM BELONGS TO THE CITY', 'The museum belongs to the city'],
  [
    'a long one with another number',
    'The storm destroyed 50 houses along the northern shore, cut the railway in three places and left the hospital without power until morning',
    'The storm destroyed 5 houses along the northern shore, cut the railway in three places and left the hospital without power until morning',
  ],
  [
    'a long one that lost its “not”',
    'The government will not privatise the railways, the ports or the hospitals while workers wait for the wages of last winter',
    'The government will privatise the railways, the ports or the hospitals while workers wait for the wages of last winter',
  ],
]

const DIFFERENT: [why: string, a: string, b: string][] = [
  [
    'a formula',
    'Thank you very much for coming to Brekke',
    'Thank you very much for coming, the tunnel opens in March',
  ],
  ['a formula alone', 'Thank you very much for coming', 'Thank you very much for coming'],
  ['nothing but talk', 'I don’t know what to say about that', 'I don’t know what to say about that'],
  ['refusals', 'to immediately respond to a request for comment', 'to immediately respond to a request for comment'],
  ['too short', 'Never again, Lund', 'Never again, Lund'],
  ['a negation in a short one', 'We will reopen the embassy', 'We will not reopen the embassy'],
  ['a negation, indirect', 'The tunnel is safe for trains', 'that the tunnel was never safe for trains'],
  ['another number', 'At least 5 miners died in the northern shaft', 'At least 50 miners died in the northern shaft'],
  ['another number in words', 'We will hire five nurses for the clinic', 'We will hire fifty nurses for the clinic'],
  ['another name', 'Lund will resign after the vote', 'Ruiz will resign after the vote'],
  ['another name in the middle', 'We invited Lund to the opening', 'We invited Ruiz to the opening'],
  ['another object', 'We will rebuild the bridge this summer', 'We will rebuild the theatre this summer'],
  ['another day and place', 'It will rain in Brekke on Monday', 'It will rain in Solvik on Friday'],
  ['one frame', 'The price of bread is a scandal', 'The price of housing is a scandal'],
  ['the same beginning', 'I want to be very clear about the dam', 'I want to be very clear about the strike'],
  [
    'the same long beginning',
    'I want to say to the people of this great country that the harvest failed',
    'I want to say to the people of this great country that our team has won',
  ],
  [
    'the same end',
    'The mayor lied and that is all I have to say',
    'Our nurses are tired and that is all I have to say',
  ],
  ['the same topic', 'The ferry is old and slow', 'We love the old ferry, slow as it is'],
  [
    'the same words in other order',
    'The miners blame the ministry for the fire',
    'The ministry blames the fire on the miners',
  ],
  ['a title', 'Foreign Minister Ana Ruiz', 'a letter to Foreign Minister Ana Ruiz about the visas'],
  [
    'a name in two statements',
    'The Northern Fishermen’s Union of Solvik is on strike',
    'We talk with the Northern Fishermen’s Union of Solvik',
  ],
  [
    'a current phrase',
    'a ban on fishing in the northern bay',
    'his call for a ban on fishing in the northern bay until May',
  ],
  [
    'words scattered over a long one',
    'We want the water of the valley for the farms',
    'We came in March. They want more taxes. The roads are closed and the water is brown. Of all the mayors the last one left the valley. I stay for the children and the farms',
  ],
  ['a question and its answer', 'Will the school close in June?', 'The school has no roof and no heating'],
  ['nothing in common', 'The dam is safe until the snow melts', 'Our nurses earn less than a driver'],
  ['nothing at all', '', ''],
]

describe('the same quotation', () => {
  it.each(SAME)('with %s', (_, a, b) => {
    expect(isSameQuotation(toWords(a), toWords(b))).toBe(true)
    expect(isSameQuotation(toWords(b), toWords(a))).toBe(true)
    expect(groupRepeats([a, b].map((quote, i) => ({ key: `${i}`, words: toWords(quote) })))).toEqual([['0', '1']])
  })

  it.each(DIFFERENT)('is not: %s', (_, a, b) => {
    expect(isSameQuotation(toWords(a), toWords(b))).toBe(false)
    expect(isSameQuotation(toWords(b), toWords(a))).toBe(false)
  })

  it('is none the less with the two exchanged', () => {
    fc.assert(
      fc.property(someWords(25), someWords(25), (a, b) => {
        expect(isSameQuotation(a, b)).toBe(isSameQuotation(b, a))
      }),
      { numRuns: 300 },
    )
  })
})

describe('alignment', () => {
  it('shares as many words as the longest common subsequence, which it gives', () => {
    fc.assert(
      fc.property(someWords(25), someWords(25), (a, b) => {
        const runs = align(a, b)
        let [atA, atB, sum] = [0, 0, 0]
        for (const run of runs) {
          expect(run.a >= atA && run.b >= atB && run.length > 0).toBe(true)
          expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length))
          ;[atA, atB, sum] = [run.a + run.length, run.b + run.length, sum + run.length]
        }
        expect(sum).toBe(countCommon(a, b))
      }),
      { numRuns: 300 },
    )
  })

  it('of huge texts holds on to words that come once', () => {
    const random = createRandom(7)
    const noise = () => `n${Math.floor(random() * 50)}`
    const toHuge = () => Array.from({ length: 40_000 }, (_, i) => (i % 40 === 0 ? `once${i}` : noise()))
    const shared = align(toHuge(), toHuge()).reduce((sum, { length }) => sum + length, 0)
    expect(shared).toBeGreaterThan(8000)
    const unlike = Array.from({ length: 40_000 }, (_, i) => `${i}`)
    expect(align(unlike, [...unlike].reverse())).toHaveLength(1)
  })
})

/** The length of the longest common subsequence, by the table that everybody can check. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let k = 1; k <= b.length; k++)
      table[i][k] = a[i - 1] === b[k - 1] ? table[i - 1][k - 1] + 1 : Math.max(table[i - 1][k], table[i][k - 1])
  return table[a.length][b.length]
}

const toItems = (quotes: readonly string[]): readonly RepeatItem[] =>
  quotes.map((quote, i) => ({ key: `q${i}`, words: toWords(quote) }))

describe('groups', () => {
  it.each([
    [
      'exact repetitions',
      ['The dam is safe until May', '“The dam is safe until May.”', 'The dam broke in May'],
      [['q0', 'q1']],
    ],
    ['repetitions of what anybody says', ['Thank you very much for coming', 'Thank you very much for coming'], []],
    [
      'versions through a third',
      [
        'The water came up to the windows of the bakery',
        'We carried the children out through the roof',
        'The water came up to the windows of the bakery. We carried the children out through the roof.',
      ],
      [['q0', 'q1', 'q2']],
    ],
    [
      'two utterances',
      [
        'We will reopen the embassy',
        'The dam is safe until May',
        'they would reopen the embassy',
        'that the dam was safe until May',
      ],
      [
        ['q0', 'q2'],
        ['q1', 'q3'],
      ],
    ],
    ['no items', [], []],
  ])('of %s', (_, quotes, groups) => {
    expect(groupRepeats(toItems(quotes))).toEqual(groups)
  })

  it('hold each key once', () => {
    const [item] = toItems(['The dam is safe until May'])
    expect(groupRepeats([item, item])).toEqual([])
    expect(groupRepeats([item, item, { ...item, key: 'other' }])).toEqual([['other', 'q0']])
  })

  it('are the same for items in any order', () => {
    const random = createRandom(11)
    const items = makeArchive(250, random)
    const groups = groupRepeats(items)
    expect(groups.length).toBeGreaterThan(10)
    fc.assert(
      fc.property(fc.shuffledSubarray([...items], { minLength: items.length }), (shuffled) => {
        expect(groupRepeats(shuffled)).toEqual(groups)
      }),
      { numRuns: 20 },
    )
  })

  it('are the connected components over all pairs, where there are few', () => {
    const quotes = fc.array(fc.array(someWord, { minLength: 4, maxLength: 14 }), { maxLength: 13 })
    fc.assert(
      fc.property(quotes, (all) => {
        const items = all.map((words, i) => ({ key: `q${String(i).padStart(2, '0')}`, words }))
        expect(groupRepeats(items)).toEqual(joinPairwise(items))
      }),
      { numRuns: 200 },
    )
  })

  it('compare each pair once at most, and ten times as many items no more than twenty times as often', () => {
    const few = countComparisons(makeArchive(400, createRandom(3)))
    const many = countComparisons(makeArchive(4000, createRandom(3)))
    expect(few).toBeGreaterThan(100)
    expect(many / few).toBeLessThan(20)
  })

  it('compare little where all share a formula, and find the versions among them', () => {
    const toQuote = (i: number) => `I want to thank the people of this country, number${i} other${i * 7} thing${i * 13}`
    const quotes = Array.from({ length: 3000 }, (_, i) => toQuote(i))
    const items = toItems([...quotes, `${toQuote(1234)} tonight`])
    expect(countComparisons(items)).toBeLessThan(items.length * 60)
    expect(groupRepeats(items)).toEqual([['q1234', 'q3000']])
  })
})

/** Groups by comparing each with each: what `groupRepeats` finds with fewer comparisons. */
function joinPairwise(items: readonly RepeatItem[]): readonly (readonly string[])[] {
  let groups = items.map((item) => [item])
  const areLinked = (a: RepeatItem, b: RepeatItem) => {
    const values = new Set(toFingerprints(a.words))
    return toFingerprints(b.words).some((value) => values.has(value)) && isSameQuotation(a.words, b.words)
  }
  for (const item of items) {
    const linked = groups.filter((group) => group.some((other) => other === item || areLinked(other, item)))
    groups = [...groups.filter((group) => !linked.includes(group)), linked.flat()]
  }
  const keys = groups.filter((group) => group.length > 1).map((group) => group.map(({ key }) => key).sort())
  return keys.sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

function countComparisons(items: readonly RepeatItem[]): number {
  let count = 0
  const seen = new Set<string>()
  groupRepeats(items, (a, b) => {
    count++
    const pair = [a, b].map(({ words }) => words.join(' ')).sort()
    expect(seen.has(pair.join('|'))).toBe(false)
    seen.add(pair.join('|'))
    return isSameOutline(a, b)
  })
  return count
}

const GRAMMAR = 'the of and to in that we will is it for not they are have with on be this was'.split(' ')
const OPENINGS = [
  'thank you very much for coming',
  'i want to be very clear about this',
  'let me tell you one thing',
  '',
]

/** Quotations as an archive has them: words by their frequency, formulas, and versions of a quarter of them. */
function makeArchive(size: number, random: () => number): readonly RepeatItem[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
  const toWord = () => (random() < 0.5 ? pick(GRAMMAR) : `word${Math.floor(3000 * random() ** 3)}`)
  const texts: (readonly string[])[] = []
  while (texts.length < size) {
    if (random() < 0.25 && texts.length > 0) texts.push(pick(texts).map((word) => (random() < 0.06 ? toWord() : word)))
    else texts.push([...pick(OPENINGS).split(' '), ...Array.from({ length: 5 + random() * 25 }, toWord)])
  }
  return texts.map((words, i) => ({ key: `q${i}`, words }))
}

describe('changes', () => {
  const mark = (first: string, version: string) =>
    toChanges(first, version)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`))
      .join('')

  it.each([
    ['We want a safe bridge.', 'We want a safe bridge.', 'We want a safe bridge.', 'the same words'],
    [
      'We want a fair, safe and practical bridge.',
      'We want a very fair, safe bridge.',
      'We want a {+very +}fair, safe {-and practical -}bridge.',
      'cut: “and practical”; added: “very”',
    ],
    ['safe and sound and cheap', 'safe and cheap', 'safe {-and sound -}and cheap', 'cut: “and sound”'],
    [
      'We will reopen the embassy, I promise.',
      'they would reopen the embassy',
      '{-We will-}{+they would+} reopen the embassy{-, I promise.-}',
      'cut: “I promise”; changed: “We will” to “they would”',
    ],
    ['We won’t go.', "We won't go.", "We {-won’t-}{+won't+} go.", 'the same words'],
    [
      'The cease-fire holds',
      '“the ceasefire holds”',
      '{-The cease-fire-}{+“the ceasefire+} holds{+”+}',
      'the same words',
    ],
    ['We will not go.', 'We will go.', 'We will {-not -}go.', 'cut: “not”'],
    ['It costs 5%.', 'It costs 50%.', 'It costs {-5-}{+50+}%.', 'changed: “5” to “50”'],
    ['', 'New', '{+New+}', 'added: “New”'],
    ['Old', '', '{-Old-}', 'cut: “Old”'],
    ['…', '', '{-…-}', 'the same words'],
    [
      'one alpha two beta three gamma four delta five not six',
      'one two three four five six',
      'one {-alpha -}two {-beta -}three {-gamma -}four {-delta -}five {-not -}six',
      'cut: “not”, “alpha”, “beta” and 2 more',
    ],
    [
      'We stay. The road from the coast to the hills is closed until the end of May. Nobody leaves.',
      'We stay. Nobody leaves.',
      'We stay. {-The road from the coast to the hills is closed until the end of May. -}Nobody leaves.',
      'cut: “The road from the … the end of May”',
    ],
  ])('of %s', (first, version, marked, described) => {
    expect(mark(first, version)).toBe(marked)
    expect(describeChanges(toChanges(first, version))).toBe(described)
  })

  /** A text and a version of it, and texts that have nothing to do with each other. */
  const spaced = fc.array(fc.tuple(someWord, fc.constantFrom(' ', ', ', '. ', '—', ' “', '” ', '\n')), {
    maxLength: 20,
  })
  const someText = fc.oneof(
    anyText,
    spaced.map((words) => words.flat().join('')),
  )

  it('make up both texts, in as few pieces as there are changes', () => {
    fc.assert(
      fc.property(someText, someText, (first, version) => {
        const changes = toChanges(first, version)
        const join = (...kinds: string[]) =>
          changes
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join('')
        expect(join('same', 'removed')).toBe(first)
        expect(join('same', 'added')).toBe(version)
        changes.forEach(({ kind, text }, i) => {
          expect(text).not.toBe('')
          expect(kind).not.toBe(changes[i + 1]?.kind)
          expect(kind === 'added' && changes[i + 1]?.kind === 'removed').toBe(false)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('of a text into itself are none, and are described in one line', () => {
    fc.assert(
      fc.property(someText, someText, (first, version) => {
        expect(toChanges(first, first)).toEqual(first === '' ? [] : [{ kind: 'same', text: first }])
        expect(describeChanges(toChanges(first, first))).toBe('the same words')
        expect(describeChanges(toChanges(first, version))).toMatch(/^[^\n\r]+$/)
      }),
    )
  })

  it('of huge texts stay bounded', () => {
    const toHuge = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 50_000 }, () => `w${Math.floor(random() * 5000)}`).join(' ')
    }
    const changes = toChanges(toHuge(1), toHuge(2))
    expect(describeChanges(changes).length).toBeLessThan(1000)
  })
})
