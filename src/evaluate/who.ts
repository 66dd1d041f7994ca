import type { Links, SpeakerKind } from '../types.ts'
import { isSameDescription, isSameName } from './names.ts'

/** Who speaks, as a label or a row has it: a name for each of joint speakers, none where unknown. */
export type Who = { readonly names: readonly string[]; readonly kind: string | null }
/** A row's answer, with the rule that gave it. */
export type Answer = Who & {
  readonly kinds: readonly SpeakerKind[]
  readonly roles: readonly (string | null)[]
  readonly by: string
  /** How sure the rule is of the speaker, 0 to 1. */
  readonly score: number
}

/** The label of the gold standard: "; " stands between joint speakers, null is unknown. */
export const toWho = (speaker: string | null, kind: string | null): Who => ({
  names: speaker === null ? [] : speaker.split(/;\s+/),
  kind,
})

/** Who says each quotation, by its id; the quotations without an attribution are absent. */
export function toAnswers(links: Pick<Links, 'speakers' | 'attributions'>): Map<number, Answer> {
  const answers = new Map<number, Answer>()
  for (const { quotation, speaker, by, score } of links.attributions) {
    const { name, kind, role } = links.speakers[speaker]
    const names = toWho(name, kind).names
    answers.set(quotation, {
      names,
      kind,
      kinds: names.map(() => kind),
      roles: names.map(() => role?.text ?? null),
      by,
      score,
    })
  }
  return answers
}

export const UNKNOWN: Answer = { names: [], kind: null, kinds: [], roles: [], by: '-', score: 0 }

/** Whether `name` is the labelled one. Descriptions are read tolerantly, names of people are not. */
const isSame = (name: string, label: string, kind: string | null, others: readonly string[]) =>
  isSameName(name, label, others) || (kind !== 'person' && isSameDescription(name, label))

/**
 * Whether an answer names exactly those of the label, joint speakers as a set; where the label has none, whether it
 * leaves the speaker unknown. `labels` are all names of the article.
 */
export function isRightSpeaker(answer: Who, label: Who, labels: readonly string[]): boolean {
  if (answer.names.length === 0 || label.names.length === 0) return answer.names.length === label.names.length
  const same = (name: string, each: string) => isSame(name, each, label.kind, others(labels, each))
  return (
    answer.names.every((name) => label.names.some((each) => same(name, each))) &&
    label.names.every((each) => answer.names.some((name) => same(name, each)))
  )
}

/** Whether an answer names a person. */
export const namesPerson = (answer: Answer): boolean => answer.kinds.includes('person')

/** Whether an answer names a person who is none of the label's speakers: the worst outcome. */
export const isWrongName = (answer: Answer, label: Who, labels: readonly string[]): boolean =>
  answer.names.some(
    (name, i) =>
      answer.kinds[i] === 'person' && !label.names.some((each) => isSame(name, each, label.kind, others(labels, each))),
  )

const others = (labels: readonly string[], label: string) => labels.filter((each) => each !== label)
