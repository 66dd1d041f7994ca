import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { isPossessive } from './pronouns.ts'
import { BREAKS, headEnd } from './segments.ts'

/** They say no more than that somebody is described. */
const ARTICLES = new Set('the a an this that another'.split(' '))
const PLURAL_WORDS = new Set('people police men women children sources officials critics'.split(' '))

/** Without article, quantity words kept, cut before a relative clause. */
export function trimDescription(context: Context, segment: TokenRange): TokenRange {
  let { from, to } = segment
  for (let i = from + 1; i < to; i++) {
    if (BREAKS.has(wordAt(context, i)) && context.nameAt[i] < 0) {
      to = i
      break
    }
  }
  const first = wordAt(context, from)
  const isArticle =
    ARTICLES.has(first) ||
    isPossessive(first) ||
    (first === 'one' && !/^(?:of|in|out)$/.test(wordAt(context, from + 1)))
  if (isArticle && to - from > 1) from++
  return { from, to }
}

/** The last noun before any preposition or participle. */
export function findHead(context: Context, description: TokenRange): number {
  const end = headEnd(context, description)
  for (let i = end - 1; i >= description.from; i--) {
    const { pos } = context.parse.tokens[i]
    if (pos === 'NOUN' || pos === 'PROPN') return i
  }
  return end > description.from ? end - 1 : -1
}

export function isPlural(context: Context, head: number, first: string): boolean {
  if (head < 0) return false
  const token = context.parse.tokens[head]
  const word = token.norm.toLowerCase()
  if (PLURAL_WORDS.has(word)) return true
  if (/^(?:a|an|one|another|every|each)$/.test(first)) return false
  if (!/[^s'’]s$/.test(word) || /(?:ss|us|is)$/.test(word)) return false
  const { roles, names, organisations } = context.lexicons
  const single = word.slice(0, -1)
  return token.lemma !== word || roles.has(single) || names.actors.has(single) || organisations.has(single)
}
