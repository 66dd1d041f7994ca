import type { Quotation } from '../../types.ts'
import { type Context, toSpan } from '../context.ts'
import type { Referent, State } from '../state.ts'
import type { Rule } from './rule.ts'

/** How far back a pronoun may reach, in sentences. */
const FARTHEST = 8

/** How much each fact speaks for a candidate. */
export const WEIGHTS = {
  sentences: -0.75,
  sameSentence: -0.4,
  subject: 0.9,
  object: -0.7,
  source: 0.9,
  previous: 1.6,
  quoted: -1.2,
  gender: 1.3,
  paragraph: -0.35,
  salience: 0.35,
  guess: -0.8,
  place: -1,
} as const

/** The best candidate must beat the next by this much. */
const MARGIN = 0.35
const LEAST = -3.2

type Wanted = { gender?: 'male' | 'female'; isPlural: boolean; kinds: ReadonlySet<string> }

const PERSONS = new Set(['person', 'unnamed'])
const BODIES = new Set(['organisation', 'document', 'group'])
const WANTED: Record<string, Wanted> = {
  he: { gender: 'male', isPlural: false, kinds: PERSONS },
  him: { gender: 'male', isPlural: false, kinds: PERSONS },
  his: { gender: 'male', isPlural: false, kinds: PERSONS },
  she: { gender: 'female', isPlural: false, kinds: PERSONS },
  her: { gender: 'female', isPlural: false, kinds: PERSONS },
  they: { isPlural: true, kinds: BODIES },
  them: { isPlural: true, kinds: BODIES },
  it: { isPlural: false, kinds: BODIES },
  its: { isPlural: false, kinds: BODIES },
}

/** A third-person pronoun: the candidate that most speaks for, or none where two are close. */
export const byPronoun: Rule = (context, quotation, source, state) => {
  const wanted = source.pronoun ? WANTED[source.pronoun] : undefined
  if (!wanted) return null
  const at = source.range.from
  const previous = previousSpeaker(context, quotation, at, state)
  const scores = new Map<number, { score: number; referent: Referent }>()
  for (let k = lastBefore(state.referents, at); k >= 0; k--) {
    const referent = state.referents[k]
    if (context.sentenceOf[at] - context.sentenceOf[referent.token] > FARTHEST) break
    if (!isFit(state, referent, wanted)) continue
    const score = scoreOf(context, state, referent, at, wanted, previous)
    const known = scores.get(referent.speaker)
    if (!known || known.score < score) scores.set(referent.speaker, { score, referent })
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (!best || best.score < LEAST) return null
  const margin = next ? best.score - next.score : 3
  if (margin < MARGIN) return null
  const isPrevious = best.referent.speaker === previous
  return {
    speaker: best.referent.speaker,
    by: isPrevious ? 'pronoun-same-source' : 'pronoun',
    mention: 'pronoun',
    evidence: toSpan(context.parse, { from: best.referent.token, to: best.referent.token + 1 }),
    score: Math.min(0.93, 0.6 + 0.1 * Math.min(margin, 3) + (isPrevious ? 0.05 : 0)),
  }
}

/** Index of the last referent before token `at`. */
function lastBefore(referents: readonly Referent[], at: number): number {
  let [low, high] = [0, referents.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (referents[middle].token < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isFit(state: State, referent: Referent, wanted: Wanted): boolean {
  const speaker = state.speakers[referent.speaker]
  if (!wanted.kinds.has(speaker.kind)) return false
  if (wanted.gender && speaker.gender && speaker.gender !== wanted.gender) return false
  if (speaker.kind === 'unnamed' && speaker.isPlural !== wanted.isPlural) return false
  return !(wanted.isPlural && !speaker.isPlural && speaker.kind === 'document')
}

function scoreOf(
  context: Context,
  state: State,
  referent: Referent,
  at: number,
  wanted: Wanted,
  previous: number | null,
): number {
  const speaker = state.speakers[referent.speaker]
  const sentences = context.sentenceOf[at] - context.sentenceOf[referent.token]
  const paragraphs = context.paragraphOf[at] - context.paragraphOf[referent.token]
  const isQuoted = context.isQuoted[referent.token] === 1 && context.isQuoted[at] === 0
  const mentions = speaker.named >= 0 ? context.named[speaker.named].mentions.length : 1
  let score = WEIGHTS.sentences * sentences + WEIGHTS.paragraph * paragraphs + WEIGHTS.salience * Math.log(mentions)
  if (sentences === 0) score += WEIGHTS.sameSentence
  if (referent.isSubject) score += WEIGHTS.subject
  if (referent.isObject) score += WEIGHTS.object
  if (referent.isSource) score += WEIGHTS.source
  if (speaker.isGuess) score += WEIGHTS.guess
  if (speaker.isPlace) score += WEIGHTS.place
  if (isQuoted) score += WEIGHTS.quoted
  if (referent.speaker === previous) score += WEIGHTS.previous
  if (wanted.gender && speaker.gender === wanted.gender) score += WEIGHTS.gender
  if (wanted.isPlural && speaker.isPlural) score += WEIGHTS.gender
  return score
}

/** Who said the quotation whose source or content stands last before token `at`, in this paragraph or the one before. */
export function previousSpeaker(context: Context, quotation: Quotation, at: number, state: State): number | null {
  let best: number | null = null
  let last = -1
  for (const [id, answer] of state.answers) {
    const other = context.quotations[id]
    if (other === quotation || other.within !== quotation.within) continue
    const start = other.source[0]?.start ?? other.content[0].start
    const offset = context.parse.tokens[at]?.start ?? 0
    if (start >= offset || start <= last) continue
    last = start
    best = answer.speaker
  }
  return best
}
