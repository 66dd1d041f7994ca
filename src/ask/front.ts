import type { TokenRange } from '../types.ts'
import { toVerbFrame } from './frames.ts'
import { leadAt } from './leads.ts'
import { findNoun, readNoun } from './noun-phrase.ts'
import { isKnown } from './people.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, NOTHING, type Reading, toParts, trimHeads } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import type { Word } from './words.ts'

/** What is put in front of a question: a phrase of saying ("quotes by Orlova in which"), pieces, a speaker, a topic. */
export function readFront(words: readonly Word[], range: TokenRange, context: AskContext): Reading {
  const own = trimHeads(words, range)
  if (own.from === own.to) return NOTHING
  const at = findNoun(words, range, context)
  if (at >= 0) return readNoun(words, range, at, context)
  const start = firstWord(words, range)
  if (isLed(words, start, range.to))
    return { ...NOTHING, parts: readPieces(words, { from: start, to: range.to }, toVerbFrame('say', false), context) }
  return {
    ...NOTHING,
    parts: isKnown(words, own, context) ? toSpeaker(words, own, context) : toParts(words, own, 'about'),
  }
}

/** Opens with a preposition ("on gas", "according to"). */
export const isLed = (words: readonly Word[], start: number, to: number) => {
  const lead = start < to ? leadAt(words, start) : null
  return lead !== null && lead.role !== 'clause'
}

export function firstWord(words: readonly Word[], { from, to }: TokenRange): number {
  let at = from
  while (at < to && words[at].kind !== 'word') at++
  return at
}
