import type { Gender } from '../../lexicons.ts'
import { toSpan } from '../../tokens.ts'
import { findReferent, previousSpeaker, type Wanted } from '../ranker.ts'
import type { State } from '../state.ts'
import type { Rule } from './rule.ts'

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

/** Who has been "she" once is hardly "he" later. */
function learnGender(state: State, speaker: number, gender: Gender): void {
  const draft = state.speakers[speaker]
  if (draft.gender === undefined) state.speakers[speaker] = { ...draft, gender, isGenderGuess: true }
}

/** A third-person pronoun: the candidate that most speaks for, or none where two are close or nobody is likelier. */
export const byPronoun: Rule = (context, quotation, source, state) => {
  const wanted = source.pronoun ? WANTED[source.pronoun] : undefined
  if (!wanted) return null
  const at = source.range.from
  const found = findReferent(context, quotation, at, wanted, state)
  if (!found) return null
  const { speaker, token, p } = found
  if (wanted.gender) learnGender(state, speaker, wanted.gender)
  const isSame = previousSpeaker(context, quotation, at, state)?.speaker === speaker
  return {
    speaker,
    by: isSame ? 'pronoun-same-source' : 'pronoun',
    mention: 'pronoun',
    evidence: toSpan(context.parse, { from: token, to: token + 1 }),
    score: Math.min(0.97, p),
  }
}
