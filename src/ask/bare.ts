import type { TokenRange } from '../types.ts'
import { endOfPiece } from './cut-pieces.ts'
import { TOPIC_FRAME, toVerbFrame } from './frames.ts'
import { isFunction, isHead, isPreposition } from './function-words.ts'
import { findNoun, readNoun } from './noun-phrase.ts'
import { isKnown, isNamed, isRole, isSurelyNamed, isTitled, knownPrefix, outletOf } from './people.ts'
import { readPieces } from './pieces.ts'
import { type AskContext, NOTHING, type Part, type Reading, trim } from './reading.ts'
import { toSpeaker } from './speaker.ts'
import type { Word } from './words.ts'

/** A question without a verb of saying: "quotes by Tollan on gas", "Orlova on Norway", "embassy staffing". */
export function readBare(words: readonly Word[], range: TokenRange, context: AskContext): Reading {
  const at = findNoun(words, range, context)
  return at >= 0 ? readNoun(words, range, at, context) : { ...NOTHING, parts: readKeywords(words, range, context) }
}

/** "Orlova on Norway", "Orlova, gas", "orlova embassy": the speaker is at the front if anywhere; all else is the topic. */
function readKeywords(words: readonly Word[], range: TokenRange, context: AskContext, isFirst = true): Part[] {
  const own = { from: trim(words, range).from, to: range.to }
  const start = firstContent(words, range)
  const outlet = isPreposition(words[start]) ? null : outletAt(words, own, context)
  if (outlet) return [outlet, ...readTopic(words, { from: endOfPiece(words, own), to: range.to }, context)]
  const end = isPreposition(words[start]) ? own.from : speakerEnd(words, own, context)
  if (end > own.from) {
    const speaker = toSpeaker(words, { from: own.from, to: end }, context)
    return [...speaker, ...readPieces(words, { from: end, to: range.to }, toVerbFrame('say', false), context)]
  }
  const last = lastPiece(words, trim(words, range))
  if (last > own.from && isKnown(words, { from: last, to: own.to }, context))
    return [
      ...readTopic(words, { from: start, to: last - 1 }, context),
      ...toSpeaker(words, { from: last, to: own.to }, context),
    ]
  return readTopic(words, { from: start, to: range.to }, context, isFirst)
}

/** "The Guardian on fish", where the archive knows no speaker of that name. */
function outletAt(words: readonly Word[], own: TokenRange, context: AskContext): Part | null {
  const end = endOfPiece(words, own)
  const outlet = end > own.from ? outletOf(words, { from: Math.max(0, own.from - 1), to: end }, context) : null
  const isSpeaker = outlet === null || isKnown(words, { from: own.from, to: end }, context)
  return isSpeaker ? null : { filter: 'outlet', text: outlet, at: words[own.from].start }
}

/** Opens with a preposition: pieces; with anything else: what is spoken of. */
function readTopic(words: readonly Word[], range: TokenRange, context: AskContext, isFirst = true): Part[] {
  const isLed = range.from < range.to && isPreposition(words[range.from])
  const pause = isLed && isFirst ? pauseIn(words, range) : range.to
  if (pause < range.to) {
    const front = readTopic(words, { from: range.from, to: pause }, context, false)
    return [...front, ...readKeywords(words, { from: pause + 1, to: range.to }, context, false)]
  }
  return readPieces(
    words,
    range,
    isLed ? { ...toVerbFrame('say', true), isNoun: true } : { ...TOPIC_FRAME, isOpen: true },
    context,
  )
}

/** The index of the first comma or colon ("via Interfax: …"); the end where there is none. */
function pauseIn(words: readonly Word[], { from, to }: TokenRange): number {
  let at = from
  while (at < to && !/^[,:]$/.test(words[at].low)) at++
  return at
}

/** The first word that is a preposition or no function word; past "the latest" where a preposition follows. */
function firstContent(words: readonly Word[], { from, to }: TokenRange): number {
  let at = from
  while (at < to && (words[at].kind !== 'word' || (isFunction(words[at]) && !isPreposition(words[at])))) at++
  let next = at
  while (next < to && isHead(words[next]) && !isPreposition(words[next])) next++
  return next < to && isPreposition(words[next]) ? next : at
}

const LONGEST_NAME = 6

/** The index after the speaker that opens a stretch; its beginning where none does. */
function speakerEnd(words: readonly Word[], { from, to }: TokenRange, context: AskContext): number {
  const end = endOfPiece(words, { from, to })
  const head = { from, to: end }
  if (end === from) return from
  return isSpokenOf(words[end]) && end < to && isSpeakerLike(words, head) ? end : knownPrefix(words, head, context)
}

const isSpokenOf = (word: Word | undefined) =>
  word !== undefined && /^(?:on|about|regarding|concerning|re)$/.test(word.low)

/** Nouns that have an "on" or "about" of their own: with a capital only because they open the question they are no name. */
const GOVERNING =
  /^(?:war|attack|ban|tax|vote|law|report|debate|deal|agreement|policy|strike|treaty|accord|resolution|conference|summit|meeting|pressure|dispute|decision|ruling|referendum|information|article|book|speech|assault|raid|crackdown|impact|effect|limit|curb|tariff|restriction|question|concern|doubt|quota|cap)$/

const isSpeakerLike = (words: readonly Word[], head: TokenRange) => {
  const { from, to } = trim(words, head)
  if (isRole(words, { from, to }) || isTitled(words, { from, to }) || isSurelyNamed(words, head)) return true
  // "Quotas on fish": only the archive knows whether that is a name.
  return to - from === 1 && isNamed(words, head) && !/s$/.test(words[from].low) && !GOVERNING.test(words[from].low)
}

/** The index after the last comma or colon among the last words. */
function lastPiece(words: readonly Word[], { from, to }: TokenRange): number {
  for (let i = to - 1; i > Math.max(from, to - LONGEST_NAME - 2); i--) if (/^[,:]$/.test(words[i].low)) return i + 1
  return from
}
