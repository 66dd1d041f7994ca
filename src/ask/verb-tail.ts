import type { TokenRange } from '../types.ts'
import type { Clause } from './clause.ts'
import { type Frame, toVerbFrame } from './frames.ts'
import { isPreposition } from './function-words.ts'
import { hasSpeaker, readAfterNoun } from './noun-phrase.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, both, NOTHING, type Reading, toParts } from './reading.ts'
import { type Effect, isFailing, isLight, nounOf, particleOf, type SpeechVerb, verbOf } from './speech-words.ts'
import { lowAt, type Word } from './words.ts'

/** What stands behind the verb of saying, with what the verb itself asks for. `isOpen`: no speaker is known yet. */
export function readTail(
  words: readonly Word[],
  clause: Clause,
  to: number,
  isOpen: boolean,
  context: AskContext,
): Reading {
  const { verb, spoken } = clause
  const joint = jointVerb(words, clause, to)
  if (joint) return readJoint(words, clause, joint, to, isOpen, context)
  if (clause.isModal && clause.isNegated) return readRefused(words, clause, to, isOpen, context)
  if (/^(?:refuse|decline)$/.test(spoken.lemma)) return readRefused(words, clause, to, isOpen, context)
  if (isFailing(spoken)) return readFailed(words, clause, to, isOpen, context)
  if (isLight(spoken)) return readLight(words, { from: verb + 1, to }, isOpen, context)
  if (spoken.lemma === 'quote' || spoken.lemma === 'cite')
    return readQuoted(words, { from: verb + 1, to }, isOpen, context)
  const next = lowAt(words, verb + 1)
  if (spoken.lemma === 'call' && /^(?:for|on|upon)$/.test(next))
    return withEffect(words, { from: verb + 2, to }, toVerbFrame('call', isOpen), { cues: [`call ${next}`] }, context)
  if (spoken.lemma === 'ask' && isAskedFor(words, verb + 1, to))
    return withEffect(words, { from: verb + 1, to }, toVerbFrame('ask', isOpen), { cues: ['ask', 'request'] }, context)
  const frame = toVerbFrame(spoken.lemma, isOpen)
  const from = particleOf(spoken) ? verb + 2 : verb + 1
  // "was promised to farmers": what was promised stands before, so these are told.
  const told: Frame = clause.isPassive && frame.to === 'named' ? { ...frame, to: 'addressee' } : frame
  return withEffect(words, { from, to }, told, spoken.effect, context)
}

/** The index of a second verb of saying ("confirm or deny"); 0 where there is none. */
function jointVerb(words: readonly Word[], { verb, spoken }: Clause, to: number): number {
  if (!/^(?:and|or)$/.test(lowAt(words, verb + 1)) || verb + 2 >= to) return 0
  const next = verbOf(lowAt(words, verb + 2))
  return next && [...next.forms].some((form) => spoken.forms.has(form)) && !isLight(next) ? verb + 2 : 0
}

/** Either verb is asked for: a plain one lets in all; acts stay acts only where both are. */
function readJoint(
  words: readonly Word[],
  clause: Clause,
  second: number,
  to: number,
  isOpen: boolean,
  context: AskContext,
): Reading {
  const other = verbOf(lowAt(words, second))!
  const tail = withEffect(words, { from: second + 1, to }, toVerbFrame(other.lemma, isOpen), {}, context)
  return { ...tail, effects: [eitherOf(clause.spoken, other)] }
}

function eitherOf(a: SpeechVerb, b: SpeechVerb): Effect {
  if (Object.keys(a.effect).length === 0 || Object.keys(b.effect).length === 0) return {}
  if (a.effect.acts && b.effect.acts) return { acts: [...a.effect.acts, ...b.effect.acts] }
  return { cues: [...(a.effect.cues ?? [a.lemma]), ...(b.effect.cues ?? [b.lemma])] }
}

function withEffect(
  words: readonly Word[],
  range: TokenRange,
  frame: Frame,
  effect: Effect,
  context: AskContext,
): Reading {
  return { ...NOTHING, effects: [effect], parts: readPieces(words, range, frame, context) }
}

/** "ask for help", "ask Congress for money": no question, but a request. */
function isAskedFor(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (isPreposition(words[i])) return words[i].low === 'for' || (words[i].low === 'to' && i > from)
  return false
}

/** "refused to comment on", "would not say": whatever verb of saying is refused is no cue. */
function readRefused(
  words: readonly Word[],
  clause: Clause,
  to: number,
  isOpen: boolean,
  context: AskContext,
): Reading {
  const isSaid = clause.isModal && clause.isNegated && !/^(?:refuse|decline)$/.test(clause.spoken.lemma)
  const inner = isSaid ? clause.verb : pastTo(words, clause.verb + 1)
  const said = verbOf(lowAt(words, inner))
  const from = said ? inner + 1 : inner
  return withEffect(words, { from, to }, toVerbFrame(said?.lemma ?? 'refuse', isOpen), { acts: ['refusal'] }, context)
}

/** "failed to mention": not said. */
function readFailed(words: readonly Word[], clause: Clause, to: number, isOpen: boolean, context: AskContext): Reading {
  const verb = pastTo(words, clause.verb + 1)
  const spoken = verbOf(lowAt(words, verb))
  if (!spoken || isFailing(spoken)) return NOTHING
  const inner = readTail(words, { ...clause, verb, spoken, isNegated: false, isModal: false }, to, isOpen, context)
  return { ...inner, negated: true }
}

const pastTo = (words: readonly Word[], i: number) => (lowAt(words, i) === 'to' ? i + 1 : i)

/** "make a solemn promise about": the noun is what is meant; "used the phrase" is just said. */
function readLight(words: readonly Word[], range: TokenRange, isOpen: boolean, context: AskContext): Reading {
  let at = range.from
  while (at < range.to && words[at].kind === 'word' && !nounOf(words[at].low) && !isPreposition(words[at])) at++
  const noun = at < range.to && words[at].kind === 'word' ? nounOf(words[at].low) : undefined
  if (!noun) return { ...NOTHING, parts: readPieces(words, range, toVerbFrame('say', isOpen), context) }
  const manner = toParts(words, { from: range.from, to: at }, 'about')
  return {
    ...NOTHING,
    effects: [noun.effect],
    parts: [...manner, ...readAfterNoun(words, { from: at + 1, to: range.to }, noun, isOpen, context)],
  }
}

/** "quoted as saying"; "quote Orlova as saying", where the subject relays and the object speaks; "quoted by Interfax". */
function readQuoted(words: readonly Word[], { from, to }: TokenRange, isOpen: boolean, context: AskContext): Reading {
  const as = sayingAfter(words, { from, to })
  const isBy = lowAt(words, from) === 'by'
  if (as < 0) return withEffect(words, { from: isBy ? from - 1 : from, to }, toVerbFrame('say', isOpen), {}, context)
  const spoken = verbOf(lowAt(words, as + 1))!
  const named = toParts(words, { from, to: as }, isBy ? 'via' : 'speaker')
  const frame = toVerbFrame(spoken.lemma, isOpen && !hasSpeaker(named))
  return both({ ...NOTHING, parts: named }, withEffect(words, { from: as + 2, to }, frame, spoken.effect, context))
}

/** The index of "as saying" among the next words; -1 where it is not there. */
function sayingAfter(words: readonly Word[], { from, to }: TokenRange): number {
  for (let i = from; i < Math.min(to, from + 12); i++)
    if (lowAt(words, i) === 'as' && verbOf(lowAt(words, i + 1))?.forms.has('ing')) return i
  return -1
}
