import { isName } from './function-words.ts'
import { lowAt, type Word } from './words.ts'

const LEADS =
  /^(?:since|after|before|until|till|through|by|between|from|on|in|during|over|within|throughout|at|for|of)$/

export type Lead = { readonly word: string; readonly next: number }

/** A preposition of time and the index after it; two words count as the one that they mean. */
export function leadAt(words: readonly Word[], i: number): Lead | null {
  const low = lowAt(words, i)
  const next = lowAt(words, i + 1)
  if (low === 'prior' && next === 'to') return { word: 'before', next: i + 2 }
  if (low === 'up' && /^(?:to|until)$/.test(next)) return { word: 'until', next: i + 2 }
  if ((low === 'as' && next === 'of') || (low === 'starting' && next === 'from')) return { word: 'since', next: i + 2 }
  if (low === 'ever' && next === 'since') return { word: 'since', next: i + 2 }
  return LEADS.test(low) && words[i].kind === 'word' && !isName(words[i]) ? { word: low, next: i + 1 } : null
}
