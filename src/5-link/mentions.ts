import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { findNominals } from './nominals.ts'
import { byAnyBody, bySameNoun } from './rules/by-body.ts'
import { toDescribed } from './rules/by-description.ts'
import { toJoint } from './rules/by-name.ts'
import { byRole } from './rules/by-role.ts'
import { isBodyNoun } from './rules/nominal.ts'
import { readSource } from './source.ts'
import { addNoun, type Place, placeOf, type State } from './state.ts'

/**
 * Whoever the article names or describes, as referents in order of the text: what pronouns and descriptions may go back to.
 * A description of somebody known is a referent of that one; names joined by "and" are one of them together, too.
 */
export function addMentions(context: Context, state: State): void {
  const nominals = findNominals(context)
  let n = 0
  for (const [m, name] of context.names.entries()) {
    for (; n < nominals.length && nominals[n].range.from < name.from; n++) addNominal(context, state, nominals[n])
    // "the yoghurt company Nordsmag" is the company from then on.
    const body = isBodyNoun(context, name.from - 1) ? bodyAt(context, state, name.from) : null
    if (body !== null) callBody(context, state, body, name.from - 1)
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
  const body = apposedBody(context, state, range, head)
  if (body !== null) {
    callBody(context, state, body, head)
    return
  }
  const source = readSource(context, range)
  if (source.kind !== 'nominal' || source.names.length > 0) return
  const known = [byRole, bySameNoun, byAnyBody].map((rule) => rule(context, NO_QUOTATION, source, state)?.speaker)
  // "the firm" alone describes nobody new: it may mean somebody named later.
  const isBare = source.isDefinite && source.description.to - source.description.from === 1
  const speaker = known.find((each) => each !== undefined) ?? (isBare ? null : toDescribed(context, source, state))
  if (speaker === null) return
  push(state, range.from, speaker, placeOf(context, { from: range.from, to: Math.max(head + 1, range.to) }))
}

/**
 * "its operator, Nordsmag,", "Nordsmag, a yoghurt company,": the organisation that is named right beside its description;
 * null where none is.
 */
function apposedBody(context: Context, state: State, range: TokenRange, head: number): number | null {
  if (!isBodyNoun(context, head)) return null
  const after = isComma(context, range.to) ? bodyAt(context, state, range.to + 1) : null
  if (after !== null) return after
  const isApposed = isComma(context, range.from - 1) && /^(?:[,.;]|who|which)$/.test(wordAt(context, range.to))
  return isApposed ? bodyBefore(context, state, range.from - 1) : null
}

/** The organisation whose name stands right before token i; "A/S" and the like may stand between. */
function bodyBefore(context: Context, state: State, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - 4) && !isComma(context, k); k--)
    if (context.nameAt[k] >= 0) return bodyAt(context, state, context.names[context.nameAt[k]].from)
  return null
}

/** What is described as a company is one, and may be meant by "the company". */
function callBody(context: Context, state: State, speaker: number, head: number): void {
  state.speakers[speaker] = { ...state.speakers[speaker], kind: 'organisation', isGuess: false }
  addNoun(state, speaker, context.parse.tokens[head].lemma)
}

const isComma = (context: Context, i: number) => wordAt(context, i) === ','

/** The organisation whose name begins at token i. */
function bodyAt(context: Context, state: State, i: number): number | null {
  const m = context.nameAt[i] ?? -1
  if (m < 0 || (context.names[m].before?.from ?? context.names[m].from) !== i) return null
  const speaker = state.speakerOf[context.ownerOf[m]]
  const { kind, isGuess, isPlace } = state.speakers[speaker]
  return !isPlace && (kind === 'organisation' || isGuess) ? speaker : null
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
  if (speakers.length < 2) return undefined
  const joint = toJoint(state, speakers)
  // "Senators Anna Ruiz and Carl Lund" are the senators from then on.
  const title = wordAt(context, names[list[0]].from - 1)
  if (title.endsWith('s') && context.lexicons.roles.has(title.slice(0, -1))) addNoun(state, joint, title.slice(0, -1))
  return joint
}

const isPerson = (context: Context, state: State, m: number) => {
  const { kind, isGuess } = state.speakers[state.speakerOf[context.ownerOf[m]]]
  return kind === 'person' && !isGuess
}
