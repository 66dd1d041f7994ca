import { toSpan, toTokens } from '../../tokens.ts'
import type { Context } from '../context.ts'
import { isPassive } from '../passive.ts'
import { placeOf } from '../state.ts'
import type { Rule } from './rule.ts'

/** How far an apposition or bracket may put the name from its verb, in tokens. */
const FARTHEST = 14

/** A cue without a source: the name that is its subject, right before it ("Ruiz (R) downplayed") or after it ("said Ruiz"). */
export const byNeighbour: Rule = (context, quotation, source, state) => {
  if (source.kind !== 'none' || quotation.cue.length === 0) return null
  const cue = toTokens(context.parse, quotation.cue[0])
  const first = context.parse.tokens[cue.from]
  if (!first || (first.pos !== 'VERB' && first.pos !== 'AUX') || /ing$/.test(first.norm)) return null
  if (isPassive(context, quotation)) return null
  const m = nameBefore(context, cue.from) ?? nameAfter(context, quotation.content[0].start, cue.to)
  if (m === null) return null
  const name = context.names[m]
  const speaker = state.speakerOf[context.ownerOf[m]]
  if (state.speakers[speaker].isPlace || placeOf(context, { ...name, from: name.before?.from ?? name.from }).isObject)
    return null
  if (context.isQuoted[name.from] !== context.isQuoted[cue.from]) return null
  const mention = state.speakers[speaker].kind === 'person' ? 'name' : 'organisation'
  return { speaker, by: 'neighbour', mention, evidence: toSpan(context.parse, name), score: 0.8 }
}

function nameBefore(context: Context, at: number): number | null {
  const { tokens } = context.parse
  let i = at - 1
  while (i >= 0 && tokens[i].pos === 'ADV') i--
  const close = tokens[i]?.norm
  if (close === ')' || close === ',') {
    const open = close === ')' ? '(' : ','
    let k = i - 1
    while (k >= 0 && i - k < FARTHEST && tokens[k].norm !== open) k--
    if (tokens[k]?.norm !== open) return null
    i = k - 1
  }
  if (i < 0 || context.sentenceOf[i] !== context.sentenceOf[at] || context.nameAt[i] < 0) return null
  return context.names[context.nameAt[i]].to === i + 1 ? context.nameAt[i] : null
}

/** Only where the words stand before the verb: "…, said Ruiz." */
function nameAfter(context: Context, contentStart: number, at: number): number | null {
  const { tokens } = context.parse
  if (!tokens[at] || contentStart > tokens[at].start) return null
  let i = at
  while (i < tokens.length && i - at < 4 && context.nameAt[i] < 0 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[i].pos)) i++
  const m = context.nameAt[i] ?? -1
  return m >= 0 && context.names[m].from === i ? m : null
}
