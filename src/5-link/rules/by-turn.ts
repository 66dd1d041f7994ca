import { toSpan, wordsOf } from '../context.ts'
import { toUnnamed } from '../state.ts'
import type { Rule } from './rule.ts'

/**
 * The label of a transcript's turn. A name or surname is looked up; "A" in an interview is the one person whom the article
 * names first; "Q" and anything else stay as they are labelled.
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
  if (/^Q\.?$/i.test(label)) return null
  const names = [
    ...new Set(Array.from({ length: turn.label.to - turn.label.from }, (_, k) => context.nameAt[turn.label.from + k])),
  ].filter((m) => m >= 0)
  if (names.length > 0) {
    const speaker = state.speakerOf[context.ownerOf[names[names.length - 1]]]
    return { speaker, by: 'turn-label', mention: 'name', evidence, score: 0.95 }
  }
  const name = label.toLowerCase()
  const speaker = toUnnamed(state, {
    kind: 'unnamed',
    name: name.replace(/^the /, ''),
    isPlural: false,
    isGuess: false,
    isPlace: false,
    named: -1,
    roles: [turn.label],
    nouns: new Set([name]),
  })
  return { speaker, by: 'turn-label', mention: 'nominal', evidence, score: 0.8 }
}
