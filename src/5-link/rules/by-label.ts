import { toSpan, toTokens } from '../../tokens.ts'
import type { Quotation, TokenRange } from '../../types.ts'
import type { Context } from '../context.ts'
import type { Rule } from './rule.ts'

const isLine = (norm: string | undefined) => /^(?:[-–—:]|--)$/.test(norm ?? '')

/** Words without a cue in a paragraph that begins or ends with a name and a dash: "Ruiz - “Not now.”", "“Not now.” — Anna Ruiz". */
export const byLabel: Rule = (context, quotation, source, state) => {
  if (source.kind !== 'none' || quotation.cue.length > 0 || quotation.within !== undefined) return null
  const m = labelOf(context, quotation)
  if (m === null) return null
  const speaker = state.speakerOf[context.ownerOf[m]]
  if (state.speakers[speaker].isPlace) return null
  return { speaker, by: 'label', mention: 'name', evidence: toSpan(context.parse, context.names[m]), score: 0.85 }
}

function labelOf(context: Context, { content }: Quotation): number | null {
  const { tokens, paragraphs } = context.parse
  const first = toTokens(context.parse, content[0])
  const last = toTokens(context.parse, content[content.length - 1])
  const paragraph = paragraphs[context.paragraphOf[first.from]]
  if (!paragraph) return null
  if (first.from > paragraph.from && isLine(tokens[first.from - 1].norm))
    return firstName(context, { from: paragraph.from, to: first.from })
  if (isLine(tokens[last.to]?.norm) && context.paragraphOf[last.to] === context.paragraphOf[first.from])
    return firstName(context, { from: last.to + 1, to: paragraph.to })
  return null
}

/** The name at the beginning of a range, a title or role before it stepped over. */
function firstName(context: Context, { from, to }: TokenRange): number | null {
  for (let i = from; i < to && i - from < 6; i++) {
    if (context.nameAt[i] >= 0) return context.nameAt[i]
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(context.parse.tokens[i].pos)) return null
  }
  return null
}
