import type { Act, Parse, Token, TokenRange } from '../types.ts'
import { marksIn } from './pieces.ts'

/** Verbs that leave it to the noun after them what was done ("expressed hope", "voiced doubts"). */
const LIGHT = new Set(['express', 'voice', 'signal', 'show', 'share', 'repeat', 'reiterate', 'state', 'add'])
/** With "not", somebody will not speak; without them ("did not say") somebody merely did not. */
const UNWILLING = new Set(['would', 'will', 'wo', 'could', 'can', 'ca', '’d'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no', 'without', 'hardly'])
/** How many words before the cue may belong to it ("did not immediately", "has never"). */
const BEFORE = 3

/**
 * What is done by saying it: what the lexicon has for the cue ("asked", "declined to", "would not say", "hopes for"),
 * and a question where the words begin with one, or in an interview end with one; an attitude where it is only meant to be
 * said ("met to discuss"). A statement where nothing else is known.
 */
export function toAct(
  parse: Parse,
  cue: readonly TokenRange[],
  content: readonly TokenRange[],
  verbs: ReadonlyMap<string, Act>,
): Act {
  const words = cue.flatMap(({ from, to }) => parse.tokens.slice(from, to))
  if (isUnwilling(parse, cue, verbs)) return 'refusal'
  const act = findAct(words, verbs)
  if (act === 'question' && isRequest(parse, words, content)) return 'statement'
  if (act === 'statement' && (beginsAsking(parse, content) || (isTurn(words) && endsAsking(parse, content))))
    return 'question'
  return act === 'statement' && isIntention(words, parse, content) ? 'attitude' : act
}

const isIntention = (words: readonly Token[], parse: Parse, content: readonly TokenRange[]) =>
  words[0]?.norm.toLowerCase() === 'to' && content.every((piece) => marksIn(parse, piece).length === 0)

/** Whether the cue is negated ("did not say that"). Not so for refusals ("would not say"): there that is the act. */
export function isNegated(parse: Parse, cue: readonly TokenRange[], act: Act): boolean {
  return act !== 'refusal' && isWithNot(findGroup(parse, cue))
}

const isWithNot = (group: readonly Token[]) => group.some(({ norm }) => NEGATIONS.has(norm.toLowerCase()))

/** The words of the cue with the auxiliaries and adverbs just before them. */
function findGroup(parse: Parse, cue: readonly TokenRange[]): readonly Token[] {
  if (cue.length === 0) return []
  const { from, to } = cue[0]
  let first = from
  while (first > 0 && from - first < BEFORE && isAuxiliary(parse.tokens[first - 1])) first--
  return parse.tokens.slice(first, to)
}

const isAuxiliary = ({ norm, pos }: Token) =>
  pos === 'AUX' || pos === 'ADV' || NEGATIONS.has(norm.toLowerCase()) || UNWILLING.has(norm.toLowerCase())

/** "would not say": the lexicon has "not say" as a refusal, and an auxiliary shows the will. */
function isUnwilling(parse: Parse, cue: readonly TokenRange[], verbs: ReadonlyMap<string, Act>): boolean {
  const group = findGroup(parse, cue)
  if (!isWithNot(group) || !group.some(({ norm }) => UNWILLING.has(norm.toLowerCase()))) return false
  return group.some(
    ({ lemma }, i) =>
      verbs.get(`not ${lemma}`) === 'refusal' || verbs.get(`not ${lemma} ${group[i + 1]?.norm}`) === 'refusal',
  )
}

/** The act of the first word or phrase of the cue that the lexicon has. */
function findAct(words: readonly Token[], verbs: ReadonlyMap<string, Act>): Act {
  let found: Act | undefined
  for (const [i, { lemma }] of words.entries()) {
    const phrase = words
      .slice(i, i + 3)
      .map((word) => word.lemma)
      .join(' ')
    const act =
      verbs.get(phrase) ??
      verbs.get(
        words
          .slice(i, i + 2)
          .map((word) => word.lemma)
          .join(' '),
      ) ??
      verbs.get(lemma)
    // "not say" in the lexicon is "would not say", which is settled before.
    if (act === undefined || lemma === 'not') continue
    if (!LIGHT.has(lemma)) return act
    found = act
  }
  return found ?? 'statement'
}

/** "asked the council to wait", "asked for help": no question. */
function isRequest(parse: Parse, words: readonly Token[], content: readonly TokenRange[]): boolean {
  if (words.at(-1)?.norm === 'for') return true
  if (content.length === 0 || beginsAsking(parse, content)) return false
  const { from, to } = content[0]
  const first = parse.tokens[from].norm.toLowerCase()
  if (/^(?:for|to|that)$/.test(first)) return true
  if (/^(?:whether|if|why|what|who|whom|whose|when|where|how|which|about)$/.test(first)) return false
  // "the council to wait", "neighbours for boats": an object first, and no verb before "to" or "for".
  for (let i = from; i < Math.min(to, from + 10); i++) {
    const { norm, pos } = parse.tokens[i]
    if (pos === 'VERB' || pos === 'AUX') return false
    if (i > from && (norm === 'to' || norm === 'for')) return true
  }
  return false
}

/** Whether the first sentence of the words ends with a question mark; what is quoted inside them does not count. */
function beginsAsking(parse: Parse, content: readonly TokenRange[]): boolean {
  const closes: string[] = []
  for (const [k, { from, to }] of content.entries()) {
    for (let i = from; i < to; i++) {
      const { norm } = parse.tokens[i]
      if (norm === '“' || norm === '‘') closes.push(norm === '“' ? '”' : '’')
      else if (norm === closes.at(-1)) closes.pop()
      // The outermost mark is the quotation's own.
      else if (closes.length < 2 && norm.includes('?')) return true
      else if (closes.length < 2 && /^[.!…]+$/.test(norm)) return false
    }
    if (k + 1 < content.length && beginsSentence(parse, content[k + 1])) return false
  }
  return false
}

/** An interviewer leads up to the question. */
const isTurn = (words: readonly Token[]) => words.length === 1 && words[0].norm === ':'

function endsAsking(parse: Parse, content: readonly TokenRange[]): boolean {
  const last = content[content.length - 1]
  return parse.tokens.slice(Math.max(last.from, last.to - 2), last.to).some(({ norm }) => norm.includes('?'))
}

const beginsSentence = (parse: Parse, { from, to }: TokenRange) => {
  const first = parse.tokens.slice(from, Math.min(to, from + 3)).find(({ norm }) => /[\p{L}\p{N}]/u.test(norm))
  return first !== undefined && /^\p{Lu}/u.test(first.norm) && !/^I\b/.test(first.norm)
}
