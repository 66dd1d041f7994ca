import { hasVerb, overlap } from '../tokens.ts'
import type { Parse, TokenRange } from '../types.ts'
import { type Draft, draftOf, partsOf } from './draft.ts'
import { findSubject } from './subject.ts'

export const SURE_SCORE = 0.7
const SPEAKING =
  /^(?:comment|say|tell|answer|discuss|elaborate|confirm|reveal|disclose|specify|explain|name|give|respond|speak|talk|identify)$/i
const CLOSING =
  /^(?:said|says|say|reported|reports|report|found|finds|show|shows|showed|wrote|writes|announced|warned)$/
const AFTER_CLOSING = /^(?:[.,]|on|in|at|by|after|during|adding|last|late|early|yesterday|today|\p{Lu}\p{Ll}+day)$/u
/** A source between two commas is no longer than this, in tokens. */
const LONGEST_SOURCE = 20

/**
 * The quotations of the running text with cues that leave no doubt, where none was found: "According to the notice, …",
 * "…, according to the police", "declined to discuss it", "will not say when", "…, the mayor said on Thursday."
 */
export function findSureCues(parse: Parse, drafts: readonly Draft[]): Draft[] {
  const turns = parse.turns.flatMap(({ content }) => content)
  const taken = drafts.flatMap(partsOf)
  const isFree = (range: TokenRange) => !taken.some((other) => overlap(other, range))
  return parse.sentences
    .filter((sentence) => !turns.some((turn) => overlap(turn, sentence)))
    .flatMap((sentence) => findInSentence(parse, sentence))
    .filter((draft) => partsOf(draft).every(isFree))
}

function findInSentence(parse: Parse, sentence: TokenRange): Draft[] {
  const found: Draft[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const draft = finderOf(parse.tokens[i].norm)?.(parse, i, sentence)
    if (draft) found.push(draft)
  }
  return found
}

/** What to look for where this word stands. */
function finderOf(word: string): ((parse: Parse, at: number, clause: TokenRange) => Draft | null) | null {
  if (/^according$/i.test(word)) return findAccording
  if (/^(?:declined?|declines|refused|would|will)$/i.test(word)) return findRefusal
  return CLOSING.test(word) ? findClosing : null
}

const toDraft = (cue: TokenRange, source: TokenRange, content: TokenRange) =>
  draftOf(source, cue, [content], SURE_SCORE)

function findAccording(parse: Parse, at: number, clause: TokenRange): Draft | null {
  const { tokens } = parse
  if (tokens[at + 1]?.norm !== 'to') return null
  const cue = { from: at, to: at + 2 }
  const end = trimStop(parse, clause.to)
  if (isFirst(parse, at, clause)) {
    const comma = findNorm(parse, cue.to, end, /^,$/)
    if (comma < 0 || comma - cue.to > LONGEST_SOURCE || !hasVerb(parse.tokens, { from: comma + 1, to: end }))
      return null
    return toDraft(cue, { from: cue.to, to: comma }, { from: comma + 1, to: end })
  }
  const from = firstWord(parse, clause)
  const to = tokens[at - 1].norm === ',' ? at - 1 : at
  const isLast = end - cue.to <= LONGEST_SOURCE && !hasVerb(parse.tokens, { from: cue.to, to: end }) && end > cue.to
  return isLast && hasVerb(parse.tokens, { from, to }) ? toDraft(cue, { from: cue.to, to: end }, { from, to }) : null
}

/** "declined to discuss it", "will not say when": up to the next comma, or what is told beside it. */
function findRefusal(parse: Parse, at: number, clause: TokenRange): Draft | null {
  const { tokens } = parse
  const word = tokens[at].norm.toLowerCase()
  const isDeclined = /^(?:declined?|declines|refused)$/.test(word) && tokens[at + 1]?.norm === 'to'
  const isUnwilling = /^(?:would|will)$/.test(word) && tokens[at + 1]?.norm.toLowerCase() === 'not'
  if (!(isDeclined || isUnwilling) || !SPEAKING.test(tokens[at + 2]?.norm ?? '')) return null
  const cue = { from: at, to: isDeclined ? at + 1 : at + 3 }
  const stop = findNorm(parse, at + 3, clause.to, /^(?:[,;.?!—–]|and|but)$/)
  const content = { from: cue.to, to: stop < 0 ? clause.to : stop }
  const source = findSubject(parse, cue, clause)
  return source && content.to > content.from ? toDraft(cue, source, content) : null
}

/** What comes behind the verb that closes a sentence is no longer than this, in tokens. */
const LONGEST_REST = 14

/** "…, the mayor said on Thursday." */
function findClosing(parse: Parse, at: number, clause: TokenRange): Draft | null {
  const { tokens } = parse
  if (!AFTER_CLOSING.test(tokens[at + 1]?.norm ?? '.')) return null
  const cue = { from: at, to: at + 1 }
  const rest = { from: at + 1, to: clause.to }
  if (rest.to - rest.from > LONGEST_REST || hasVerb(parse.tokens, rest)) return null
  const source = findSubject(parse, cue, clause)
  const from = firstWord(parse, clause)
  if (!source || source.from - 2 <= from || tokens[source.from - 1].norm !== ',') return null
  const content = { from, to: source.from - 1 }
  const isClause = !/^(?:when|while|as|after|before|if|although|though|because|since|once)$/i.test(tokens[from].norm)
  return isClause && hasVerb(parse.tokens, content) ? toDraft(cue, source, content) : null
}

function findNorm({ tokens }: Parse, from: number, to: number, norm: RegExp): number {
  for (let i = from; i < to; i++) if (norm.test(tokens[i].norm)) return i
  return -1
}

/** Over a bullet or a time at the head of a line. */
function firstWord({ tokens }: Parse, { from, to }: TokenRange): number {
  let i = from
  while (i < to && !/^\p{L}/u.test(tokens[i].norm)) i++
  return i
}
const isFirst = (parse: Parse, at: number, clause: TokenRange) => at === firstWord(parse, clause)

function trimStop({ tokens }: Parse, end: number): number {
  return /^[.!?]$/.test(tokens[end - 1].norm) ? end - 1 : end
}
