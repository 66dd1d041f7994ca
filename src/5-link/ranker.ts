import { toTokens } from '../tokens.ts'
import type { Quotation } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { answeredBefore, type Referent, referentBefore, type SpeakerDraft, type State } from './state.ts'

/**
 * Whom a pronoun means: a log-linear model over those named or described before it, and over nobody, fitted by
 * `npm run train` on labelled sources (the ranking of Denis & Baldridge, IJCAI 2007). Each weight belongs to one of `FACTS`.
 */
export type Ranker = { readonly weights: readonly number[]; readonly card: RankerCard }
export type RankerCard = {
  readonly format: number
  readonly made: string
  readonly corpora: readonly { readonly name: string; readonly sha256: string; readonly asked: number }[]
}
/** Raised by one whenever `FACTS` change: weights fitted on others are refused. */
export const RANKER_FORMAT = 2

/** What is asked for: of which number and gender, and of which kinds. */
export type Wanted = {
  readonly type: keyof typeof NOBODY
  readonly gender?: 'male' | 'female'
  readonly kinds: ReadonlySet<string>
}
export type Candidate = { readonly speaker: number; readonly token: number; readonly facts: readonly number[] }
/** The best candidate and its probability; `all` in the order of the candidates, whose rest to 1 is that of nobody. */
export type Choice = { readonly best: number; readonly p: number; readonly all: readonly number[] }

/** Unknown is better than wrong: nobody is named who is less likely than this. */
export const LEAST = 0.5

/** How far back a pronoun may reach, in sentences. */
const FARTHEST = 10

export const FACTS = [
  'nobody: he, she',
  'nobody: they',
  'nobody: it',
  'nobody: description',
  'same sentence',
  'sentence before',
  'two sentences before',
  'three to five before',
  'farther',
  'same paragraph',
  'paragraph before',
  'subject',
  'subject of the sentence before',
  'first in its sentence',
  'object',
  'source',
  'previous speaker',
  'previous speaker, same paragraph',
  'previous speaker, sentence before',
  'quoted',
  'same gender',
  'same gender by first name',
  'other gender by first name',
  'gender unknown',
  'gender unknown, a name in -a, asked for her',
  'gender unknown, a name in -a, asked for him',
  'mentions',
  'kind is a guess',
  'place',
  'nearest',
  'second nearest',
  'full name',
  'only described',
  'they: plural',
  'they: organisation',
  'they: joint',
  'they: document',
  'it: organisation',
  'it: document',
  'it: group',
  'it: same sentence',
  'they: same sentence',
  'in the headline',
  'opens: subject of the sentence before',
  'description: previous speaker',
  'description: subject of the sentence before',
  'named in the content',
] as const

/** Which fact is nobody's, by what is asked for: he or she, they, it, or a person by a description. */
export const NOBODY = { person: 0, they: 1, it: 2, description: 3 } as const

/** The probabilities of the candidates and of nobody (softmax); null where there are no candidates. */
export function choose(candidates: readonly Candidate[], { type }: Wanted, weights: readonly number[]): Choice | null {
  if (candidates.length === 0) return null
  const worths = candidates.map(({ facts }) => Math.exp(Math.min(30, worthOf(facts, weights))))
  const nobody = Math.exp(weights[NOBODY[type]])
  const total = worths.reduce((sum, worth) => sum + worth, nobody)
  const all = worths.map((worth) => worth / total)
  const best = all.indexOf(Math.max(...all))
  return { best, p: all[best], all }
}

const worthOf = (facts: readonly number[], weights: readonly number[]): number => {
  let sum = 0
  for (let k = 0; k < facts.length; k++) sum += facts[k] * weights[k]
  return sum
}

/** Whom the words at token `at` mean, how likely it is, and by which token; null where nobody is `LEAST` likely. */
export function findReferent(
  context: Context,
  quotation: Quotation,
  at: number,
  wanted: Wanted,
  state: State,
): { speaker: number; token: number; p: number } | null {
  const candidates = findCandidates(context, quotation, at, wanted, state)
  state.watch?.({ quotation: quotation.id, wanted, candidates, speakers: state.speakers })
  const choice = choose(candidates, wanted, state.ranker.weights)
  if (!choice || choice.p < LEAST) return null
  const { speaker, token } = candidates[choice.best]
  return { speaker, token, p: choice.p }
}

/** Everybody before token `at` who fits, each by the mention that speaks most for it. */
function findCandidates(context: Context, quotation: Quotation, at: number, wanted: Wanted, state: State): Candidate[] {
  const previous = previousSpeaker(context, quotation, at, state)
  const inContent = namedInContent(context, quotation, state)
  const found = new Map<number, Candidate>()
  for (let k = referentBefore(state, at); k >= 0; k--) {
    const referent = state.referents[k]
    if (context.sentenceOf[at] - context.sentenceOf[referent.token] > FARTHEST) break
    if (!isFit(state.speakers[referent.speaker], referent, wanted)) continue
    const facts = toFacts(context, state, referent, at, wanted, previous, inContent, found.size)
    const known = found.get(referent.speaker)
    if (!known || worthOf(facts, state.ranker.weights) > worthOf(known.facts, state.ranker.weights))
      found.set(referent.speaker, { speaker: referent.speaker, token: referent.token, facts })
  }
  return [...found.values()]
}

/** Who is named inside the quoted words: hardly anybody names himself. */
function namedInContent(context: Context, quotation: Quotation, state: State): Set<number> {
  const speakers = new Set<number>()
  for (const span of quotation.content) {
    const { from, to } = toTokens(context.parse, span)
    for (let i = from; i < to; i++)
      if (context.nameAt[i] >= 0) speakers.add(state.speakerOf[context.ownerOf[context.nameAt[i]]])
  }
  return speakers
}

function isFit(speaker: SpeakerDraft, referent: Referent, { type, gender, kinds }: Wanted): boolean {
  if (!kinds.has(speaker.kind)) return false
  const isOther = gender !== undefined && speaker.gender !== undefined && speaker.gender !== gender
  if (isOther && (!speaker.isGenderGuess || type === 'description')) return false
  if (type === 'description' && speaker.named < 0) return false
  // A name that may be anything's is "she" only where it has spoken.
  if ((gender || type === 'description') && speaker.isGuess && !referent.isSource) return false
  if (type === 'they') return speaker.isPlural || speaker.kind === 'organisation' || speaker.kind === 'group'
  return !speaker.isPlural
}

function toFacts(
  context: Context,
  state: State,
  referent: Referent,
  at: number,
  { type, gender }: Wanted,
  previous: { speaker: number; token: number } | null,
  inContent: ReadonlySet<number>,
  rank: number,
): number[] {
  const flag = (is: boolean | undefined) => (is ? 1 : 0)
  const { paragraphOf, sentenceOf, names, nameAt, named, isQuoted } = context
  const speaker = state.speakers[referent.speaker]
  const sentences = sentenceOf[at] - sentenceOf[referent.token]
  const paragraphs = paragraphOf[at] - paragraphOf[referent.token]
  const isPrevious = previous?.speaker === referent.speaker
  const name = nameAt[referent.token]
  const first = context.parse.sentences[sentenceOf[referent.token]]?.from
  const isFirst = first !== undefined && referent.token - first <= 4 && !isObjectAt(context, first)
  const opens = at - (context.parse.sentences[sentenceOf[at]]?.from ?? 0) <= 1
  const mentions = speaker.named >= 0 ? named[speaker.named].mentions.length : 1
  const endsInA = speaker.gender === undefined && speaker.named >= 0 && /a$/.test(speaker.name.split(' ')[0])
  const isJoint = speaker.isPlural && speaker.kind === 'person'
  return [
    0,
    0,
    0,
    0,
    flag(sentences === 0),
    flag(sentences === 1),
    flag(sentences === 2),
    flag(sentences > 2 && sentences < 6),
    flag(sentences > 5),
    flag(paragraphs === 0),
    flag(paragraphs === 1),
    flag(referent.isSubject),
    flag(referent.isSubject && sentences === 1),
    flag(isFirst),
    flag(referent.isObject),
    flag(referent.isSource),
    flag(isPrevious),
    flag(isPrevious && paragraphOf[previous!.token] === paragraphOf[at]),
    flag(isPrevious && sentenceOf[at] - sentenceOf[previous!.token] <= 1),
    flag(isQuoted[referent.token] === 1 && isQuoted[at] === 0),
    flag(gender !== undefined && speaker.gender === gender && !speaker.isGenderGuess),
    flag(gender !== undefined && speaker.gender === gender && speaker.isGenderGuess),
    flag(gender !== undefined && speaker.gender !== undefined && speaker.gender !== gender),
    flag((gender !== undefined || type === 'description') && speaker.gender === undefined),
    flag(gender === 'female' && endsInA),
    flag(gender === 'male' && endsInA),
    Math.log(mentions),
    flag(speaker.isGuess),
    flag(speaker.isPlace),
    flag(rank === 0),
    flag(rank === 1),
    flag(name >= 0 && names[name].words.length > 1),
    flag(speaker.named < 0 && !isJoint),
    flag(type === 'they' && speaker.isPlural),
    flag(type === 'they' && speaker.kind === 'organisation'),
    flag(type === 'they' && isJoint),
    flag(type === 'they' && speaker.kind === 'document'),
    flag(type === 'it' && speaker.kind === 'organisation'),
    flag(type === 'it' && speaker.kind === 'document'),
    flag(type === 'it' && speaker.kind === 'group'),
    flag(type === 'it' && sentences === 0),
    flag(type === 'they' && sentences === 0),
    flag(paragraphOf[referent.token] === 0 && paragraphs > 1),
    flag(opens && referent.isSubject && sentences === 1),
    flag(type === 'description' && isPrevious),
    flag(type === 'description' && referent.isSubject && sentences === 1),
    flag(inContent.has(referent.speaker)),
  ]
}

const isObjectAt = (context: Context, i: number) => /^(?:in|on|at|after|before|for|with|by)$/.test(wordAt(context, i))

/** Who said the quotation whose source or content stands last before token `at` on the same level, and where. */
export function previousSpeaker(
  context: Context,
  quotation: Quotation,
  at: number,
  state: State,
): { speaker: number; token: number } | null {
  const isSameLevel = (id: number) => id !== quotation.id && context.quotations[id].within === quotation.within
  const id = answeredBefore(state, at, isSameLevel)
  return id === null ? null : { speaker: state.answers.get(id)!.speaker, token: state.places[id] }
}
