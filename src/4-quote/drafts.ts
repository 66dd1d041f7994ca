import { lowerBound } from '../lower-bound.ts'
import type { Parse, Tagged, TaggedRelation, TokenRange } from '../types.ts'
import { joinParagraphs } from './continue.ts'
import { findSpokenParagraph, isSpoken } from './cueless.ts'
import { type Draft, toDraft } from './draft.ts'
import { turnFirstPersons } from './first-person.ts'
import { growToMarks, settlePieces } from './pieces.ts'
import { reach } from './reach.ts'
import { findSignedLine } from './signed-line.ts'
import { settleSources } from './sources.ts'

/** All that may be a quotation: those of the running text in order, then those inside them. */
export function findDrafts(parse: Parse, { relations }: Tagged): Draft[] {
  const takeOuter = createTaker(relations.filter(({ depth }) => depth === 0))
  const takeInner = createTaker(relations.filter(({ depth }) => depth === 1))
  const running = parse.paragraphs.flatMap((paragraph) => findInParagraph(parse, paragraph, takeOuter(paragraph)))
  const drafts: Draft[] = [...joinParagraphs(parse, running), ...parse.turns.map(fromTurn)].sort(
    (a, b) => startOf(a) - startOf(b),
  )
  const nested = drafts.flatMap((parent, within) =>
    parent.content
      .flatMap((piece) => takeInner(piece).map(toDraft))
      .filter((draft) => isWhole(draft) && !isAside(parse, draft))
      .map((draft) => ({ ...draft, within })),
  )
  return turnFirstPersons(parse, [...drafts, ...nested])
}

/** Gives the relations whose content lies in a range; `relations` are in order of that. */
function createTaker(relations: readonly TaggedRelation[]): (range: TokenRange) => TaggedRelation[] {
  const startAt = (k: number) => relations[k].content[0].from
  return ({ from, to }) => {
    const first = lowerBound(relations.length, (k) => startAt(k) < from)
    const end = lowerBound(relations.length, (k) => startAt(k) < to)
    return relations.slice(first, end).filter(({ content }) => content[content.length - 1].to <= to)
  }
}

const startOf = (draft: Draft) => draft.content[0].from

function findInParagraph(parse: Parse, paragraph: TokenRange, relations: readonly TaggedRelation[]): Draft[] {
  const signed = findSignedLine(parse, paragraph)
  if (signed) return [signed]
  const attached = settleSources(parse, relations.map(toDraft)).map((draft) => settlePieces(parse, draft))
  const taken = new Set<number>()
  for (const draft of attached)
    for (const { from, to } of [...draft.cue, ...draft.source, ...draft.content])
      for (let i = from; i < to; i++) taken.add(i)
  const grown = attached.map((draft) => growToMarks(parse, draft, (token) => taken.has(token)))
  const drafts = reach(parse, grown, paragraph).filter((draft) => isSpoken(parse, draft, paragraph))
  return isInTurn(parse, paragraph) ? drafts : [...drafts, ...findSpokenParagraph(parse, paragraph, attached)]
}

const isInTurn = (parse: Parse, paragraph: TokenRange) =>
  parse.turns.some(
    ({ label, content }) => label.from === paragraph.from || content.some(({ from }) => from === paragraph.from),
  )

/** Inside a content, only what has a source, a cue and a content is taken for a quotation. */
const isWhole = (draft: Draft) => draft.cue.length > 0 && draft.source.length > 0

/** "the, as he put it, …", "what she described as …" inside her words: nobody else is heard there. */
const isAside = (parse: Parse, { source }: Draft) => {
  const { from, to } = source[0]
  const before = parse.tokens[from - 1]?.norm.toLowerCase()
  return (
    (before === 'what' || before === 'as') && to === from + 1 && /^(?:s?he|they|it)$/i.test(parse.tokens[from].norm)
  )
}

const fromTurn = (turn: Parse['turns'][number]): Draft => ({
  cue: [turn.colon],
  source: [turn.label],
  content: turn.content,
  contentScore: 0.98,
  cueScore: 0.98,
  sourceScore: 0.98,
})
