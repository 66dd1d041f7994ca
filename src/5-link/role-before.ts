import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { afterOrigin } from './role-after.ts'
import {
  DETERMINERS,
  hasRole,
  isCourtesy,
  isOffice,
  isRoleNoun,
  LONGEST,
  lastNoun,
  prepositionIn,
} from './role-nouns.ts'

const STOPS = new Set(['PUNCT', 'VERB', 'AUX', 'ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ', 'ADV', 'NUM', 'SYM'])

/** "Kremlin spokesman Dmitry Peskov", "the juice seller Noemí Ccori", "PC Holly Ansell". */
export function roleBefore(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  const name = context.names[m]
  const to = name.from
  const run = name.before?.from ?? to
  let from = run
  while (from > 0 && mayGoOn(context, from - 1, from, to)) {
    from--
    if (to - from > LONGEST) return null
  }
  if (/^['’]s?$/.test(tokens[from]?.norm ?? '')) from++
  while (from < to && (/^(?:and|of|for)$/.test(wordAt(context, from)) || tokens[from].pos === 'NUM')) from++
  while (from < to && isTitle(context, from) && !isOffice(context, from)) from++
  let end = to
  while (end > from && isTitle(context, end - 1) && isCapital(context, end - 1) && !isOffice(context, end - 1)) end--
  // "former Maryland Gov. Martin O’Malley" keeps its rank, "Deputy Minister Sen. Ruiz" needs it not.
  while (end - 1 > from && isRankWord(context, end - 1) && hasRole(context, { from, to: end - 1 })) end--
  const range = { from, to: end }
  if (end <= from || (end - from === 1 && isCourtesy(context, from))) return null
  return hasRole(context, range) || isOffice(context, end - 1) ? range : null
}

const isCapital = (context: Context, i: number) => /^\p{Lu}/u.test(context.parse.tokens[i].norm)
const isTitle = (context: Context, i: number) => context.lexicons.titles.has(wordAt(context, i))
const isRankWord = (context: Context, i: number) => isTitle(context, i) && !isRoleNoun(context, i)

/** Whether the token before what has been gathered belongs to the role as well. */
function mayGoOn(context: Context, i: number, from: number, to: number): boolean {
  const { tokens } = context.parse
  const token = tokens[i]
  const word = wordAt(context, i)
  if (context.isQuoted[i] !== context.isQuoted[to] || context.paragraphOf[i] !== context.paragraphOf[to]) return false
  // "Leader of the Opposition Savitri Munda".
  if (
    word === 'the' &&
    /^(?:of|for)$/.test(wordAt(context, i - 1)) &&
    isCapital(context, from) &&
    isRoleNoun(context, i - 2)
  )
    return !hasRole(context, { from, to })
  if (DETERMINERS.has(word)) return false
  if (/^['’]s?$/.test(token.norm)) return true
  if (token.norm === '-') return i > 0 && token.start === tokens[i - 1].end
  if (word === 'of' || word === 'for') return from < to && isRoleNoun(context, i - 1) && !hasRole(context, { from, to })
  // "Culture and Sport Secretary": both sides of the "and" are capitalised.
  if (word === 'and')
    return (
      from < to &&
      /^\p{Lu}/u.test(tokens[from].norm) &&
      i > 0 &&
      /^\p{Lu}/u.test(tokens[i - 1].norm) &&
      tokens[i - 1].pos !== 'VERB' &&
      context.sentenceOf[i - 1] === context.sentenceOf[i] &&
      !isPersonAt(context, i - 1)
    )
  // "European 400 metres hurdles champion".
  if (token.pos === 'NUM') return i > 0 && /^(?:ADJ|PROPN)$/.test(tokens[i - 1].pos) && from < to
  return !STOPS.has(token.pos)
}

const isPersonAt = (context: Context, i: number) =>
  context.nameAt[i] >= 0 && context.named[context.ownerOf[context.nameAt[i]]]?.kind === 'person'

/** "The camp manager, Djibrine Abakar,", "the Press Secretary to the governor, Alhaji Ejeh,", "Tesk's chairman, Lund,". */
export function appositionBefore(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  const name = context.names[m]
  const next = tokens[afterOrigin(context, name.to)]
  if (
    next &&
    !/^(?:[,.;:()”’?!—–]|--)$/.test(next.norm) &&
    context.sentenceOf[name.to] === context.sentenceOf[name.from]
  )
    return null
  const at = beforeTitles(context, name.before?.from ?? name.from) - 1
  if (tokens[at]?.norm !== ',') return null
  let best: TokenRange | null = null
  let from = at
  while (from > 0 && at - from <= LONGEST && !isBarrier(context, from - 1, at)) {
    from--
    if (!DETERMINERS.has(wordAt(context, from)) || wordAt(context, from) === 'one') continue
    const range = { from: from + 1, to: at }
    if (isRolePhrase(context, range)) best = range
    // "the secretary to the governor": what hangs on a preposition is not the whole.
    if (best && tokens[from - 1]?.pos !== 'ADP' && wordAt(context, from - 1) !== 'to') return best
  }
  if (best) return best
  const range = { from, to: at }
  const hasOwner = context.words.slice(from, at).some((word) => /^['’]s?$/.test(word))
  return hasOwner && isRolePhrase(context, range) ? range : null
}

/** The first of the titles right before token i: "Rt. Hon.", "Pastor (Mrs.)". */
function beforeTitles(context: Context, i: number): number {
  let from = i
  while (from > 0 && (isTitle(context, from - 1) || /^[.()]$/.test(context.parse.tokens[from - 1].norm))) from--
  return from
}

function isBarrier(context: Context, i: number, at: number): boolean {
  const token = context.parse.tokens[i]
  if (context.paragraphOf[i] !== context.paragraphOf[at] || context.isQuoted[i] !== context.isQuoted[at]) return true
  if (/^(?:[,.;:()“”‘?!—–]|--)$/.test(token.norm)) return true
  if (token.pos === 'SCONJ' || token.pos === 'AUX') return true
  return token.pos === 'VERB' && !/^\p{Lu}/u.test(token.norm) && !/(?:ed|ing)$/.test(token.norm)
}

/** Whether the noun before any preposition is a role that one person holds. */
function isRolePhrase(context: Context, { from, to }: TokenRange): boolean {
  if (to <= from) return false
  const head = lastNoun(context, { from, to: prepositionIn(context, { from, to }) })
  return isRoleNoun(context, head) && !/[^s]s$/.test(wordAt(context, head))
}
