import { type Context, wordAt } from './context.ts'
import { isPossessive } from './pronouns.ts'

export const TIME_WORDS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|week|month|year|days?|hours?|minutes?|moment|time|today|yesterday|tonight|noon|midnight|dusk|dawn)$/

/** Token i, or the one after it where it is an article. */
export const afterArticle = (context: Context, i: number): number =>
  /^(?:the|a|an)$/.test(wordAt(context, i)) ? i + 1 : i

/** The end of the noun phrase that begins at `from`: to the next comma, verb, or preposition other than "of". */
export function phraseEnd(context: Context, from: number, limit: number): number {
  let to = from
  while (to < limit) {
    const { pos, norm } = context.parse.tokens[to]
    const word = wordAt(context, to)
    if (/^[,.;:()“”?!—–]$/.test(norm)) break
    // "his son-in-law" is one phrase.
    const isHyphened = to > from && context.parse.tokens[to - 1].norm === '-'
    if (pos === 'ADP' && word !== 'of' && context.nameAt[to] < 0 && !isHyphened) break
    if (
      (pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || pos === 'SCONJ' || pos === 'CCONJ') &&
      context.nameAt[to] < 0 &&
      !isPossessive(word)
    )
      break
    if (to > from && (TIME_WORDS.test(word) || word === 'that' || word === 'shortly')) break
    if (pos === 'DET' && to > from && wordAt(context, to - 1) !== 'of') break
    to++
  }
  return to
}
