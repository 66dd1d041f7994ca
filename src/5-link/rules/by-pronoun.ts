import { toSpan } from '../context.ts'
import { choose, findCandidates, previousSpeaker, type Wanted } from '../ranker.ts'
import type { Rule } from './rule.ts'

/** A pronoun is answered only where the ranker gives the best candidate at least this probability. */
const LEAST = 0.6

const PERSONS = new Set(['person', 'unnamed'])
const BODIES = new Set(['organisation', 'document', 'group'])
const MANY = new Set(['organisation', 'document', 'group', 'person', 'unnamed'])
const HE: Wanted = { type: 'person', gender: 'male', kinds: PERSONS }
const SHE: Wanted = { type: 'person', gender: 'female', kinds: PERSONS }
const THEY: Wanted = { type: 'they', kinds: MANY }
const IT: Wanted = { type: 'it', kinds: BODIES }
const WANTED: Readonly<Record<string, Wanted>> = {
  he: HE,
  him: HE,
  his: HE,
  she: SHE,
  her: SHE,
  they: THEY,
  them: THEY,
  their: THEY,
  both: THEY,
  it: IT,
  its: IT,
}

/** A third-person pronoun: the candidate that most speaks for, or none where two are close or nobody is likelier. */
export const byPronoun: Rule = (context, quotation, source, state) => {
  const wanted = source.pronoun ? WANTED[source.pronoun] : undefined
  if (!wanted) return null
  const at = source.range.from
  const candidates = findCandidates(context, quotation, at, wanted, state)
  state.watch?.({ quotation: quotation.id, wanted, candidates, speakers: state.speakers })
  const choice = choose(candidates, wanted, state.ranker.weights)
  if (!choice || choice.p < LEAST) return null
  const { speaker, token } = candidates[choice.best]
  const isSame = previousSpeaker(context, quotation, at, state)?.speaker === speaker
  return {
    speaker,
    by: isSame ? 'pronoun-same-source' : 'pronoun',
    mention: 'pronoun',
    evidence: toSpan(context.parse, { from: token, to: token + 1 }),
    score: Math.min(0.97, choice.p),
  }
}
