import { toTokens } from '../../tokens.ts'
import type { Quotation } from '../../types.ts'
import type { Context } from '../context.ts'
import { previousSpeaker } from '../ranker.ts'
import { answeredBefore, type State } from '../state.ts'
import type { Rule } from './rule.ts'

/** A headline or caption that repeats a body quotation has its speaker, where it names none: "mediator says". */
export const byRepeat: Rule = (_context, quotation, source, state) => {
  if (quotation.repeats === undefined || source.names.length > 0) return null
  const body = state.answers.get(quotation.repeats)
  return body ? { ...body, by: 'repeat', mention: 'none', score: body.score * 0.9 } : null
}

/** A paragraph of nothing but words in marks: the speaker of the quotation before it goes on. */
export const byContinuation: Rule = (context, quotation, _source, state) => {
  if (quotation.cue.length > 0 || quotation.source.length > 0 || quotation.within !== undefined) return null
  const at = toTokens(context.parse, quotation.content[0]).from
  const isBefore = (id: number) =>
    context.quotations[id].within === undefined && context.quotations[id].content[0].start < quotation.content[0].start
  const before = answeredBefore(state, at, isBefore)
  if (before === null) return null
  const last = context.quotations[before]
  const end = toTokens(context.parse, last.content[last.content.length - 1])
  if (context.paragraphOf[at] - context.paragraphOf[Math.max(end.from, end.to - 1)] > 1) return null
  const speaker = previousSpeaker(context, quotation, at, state)
  const answer = state.answers.get(before)
  if (!answer || speaker?.speaker !== answer.speaker || state.speakers[answer.speaker].isPlural) return null
  if (namesAnother(context, quotation, answer.speaker, state)) return null
  return { ...answer, by: 'continuation', mention: 'none', score: answer.score * 0.8 }
}

/** Whether somebody else is named in the paragraph before the words. */
function namesAnother(context: Context, quotation: Quotation, speaker: number, state: State): boolean {
  const { from } = toTokens(context.parse, quotation.content[0])
  const start = context.parse.paragraphs[context.paragraphOf[from]]?.from ?? from
  for (let i = start; i < from; i++) {
    const other = context.nameAt[i] >= 0 ? state.speakerOf[context.ownerOf[context.nameAt[i]]] : speaker
    if (context.isQuoted[i] === 0 && other !== speaker) return true
  }
  return false
}
