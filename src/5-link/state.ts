import type { Gender } from '../lexicons.ts'
import { lowerBound } from '../lower-bound.ts'
import { tokenFrom } from '../tokens.ts'
import type { MentionKind, Span, SpeakerKind, TokenRange } from '../types.ts'
import type { Context } from './context.ts'
import { toGender } from './gender.ts'
import { nounsOf } from './nouns-of.ts'
import type { Candidate, Ranker, Wanted } from './ranker.ts'
import { findRoles } from './roles.ts'
import { fold } from './speakers.ts'

/** A speaker in the making. */
export type SpeakerDraft = {
  readonly kind: SpeakerKind
  readonly name: string
  readonly gender?: Gender
  /** Only the first name tells the gender, which another may bear, too. */
  readonly isGenderGuess?: boolean
  readonly isPlural: boolean
  /** "any bank": none in particular. */
  readonly isGeneric?: boolean
  /** Nothing but its shape tells that the name is a person's. */
  readonly isGuess: boolean
  readonly isPlace: boolean
  /** Index into `Context.named`, or -1 for the unnamed. */
  readonly named: number
  /** Ranges that tell its role. */
  readonly roles: readonly TokenRange[]
  /** Role nouns and head nouns in small letters, by which a description may mean it. */
  readonly nouns: ReadonlySet<string>
}

/** What is so of everybody without a name, unless it is told otherwise. */
export const NAMELESS = {
  isPlural: false,
  isGuess: false,
  isPlace: false,
  named: -1,
  roles: [],
  nouns: new Set<string>(),
} as const

/** Where words that stand for a speaker are in their clause. */
export type Place = { readonly isSubject: boolean; readonly isObject: boolean }

/** Words that stand for a speaker: what a pronoun may go back to. */
export type Referent = Place & { readonly token: number; readonly speaker: number; readonly isSource: boolean }

/** Told of every choice that the ranker is asked for: how its trainer sees them. */
export type Watch = (asked: {
  readonly quotation: number
  readonly wanted: Wanted
  readonly candidates: readonly Candidate[]
  readonly speakers: readonly SpeakerDraft[]
}) => void

/** Who said a quotation, found by one rule. `speaker` is an index into `State.speakers`. */
export type Answer = {
  readonly speaker: number
  readonly by: string
  readonly mention: MentionKind
  readonly evidence: Span
  readonly score: number
}

/** What is known when the quotations before the present one have been linked. Only the driver writes to it. */
export type State = {
  readonly ranker: Ranker
  readonly watch?: Watch
  readonly speakers: SpeakerDraft[]
  /** Speaker of each of `Context.named`. */
  readonly speakerOf: readonly number[]
  /** In order of their tokens. */
  readonly referents: Referent[]
  /** By quotation id. */
  readonly answers: Map<number, Answer>
  /** Ids of the quotations that have an answer, in order of `places`. */
  readonly answered: number[]
  /** Speakers without a name, by kind and folded description. */
  readonly unnamed: Map<string, number>
  /** Speakers by the nouns that may mean them. */
  readonly byNoun: Map<string, Set<number>>
  /** Token where each quotation's source, or else its content, begins; by id. */
  readonly places: readonly number[]
}

/** The state before the first quotation: everybody with a name. */
export function toState(context: Context, ranker: Ranker, watch?: Watch): State {
  const speakers = context.named.map((named, k): SpeakerDraft => {
    const roles = named.kind === 'person' || named.kind === 'unknown' ? rolesOf(context, named.mentions) : []
    const isPerson = named.kind === 'person' || (named.kind === 'unknown' && roles.length > 0)
    return {
      kind: isPerson || named.kind === 'unknown' ? 'person' : 'organisation',
      name: toName(named.words),
      ...toGender(context, named, roles),
      isPlural: false,
      isGuess: named.kind === 'unknown' && roles.length === 0,
      isPlace: named.kind === 'place',
      named: k,
      roles,
      nouns: nounsOf(context, roles, named),
    }
  })
  const places = context.quotations.map(({ source, content }) =>
    Math.min(context.parse.tokens.length - 1, tokenFrom(context.parse, source[0]?.start ?? content[0].start)),
  )
  const byNoun = new Map<string, Set<number>>()
  for (const [s, { nouns }] of speakers.entries()) addNouns(byNoun, nouns, s)
  return {
    speakers,
    ranker,
    ...(watch ? { watch } : {}),
    speakerOf: context.named.map((_, k) => k),
    referents: [],
    answers: new Map(),
    answered: [],
    unnamed: new Map(),
    byNoun,
    places,
  }
}

function rolesOf(context: Context, mentions: readonly number[]): TokenRange[] {
  return mentions.flatMap((m) => findRoles(context, m))
}

/** A shouted name ("LINDEQVIST") in ordinary letters. */
function toName(words: readonly string[]): string {
  const isShouted =
    words.every((word) => !/\p{Ll}/u.test(word)) && words.some((word) => word.length > 4 || words.length > 1)
  return words
    .map((word) => (isShouted ? word.replace(/\p{L}+/gu, (part) => part[0] + part.slice(1).toLowerCase()) : word))
    .join(' ')
    .replace(/ ([.,])/g, '$1')
}

/** Whether a name is the subject of its clause (a verb follows and no preposition precedes), or hangs on a preposition. */
export function placeOf(context: Context, { from, to }: TokenRange): Place {
  const { tokens } = context.parse
  const sentence = context.sentenceOf[from]
  let before = from - 1
  while (
    before >= 0 &&
    context.sentenceOf[before] === sentence &&
    /^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(tokens[before].pos)
  )
    before--
  const isAfterPreposition = before >= 0 && context.sentenceOf[before] === sentence && tokens[before].pos === 'ADP'
  const isAfterVerb = before >= 0 && context.sentenceOf[before] === sentence && tokens[before].pos === 'VERB'
  const next = tokens[to]
  const isPossessor = next !== undefined && /^['’]s?$/.test(next.norm)
  const isBeforeVerb =
    next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.norm === ',' || next.pos === 'ADV')
  return {
    isSubject: !isAfterPreposition && !isPossessor && isBeforeVerb,
    isObject: isAfterPreposition || isPossessor || isAfterVerb,
  }
}

/** The speaker with this description, found among the unnamed or made anew. */
export function toUnnamed(state: State, draft: SpeakerDraft): number {
  const key = `${draft.kind} ${draft.name.split(' ').map(fold).join(' ')}`
  const known = state.unnamed.get(key)
  if (known !== undefined) return known
  state.unnamed.set(key, state.speakers.length)
  state.speakers.push(draft)
  addNouns(state.byNoun, draft.nouns, state.speakers.length - 1)
  return state.speakers.length - 1
}

function addNouns(byNoun: Map<string, Set<number>>, nouns: ReadonlySet<string>, speaker: number): void {
  for (const noun of nouns) byNoun.set(noun, (byNoun.get(noun) ?? new Set<number>()).add(speaker))
}

/** Remembers one more noun by which a speaker may be meant. */
export const addNoun = ({ byNoun }: State, speaker: number, noun: string): void =>
  addNouns(byNoun, new Set([noun]), speaker)

/** Writes down who said a quotation. */
export function addAnswer(state: State, quotation: number, answer: Answer): void {
  const { answers, answered, places } = state
  answers.set(quotation, answer)
  answered.splice(
    lowerBound(answered.length, (k) => places[answered[k]] <= places[quotation]),
    0,
    quotation,
  )
}

/** Remembers that a speaker stands at a token. Referents stay in order of their tokens. */
export function addReferent({ referents }: State, referent: Referent): void {
  referents.splice(
    lowerBound(referents.length, (k) => referents[k].token <= referent.token),
    0,
    referent,
  )
}

/** Index of the last referent before token `at`; -1 for none. */
export const referentBefore = ({ referents }: State, at: number): number =>
  lowerBound(referents.length, (k) => referents[k].token < at) - 1

/**
 * The last quotation before token `at` that has an answer and for which `isFit` holds; by where its source stands, or its
 * content where it has none.
 */
export function answeredBefore(state: State, at: number, isFit: (quotation: number) => boolean): number | null {
  const { answered, places } = state
  for (let k = lowerBound(answered.length, (n) => places[answered[n]] < at) - 1; k >= 0; k--)
    if (isFit(answered[k])) return answered[k]
  return null
}
