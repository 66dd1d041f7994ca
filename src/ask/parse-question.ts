import type { TokenRange } from '../types.ts'
import { readBare } from './bare.ts'
import { readBefore } from './before-verb.ts'
import { type Clause, findClause } from './clause.ts'
import { endOfPiece } from './cut-pieces.ts'
import type { Filters, Question } from './filters.ts'
import { isPreposition } from './function-words.ts'
import { withGaps } from './gaps.ts'
import { findKinds } from './kinds.ts'
import { skipLeadIn } from './lead-in.ts'
import { findNoun, hasSpeaker } from './noun-phrase.ts'
import { isKnown, isSurelyNamed } from './people.ts'
import { findQuoted } from './quoted.ts'
import { type AskContext, both, type Part, type Reading, type TextFilter } from './reading.ts'
import { findTimes } from './times.ts'
import { readTail } from './verb-tail.ts'
import { findWant } from './want.ts'
import { toWords, type Word } from './words.ts'

export type { AskContext } from './reading.ts'

/**
 * What an English question about the archive asks for. Marked words and times are taken out first; then the verb or noun
 * of saying is found, and every other word goes to a filter by where it stands to it; what fits no other filter is `about`.
 * Any text gives a question, in linear time.
 */
export function parseQuestion(question: string, context: AskContext): Question {
  const quoted = findQuoted(question).filter(({ words }) => words !== '')
  const typed = toWords(question, quoted)
  const kinds = findKinds(typed)
  const withoutKinds = withGaps(typed, kinds)
  const { times, ranges } = findTimes(withoutKinds, context.today)
  const asked = withGaps(withoutKinds, ranges)
  const from = skipLeadIn(asked)
  const { want, ...counted } = findWant(asked, from)
  const words = counted.to > counted.from ? withGaps(asked, [counted]) : asked
  const reading = read(words, { from, to: words.length }, context)
  const [phrase, ...more] = quoted
  const parts = [
    ...reading.parts,
    ...more.map(({ words: text, start }): Part => ({ filter: 'about', text, at: start })),
  ]
  return {
    want: want === 'rows' && reading.asksWho ? 'speakers' : want,
    filters: {
      ...toTexts(parts),
      ...(phrase ? { phrase: phrase.words } : {}),
      ...times,
      ...toEffects([...reading.effects, ...kinds.map(({ kind }) => ({ kinds: [kind] }))]),
      ...(reading.negated ? { negated: true } : {}),
    },
  }
}

/** By the verb of saying if there is one; by the noun where it stands before, with its own topic. */
function read(words: readonly Word[], range: TokenRange, context: AskContext): Reading {
  const clause = findClause(words, range)
  if (!clause || isInTopic(words, clause, context)) {
    const isBe = /^(?:is|are|was|were)$/.test(words[range.from + 1]?.low ?? '')
    const asksWho = words[range.from]?.low === 'who' && (!isBe || isPreposition(words[range.from + 2]))
    return { ...readBare(words, range, context), asksWho }
  }
  const before = readBefore(words, clause, range.to, context)
  const tail = readTail(words, clause, range.to, !hasSpeaker(before.parts), context)
  const isRefused = clause.isModal && clause.isNegated
  return { ...both(before, tail), negated: before.negated || tail.negated || (clause.isNegated && !isRefused) }
}

/** "statements on sanctions that Orlova announced", "Orlova on what Hale said": the verb is in what is spoken of. */
function isInTopic(words: readonly Word[], clause: Clause, context: AskContext): boolean {
  const { from, to } = clause.before
  const on = endOfTopicless(words, { from, to })
  if (on >= to || on === from) return false
  const front = { from, to: on }
  return findNoun(words, front, context) >= 0 || isKnown(words, front, context) || isSurelyNamed(words, front)
}

/** The index of the first "on" or "about" of a stretch. */
function endOfTopicless(words: readonly Word[], { from, to }: TokenRange): number {
  let at = from
  while (at < to && !/^(?:on|about|regarding|concerning|over)$/.test(words[at].low)) at++
  return at < to && endOfPiece(words, { from: at, to }) === at ? at : to
}

/** Words by filter, in the order of the question. The first that come for a filter have it; further ones are searched for. */
function toTexts(parts: readonly Part[]): Partial<Record<TextFilter, string>> {
  const texts: Partial<Record<TextFilter, string>> = {}
  const about: Part[] = []
  for (const part of [...parts].sort((a, b) => a.at - b.at)) {
    if (part.filter === 'about' || texts[part.filter] !== undefined) about.push(part)
    else texts[part.filter] = part.text
  }
  return { ...texts, ...(about.length > 0 ? { about: about.map(({ text }) => text).join(' ') } : {}) }
}

/** All acts, kinds and cues that were asked for, each once. */
function toEffects(
  effects: readonly Pick<Filters, 'acts' | 'kinds' | 'cues'>[],
): Pick<Filters, 'acts' | 'kinds' | 'cues'> {
  const [acts, kinds, cues] = [
    [...new Set(effects.flatMap((each) => each.acts ?? []))],
    [...new Set(effects.flatMap((each) => each.kinds ?? []))],
    [...new Set(effects.flatMap((each) => each.cues ?? []))],
  ]
  return {
    ...(acts.length > 0 ? { acts } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(cues.length > 0 ? { cues } : {}),
  }
}
