import type { TokenRange } from '../types.ts'
import type { Clause } from './clause.ts'
import { firstWord, isLed, readFront } from './front.ts'
import { ASKING, isName } from './function-words.ts'
import { leadAt } from './leads.ts'
import { findNoun, readNoun } from './noun-phrase.ts'
import { isKnown, isNamed } from './people.ts'
import { readHeadAndSubject, readPlain } from './plain-front.ts'
import { type AskContext, both, NOTHING, type Reading, toParts, trimHeads } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import { isCatenative, readSubject } from './subject.ts'
import type { Word } from './words.ts'

/** What stands before the verb: whom or what is asked for, the subject, and anything put in front ("In Ankara, …"). */
export function readBefore(words: readonly Word[], clause: Clause, to: number, context: AskContext): Reading {
  const asking = lastAsking(words, clause.before)
  const front = { from: clause.before.from, to: asking < 0 ? clause.before.to : asking }
  const back = { from: asking < 0 ? clause.before.to : asking + 1, to: clause.before.to }
  if (clause.subject) {
    const subject = readSubject(words, clause.subject, clause, to, context)
    const asksWho = asking > 0 && words[asking].low === 'whom' && words[asking - 1].low === 'by'
    const object = { ...readObject(words, back, context), asksWho }
    return both(both(readFront(words, front, context), object), subject)
  }
  if (asking < 0) return readPlain(words, front, clause, to, context)
  const isNoun = findNoun(words, back, context) >= 0 && !words[back.to - 1]?.owner
  if (isNoun) {
    const head = both(readFront(words, front, context), readHeadAndSubject(words, back, clause, to, context))
    return { ...head, asksWho: words[asking].low === 'whose' }
  }
  if (isBlank(words, back) || (words[asking].low === 'who' && isBlank(words, front)))
    return readWho(words, front, asking, clause, context)
  const asksWho = !clause.isPassive && isBlank(words, front) && isWhich(words, asking)
  return both({ ...readSubject(words, back, clause, to, context), asksWho }, readFront(words, front, context))
}

export const isBlank = (words: readonly Word[], range: TokenRange) => {
  const { from, to } = trimHeads(words, range)
  return from === to
}

/** "which officials", "how many people" */
const isWhich = (words: readonly Word[], i: number) =>
  words[i].low === 'which' || (words[i].low === 'how' && words[i + 1]?.low === 'many')

function lastAsking(words: readonly Word[], { from, to }: TokenRange): number {
  for (let i = to - 1; i >= from; i--)
    if (words[i].kind === 'word' && ASKING.has(words[i].low) && !isName(words[i])) return i
  return -1
}

/** "who said", "officials who said": speakers are asked for. "quotes that mention", "what was said": nobody is told. */
function readWho(
  words: readonly Word[],
  front: TokenRange,
  asking: number,
  clause: Clause,
  context: AskContext,
): Reading {
  const isQuoted = clause.spoken.lemma === 'quote'
  if (!/^who(?:se|m)?$/.test(words[asking].low) && !isWhich(words, asking)) return readFront(words, front, context)
  const asksWho = (!clause.isPassive || isQuoted) && !isNamed(words, front)
  const back = trimHeads(words, { from: asking + 1, to: clause.before.to })
  const lead = back.from < back.to ? leadAt(words, firstWord(words, { from: asking + 1, to: back.to })) : null
  if (isBlank(words, front) && lead && isWithin(words, back, lead.role, context))
    return { ...NOTHING, asksWho: true, parts: toSpeaker(words, back, context) }
  if (isBlank(words, front))
    return {
      ...NOTHING,
      asksWho: !clause.isPassive || isQuoted,
      parts: isCatenative(words, back) ? [] : toParts(words, back, 'about'),
    }
  // "fish: who said what" has its topic in front, "officials who said" a speaker.
  if (words[front.to - 1].kind === 'mark' || findNoun(words, front, context) >= 0)
    return { ...readFront(words, front, context), asksWho }
  return { ...NOTHING, asksWho, parts: toSpeaker(words, front, context) }
}

/** "who at Aerolit", "who from the Kremlin", "who in the White House": one of them; "who in Ankara" is where. */
const isWithin = (words: readonly Word[], range: TokenRange, role: string, context: AskContext) =>
  role === 'from' || (role === 'place' && (words[range.from - 1]?.low === 'at' || isKnown(words, range, context)))

/** "which promises", "what sanctions" before an auxiliary. */
function readObject(words: readonly Word[], range: TokenRange, context: AskContext): Reading {
  const at = findNoun(words, { ...range, from: Math.max(0, range.from) }, context)
  if (at >= 0) return readNoun(words, range, at, context)
  if (isLed(words, firstWord(words, range), range.to)) return readFront(words, range, context)
  return { ...NOTHING, parts: toParts(words, trimHeads(words, range), 'about') }
}
