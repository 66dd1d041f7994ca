import type { Parse, TaggedSpan, TokenRange } from '../types.ts'
import { attach, type Draft, toSentenceNumbers } from './attach.ts'
import { joinParagraphs } from './continue.ts'
import { findSpokenParagraph, isSpoken } from './cueless.ts'
import { turnFirstPersons } from './first-person.ts'
import { growToMarks, settlePieces } from './pieces.ts'
import { reach } from './reach.ts'
import { findSignedLine } from './signed-line.ts'
import { findSubject } from './subject.ts'

/** All that may be a quotation: those of the running text in order, then those inside them. */
export function findDrafts(parse: Parse, tagged: readonly TaggedSpan[]): Draft[] {
  const sentenceOf = toSentenceNumbers(parse)
  const outer = tagged.filter((span) => span.depth === 0)
  const inner = tagged.filter((span) => span.depth === 1)
  const takeOuter = createTaker(outer)
  const running = parse.paragraphs.flatMap((paragraph) =>
    findInParagraph(parse, paragraph, takeOuter(paragraph), sentenceOf),
  )
  const drafts: Draft[] = [...joinParagraphs(parse, running), ...parse.turns.map(toDraft)].sort(
    (a, b) => startOf(a) - startOf(b),
  )
  const nested = drafts.flatMap((parent, within) =>
    parent.content
      .flatMap((piece) => attach(parse, createTaker(inner)(piece), sentenceOf))
      .filter((draft) => isWhole(draft) && !isAside(parse, draft))
      .map((draft) => ({ ...draft, within })),
  )
  return turnFirstPersons(parse, [...drafts, ...nested])
}

/** Gives the spans that lie in a range; `spans` are in order of their start. */
function createTaker(spans: readonly TaggedSpan[]): (range: TokenRange) => TaggedSpan[] {
  return ({ from, to }) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle].from < from) low = middle + 1
      else high = middle
    }
    const found: TaggedSpan[] = []
    for (let k = low; k < spans.length && spans[k].from < to; k++) if (spans[k].to <= to) found.push(spans[k])
    return found
  }
}

const startOf = (draft: Draft) => draft.content[0].from

function findInParagraph(
  parse: Parse,
  paragraph: TokenRange,
  tagged: readonly TaggedSpan[],
  sentenceOf: Int32Array,
): Draft[] {
  const signed = findSignedLine(parse, paragraph)
  if (signed) return [signed]
  const attached = attach(parse, tagged, sentenceOf)
    .map((draft) => withSubject(parse, draft, sentenceOf))
    .map((draft) => settlePieces(parse, draft))
  const taken = new Set<number>()
  for (const draft of attached)
    for (const { from, to } of [...draft.cue, ...draft.source, ...draft.content])
      for (let i = from; i < to; i++) taken.add(i)
  const grown = attached.map((draft) => growToMarks(parse, draft, (token) => taken.has(token)))
  const drafts = reach(parse, grown, paragraph).filter((draft) => isSpoken(parse, draft, paragraph))
  return isInTurn(parse, paragraph) ? drafts : [...drafts, ...findSpokenParagraph(parse, paragraph, attached)]
}

/** A cue without a source takes its subject, unless that stands in what is said; so does one whose source is only its end. */
function withSubject(parse: Parse, draft: Draft, sentenceOf: Int32Array): Draft {
  const [cue] = draft.cue
  const [source] = draft.source
  if (!cue || (source && (source.to > cue.from || cue.from - source.to > 3))) return draft
  const subject = findSubject(parse, cue, parse.sentences[sentenceOf[cue.from]])
  if (!subject || draft.content.some(({ from, to }) => from < subject.to && subject.from < to)) return draft
  const isLonger = !source || (subject.from < source.from && source.to <= subject.to)
  return isLonger ? { ...draft, source: [subject] } : draft
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

const toDraft = (turn: Parse['turns'][number]): Draft => ({
  cue: [turn.colon],
  source: [turn.label],
  content: turn.content,
  contentScore: 0.98,
  cueScore: 0.98,
})
