import type { TokenRange } from '../types.ts'
import { isAdverb, isNegation } from './auxiliaries.ts'
import type { Clause } from './clause.ts'
import { isName } from './function-words.ts'
import { leadAt } from './leads.ts'
import { trimHeads } from './reading.ts'
import { nounOf, verbOf } from './speech-words.ts'
import { isOpenBefore, isUsable } from './verb-place.ts'
import type { Word } from './words.ts'

/** Forms that are nouns more often than verbs where no auxiliary tells. */
const NOUN_LIKE =
  /^(?:states?|address(?:es)?|notes?|reports?|plans?|talks?|fears?|calls?|objects?|offers?|protests?|jokes?|posts?|forecasts?|stress|slams?|commands?|supports?|doubts?|wish(?:es)?|requests?|voices?|cites?|raises?|express|advocates?|estimates?|guarantees?|highlights?|regrets?|rebukes?|disputes?|blames?|makes?|gives?|uses?|issues?|releases?|poses?|welcomes?|challenges?|signals?|touts?|feels?|intends?|fails?)$/

/** A verb of saying without an auxiliary: "everything the Kremlin said", "who mentioned sanctions". */
export function finiteAt(words: readonly Word[], range: TokenRange, i: number): Clause | null {
  const word = words[i]
  const spoken = word.kind === 'word' && !word.owner && !isName(word) ? verbOf(word.low) : undefined
  const before = words[i - 1]
  if (!spoken || !isUsable(words, range, i, spoken) || (i > range.from && !isFiniteAfter(words, range, i))) return null
  const forms = spoken.forms
  const isTensed = forms.has('past') || forms.has('s') || forms.has('base') || forms.has('participle')
  const isIng = forms.has('ing') && i > range.from
  if (!(isTensed || isIng) || (i === range.from && !forms.has('past'))) return null
  // "as quoted by", "reported by" tell a relay.
  if (leadAt(words, i)?.role === 'via' || (before?.low === 'as' && spoken.forms.has('participle'))) return null
  if (isNounLike(word.low) && !isSubject(words, range, i)) return null
  const isNegated = i > range.from && (isNegation(before) || words[i + 1]?.low === 'nothing')
  return {
    verb: i,
    spoken,
    before: { from: range.from, to: i },
    subject: null,
    isPassive: false,
    isNegated,
    isModal: false,
  }
}

/** "who claims", "in which Orlova claims": a verb, where a relative has its subject. */
function isSubject(words: readonly Word[], { from }: TokenRange, i: number): boolean {
  const before = words[i - 1]?.low ?? ''
  if (/^(?:who|he|she|they|it|we|that)$/.test(before) || nounOf(before)?.isPlain) return true
  for (let k = i - 1; k >= Math.max(from, i - LONGEST_SUBJECT); k--)
    if (/^(?:who|whom|whose|which|that|what|where|when|how|why)$/.test(words[k].low)) {
      const subject = trimHeads(words, { from: k + 1, to: i })
      return subject.to > subject.from && !words[i - 1].owner
    }
  return false
}

const LONGEST_SUBJECT = 8

const isNounLike = (low: string) => nounOf(low) !== undefined || NOUN_LIKE.test(low)

const isFiniteAfter = (words: readonly Word[], { from }: TokenRange, i: number): boolean => {
  let at = i - 1
  while (at > from && words[at].kind === 'word' && isAdverb(words[at]) && !/^(?:that|which)$/.test(words[at].low)) at--
  const before = words[at]
  return isOpenBefore(before) && before.low !== 'to' && words[i - 1].low !== 'to'
}
