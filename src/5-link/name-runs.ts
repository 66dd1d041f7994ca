import type { Lexicons } from '../lexicons.ts'
import type { Token } from '../types.ts'
import { CALENDAR, FUNCTION, isCapitalised, isTouching, PARTICLES, toLower } from './name-words.ts'

/** What tells a name from a word that is only capitalised where its sentence begins. */
export type Capitals = {
  /** Words that the article also writes small. */
  readonly small: ReadonlySet<string>
  /** Whether a capital at token i tells nothing: a sentence or a quotation begins there. */
  readonly isFirst: (i: number) => boolean
}

/** Whether a name may begin at token i. */
export function mayBegin(
  tokens: readonly Token[],
  i: number,
  { small, isFirst }: Capitals,
  lexicons: Lexicons,
): boolean {
  const token = tokens[i]
  if (!isCapitalised(token)) return false
  const word = toLower(token)
  const bare = word.length > 2 && word.endsWith('.') ? word.slice(0, -1) : word
  if (FUNCTION.has(bare) || FUNCTION.has(beforeApostrophe(word)) || CALENDAR.has(word)) return false
  if (!isFirst(i)) return true
  const next = tokens[i + 1]
  if (lexicons.names.first.has(word) || lexicons.titles.has(word)) return true
  if (next && isCapitalised(next) && next.pos === 'PROPN' && !CALENDAR.has(toLower(next))) return true
  return token.pos === 'PROPN' && !small.has(word)
}

const beforeApostrophe = (word: string) => {
  const at = word.search(/['’]/)
  return at < 0 ? word : word.slice(0, at)
}

/** Past the last token of the run of name words that begins at `from`. */
export function findEnd(tokens: readonly Token[], from: number, limit: number, lexicons: Lexicons): number {
  let to = from + 1
  while (to < limit) {
    const step = nextStep(tokens, from, to, limit, lexicons)
    if (step === 0) break
    to += step
  }
  return Math.min(to, limit)
}

/** How many tokens from `to` on belong to the run; 0 where it ends. */
function nextStep(tokens: readonly Token[], from: number, to: number, limit: number, lexicons: Lexicons): number {
  const token = tokens[to]
  const next = to + 1 < limit ? tokens[to + 1] : undefined
  if (token.norm === '-') return next && isTouching(tokens[to - 1], token) && isTouching(token, next) ? 2 : 0
  const word = toLower(token)
  const isShouted = /^\p{Lu}{2}/u.test(token.norm)
  if (isCapitalised(token) && !CALENDAR.has(word) && token.pos !== 'PART' && (isShouted || !FUNCTION.has(word)))
    return 1
  if (!next) return 0
  if (PARTICLES.has(word)) {
    const after = tokens[to + 2]
    if (isCapitalised(next)) return 2
    // "Yahya al-Wazzan", "Simon van der Berg".
    const isLinked = next.norm === '-' || PARTICLES.has(toLower(next))
    if (isLinked && after && to + 2 < limit && isCapitalised(after)) return 3
  }
  if ((word === 'of' || word === 'for') && isComplement(tokens, to, lexicons)) return toLower(next) === 'the' ? 3 : 2
  if ((word === 'and' || word === '&') && isCapitalised(next) && isOrganisationTail(tokens, from, to, limit, lexicons))
    return 2
  return 0
}

/** "Ministry of Defence", "Institute for the Study": an organisation noun before, a capital after the preposition. */
function isComplement(tokens: readonly Token[], at: number, lexicons: Lexicons): boolean {
  const head = toLower(tokens[at - 1])
  const next = toLower(tokens[at + 1]) === 'the' ? tokens[at + 2] : tokens[at + 1]
  if (!next || !isCapitalised(next) || CALENDAR.has(toLower(next))) return false
  return lexicons.organisations.has(head) && !lexicons.roles.has(head)
}

/** Whether "Center for …", "Ministry of …" stands in the range: an organisation with a complement. */
export function hasComplement(tokens: readonly Token[], from: number, to: number, lexicons: Lexicons): boolean {
  for (let i = from; i < to - 1; i++) {
    const next = toLower(tokens[i + 1])
    if ((next === 'of' || next === 'for' || next === 'and') && lexicons.organisations.has(toLower(tokens[i])))
      return true
  }
  return false
}

/** "Fire and Rescue Service", "Ministry of Health and Welfare": one name on both sides of the "and". */
function isOrganisationTail(
  tokens: readonly Token[],
  from: number,
  at: number,
  limit: number,
  lexicons: Lexicons,
): boolean {
  if (tokens[at].norm === '&') return true
  let last = at + 1
  while (last + 1 < limit && isCapitalised(tokens[last + 1]) && tokens[last + 1].pos !== 'PART') last++
  const { organisations, names } = lexicons
  if (organisations.has(toLower(tokens[at - 1]))) return false
  if (hasComplement(tokens, from, at, lexicons)) return !names.first.has(toLower(tokens[at + 1]))
  const isPersonBefore = names.first.has(toLower(tokens[from])) && at - from <= 3
  return !isPersonBefore && last - at >= 2 && organisations.has(toLower(tokens[last]))
}
