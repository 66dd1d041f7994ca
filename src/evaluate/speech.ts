import { overlaps } from '../spans.ts'
import { tokenFrom } from '../tokens.ts'
import type { Parse, Part, Span } from '../types.ts'
import type { Counts } from './counts.ts'
import { PARTS, unique } from './exact.ts'

type Relation = { readonly [part in Part]: readonly Span[] }

/** What shows that something was said: a quotation mark in the content, a verb of speech as its cue, both, or neither. */
export const CLASSES = ['mark and speech cue', 'speech cue alone', 'mark, other cue', 'neither'] as const
export type SpeechClass = (typeof CLASSES)[number]

/**
 * Lemmas of verbs by which something is said or written. A list of its own, so that the measure stays the same when
 * people edit the lexicons that the pipeline reads.
 */
const SPEECH = new Set(
  `say tell add ask write tweet announce argue claim state note explain declare insist warn call accuse acknowledge admit
  advise affirm allege answer assert boast charge cite comment complain concede conclude confirm contend counter
  criticize criticise decry denounce deny describe disclose emphasize exclaim express hail joke lament mention mock
  observe point praise predict proclaim promise propose quip quote read reiterate relate remark repeat reply report
  respond reveal shout speak stress suggest talk testify urge vow accord condemn recall inform invite object oppose
  estimate recount request retort blast slam tout caution`.split(/\s+/),
)

/** Classes attributions of one article, with its tokens and marks. */
export function createClassifier(parse: Parse): (relation: Relation) => SpeechClass {
  const lemmas = (span: Span) => {
    const found: string[] = []
    for (let i = tokenFrom(parse, span.start); i < parse.tokens.length && parse.tokens[i].start < span.end; i++)
      found.push(parse.tokens[i].lemma)
    return found
  }
  return (relation) => {
    const hasMark = relation.content.some((span) => parse.marks.some((mark) => overlaps(mark, span)))
    const isSpeech = relation.cue.some((span) =>
      lemmas(span).some((lemma) => SPEECH.has(lemma) || lemma === 'according'),
    )
    if (isSpeech) return hasMark ? 'mark and speech cue' : 'speech cue alone'
    return hasMark ? 'mark, other cue' : 'neither'
  }
}

/** What became of the gold contents of one class: found with both ends right, overlapped by a prediction, or missed. */
export type Fate = {
  readonly gold: number
  readonly exact: number
  readonly overlapped: number
  readonly missed: number
}

export const NO_FATE: Fate = { gold: 0, exact: 0, overlapped: 0, missed: 0 }
export const addFates = (a: Fate, b: Fate): Fate => ({
  gold: a.gold + b.gold,
  exact: a.exact + b.exact,
  overlapped: a.overlapped + b.overlapped,
  missed: a.missed + b.missed,
})

export function countFates(gold: readonly Span[], predicted: readonly Span[]): Fate {
  const isExact = (span: Span) => predicted.some(({ start, end }) => start === span.start && end === span.end)
  const golds = unique(gold)
  const exact = golds.filter(isExact)
  const overlapped = golds.filter((span) => !isExact(span) && predicted.some((other) => overlaps(other, span)))
  return {
    gold: golds.length,
    exact: exact.length,
    overlapped: overlapped.length,
    missed: golds.length - exact.length - overlapped.length,
  }
}

/**
 * Exact counts for a part when only the attributions in `asked` are: predictions that are none of theirs and overlap a
 * part of one in `others` are ignored.
 */
export function countAsked(
  part: Part,
  asked: readonly Relation[],
  others: readonly Relation[],
  predicted: readonly Span[],
): Counts {
  const gold = unique(asked.flatMap((relation) => relation[part]))
  const ignored = others.flatMap((relation) => PARTS.flatMap((each) => relation[each]))
  const isGold = (span: Span) => gold.some(({ start, end }) => start === span.start && end === span.end)
  const charged = unique(predicted).filter((span) => isGold(span) || !ignored.some((other) => overlaps(other, span)))
  return { gold: gold.length, predicted: charged.length, right: charged.filter(isGold).length }
}
