import { toTokens } from '../tokens.ts'
import type { Quotation } from '../types.ts'
import { type Context, wordAt } from './context.ts'

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', 'am', '’s', "'s", 'got', 'gets', 'get'])
const DONE_TO = new Set(
  `accused asked told questioned criticized criticised seen viewed projected revealed reported known described called named
  considered expected believed thought said alleged mentioned blamed praised reminded urged warned advised informed rumored
  rumoured perceived portrayed regarded charged invited ordered required rated hailed denounced condemned`.split(/\s+/),
)

/**
 * Whether what stands before the cue is not who speaks: "Ruiz was accused of", "the plan is seen as", "the court heard that",
 * a headline's "…, inquiry told".
 */
export function isPassive(context: Context, quotation: Quotation): boolean {
  if (quotation.cue.length === 0) return false
  const { from, to } = toTokens(context.parse, quotation.cue[0])
  const isLast = to === context.parse.tokens.length || context.sentenceOf[to] !== context.sentenceOf[from]
  if (context.parse.tokens[from].lemma === 'hear' || (isLast && wordAt(context, from) === 'told')) return true
  let hasBe = false
  for (let i = from; i < to; i++) {
    const word = wordAt(context, i)
    if (BE.has(word)) hasBe = true
    else if (hasBe && context.parse.tokens[i].pos !== 'ADV') return DONE_TO.has(word)
  }
  return false
}
