import type { Lexicons } from '../lexicons.ts'
import { toSpan, toTokens } from '../tokens.ts'
import type { Article, Attribution, Links, Mention, Parse, Quotation, Speaker, TokenRange } from '../types.ts'
import { findCircumstances } from './circumstances.ts'
import { type Context, toContext, wordsOf } from './context.ts'
import { addMentions } from './mentions.ts'
import { isPassive } from './passive.ts'
import type { Ranker } from './ranker.ts'
import { isOffice } from './role-nouns.ts'
import { findClause } from './roles.ts'
import { byApposition } from './rules/by-apposition.ts'
import { byAnyBody, byBodyName, bySameNoun } from './rules/by-body.ts'
import { byDescription } from './rules/by-description.ts'
import { byEpithet } from './rules/by-epithet.ts'
import { byLabel } from './rules/by-label.ts'
import { byMany } from './rules/by-many.ts'
import { byName, byOwnWords } from './rules/by-name.ts'
import { byNeighbour } from './rules/by-neighbour.ts'
import { byPronoun } from './rules/by-pronoun.ts'
import { byRelative } from './rules/by-relative.ts'
import { byRole } from './rules/by-role.ts'
import { byTurn } from './rules/by-turn.ts'
import type { Rule } from './rules/rule.ts'
import { byContinuation, byRepeat } from './rules/without-source.ts'
import { readSource } from './source.ts'
import {
  type Answer,
  addAnswer,
  addReferent,
  placeOf,
  type SpeakerDraft,
  type State,
  toState,
  type Watch,
} from './state.ts'

/** Tried in this order; the first that answers names the speaker. */
const RULES: readonly Rule[] = [
  byTurn,
  byName,
  byRelative,
  byOwnWords,
  byMany,
  byPronoun,
  byRepeat,
  byApposition,
  byBodyName,
  byRole,
  bySameNoun,
  byAnyBody,
  byEpithet,
  byDescription,
  byNeighbour,
  byLabel,
  byContinuation,
]

/** Who said each quotation, and where, when and through whom. Quotations that no rule answers have no attribution.
 * `watch` is for training. */
export function link(
  article: Article,
  parse: Parse,
  quotations: readonly Quotation[],
  lexicons: Lexicons,
  ranker: Ranker,
  watch?: Watch,
): Links {
  const context = toContext(article, parse, quotations, lexicons)
  const state = toState(context, ranker, watch)
  addMentions(context, state)
  for (const quotation of inOrder(quotations)) {
    const range = quotation.source.length > 0 ? toTokens(parse, quotation.source[0]) : { from: 0, to: 0 }
    const source = readSource(context, range)
    // "Ruiz was accused of …": nobody tells by whom, unless it is told elsewhere.
    const isSpokenTo = range.to > range.from && isSubject(context, quotation, range) && isPassive(context, quotation)
    const answer = isSpokenTo
      ? byRepeat(context, quotation, { ...source, names: [] }, state)
      : firstAnswer(context, quotation, source, state)
    if (!answer) continue
    addAnswer(state, quotation.id, answer)
    if (range.to === range.from || isSpokenTo) continue
    const { isObject } = placeOf(context, source.names.length > 0 ? context.names[source.names[0]] : range)
    addReferent(state, { token: range.from, speaker: answer.speaker, isSubject: true, isObject, isSource: true })
  }
  return toLinks(context, state)
}

/** In order of the text; repeats after what they repeat, parts of a quotation after the whole. */
function inOrder(quotations: readonly Quotation[]): Quotation[] {
  const rank = (quotation: Quotation) => (quotation.within !== undefined ? 2 : quotation.repeats !== undefined ? 1 : 0)
  const at = (quotation: Quotation) => quotation.source[0]?.start ?? quotation.content[0].start
  return [...quotations].sort((a, b) => rank(a) - rank(b) || at(a) - at(b))
}

/** Whether the source stands before the cue. */
const isSubject = (context: Context, { cue }: Quotation, range: TokenRange) =>
  cue.length > 0 && context.parse.tokens[range.from].start < cue[0].start

function firstAnswer(
  context: Context,
  quotation: Quotation,
  source: ReturnType<typeof readSource>,
  state: State,
): Answer | null {
  for (const rule of RULES) {
    const answer = rule(context, quotation, source, state)
    if (answer) return answer
  }
  return null
}

/** Only those who speak become speakers, in order of their first words. */
function toLinks(context: Context, state: State): Links {
  const answered = [...state.answers].sort(([a], [b]) => a - b)
  const ids = new Map<number, number>()
  for (const [, { speaker }] of answered) if (!ids.has(speaker)) ids.set(speaker, ids.size)
  const speakers = [...ids].map(([draft, id]) => toSpeaker(context, state.speakers[draft], id))
  const attributions = answered.map(
    ([quotation, answer]): Attribution => ({
      quotation,
      speaker: ids.get(answer.speaker)!,
      mention: answer.mention,
      by: answer.by,
      evidence: answer.evidence,
      score: Math.round(answer.score * 100) / 100,
    }),
  )
  return {
    mentions: toMentions(context, state, ids),
    speakers,
    attributions,
    circumstances: findCircumstances(context),
  }
}

function toSpeaker(context: Context, draft: SpeakerDraft, id: number): Speaker {
  const role = fullest(context, draft)
  const aliases =
    draft.named < 0
      ? []
      : [...new Set(context.named[draft.named].mentions.map((m) => wordsOf(context, context.names[m])))].filter(
          (alias) => alias !== draft.name,
        )
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    ...(role ? { role: { text: wordsOf(context, role), span: toSpan(context.parse, role) } } : {}),
    aliases,
  }
}

/** The role that says most. */
function fullest(context: Context, draft: SpeakerDraft): TokenRange | undefined {
  if (draft.kind !== 'person' && draft.kind !== 'unnamed') return undefined
  // A bare rank or office ("Senator", "Maj.") only where nothing tells more.
  const size = (range: TokenRange) =>
    wordsOf(context, range).length - (range.to - range.from === 1 && isOffice(context, range.from) ? 1000 : 0)
  const best = draft.roles.reduce<TokenRange | undefined>(
    (longest, range) => (!longest || size(range) > size(longest) ? range : longest),
    undefined,
  )
  if (best || draft.named < 0) return best
  for (const m of context.named[draft.named].mentions) {
    const clause = findClause(context, m)
    if (clause) return clause
  }
  return undefined
}

function toMentions(context: Context, state: State, ids: ReadonlyMap<number, number>): Mention[] {
  const mentions: Mention[] = context.names.map((name, m) => {
    const draft = state.speakerOf[context.ownerOf[m]]
    const speaker = ids.get(draft)
    const kind = state.speakers[draft].kind === 'person' ? 'name' : 'organisation'
    return { ...toSpan(context.parse, name), kind, ...(speaker === undefined ? {} : { speaker }) }
  })
  for (const [id, answer] of state.answers) {
    const source = context.quotations[id].source[0]
    if (!source || (answer.mention !== 'pronoun' && answer.mention !== 'nominal')) continue
    mentions.push({ start: source.start, end: source.end, kind: answer.mention, speaker: ids.get(answer.speaker)! })
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}
