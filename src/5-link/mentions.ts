import { type Context, wordAt } from './context.ts'
import { findNominals } from './nominals.ts'
import { byAnyBody, bySameNoun } from './rules/by-body.ts'
import { toDescribed } from './rules/by-description.ts'
import { toJoint } from './rules/by-name.ts'
import { byRole } from './rules/by-role.ts'
import { readSource } from './source.ts'
import { type Place, placeOf, type State } from './state.ts'

/**
 * Whoever the article names or describes, as referents in order of the text: what pronouns and descriptions may go back to.
 * A description of somebody known is a referent of that one; names joined by "and" are one of them together, too.
 */
export function addMentions(context: Context, state: State): void {
  const nominals = findNominals(context)
  let n = 0
  for (const [m, name] of context.names.entries()) {
    for (; n < nominals.length && nominals[n].range.from < name.from; n++) addNominal(context, state, nominals[n])
    const place = placeOf(context, name)
    push(state, name.from, state.speakerOf[context.ownerOf[m]], place)
    const joint = findJoint(context, state, m)
    if (joint) push(state, name.from, joint, place)
  }
  for (; n < nominals.length; n++) addNominal(context, state, nominals[n])
}

/** Comes in order, so that it stands last. */
const push = (state: State, token: number, speaker: number, { isSubject, isObject }: Place) =>
  state.referents.push({ token, speaker, isSubject, isObject, isSource: false })

function addNominal(context: Context, state: State, { range, head }: ReturnType<typeof findNominals>[number]): void {
  const source = readSource(context, range)
  if (source.kind !== 'nominal' || source.names.length > 0) return
  const known = [byRole, bySameNoun, byAnyBody].map((rule) => rule(context, NO_QUOTATION, source, state)?.speaker)
  // "the firm" alone describes nobody new: it may mean somebody named later.
  const isBare = source.isDefinite && source.description.to - source.description.from === 1
  const speaker = known.find((each) => each !== undefined) ?? (isBare ? null : toDescribed(context, source, state))
  if (speaker === null) return
  push(state, range.from, speaker, placeOf(context, { from: range.from, to: Math.max(head + 1, range.to) }))
}

/** The rules that read a description alone look at no quotation. */
const NO_QUOTATION = {
  id: -1,
  kind: 'indirect',
  act: 'statement',
  marks: 'none',
  negated: false,
  content: [],
  cue: [],
  source: [],
  score: 0,
} as const

/** The speaker "A; B" where name m ends a list of persons: "A and B", "A, B and C". */
function findJoint(context: Context, state: State, m: number): number | undefined {
  const { names } = context
  const startOf = (k: number) => names[k].before?.from ?? names[k].from
  if (m === 0 || wordAt(context, startOf(m) - 1) !== 'and' || !isPerson(context, state, m)) return undefined
  const list = [m]
  for (let k = m - 1; k >= 0 && list.length < 6; k--) {
    const gap = startOf(list[0]) - names[k].to
    const between = wordAt(context, names[k].to)
    const isLinked = list.length === 1 ? gap === 1 || (gap === 2 && between === ',') : gap === 1 && between === ','
    if (!isLinked || !isPerson(context, state, k)) break
    list.unshift(k)
  }
  const speakers = [...new Set(list.map((k) => state.speakerOf[context.ownerOf[k]]))]
  return speakers.length > 1 ? toJoint(state, speakers) : undefined
}

const isPerson = (context: Context, state: State, m: number) => {
  const { kind, isGuess } = state.speakers[state.speakerOf[context.ownerOf[m]]]
  return kind === 'person' && !isGuess
}
