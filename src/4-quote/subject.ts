import type { Parse, Token, TokenRange } from '../types.ts'

/** How far from its verb a subject may begin, in tokens. */
const FARTHEST = 45
/** A longer stretch between two commas is no mere apposition. */
const LONGEST_ASIDE = 30

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/
const OPENS = /^(?:[“‘(:;—–-]|--)$/
const RELATIVE = /^(?:who|which|that|whom)$/i
const POSSESSIVE = /^(?:his|her|their|its|my|our|your)$/i
const POSSESSOR = /^['’]s?$/

/**
 * The subject of a cue whose source the tagger did not find, by the parts of speech before it: "Ruiz, who left early, later
 * walked back …", "a letter saying …", "her claim that …". Null where the words before the cue are no clear subject.
 */
export function findSubject(parse: Parse, cue: TokenRange, sentence: TokenRange): TokenRange | null {
  const { tokens } = parse
  const first = tokens[cue.from]
  const before = tokens[cue.from - 1]
  if (cue.from <= sentence.from || before === undefined) return null
  if (POSSESSIVE.test(before.norm)) return { from: cue.from - 1, to: cue.from }
  if (POSSESSOR.test(before.norm) && before.pos === 'PART') return phraseEndingAt(tokens, cue.from - 2, sentence)
  if (first.norm === ':') return labelBefore(tokens, cue.from, sentence)
  if (first.pos !== 'VERB' && first.pos !== 'AUX') return null
  return subjectOf(tokens, cue.from, sentence)
}

/** No label before a colon is longer than this. */
const LONGEST_LABEL = 8

/** "Anna Ruiz and Carl Lund: “We …”": what a sentence begins with, up to its colon. */
function labelBefore(tokens: readonly Token[], colon: number, sentence: TokenRange): TokenRange | null {
  const phrase = phraseEndingAt(tokens, colon - 1, sentence)
  if (!phrase || phrase.to - phrase.from > LONGEST_LABEL || !/^\p{Lu}/u.test(tokens[phrase.from].norm)) return null
  const before = tokens[phrase.from - 1]
  return phrase.from === sentence.from || OPENS.test(before.norm) || before.norm === '-' ? phrase : null
}

function subjectOf(tokens: readonly Token[], verb: number, sentence: TokenRange): TokenRange | null {
  const end = stepOverTime(tokens, stepBack(tokens, verb - 1, sentence.from), sentence.from)
  if (end < sentence.from || verb - end > FARTHEST) return null
  const { norm, pos } = tokens[end]
  if (norm === 'to' || pos === 'ADP') return null
  const isJoined = pos === 'CCONJ' && !/^(?:as|that)$/i.test(norm)
  const isParticiple = /ing$/.test(tokens[verb].norm)
  if (isJoined || (isParticiple && norm === ',')) return subjectBefore(tokens, end, sentence)
  if (norm === ',' || norm === ')' || norm === '—' || norm === '–') return subjectOverAside(tokens, end, sentence)
  return subjectEndingAt(tokens, end, sentence, isParticiple)
}

/** Back over adverbs, auxiliaries and "not", to what stands before the whole verb. */
function stepBack(tokens: readonly Token[], at: number, least: number): number {
  let i = at
  while (i >= least && (/^(?:ADV|AUX)$/.test(tokens[i].pos) || /^(?:not|n['’]t)$/i.test(tokens[i].norm))) i--
  return i
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|week|month|year|today|yesterday|january|february|march|april|june|july|august|september|october|november|december|\d+)s?$/i

/** Back over "on Tuesday", "last year", "this week", which stand between a subject and its verb. */
function stepOverTime(tokens: readonly Token[], at: number, least: number): number {
  let i = at
  while (i >= least && TIME.test(tokens[i].norm)) i--
  if (i === at) return at
  if (/^(?:last|this|next|late|early)$/i.test(tokens[i]?.norm ?? '')) i--
  if (/^(?:on|in|at|during)$/i.test(tokens[i]?.norm ?? '')) i--
  return stepBack(tokens, i, least)
}

/** The subject of the nearest verb before token `at` that has one: "Ruiz met voters, saying …", "Ruiz left and said …". */
function subjectBefore(tokens: readonly Token[], at: number, sentence: TokenRange): TokenRange | null {
  for (let i = at - 1; i > sentence.from; i--) {
    const isVerb = (tokens[i].pos === 'VERB' && !/ing$/.test(tokens[i].norm)) || tokens[i].pos === 'AUX'
    if (!isVerb || tokens[i - 1].norm === 'to') continue
    const subject = subjectOf(tokens, i, sentence)
    if (subject && !RELATIVE.test(tokens[subject.from].norm)) return subject
  }
  return null
}

/** Over brackets, an apposition or a relative clause between commas, to the phrase before it. */
function subjectOverAside(tokens: readonly Token[], close: number, sentence: TokenRange): TokenRange | null {
  const opening = tokens[close].norm === ')' ? '(' : tokens[close].norm
  for (let k = close - 1; k > sentence.from && close - k <= LONGEST_ASIDE; k--) {
    if (tokens[k].norm !== opening) continue
    const subject = subjectEndingAt(tokens, k - 1, sentence, false)
    if (subject) return subject
  }
  return null
}

/** The noun phrase that ends with token `end`, where it is a subject and not the object of a verb or preposition. */
function subjectEndingAt(
  tokens: readonly Token[],
  end: number,
  sentence: TokenRange,
  isParticiple: boolean,
): TokenRange | null {
  if (end >= sentence.from && tokens[end].norm === ')') return subjectOverAside(tokens, end, sentence)
  const phrase = phraseEndingAt(tokens, end, sentence)
  if (!phrase) return null
  const before = tokens[phrase.from - 1]
  if (phrase.from === sentence.from || before.norm === ',' || OPENS.test(before.norm)) return phrase
  if (/^(?:CCONJ|SCONJ|ADV)$/.test(before.pos) || RELATIVE.test(before.norm)) return phrase
  if (isParticiplePhrase(tokens, phrase.from - 2)) {
    // "an email relating to the strike", "a letter signed by both"
    const whole = subjectEndingAt(tokens, phrase.from - 3, sentence, isParticiple)
    return whole && tokens[whole.to - 1].pos === 'NOUN' ? { from: whole.from, to: phrase.to } : null
  }
  if (before.pos === 'ADP')
    return (isParticiple && before.norm === 'with') || /^(?:as|while|after|before|until)$/i.test(before.norm)
      ? phrase
      : null
  if (before.pos === 'VERB' || before.pos === 'AUX') {
    const whole = phraseWithClause(tokens, phrase.from - 1, sentence)
    return whole ? { from: whole.from, to: phrase.to } : null
  }
  return null
}

/** "relating to", "signed by" at tokens i and i + 1. */
const isParticiplePhrase = (tokens: readonly Token[], i: number) =>
  tokens[i]?.pos === 'VERB' &&
  ((/ing$/.test(tokens[i].norm) && tokens[i + 1].pos === 'ADP') || tokens[i + 1].norm === 'by')

/** "a woman who has accused …": the phrase before the relative clause whose verb is token `verb`. */
function phraseWithClause(tokens: readonly Token[], verb: number, sentence: TokenRange): TokenRange | null {
  const relative = stepBack(tokens, verb - (/^(?:VERB|AUX)$/.test(tokens[verb].pos) ? 1 : 0), sentence.from)
  if (relative <= sentence.from || !/^(?:who|which|that)$/i.test(tokens[relative].norm)) return null
  return subjectEndingAt(tokens, relative - 1, sentence, false)
}

/** The noun phrase that ends with token `end`, with prepositional phrases inside it; null where that is no noun. */
function phraseEndingAt(tokens: readonly Token[], end: number, sentence: TokenRange): TokenRange | null {
  if (
    end < sentence.from ||
    !(NOMINAL.test(tokens[end].pos) || /^(?:all|both|some|many|most|others?)$/i.test(tokens[end].norm))
  )
    return null
  let from = end
  while (from > sentence.from && isInside(tokens, from - 1, end)) from--
  while (from < end && /^(?:ADP|CCONJ|ADV)$/.test(tokens[from].pos) && tokens[from + 1].pos !== 'NUM') from++
  return { from, to: end + 1 }
}

/** Whether token i goes on with a noun phrase to its right. */
function isInside(tokens: readonly Token[], i: number, end: number): boolean {
  const { pos, norm } = tokens[i]
  const next = tokens[i + 1]
  if (next.pos === 'PRON' && !POSSESSIVE.test(next.norm) && pos !== 'ADP') return pos === 'DET'
  if (RELATIVE.test(norm)) return false
  if (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(pos)) return !(pos === 'NUM' && next.pos === 'DET')
  if (POSSESSOR.test(norm) || POSSESSIVE.test(norm) || /^[-/&%$]$/.test(norm)) return true
  if (norm === 'and' || norm === 'or') return i > 0 && NOMINAL.test(tokens[i - 1].pos) && i < end
  if (/^(?:of|for|in|at|from|on|with|to|behind|inside)$/i.test(norm))
    return i > 0 && /^(?:NOUN|PROPN|NUM)$/.test(tokens[i - 1].pos)
  if (/^(?:about|around|over|than)$/i.test(norm) && next.pos === 'NUM') return true
  if (pos === 'ADV') return next.pos === 'NUM' || next.pos === 'ADJ'
  return pos === 'PUNCT' && norm === '.' && /^\p{Lu}/u.test(next.norm)
}
