import type { TokenRange } from '../types.ts'
import { isBlank } from './before-verb.ts'
import type { Clause } from './clause.ts'
import { endOfPiece } from './cut-pieces.ts'
import { toVerbFrame } from './frames.ts'
import { firstWord, isLed } from './front.ts'
import { findNoun, readNoun } from './noun-phrase.ts'
import { isKnown } from './people.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, both, NOTHING, type Reading, trim } from './reading.ts'
import { readSubject } from './subject.ts'
import type { Word } from './words.ts'

/** Before a verb that no question word stands before: "Orlova", "the statements Orlova", "In Ankara Orlova". */
export function readPlain(
  words: readonly Word[],
  range: TokenRange,
  clause: Clause,
  to: number,
  context: AskContext,
): Reading {
  const start = firstWord(words, range)
  if (isLed(words, start, range.to)) return readLedFront(words, { from: start, to: range.to }, clause, to, context)
  return readHeadAndSubject(words, range, clause, to, context)
}

/** "statements Orlova" before "made": the noun, and the subject behind it. */
export function readHeadAndSubject(
  words: readonly Word[],
  range: TokenRange,
  clause: Clause,
  to: number,
  context: AskContext,
): Reading {
  const at = findNoun(words, range, context)
  if (at < 0) return readSubject(words, range, clause, to, context)
  const rest = { from: at + 1, to: range.to }
  const isOwn = isBlank(words, rest) || endOfPiece(words, rest) < range.to || words[at + 1]?.low === 'of'
  if (isOwn) return readNoun(words, range, at, context)
  return both(
    readNoun(words, { from: range.from, to: at + 1 }, at, context),
    readSubject(words, rest, clause, to, context),
  )
}

const LONGEST_NAME = 6

/** "In Ankara Orlova said", "On sanctions, officials said": the subject is what stands behind a comma, or a name that is known. */
function readLedFront(
  words: readonly Word[],
  range: TokenRange,
  clause: Clause,
  to: number,
  context: AskContext,
): Reading {
  const cut = subjectStart(words, range, context)
  const front = {
    ...NOTHING,
    parts: readPieces(words, { from: range.from, to: cut }, toVerbFrame('say', false), context),
  }
  return both(front, readSubject(words, trim(words, { from: cut, to: range.to }), clause, to, context))
}

function subjectStart(words: readonly Word[], { from, to }: TokenRange, context: AskContext): number {
  for (let i = to - 1; i > from; i--) if (words[i].kind !== 'word') return i
  for (let i = Math.max(from + 2, to - LONGEST_NAME); i < to; i++)
    if (isKnown(words, { from: i, to }, context)) return i
  return to
}
