import { type Context, toTokens } from '../context.ts'
import type { State } from '../state.ts'
import { previousSpeaker } from './by-pronoun.ts'
import type { Rule } from './rule.ts'

/** A headline or caption that repeats a body quotation has its speaker. */
export const byRepeat: Rule = (_context, quotation, _source, state) => {
  if (quotation.repeats === undefined) return null
  const body = state.answers.get(quotation.repeats)
  return body ? { ...body, by: 'repeat', mention: 'none', score: body.score * 0.9 } : null
}

/** A paragraph of nothing but words in marks: the speaker of the quotation before it goes on. */
export const byContinuation: Rule = (context, quotation, _source, state) => {
  if (quotation.cue.length > 0 || quotation.source.length > 0 || quotation.within !== undefined) return null
  const at = toTokens(context.parse, quotation.content[0]).from
  const before = lastAnswered(context, state, at)
  if (before === null) return null
  const last = context.quotations[before]
  const end = toTokens(context.parse, last.content[last.content.length - 1])
  if (context.paragraphOf[at] - context.paragraphOf[Math.max(end.from, end.to - 1)] > 1) return null
  const speaker = previousSpeaker(context, quotation, at, state)
  const answer = state.answers.get(before)
  if (!answer || speaker?.speaker !== answer.speaker || state.speakers[answer.speaker].isPlural) return null
  return { ...answer, by: 'continuation', mention: 'none', score: answer.score * 0.8 }
}

/** The last top-level quotation before token `at` that has an answer. */
function lastAnswered(context: Context, state: State, at: number): number | null {
  let best: number | null = null
  let last = -1
  const offset = context.parse.tokens[at]?.start ?? 0
  for (const id of state.answers.keys()) {
    const { content, within } = context.quotations[id]
    if (within !== undefined || content[0].start >= offset || content[0].start <= last) continue
    last = content[0].start
    best = id
  }
  return best
}
