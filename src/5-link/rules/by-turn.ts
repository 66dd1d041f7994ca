import { toSpan } from '../../tokens.ts'
import type { TokenRange } from '../../types.ts'
import { type Context, wordAt, wordsOf } from '../context.ts'
import { NAMELESS, type State, toUnnamed } from '../state.ts'
import type { Rule } from './rule.ts'

/**
 * The label of a transcript's turn. A name or surname is looked up; "A" in an interview is the one person whom the article
 * names first, "Q" whoever signs the interview; anything else stays as it is labelled.
 */
export const byTurn: Rule = (context, quotation, source, state) => {
  const { parse } = context
  const turn = parse.turns.find(
    ({ label }) =>
      label.from === source.range.from &&
      quotation.cue.length > 0 &&
      parse.tokens[label.from].start === quotation.source[0]?.start,
  )
  if (!turn) return null
  const evidence = toSpan(parse, turn.label)
  const label = wordsOf(context, turn.label)
  if (/^A\.?$/i.test(label)) {
    const first = context.names.find(
      (name, m) =>
        name.to <= parse.turns[0].label.from && state.speakers[state.speakerOf[context.ownerOf[m]]].kind === 'person',
    )
    if (!first) return null
    const speaker = state.speakerOf[context.ownerOf[context.names.indexOf(first)]]
    return { speaker, by: 'interview', mention: 'name', evidence, score: 0.85 }
  }
  if (/^Q\.?$/i.test(label)) {
    const range = findInterviewer(context, parse.turns[0].label.from)
    if (!range) return null
    const speaker = toNamed(context, state, range)
    return { speaker, by: 'interview', mention: 'name', evidence: toSpan(parse, range), score: 0.85 }
  }
  const names = [
    ...new Set(Array.from({ length: turn.label.to - turn.label.from }, (_, k) => context.nameAt[turn.label.from + k])),
  ].filter((m) => m >= 0)
  if (names.length > 0) {
    const speaker = state.speakerOf[context.ownerOf[names[names.length - 1]]]
    return { speaker, by: 'turn-label', mention: 'name', evidence, score: 0.95 }
  }
  const name = label.toLowerCase()
  const speaker = toUnnamed(state, {
    ...NAMELESS,
    kind: 'unnamed',
    name: name.replace(/^the /, ''),
    roles: [turn.label],
    nouns: new Set([name]),
  })
  return { speaker, by: 'turn-label', mention: 'nominal', evidence, score: 0.8 }
}

/** "Interview by Tom Hask", above the first turn: the name's tokens; null where nobody signs. */
function findInterviewer(context: Context, first: number): TokenRange | null {
  const { tokens } = context.parse
  for (let i = 2; i < first; i++) {
    if (wordAt(context, i - 1) !== 'by' || !/^(?:interview|interviewed|questions)$/.test(wordAt(context, i - 2)))
      continue
    let to = i
    while (
      to < first &&
      to < i + 4 &&
      /^\p{Lu}/u.test(tokens[to].norm) &&
      context.paragraphOf[to] === context.paragraphOf[i]
    )
      to++
    if (to - i > 1) return { from: i, to }
  }
  return null
}

/** The speaker of that name, known from the article or not. */
function toNamed(context: Context, state: State, range: TokenRange): number {
  const m = context.nameAt[range.from]
  if (m >= 0) return state.speakerOf[context.ownerOf[m]]
  return toUnnamed(state, { ...NAMELESS, kind: 'person', name: wordsOf(context, range) })
}
