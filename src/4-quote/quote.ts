import type { Lexicons } from '../lexicons.ts'
import { toSpan } from '../tokens.ts'
import type { Article, Notice, Parse, Quotation, Tagged } from '../types.ts'
import { isNegated, toAct } from './act.ts'
import type { Draft } from './draft.ts'
import { findDrafts } from './drafts.ts'
import { toKind, toMarksState } from './kind.ts'
import { findNotices, type Heard } from './notices.ts'
import { findRepeats } from './repeats.ts'
import { type Scoring, scoreDraft } from './score.ts'
import { findSureCues, SURE_SCORE } from './sure-cues.ts'

/** What is less likely than this to be a quotation is left out. */
const LEAST = 0.35

/**
 * The quotations of an article, in order of the text, a quotation before those inside it; and what was found about its
 * marks. `scoring` are the weights of the confidence that came with the tagger; where it is empty, the confidence is that
 * of the tagger and nothing is left out.
 */
export function quote(
  article: Article,
  parse: Parse,
  tagged: Tagged,
  scoring: Scoring,
  lexicons: Lexicons,
): { quotations: Quotation[]; notices: Notice[] } {
  const rated = rate(parse, findDrafts(parse, tagged, lexicons.verbs), scoring, lexicons)
  const drafts = arrange([...rated, ...findSure(parse, rated)])
  const heard = drafts.map(({ draft }) => hear(parse, draft))
  const quotations = drafts.map((rated, id) => toQuotation(parse, rated, heard[id], id, lexicons))
  const repeats = findRepeats(article, parse, quotations)
  return {
    quotations: quotations.map((one) => (repeats.has(one.id) ? { ...one, repeats: repeats.get(one.id) } : one)),
    notices: findNotices(article, parse, heard),
  }
}

/** A draft with its confidence and its number among the drafts, -1 for one that nothing stands within. */
type Rated = { readonly draft: Draft; readonly score: number; readonly number: number }

function rate(parse: Parse, drafts: readonly Draft[], scoring: Scoring, { verbs }: Lexicons): Rated[] {
  if (scoring.length === 0) return drafts.map((draft, number) => ({ draft, score: draft.contentScore, number }))
  return drafts
    .map((draft, number) => ({ draft, score: scoreDraft(parse, draft, verbs, scoring), number }))
    .filter(({ score }) => score >= LEAST)
}

function findSure(parse: Parse, rated: readonly Rated[]): Rated[] {
  const sure = findSureCues(
    parse,
    rated.map(({ draft }) => draft),
  )
  return sure.map((draft) => ({ draft, score: SURE_SCORE, number: -1 }))
}

/** In order of the text, `within` counted in the new order. What stood in a draft that is left out stands by itself. */
function arrange(rated: readonly Rated[]): Rated[] {
  const startOf = ({ draft }: Rated) => draft.content[0].from
  const depthOf = ({ draft }: Rated) => (draft.within === undefined ? 0 : 1)
  const ordered = rated.toSorted((a, b) => startOf(a) - startOf(b) || depthOf(a) - depthOf(b))
  const ids = new Map(ordered.map(({ number }, id) => [number, id]))
  return ordered.map((one) => {
    const { within, ...draft } = one.draft
    const parent = within === undefined ? undefined : ids.get(within)
    return { ...one, draft: parent === undefined ? draft : { ...draft, within: parent } }
  })
}

const hear = (parse: Parse, { content, cue }: Draft): Heard => ({
  content,
  cue,
  kind: toKind(parse, content, cue),
  marks: toMarksState(parse, content),
})

function toQuotation(
  parse: Parse,
  { draft, score }: Rated,
  { kind, marks }: Heard,
  id: number,
  { verbs }: Lexicons,
): Quotation {
  const { content, cue, source, within } = draft
  const act = toAct(parse, cue, content, verbs)
  return {
    id,
    kind,
    act,
    marks,
    negated: isNegated(parse, cue, act),
    content: content.map((range) => toSpan(parse, range)),
    cue: cue.map((range) => toSpan(parse, range)),
    source: source.map((range) => toSpan(parse, range)),
    score,
    ...(within === undefined ? {} : { within }),
  }
}
