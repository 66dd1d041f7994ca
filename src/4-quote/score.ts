import type { Act, Parse } from '../types.ts'
import type { Draft } from './draft.ts'
import { marksIn } from './pieces.ts'

/** Weights of the facts that `toFacts` lists, the first for the constant; fitted by `npm run train`. */
export type Scoring = readonly number[]

/** How many facts there are. */
export const FACTS = 17

const logit = (p: number) => Math.log(Math.max(p, 0.01) / Math.max(1 - p, 0.01))
const flag = (is: boolean) => (is ? 1 : 0)

/** What tells how sure a draft is, as numbers of about the same size. `verbs` are the reporting verbs by lemma. */
export function toFacts(parse: Parse, draft: Draft, verbs: ReadonlyMap<string, Act>): number[] {
  const marks = draft.content.flatMap((piece) => marksIn(parse, piece))
  const tokens = draft.content.reduce((sum, { from, to }) => sum + to - from, 0)
  const hasCue = draft.cue.length > 0
  const isReporting = draft.cue.some(({ from, to }) =>
    parse.tokens.slice(from, to).some(({ lemma }) => verbs.get(lemma) !== undefined && verbs.get(lemma) !== 'attitude'),
  )
  const first = parse.tokens[draft.content[0].from]
  const isNested = draft.within !== undefined
  const source = draft.source[0] && parse.tokens[draft.source[0].from].norm.toLowerCase()
  return [
    1,
    logit(draft.contentScore),
    hasCue ? logit(draft.cueScore) : 0,
    flag(hasCue),
    flag(draft.source.length > 0),
    draft.sourceScore > 0 ? logit(draft.sourceScore) : 0,
    flag(marks.length > 0),
    flag(marks.length > 0 && marks.every(({ pair }) => pair >= 0)),
    flag(isReporting),
    flag(isReporting && marks.length > 0),
    flag(!hasCue && marks.length === 0),
    Math.min(tokens, 40) / 20,
    flag(tokens <= 3),
    flag(first.norm.toLowerCase() === 'that' || /^\p{Lu}/u.test(first.norm)),
    flag(isNested),
    isNested ? logit(draft.contentScore) : 0,
    flag(isNested && (source === 'i' || source === 'we' || source === 'you')),
  ]
}

/** The probability that a draft is a quotation. */
export function scoreDraft(parse: Parse, draft: Draft, verbs: ReadonlyMap<string, Act>, scoring: Scoring): number {
  const sum = toFacts(parse, draft, verbs).reduce((total, fact, k) => total + fact * (scoring[k] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}
