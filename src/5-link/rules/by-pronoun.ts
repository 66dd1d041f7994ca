import type { Quotation } from '../../types.ts'
import { type Context, toSpan } from '../context.ts'
import type { Source } from '../source.ts'
import { answeredBefore, type Referent, referentBefore, type State } from '../state.ts'
import type { Rule } from './rule.ts'

/** How far back a pronoun may reach, in sentences. */
const FARTHEST = 10

/** What speaks for a candidate and how much: a log-linear ranker, fitted on the train splits. */
export const FACTS = [
  'sentences',
  'same sentence',
  'paragraphs',
  'subject',
  'object',
  'source',
  'previous speaker',
  'previous speaker, same paragraph',
  'quoted',
  'same gender',
  'mentions',
  'kind is a guess',
  'place',
  'same number',
  'rank',
  'full name',
  'unnamed',
] as const
export const WEIGHTS: readonly number[] = [
  -0.31, -0.46, -0.74, 0.65, 0.06, -0.38, 0.79, 1.01, -2.18, 1.13, 0.51, -1.58, -0.49, 0.93, 0.03, 0.28, -1.85,
]

/** A pronoun is answered only where the ranker gives the best candidate at least this share. */
const LEAST = 0.6

type Wanted = { gender?: 'male' | 'female'; isPlural: boolean; kinds: ReadonlySet<string> }

const PERSONS = new Set(['person', 'unnamed'])
const BODIES = new Set(['organisation', 'document', 'group'])
const HE: Wanted = { gender: 'male', isPlural: false, kinds: PERSONS }
const SHE: Wanted = { gender: 'female', isPlural: false, kinds: PERSONS }
const THEY: Wanted = { isPlural: true, kinds: BODIES }
const IT: Wanted = { isPlural: false, kinds: BODIES }
const WANTED: Record<string, Wanted> = {
  he: HE,
  him: HE,
  his: HE,
  she: SHE,
  her: SHE,
  they: THEY,
  them: THEY,
  their: THEY,
  it: IT,
  its: IT,
}

/** A third-person pronoun: the candidate that most speaks for, or none where two are close. */
export const byPronoun: Rule = (context, quotation, source, state) => {
  const candidates = findCandidates(context, quotation, source, state)
  if (candidates.length === 0) return null
  const worths = candidates.map(({ facts }) => Math.exp(facts.reduce((sum, fact, k) => sum + fact * WEIGHTS[k], 0)))
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const best = worths.indexOf(Math.max(...worths))
  const share = worths[best] / total
  if (share < LEAST) return null
  const { speaker, token, facts } = candidates[best]
  return {
    speaker,
    by: facts[6] === 1 ? 'pronoun-same-source' : 'pronoun',
    mention: 'pronoun',
    evidence: toSpan(context.parse, { from: token, to: token + 1 }),
    score: toConfidence(share),
  }
}

/** How often the best candidate with this share is right; read off the train splits, where one pronoun in nine means none. */
const toConfidence = (share: number) => Math.max(0.4, Math.min(0.95, 1.5 * share - 0.42))

export type Candidate = { readonly speaker: number; readonly token: number; readonly facts: readonly number[] }

/** Whom a third-person pronoun may mean: everybody named or quoted before it who fits, by the mention that fits best. */
export function findCandidates(context: Context, quotation: Quotation, source: Source, state: State): Candidate[] {
  const wanted = source.pronoun ? WANTED[source.pronoun] : undefined
  if (!wanted) return []
  const at = source.range.from
  const previous = previousSpeaker(context, quotation, at, state)
  const found = new Map<number, Candidate>()
  for (let k = referentBefore(state, at); k >= 0; k--) {
    const referent = state.referents[k]
    if (context.sentenceOf[at] - context.sentenceOf[referent.token] > FARTHEST) break
    if (!isFit(state, referent, wanted)) continue
    const facts = toFacts(context, state, referent, at, wanted, previous, found.size)
    const known = found.get(referent.speaker)
    if (!known || worth(facts) > worth(known.facts))
      found.set(referent.speaker, { speaker: referent.speaker, token: referent.token, facts })
  }
  return [...found.values()]
}

const worth = (facts: readonly number[]) => facts.reduce((sum, fact, k) => sum + fact * WEIGHTS[k], 0)

function isFit(state: State, referent: Referent, wanted: Wanted): boolean {
  const speaker = state.speakers[referent.speaker]
  if (!wanted.kinds.has(speaker.kind)) return false
  if (wanted.gender && speaker.gender && speaker.gender !== wanted.gender) return false
  // A name that may be anything's is "she" only where it has spoken.
  if (wanted.gender && speaker.isGuess && !referent.isSource) return false
  if (speaker.isPlural && !wanted.isPlural) return false
  if (speaker.kind === 'unnamed' && speaker.isPlural !== wanted.isPlural) return false
  return !(wanted.isPlural && !speaker.isPlural && speaker.kind === 'document')
}

function toFacts(
  context: Context,
  state: State,
  referent: Referent,
  at: number,
  wanted: Wanted,
  previous: { speaker: number; token: number } | null,
  rank: number,
): number[] {
  const flag = (is: boolean | undefined) => (is ? 1 : 0)
  const speaker = state.speakers[referent.speaker]
  const sentences = context.sentenceOf[at] - context.sentenceOf[referent.token]
  const named = speaker.named >= 0 ? context.named[speaker.named] : undefined
  const isPrevious = previous?.speaker === referent.speaker
  const name = context.nameAt[referent.token]
  return [
    Math.min(sentences, 6),
    flag(sentences === 0),
    Math.min(context.paragraphOf[at] - context.paragraphOf[referent.token], 4),
    flag(referent.isSubject),
    flag(referent.isObject),
    flag(referent.isSource),
    flag(isPrevious),
    flag(isPrevious && context.paragraphOf[previous!.token] === context.paragraphOf[at]),
    flag(context.isQuoted[referent.token] === 1 && context.isQuoted[at] === 0),
    flag(wanted.gender !== undefined && speaker.gender === wanted.gender),
    Math.log(named ? named.mentions.length : 1),
    flag(speaker.isGuess),
    flag(speaker.isPlace),
    flag(wanted.isPlural && speaker.isPlural),
    Math.min(rank, 5),
    flag(name >= 0 && context.names[name].words.length > 1),
    flag(speaker.kind === 'unnamed'),
  ]
}

/** Who said the quotation whose source or content stands last before token `at` on the same level, and where. */
export function previousSpeaker(
  context: Context,
  quotation: Quotation,
  at: number,
  state: State,
): { speaker: number; token: number } | null {
  const isSameLevel = (id: number) => id !== quotation.id && context.quotations[id].within === quotation.within
  const id = answeredBefore(state, at, isSameLevel)
  return id === null ? null : { speaker: state.answers.get(id)!.speaker, token: state.places[id] }
}
