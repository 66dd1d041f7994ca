import type { TokenRange } from '../types.ts'
import type { Clause } from './clause.ts'
import { toVerbFrame } from './frames.ts'
import { findNoun, hasSpeaker, readNoun } from './noun-phrase.ts'
import { isKnown, isNamed, isRole, outletOf } from './people.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, NOTHING, type Part, type Reading, toParts, trim, trimHeads } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import { isLight, isOccurring, nounOf } from './speech-words.ts'
import type { Word } from './words.ts'

/** Verbs between the subject and "to say" that ask for nothing. */
const CATENATIVE =
  /^(?:keeps?|kept|went|wanted|have|has|had|try|tried|manage|managed|seem|seemed|begin|began|start|started|continue|continued|go|going|get|got|happen|happened|used|choose|chose|dare|dared|need|needed|come|came)$/

const TOLD = /^(?:tell|ask|inform|warn|assure|remind)$/

const PRINTING = /^(?:report|write|publish|quote|cite|note|post)$/

/** Who speaks, by the words of the subject; what is spoken of where the verb is passive ("was a ceasefire promised"). */
export function readSubject(
  words: readonly Word[],
  range: TokenRange,
  clause: Clause,
  to: number,
  context: AskContext,
): Reading {
  const own = trimHeads(words, pastCatenative(words, range, clause))
  // "none of the ministers commented"
  const negated = /^(?:no|none|neither|nobody)$/.test(words[range.from]?.low ?? '')
  if (own.from === own.to) return { ...NOTHING, negated }
  const parts = (each: readonly Part[]): Reading => ({ ...NOTHING, parts: each, negated })
  const { lemma } = clause.spoken
  if (clause.isPassive && TOLD.test(lemma)) return parts(toParts(words, own, 'addressee'))
  if (clause.isPassive || isOccurring(clause.spoken) || isParticiple(words, own, clause, to, context))
    return readThing(words, own, clause, context)
  if ((lemma === 'quote' || lemma === 'cite') && isRelayed(words, clause.verb, to))
    return parts(toParts(words, own, 'via'))
  const outlet = PRINTING.test(lemma) ? outletOf(words, own, context) : null
  if (outlet !== null) return parts([{ filter: 'outlet', text: outlet, at: words[own.from].start }])
  const noun = nounOf(words[own.to - 1].low)
  if (noun && own.to - own.from > 1 && words[own.to - 2].owner) return readThing(words, own, clause, context)
  return parts(readSpeaker(words, own, context))
}

/** "keeps" in "keeps talking", which asks for nothing. */
export const isCatenative = (words: readonly Word[], { from, to }: TokenRange): boolean =>
  to === from + 1 && CATENATIVE.test(words[from].low)

/** Without "have to", "try to" before the verb. */
function pastCatenative(words: readonly Word[], { from, to }: TokenRange, { verb }: Clause): TokenRange {
  if (words[verb - 1]?.low !== 'to' || to !== verb) return { from, to }
  return { from, to: to - 2 >= from && CATENATIVE.test(words[to - 2].low) ? to - 2 : to - 1 }
}

/** What is spoken of; "promises" in "what promises were made" is what was said. */
function readThing(words: readonly Word[], range: TokenRange, clause: Clause, context: AskContext): Reading {
  const last = range.to - 1
  const at = nounOf(words[last].low) && isLight(clause.spoken) ? last : findNoun(words, range, context)
  return at >= 0 ? readNoun(words, range, at, context) : { ...NOTHING, parts: toParts(words, range, 'about') }
}

/** "Interfax quoted Orlova as saying" */
function isRelayed(words: readonly Word[], verb: number, to: number): boolean {
  if (words[verb + 1]?.low === 'by') return false
  for (let i = verb + 2; i < Math.min(to, verb + 12); i++) if (words[i].low === 'as') return true
  return false
}

/** "sanctions announced by Hale", "measures promised last week": no auxiliary, and yet what is spoken of. */
function isParticiple(
  words: readonly Word[],
  own: TokenRange,
  clause: Clause,
  to: number,
  context: AskContext,
): boolean {
  if (clause.subject || !clause.spoken.forms.has('participle') || clause.spoken.lemma === 'quote') return false
  if (clause.verb > own.to) return false
  const next = clause.verb + 1 < to ? words[clause.verb + 1] : undefined
  if (next?.low === 'by') return true
  const isPlain = clause.spoken.effect.cues === undefined && clause.spoken.effect.acts === undefined
  if (isPlain || isNamed(words, own) || isRole(words, own) || isKnown(words, own, context)) return false
  return next === undefined || next.kind !== 'word' || /^(?:in|at|via)$/.test(next.low)
}

const CIRCUMSTANCE = /^(?:in|at|on|during|after|before|via)$/

/** The speaker; a place that stands behind a name that the archive knows is one ("Orlova in Ankara"). */
function readSpeaker(words: readonly Word[], range: TokenRange, context: AskContext): Part[] {
  let at = range.from
  while (at < range.to && !CIRCUMSTANCE.test(words[at].low)) at++
  const name = { from: range.from, to: at }
  const isCut =
    at < range.to && isNamed(words, name) && isKnown(words, name, context) && !isKnown(words, range, context)
  if (!isCut) return toSpeaker(words, range, context)
  const speaker = toSpeaker(words, trim(words, name), context)
  return [
    ...speaker,
    ...readPieces(words, { from: at, to: range.to }, toVerbFrame('say', !hasSpeaker(speaker)), context),
  ]
}
