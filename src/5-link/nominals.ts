import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { isPeople } from './name-words.ts'
import { isPossessive } from './pronouns.ts'
import { isRoleNoun } from './role-nouns.ts'
import { isBodyNoun, isDocumentNoun } from './rules/nominal.ts'

/** Nouns for people that name no role. */
const PEOPLE = new Set(
  `people man men woman women boy boys girl girls person child children voter voters critic critics source sources
  supporter supporters opponent opponents millennial millennials aide aides teenager crowd`.split(/\s+/),
)
const INSIDE = /^(?:NOUN|PROPN|ADJ|NUM|DET)$/
const LINKS = /^(?:of|for|from|in|at|by|with|on|to)$/
/** How many phrases may hang on the noun: "a panel | of reporters | from Lyon". */
const MOST_LINKS = 2
const LONGEST = 24

/**
 * Noun phrases in the running text that stand for somebody who may speak: people by role or number, organisations and
 * documents. In order; each with the token of its head noun. Phrases headed by a name are left to the names.
 */
export function findNominals(context: Context): { range: TokenRange; head: number }[] {
  const found: { range: TokenRange; head: number }[] = []
  for (const { from, to } of context.parse.sentences)
    for (let head = from; head < to; head++) {
      if (!isHead(context, head, to)) continue
      const range = { from: phraseStart(context, head, from), to: phraseEnd(context, head + 1, to) }
      if (range.to - range.from > LONGEST) continue
      found.push({ range, head })
      head = range.to - 1
    }
  return found
}

function isHead(context: Context, i: number, end: number): boolean {
  const { tokens } = context.parse
  if (context.nameAt[i] >= 0 || !/^(?:NOUN|PROPN)$/.test(tokens[i].pos)) return false
  const next = i + 1 < end ? tokens[i + 1] : undefined
  if (next && (/^(?:NOUN|PROPN)$/.test(next.pos) || /^(?:['’]s?|-)$/.test(next.norm) || context.nameAt[i + 1] >= 0))
    return false
  // "Democrats", "Russians"
  if (/^\p{Lu}\p{Ll}+s$/u.test(tokens[i].norm) && isPeople(wordAt(context, i), context.lexicons)) return true
  if (tokens[i].pos !== 'NOUN') return false
  return (
    PEOPLE.has(wordAt(context, i)) || isRoleNoun(context, i) || isBodyNoun(context, i) || isDocumentNoun(context, i)
  )
}

function phraseStart(context: Context, head: number, least: number): number {
  const { tokens } = context.parse
  let from = head
  while (from > least) {
    const { pos, norm } = tokens[from - 1]
    const isLinked = /^(?:['’]s?|-|%)$/.test(norm) && from - 1 > least
    const isOwner = isPossessive(wordAt(context, from - 1))
    const isMeasure = pos === 'ADV' && /^(?:ADJ|NUM)$/.test(tokens[from].pos)
    if (!INSIDE.test(pos) && !isLinked && !isMeasure && !isOwner) break
    from--
    if (pos === 'DET' || isOwner) break
  }
  return from
}

/** Past the phrases that hang on the noun. */
function phraseEnd(context: Context, after: number, most: number): number {
  const { tokens } = context.parse
  let to = after
  for (let links = 0; links < MOST_LINKS && to < most && LINKS.test(wordAt(context, to)); links++) {
    let end = to + 1
    while (end < most && (INSIDE.test(tokens[end].pos) || /^(?:['’]s?|-|%)$/.test(tokens[end].norm))) end++
    if (end === to + 1) break
    to = end
  }
  return to
}
