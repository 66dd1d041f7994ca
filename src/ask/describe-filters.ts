import type { Act } from '../types.ts'
import type { Filters } from './filters.ts'

/** How a question was understood, in one line of English: `what Orlova said, about "embassy", from 2025-02-27 on`. */
export function describeFilters(filters: Filters): string {
  const { about, phrase, kinds, cues, place, addressee, via, outlet } = filters
  return [
    describeSpeech(filters),
    about && `about ${quote(about)}`,
    phrase && `with the words ${quote(phrase)}`,
    kinds && kinds.length > 0 && `quoted ${either(kinds.map((kind) => MANNER[kind]))}`,
    cues && cues.length > 0 && `put as ${either(cues.map(quote))}`,
    place && `in ${place}`,
    addressee && `to ${addressee}`,
    via && `via ${via}`,
    outlet && `printed in ${outlet}`,
    describeTimes(filters),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ')
}

const MANNER = { direct: 'word for word', indirect: 'in other words', mixed: 'partly word for word' }
/** What somebody did, and what they did not do. */
const DEEDS: Readonly<Record<Act, readonly [string, string]>> = {
  statement: ['stated', 'did not state'],
  question: ['asked', 'did not ask'],
  denial: ['denied', 'did not deny'],
  refusal: ['refused to say', 'did not refuse to say'],
  attitude: ['thought or wanted', 'did not think or want'],
}

const quote = (words: string): string => `"${words}"`

function describeSpeech({ speaker, acts, negated }: Filters): string {
  const deeds = acts && acts.length > 0 ? acts.map((act) => DEEDS[act]) : [['said', 'did not say']]
  const done = either(deeds.map(([did, didNot]) => (negated ? didNot : did)))
  return speaker || acts || negated ? `what ${speaker ?? 'anybody'} ${done}` : 'what was said'
}

function describeTimes({ since, until }: Filters): string {
  if (since && since === until) return `on ${since}`
  if (since && until) return `from ${since} to ${until}`
  if (since) return `from ${since} on`
  return until ? `up to ${until}` : ''
}

/** "a", "a or b", "a, b or c". */
const either = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}` : (words[0] ?? '')
