import { firstMarkFrom } from '../3-tag/columns.ts'
import { hasVerb } from '../tokens.ts'
import type { Kind, Parse, Token, TokenRange } from '../types.ts'

/** How many marks on either side of a content show the state that marks are in around it. */
const AROUND = 12
/** The finite verb stands among the first words, or it is that of a clause inside. */
const VERB_WITHIN = 14

/**
 * The kind of a content without marks. The speaker's own words show by the first and second person, by a question, by a
 * capital letter after a colon; and, where marks around are lost, by standing before the cue in a tense that it did not
 * shift ("There is no list, he said").
 */
export function toUnmarkedKind(parse: Parse, content: readonly TokenRange[], cue: readonly TokenRange[]): Kind {
  const first = parse.tokens[content[0].from]
  const { to } = cue[cue.length - 1]
  const isAfterColon = parse.tokens[to]?.norm === ':' || (parse.tokens[to - 1].norm === ':' && to - cue[0].from > 1)
  const isAhead = content[0].from < cue[0].from
  const isCapital = /^\p{Lu}/u.test(first.norm)
  if (!isAhead && isCapital && isAfterColon) return 'direct'
  const isBroken = hasBrokenMarks(parse, content)
  const isPersonal = hasPerson(parse, content)
  if (isAhead) return isSpokenAhead(parse, content, cue, isBroken, isPersonal) ? 'direct' : 'indirect'
  if (!isBroken) return 'indirect'
  if (isCapital && endsAsking(parse, content)) return 'direct'
  if (!isPersonal) return 'indirect'
  return isClause(first) ? 'mixed' : 'direct'
}

const isClause = (first: Token) => /^(?:that|whether|if|how|why|what|to|of|for|as)$/i.test(first.norm)

/** Words before the cue: spoken, or only told ("The ship has left, the agent said")? */
function isSpokenAhead(
  parse: Parse,
  content: readonly TokenRange[],
  cue: readonly TokenRange[],
  isBroken: boolean,
  isPersonal: boolean,
): boolean {
  const isAccording = parse.tokens[cue[0].from].norm.toLowerCase() === 'according'
  if (isPersonal) return isBroken || !isAccording
  if (!isBroken) return false
  if (isNow(parse, cue)) return endsAsking(parse, content)
  if (isInterrupted(parse, content, cue)) return true
  if (isAccording) return false
  return endsAsking(parse, content) || isUnshifted(parse, content[0])
}

/** A cue between clauses; not "something it said would pave the way". */
const isInterrupted = (parse: Parse, content: readonly TokenRange[], cue: readonly TokenRange[]) =>
  content[content.length - 1].from >= cue[0].to && hasVerb(parse.tokens, content[0])

/** "says", or a headline's colon: after it nothing is shifted. */
const isNow = (parse: Parse, cue: readonly TokenRange[]) => {
  const { norm, lemma, pos } = parse.tokens[cue[0].from]
  return norm === ':' || (pos === 'VERB' && (norm.toLowerCase() === lemma || norm.toLowerCase() === `${lemma}s`))
}

/** No mark anywhere around, or one that lost its other. */
function hasBrokenMarks(parse: Parse, content: readonly TokenRange[]): boolean {
  const at = firstMarkFrom(parse.marks, content[0].from)
  const marks = parse.marks.slice(Math.max(0, at - AROUND), at + AROUND)
  return (
    marks.every(({ style }) => style === 'single') || marks.some(({ pair, style }) => pair < 0 && style === 'double')
  )
}

const PERSONS = new Set(
  "I i’m i'm me my mine myself we us our ours ourselves you your yours yourself yourselves".split(' '),
)

/** "our" and "I", but not "Type I" nor "US". */
const hasPerson = (parse: Parse, content: readonly TokenRange[]) =>
  content.some(({ from, to }) => {
    for (let i = from; i < to; i++) {
      const { norm } = parse.tokens[i]
      const isOne = norm === 'I' ? parse.tokens[i - 1]?.pos !== 'PROPN' || i === from : PERSONS.has(toSmall(norm))
      if (isOne) return true
    }
    return false
  })

/** "We" as "we"; "US" stays. */
const toSmall = (norm: string) => (norm.length > 1 && norm === norm.toUpperCase() ? norm : norm.toLowerCase())

function endsAsking(parse: Parse, content: readonly TokenRange[]): boolean {
  const last = content[content.length - 1]
  return parse.tokens[last.to - 1].norm === '?' || content.some(({ to }) => parse.tokens[to]?.norm === '?')
}

const PRESENT = new Set(
  "is are am 's ’s 're ’re isn’t will wo 'll ’ll can ca must may need do does should shall".split(' '),
)
const SHIFTED = new Set('was were had would could might did has have'.split(' '))

/** Whether its first finite verb is in the present or future: after "said" a teller would have shifted it. */
function isUnshifted(parse: Parse, { from, to }: TokenRange): boolean {
  for (let i = from; i < Math.min(to, from + VERB_WITHIN); i++) {
    const { norm, lemma, pos } = parse.tokens[i]
    const word = norm.toLowerCase()
    if (parse.tokens[i - 1]?.norm === 'to') continue
    if (pos === 'AUX' || PRESENT.has(word)) {
      if (PRESENT.has(word) && pos !== 'PART') return true
      if (SHIFTED.has(word)) return false
    }
    if (pos === 'VERB' && !word.endsWith('ing')) return word === lemma || (word.endsWith('s') && !lemma.endsWith('s'))
  }
  return false
}
