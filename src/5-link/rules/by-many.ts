import { type Context, wordAt } from '../context.ts'
import type { Source } from '../source.ts'
import { referentBefore, type SpeakerDraft, type State } from '../state.ts'
import { toJoint } from './by-name.ts'
import { toAnswer } from './nominal.ts'
import type { Rule } from './rule.ts'

const SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({ both: 2, two: 2, three: 3, four: 4, five: 5, couple: 2, pair: 2, duo: 2, trio: 3 }),
)
/** They tell how many, and nothing of who. */
const PLAIN = /^(?:couple|pair|duo|trio|men|women|people|both)$/

/**
 * "the two senators", "both", "the couple": those of that number who were named together last and of whom nothing else is
 * known; else all whom the article calls so, where they are that many.
 */
export const byMany: Rule = (context, _quotation, source, state) => {
  const wanted = toWanted(context, source)
  if (!wanted) return null
  const { size, noun } = wanted
  const together = lastTogether(source, state, size, noun)
  const answer = (speaker: number, score: number) =>
    toAnswer(context, source, speaker, 'named-together', score, source.pronoun ? 'pronoun' : 'nominal')
  if (together !== null) return answer(together, 0.8)
  if (noun === null) return null
  const so = [...(state.byNoun.get(noun) ?? [])].filter((s) => isPerson(state.speakers[s]))
  return so.length === size ? answer(toJoint(state, so), 0.7) : null
}

/** How many, and by which noun; null where no number is told. */
function toWanted(context: Context, source: Source): { size: number; noun: string | null } | null {
  if (source.pronoun === 'both') return { size: 2, noun: null }
  if (source.kind !== 'nominal' || source.head < 0 || source.names.length > 0) return null
  const { from, to } = source.range
  const first = wordAt(context, from)
  if (!/^(?:the|both|all|these|those)$/.test(first) || to - from > 3) return null
  const head = wordAt(context, source.head)
  const size = [first, wordAt(context, from + 1), head].map((word) => SIZES.get(word)).find((n) => n !== undefined)
  if (size === undefined) return null
  return { size, noun: PLAIN.test(head) ? null : context.parse.tokens[source.head].lemma }
}

const isPerson = ({ kind, named, isPlural }: SpeakerDraft) => kind === 'person' && named >= 0 && !isPlural

function lastTogether(source: Source, state: State, size: number, noun: string | null): number | null {
  for (let k = referentBefore(state, source.range.from); k >= 0; k--) {
    const { speaker } = state.referents[k]
    const { kind, isPlural, name, nouns } = state.speakers[speaker]
    if (!isPlural || kind !== 'person' || name.split('; ').length !== size) continue
    if (noun === null || nouns.size === 0 || nouns.has(noun)) return speaker
  }
  return null
}
