import { lowerBound } from '../lower-bound.ts'
import { overlap } from '../tokens.ts'
import type { Act, Parse, Tagged, TaggedRelation, TokenRange } from '../types.ts'
import { joinParagraphs } from './continue.ts'
import { findSpokenParagraph, isSpoken } from './cueless.ts'
import { byContent, type Draft, draftOf, keepApart, partsOf, toDraft } from './draft.ts'
import { cutAtEnds } from './ends.ts'
import { turnFirstPersons } from './first-person.ts'
import { findNestedMarks } from './nested-marks.ts'
import { isNoSpeech } from './no-speech.ts'
import { type Settled, settlePairs } from './pairs.ts'
import { growToMarks, settlePieces } from './pieces.ts'
import { reach } from './reach.ts'
import { findSignedLine } from './signed-line.ts'
import { settleSources } from './sources.ts'

/** All that may be a quotation: those of the running text in order, then those inside them. */
export function findDrafts(parse: Parse, { relations }: Tagged, verbs: ReadonlyMap<string, Act>): Draft[] {
  const takeOuter = createTaker(relations.filter(({ depth }) => depth === 0))
  const takeInner = createTaker(relations.filter(({ depth }) => depth === 1))
  const settled = parse.paragraphs.map((paragraph) => findInParagraph(parse, paragraph, takeOuter(paragraph), verbs))
  const running = settled.flatMap(({ drafts }) => drafts)
  const inside = settled.flatMap(({ inner }) => inner)
  const drafts = [...joinParagraphs(parse, running), ...parse.turns.map(fromTurn)].map(keepApart).sort(byContent)
  const nested = drafts.flatMap((parent, within) =>
    findNested(parse, parent, inside, takeInner, verbs).map((draft) => ({ ...keepApart(draft), within })),
  )
  return turnFirstPersons(parse, [...drafts, ...nested])
}

/** What stands inside the content of `parent`: those of `inside` that do, what the tagger found there, and words in marks. */
function findNested(
  parse: Parse,
  parent: Draft,
  inside: readonly Draft[],
  take: (range: TokenRange) => readonly TaggedRelation[],
  verbs: ReadonlyMap<string, Act>,
): Draft[] {
  const own = inside.filter(({ cue }) => parent.content.some(({ from, to }) => from <= cue[0].from && cue[0].to <= to))
  const isOwn = ({ cue }: Draft) => own.some((other) => overlap(other.cue[0], cue[0]))
  const tagged = parent.content
    .flatMap((piece) => take(piece).map(toDraft))
    .filter((draft) => isWhole(draft) && !isAside(parse, draft) && !isOwn(draft))
    .map((draft) => cutAtEnds(parse, draft))
  const known = [...tagged, ...own]
  return [...known, ...findNestedMarks(parse, parent, known, verbs)]
    .filter((draft) => !isNoSpeech(parse, draft))
    .sort(byContent)
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

function findInParagraph(
  parse: Parse,
  paragraph: TokenRange,
  relations: readonly TaggedRelation[],
  verbs: ReadonlyMap<string, Act>,
): Settled {
  const signed = findSignedLine(parse, paragraph)
  if (signed) return { drafts: [signed], inner: [] }
  const attached = settleSources(parse, relations.map(toDraft)).map((draft) => settlePieces(parse, draft))
  const taken = new Set<number>()
  for (const draft of attached) for (const { from, to } of partsOf(draft)) for (let i = from; i < to; i++) taken.add(i)
  const grown = attached.map((draft) => growToMarks(parse, draft, (token) => taken.has(token)))
  const drafts = reach(parse, grown, paragraph)
    .filter((draft) => isSpoken(parse, draft, paragraph) && !isNoSpeech(parse, draft))
    .map((draft) => cutAtEnds(parse, draft))
  if (isInTurn(parse, paragraph)) return { drafts, inner: [] }
  return settlePairs(parse, [...drafts, ...findSpokenParagraph(parse, paragraph, attached)], paragraph, verbs)
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

const fromTurn = ({ label, colon, content }: Parse['turns'][number]): Draft => draftOf(label, colon, content, 0.98)
