import type { TokenRange } from '../types.ts'
import { AUXILIARIES, DETERMINERS, isFunction, isName, NEGATIONS, PREPOSITIONS } from './function-words.ts'
import type { Form } from './inflect.ts'
import { type SpeechVerb, verbOf } from './speech-words.ts'
import type { Word } from './words.ts'

export const MODALS = /^(?:will|would|can|could|shall|should|may|might|must)$/

export const BE = /^(?:is|are|was|were|be|been|being|am)$/

export const HAVE = /^(?:has|have|had|having)$/

export const isAuxiliary = (word: Word | undefined) =>
  word?.kind === 'word' && AUXILIARIES.has(word.low) && !isName(word)

export const isNegation = ({ low }: Word) => NEGATIONS.has(low)

/** Auxiliaries in a row with the adverbs and negations among them; `last` is the last auxiliary. */
type Chain = TokenRange & { readonly last: string }

const LONGEST_CHAIN = 12

export function chainAt(words: readonly Word[], { from, to }: TokenRange): Chain {
  let last = words[from].low
  let at = from
  while (at < Math.min(to, from + LONGEST_CHAIN) && (isAuxiliary(words[at]) || isAdverb(words[at]))) {
    if (isAuxiliary(words[at])) last = words[at].low
    at++
  }
  return { from, to: at, last }
}

export const isAdverb = (word: Word) =>
  word.kind === 'gap' ||
  (isFunction(word) &&
    !PREPOSITIONS.has(word.low) &&
    !DETERMINERS.has(word.low) &&
    !/^(?:who|what|which|that|he|she|they|it|we|you|i|and|or|anyone|anybody|someone|somebody|everyone|everybody|nobody)$/.test(
      word.low,
    ))

export function chainFacts(words: readonly Word[], chain: Chain, verb: number, spoken: SpeechVerb, start: number) {
  const low = words[chain.from].low
  const isBe = BE.test(lastAuxiliary(words, chain)) && !(chain.to === chain.from + 1 && isShortHas(words, chain.from))
  const isParticiple = formOf(words[verb]).has('participle') || formOf(words[verb]).has('past')
  return {
    isPassive:
      isBe && isParticiple && !formOf(words[verb]).has('ing') && spoken.lemma !== 'quote' && spoken.lemma !== 'cite',
    isNegated: isNegatedIn(words, chain, start),
    isModal: MODALS.test(low),
  }
}

/** "who's denied it" */
const isShortHas = (words: readonly Word[], i: number) =>
  /^['’]s$/.test(words[i].text) && /^(?:who|he|she|it)$/.test(words[i - 1]?.low ?? '')

/** The last auxiliary right before the verb ("has Norway been mentioned"). */
function lastAuxiliary(words: readonly Word[], { from, to, last }: Chain): string {
  for (let i = to - 1; i > from && (isAuxiliary(words[i]) || isAdverb(words[i])); i--)
    if (isAuxiliary(words[i])) return words[i].low
  return last
}

/** "Didn't Brandt promise" expects that she did: with the negation glued to an auxiliary in front nothing is negated. */
function isNegatedIn(words: readonly Word[], { from, to }: TokenRange, start: number): boolean {
  for (let i = from; i < to; i++) {
    const isGlued = i === from + 1 && from === start && words[i].start === words[from].end
    const isEdge = i <= from + 2 || i >= to - 3
    if (isEdge && isNegation(words[i]) && !isGlued) return true
  }
  return false
}

const formOf = ({ low }: Word): ReadonlySet<Form> => verbOf(low)?.forms ?? new Set()

/** Whether a form of a verb goes with an auxiliary. People write "did he said" too. */
export function fits(forms: ReadonlySet<Form>, auxiliary: string): boolean {
  if (BE.test(auxiliary)) return forms.has('ing') || forms.has('participle')
  if (HAVE.test(auxiliary)) return forms.has('participle') || forms.has('past')
  return forms.has('base') || (/^(?:did|do|does)$/.test(auxiliary) && (forms.has('past') || forms.has('s')))
}
