import { toSpan } from '../../tokens.ts'
import type { Quotation, TokenRange } from '../../types.ts'
import { type Context, wordAt } from '../context.ts'
import { readSource, type Source } from '../source.ts'
import type { Answer, State } from '../state.ts'
import { byDescription } from './by-description.ts'
import type { Rule } from './rule.ts'

/** How far back over an apposition the name may stand, in tokens. */
const FARTHEST = 20

/** "who said", "which reported": the name right before, over an apposition; else whoever is described right before. */
export const byRelative: Rule = (context, quotation, source, state) => {
  if (source.pronoun !== 'who' && source.pronoun !== 'which' && source.pronoun !== 'that') return null
  const { tokens } = context.parse
  const start = source.range.from
  const hasComma = /^[,)(—–]$/.test(tokens[start - 1]?.norm ?? '')
  let i = start - 1
  while (i >= 0 && /^[,)(—–]$/.test(tokens[i].norm)) i--
  if (i < 0 || context.sentenceOf[i] !== context.sentenceOf[start]) return null
  if (context.nameAt[i] >= 0) return nameAt(context, i, source, state, 0.9)
  const before = hasComma ? beforeApposition(context, i, start) : -1
  return (
    (before >= 0 ? nameAt(context, before, source, state, 0.75) : null) ??
    described(context, quotation, i, source, state)
  )
}

/** The name's token before the comma that opens the apposition which ends at token i; -1 for none. */
function beforeApposition(context: Context, i: number, start: number): number {
  const { tokens } = context.parse
  let k = i
  while (k >= 0 && start - k < FARTHEST && tokens[k].norm !== ',') k--
  const m = tokens[k]?.norm === ',' && k > 0 ? context.nameAt[k - 1] : -1
  return m >= 0 && context.sentenceOf[k - 1] === context.sentenceOf[start] ? k - 1 : -1
}

function nameAt(context: Context, i: number, source: Source, state: State, score: number): Answer | null {
  const m = context.nameAt[i]
  const speaker = state.speakerOf[context.ownerOf[m]]
  const { kind, isGuess } = state.speakers[speaker]
  if (source.pronoun === 'who' && (kind !== 'person' || (isGuess && score < 0.9))) return null
  if (source.pronoun === 'which' && kind === 'person' && !isGuess) return null
  return { speaker, by: 'relative', mention: 'pronoun', evidence: toSpan(context.parse, context.names[m]), score }
}

/** "voters in the state who say": the noun phrase that ends at token i, under its description. */
function described(context: Context, quotation: Quotation, i: number, source: Source, state: State): Answer | null {
  const range = phraseBefore(context, i)
  const apposed = nameBeforePhrase(context, range)
  if (apposed >= 0) return nameAt(context, apposed, source, state, 0.8)
  if (range.to <= range.from) return null
  const answer = byDescription(context, quotation, readSource(context, range), state)
  return answer && { ...answer, by: 'relative', mention: 'pronoun', score: 0.65 }
}

/** "Ruiz, a teacher who …": the name's token before the comma and the article; -1 for none. */
function nameBeforePhrase(context: Context, { from }: TokenRange): number {
  const { tokens } = context.parse
  const start = tokens[from - 1]?.pos === 'DET' ? from - 1 : from
  const isApposed = tokens[start]?.pos === 'DET' && tokens[start - 1]?.norm === ',' && context.nameAt[start - 2] >= 0
  return isApposed && context.sentenceOf[start - 2] === context.sentenceOf[start] ? start - 2 : -1
}

function phraseBefore(context: Context, i: number): TokenRange {
  const { tokens } = context.parse
  let from = i + 1
  while (from > 0 && i - from < FARTHEST && context.sentenceOf[from - 1] === context.sentenceOf[i]) {
    const { pos, norm } = tokens[from - 1]
    const isLink = /^(?:of|and|in|with|-|%)$/.test(wordAt(context, from - 1)) && from <= i
    if (!isLink && !/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(pos) && !/^['’]s?$/.test(norm)) break
    from--
    if (pos === 'DET' && !/^(?:of|in|with)$/.test(wordAt(context, from - 1))) break
  }
  while (from <= i && /^(?:of|and|in|with|-|['’]s?)$/.test(wordAt(context, from))) from++
  return { from, to: i + 1 }
}
