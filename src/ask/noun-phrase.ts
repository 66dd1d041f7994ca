import type { TokenRange } from '../types.ts'
import { endOfPiece } from './cut-pieces.ts'
import { speakerAfterOf, toNounFrame } from './frames.ts'
import { DETERMINERS, isFunction, isName, isPreposition } from './function-words.ts'
import { isKnown, isSurelyNamed, knownPrefix, outletOf } from './people.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, both, NOTHING, type Part, type Reading, toParts, trimHeads } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import { type Effect, nounOf, type SpeechNoun } from './speech-words.ts'
import type { Word } from './words.ts'

/** The index of the noun of saying that a stretch is about ("Orlova's words on the embassy"); -1 where there is none. */
export function findNoun(words: readonly Word[], { from, to }: TokenRange, context: AskContext): number {
  let isOwned = false
  let hasContent = false
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word.kind !== 'word') continue
    const noun = isName(word) ? undefined : nounOf(word.low)
    if (noun?.verb === 'call_for' && words[i + 1]?.low !== 'for') continue
    if (noun && (noun.isSure || isOwned || isLicensed(words, i, { from, to }, noun, context))) return i
    // What a preposition leads belongs to the words before it.
    if (hasContent && isPreposition(word)) return -1
    isOwned ||= word.owner
    hasContent ||= !isFunction(word)
  }
  return -1
}

/** A noun like "threat" or "order" is meant as something said after "any" or "what", in the plural at the front, by somebody. */
function isLicensed(
  words: readonly Word[],
  i: number,
  { from, to }: TokenRange,
  noun: SpeechNoun,
  context: AskContext,
): boolean {
  const before = words[i - 1]
  if (i > from && /^(?:what|which|any|every|all|each|many|other|his|her|their|its)$/.test(before.low)) return true
  if (noun.isPlural && isAllHead(words, { from, to: i })) return true
  if (before?.kind === 'gap' && i > from) return true
  if (i > from && !DETERMINERS.has(before.low) && isKnown(words, { from, to: i }, context)) return true
  const next = words[i + 1]?.low
  const isBy = next === 'by' || next === 'from' || (next === 'of' && speakerAfterOf(noun) === 'always')
  return (
    isBy && i + 2 < to && isSpeakerLike(words, { from: i + 2, to: endOfPiece(words, { from: i + 2, to }) }, context)
  )
}

const isAllHead = (words: readonly Word[], range: TokenRange) => {
  const { from, to } = trimHeads(words, range)
  return from === to
}

const isSpeakerLike = (words: readonly Word[], range: TokenRange, context: AskContext) =>
  isSurelyNamed(words, range) || isKnown(words, range, context)

const DONE = /^(?:made|given|issued|delivered|spoken|uttered|published|released|said)$/

/** A stretch around a noun of saying: whose words they are before it, what they are about after it. */
export function readNoun(words: readonly Word[], range: TokenRange, at: number, context: AskContext): Reading {
  const noun = nounOf(words[at].low)
  if (!noun) return NOTHING
  const before = readModifiers(words, { from: range.from, to: at }, context)
  const after = readAfterNoun(words, { from: at + 1, to: range.to }, noun, !hasSpeaker(before), context)
  const effect: Effect = noun.isPlain && words[at - 1]?.low === 'no' ? { acts: ['refusal'] } : noun.effect
  return both({ ...NOTHING, effects: [effect], parts: before }, { ...NOTHING, parts: after })
}

export const hasSpeaker = (parts: readonly Part[]): boolean => parts.some(({ filter }) => filter === 'speaker')

export function readAfterNoun(
  words: readonly Word[],
  { from, to }: TokenRange,
  noun: SpeechNoun,
  isOpen: boolean,
  context: AskContext,
): Part[] {
  const start = from < to && DONE.test(words[from].low) ? from + 1 : from
  const end = isOpen && speakerAfterOf(noun) === 'never' ? ofAfterBy(words, { from: start, to }) : -1
  if (end >= 0) {
    const by = toSpeaker(words, { from: start + 1, to: end }, context)
    return [...by, ...readPieces(words, { from: end + 1, to }, toNounFrame(noun, false), context)]
  }
  if (start >= to || words[start].low !== 'of')
    return readPieces(words, { from: start, to }, toNounFrame(noun, isOpen), context)
  const of = { from: start + 1, to: endOfPiece(words, { from: start + 1, to }) }
  const which = speakerAfterOf(noun)
  const isWho = isOpen && (which === 'always' || (which === 'known' && isKnown(words, of, context)))
  if (!isWho) return readPieces(words, { from: start + 1, to }, toNounFrame(noun, isOpen), context)
  const parts = toSpeaker(words, of, context)
  return [...parts, ...readPieces(words, { from: of.to, to }, toNounFrame(noun, !hasSpeaker(parts)), context)]
}

/** "by the Kremlin of involvement": the index of an "of" that belongs to the noun before; -1 where there is none. */
function ofAfterBy(words: readonly Word[], { from, to }: TokenRange): number {
  if (from >= to || words[from].low !== 'by') return -1
  const end = endOfPiece(words, { from: from + 1, to })
  for (let i = from + 2; i < end; i++)
    if (words[i].low === 'of') return isSurelyNamed(words, { from: from + 1, to: i }) ? i : -1
  return -1
}

/** "Orlova's harsh", "Guardian", "State Department", "embassy": whose, from which outlet, or about what. */
function readModifiers(words: readonly Word[], range: TokenRange, context: AskContext): Part[] {
  const owner = lastOwner(words, range)
  if (owner >= 0) {
    const rest = trimHeads(words, { from: owner + 1, to: range.to })
    return [...toSpeaker(words, { from: range.from, to: owner + 1 }, context), ...toParts(words, rest, 'about')]
  }
  const own = trimHeads(words, range)
  if (own.from === own.to) return []
  const name = knownPrefix(words, own, context)
  if (name > own.from) {
    const rest = toParts(words, { from: name, to: own.to }, 'about')
    return [...toSpeaker(words, { from: own.from, to: name }, context), ...rest]
  }
  const outlet = outletOf(words, own, context)
  if (outlet !== null) return [{ filter: 'outlet', text: outlet, at: words[own.from].start }]
  return isSurelyNamed(words, own) ? toSpeaker(words, own, context) : toParts(words, own, 'about')
}

function lastOwner(words: readonly Word[], { from, to }: TokenRange): number {
  let at = to - 1
  while (at >= from && !words[at].owner) at--
  return at >= from ? at : -1
}
