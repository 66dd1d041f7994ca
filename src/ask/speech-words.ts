import type { Act, Kind } from '../types.ts'
import { type Form, inflect, plural } from './inflect.ts'

/** What a word of saying asks for beside its speaker. */
export type Effect = {
  readonly acts?: readonly Act[]
  readonly kinds?: readonly Kind[]
  readonly cues?: readonly string[]
}

export type SpeechVerb = { readonly lemma: string; readonly effect: Effect; readonly forms: ReadonlySet<Form> }

/** `isSure`: it asks for quotations wherever it stands; others ("threat", "order") are as often a part of the topic. */
export type SpeechNoun = {
  readonly verb: string
  readonly effect: Effect
  readonly isSure: boolean
  readonly isPlain: boolean
  readonly isPlural: boolean
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Whoever asks with one of these means whatever was said. */
const PLAIN = list(`say tell speak talk mention comment state remark discuss address quote cite report note add observe
  utter express refer allude react raise voice opine mean coin contain appear occur point bring weigh`)

/** Verbs that are the plain word for an act, so that the act says it all. */
const ACT_OF: readonly (readonly [Act, readonly string[]])[] = [
  ['denial', list('deny')],
  ['refusal', list('refuse decline')],
  ['question', list('ask inquire enquire wonder')],
  ['attitude', list('think believe hope want wish expect feel fear intend plan consider')],
]

/** Verbs whose own manner is asked for. */
const CUED =
  list(`accept accuse acknowledge admit advise advocate affirm agree allege announce answer appeal apologise apologize
  applaud appreciate argue assert assure blame boast brag call caution celebrate characterise characterize claim clarify
  command commend complain concede conclude condemn confess confirm congratulate contradict criticise criticize declare
  decry defend demand denounce describe disagree disclose dismiss dispute doubt emphasise emphasize encourage endorse
  estimate explain forecast foresee guarantee hail highlight hint imply indicate inform insinuate insist instruct insult invite
  joke lament mock object offer oppose order plead pledge post praise predict proclaim promise propose protest question
  quip rebuke rebut recommend rule refute regret reiterate reject remind repeat reply request respond reveal ridicule slam
  stress suggest support swear testify thank threaten tweet underline underscore urge vow warn welcome write`)

/**
 * Words that a reader takes for one: who asks for a promise wants the vow too. Only those that could stand for each other
 * in a headline, and the two spellings of one word: every other cue that is let in makes the answer less what was asked.
 */
const SYNONYMS = [
  'promise pledge vow',
  'warn caution',
  'admit acknowledge concede',
  'condemn denounce',
  'respond reply answer',
  'criticise criticize',
  'apologise apologize',
  'emphasise emphasize stress underline underscore',
  'describe characterise characterize call',
].map(list)

/** Verbs that are one only with the word behind them: "rule out", "point out". */
const PARTICLE_OF = new Map([
  ['rule', 'out'],
  ['point', 'out'],
  ['bring', 'up'],
  ['weigh', 'in'],
])

/** The cue itself first. "call" alone does not stand for "describe". */
const toCues = (lemma: string): readonly string[] => {
  if (PARTICLE_OF.has(lemma)) return [`${lemma} ${PARTICLE_OF.get(lemma)}`]
  const group = lemma === 'call' ? undefined : SYNONYMS.find((each) => each.includes(lemma))
  return group ? [lemma, ...group.filter((each) => each !== lemma)] : [lemma]
}

/** Verbs that only say that something of the kind of their object was said: "make a promise". */
const LIGHT = list('make give issue deliver use release pose')

/** Verbs by which what follows was not said: "fail to mention". */
const FAILING = list('fail omit avoid neglect')

const EFFECT_OF: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...[...PLAIN, ...LIGHT, ...FAILING].map((lemma): [string, Effect] => [lemma, {}]),
  ...CUED.map((lemma): [string, Effect] => [lemma, { cues: toCues(lemma) }]),
  ...ACT_OF.flatMap(([act, verbs]) => verbs.map((lemma): [string, Effect] => [lemma, { acts: [act] }])),
])

const VERBS = toVerbs()

function toVerbs(): ReadonlyMap<string, SpeechVerb> {
  const verbs = new Map<string, SpeechVerb>()
  for (const [lemma, effect] of EFFECT_OF)
    for (const [form, name] of inflect(lemma))
      verbs.set(form, { lemma, effect, forms: new Set([...(verbs.get(form)?.forms ?? []), name]) })
  return verbs
}

export const effectOf = (lemma: string): Effect => EFFECT_OF.get(lemma) ?? {}

/** The verb of saying of which a word (in lower case) is a form. */
export const verbOf = (low: string): SpeechVerb | undefined => VERBS.get(low)

export const isLight = ({ lemma }: SpeechVerb): boolean => LIGHT.includes(lemma)

export const isFailing = ({ lemma }: SpeechVerb): boolean => FAILING.includes(lemma)

export const particleOf = ({ lemma }: SpeechVerb): string | undefined => PARTICLE_OF.get(lemma)

/** Verbs whose subject is what was said: "where does the word appear". */
export const isOccurring = ({ lemma }: SpeechVerb): boolean => /^(?:appear|occur|contain)$/.test(lemma)

/** Nouns for what was said, with the verb that they stand for ("-" for none). */
const NOUNS = `quote:say quotation:say statement:say remark:say comment:say utterance:say saying:say reaction:react
mention:mention paraphrase:paraphrase soundbite:say
word:- phrase:- term:- expression:- speech:- address:- interview:- position:- stance:- reference:refer question:ask answer:answer reply:reply response:respond denial:deny refusal:refuse
promise:promise pledge:pledge vow:vow warning:warn threat:threaten announcement:announce claim:claim
accusation:accuse allegation:allege criticism:criticise demand:demand call:call_for appeal:appeal insult:insult order:order apology:apologise
admission:admit confession:confess explanation:explain prediction:predict proposal:propose complaint:complain
praise:praise condemnation:condemn objection:object declaration:declare rejection:reject confirmation:confirm
suggestion:suggest recommendation:recommend assertion:assert assurance:assure hope:hope belief:think view:think
opinion:think thought:think tweet:tweet testimony:testify insistence:insist endorsement:endorse description:describe`

const SURE = /^(?:deny|refuse|criticise|condemn|praise|accuse|apologise|confess|endorse|insult|allege|complain)$/

/** Of nouns that are not those of a verb. */
const NOUN_EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['paraphrase', { kinds: ['indirect'] }],
  ['call_for', { cues: ['call for'] }],
])

const NOUN_OF = toNouns()

function toNouns(): ReadonlyMap<string, SpeechNoun> {
  const nouns = new Map<string, SpeechNoun>()
  for (const [noun, verb] of NOUNS.split(/\s+/).map((pair) => pair.split(':'))) {
    const effect: Effect = NOUN_EFFECTS.get(verb) ?? effectOf(verb)
    const isPlain = verb !== '-' && (effect.cues ?? effect.acts) === undefined
    const isSure = isPlain || SURE.test(verb)
    nouns.set(noun, { verb, effect, isSure, isPlain, isPlural: false })
    nouns.set(plural(noun), { verb, effect, isSure, isPlain, isPlural: true })
  }
  return nouns
}

/** The noun of saying of which a word (in lower case) is a form. */
export const nounOf = (low: string): SpeechNoun | undefined => NOUN_OF.get(low)
