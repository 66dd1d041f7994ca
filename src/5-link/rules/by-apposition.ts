import { toSpan } from '../../tokens.ts'
import type { Rule } from './rule.ts'

/** "Anna Ruiz, the mayor, said": a description between commas right behind a person's name is that person's. */
export const byApposition: Rule = (context, _quotation, source, state) => {
  const { from, to } = source.range
  const { tokens } = context.parse
  if (source.kind !== 'nominal' || source.names.length > 0 || tokens[from - 1]?.norm !== ',') return null
  const m = context.nameAt[from - 2] ?? -1
  if (m < 0 || context.sentenceOf[from - 2] !== context.sentenceOf[from]) return null
  if (tokens[to - 1]?.norm !== ',' && tokens[to]?.norm !== ',') return null
  const speaker = state.speakerOf[context.ownerOf[m]]
  const { kind, isGuess } = state.speakers[speaker]
  if (kind !== 'person' || isGuess) return null
  return { speaker, by: 'apposition', mention: 'name', evidence: toSpan(context.parse, context.names[m]), score: 0.9 }
}
