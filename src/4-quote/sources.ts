import { overlap, sentenceOf } from '../tokens.ts'
import type { Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'
import { findSubject } from './subject.ts'

/**
 * The drafts of a paragraph with the sources that grammar tells better than nearness: none that only relays other words
 * ("…, according to the agency Kandu, adding that …"), the whole subject for one that is only its end ("a clerk quoted by
 * Folha"), and for a cue without one that of the cue before ("said …, adding that …").
 */
export function settleSources(parse: Parse, drafts: readonly Draft[]): Draft[] {
  const contents = drafts.flatMap(({ content }) => content)
  const settled: Draft[] = []
  for (const draft of drafts) {
    const named = isRelay(parse, draft) ? { ...draft, source: [], sourceScore: 0 } : withQuoted(parse, draft)
    const own = withSubject(parse, named, contents)
    settled.push(own.source.length > 0 ? own : withSourceBefore(parse, own, settled.at(-1)))
  }
  return settled
}

/** "a clerk quoted by Folha said": who is quoted, where the source is only who quotes. */
function withQuoted({ tokens }: Parse, draft: Draft): Draft {
  if (draft.source.length === 0) return draft
  const { from, to } = draft.source[0]
  const quoted = tokens[from - 1]?.norm === 'by' ? from - 2 : -1
  if (quoted < 1 || !/^(?:quoted|cited)$/.test(tokens[quoted].norm)) return draft
  let start = quoted
  while (start > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[start - 1].pos)) start--
  return start < quoted ? { ...draft, source: [{ from: start, to }] } : draft
}

function isRelay({ tokens }: Parse, { cue, source }: Draft): boolean {
  if (cue.length === 0 || source.length === 0) return false
  const at = source[0].from - 2
  return (
    tokens[at]?.norm.toLowerCase() === 'according' &&
    tokens[at + 1].norm === 'to' &&
    !(cue[0].from <= at && at < cue[0].to)
  )
}

/** A cue without a source takes its subject, unless that stands in what is said; so does one whose source is only its end. */
function withSubject(parse: Parse, draft: Draft, contents: readonly TokenRange[]): Draft {
  const [cue] = draft.cue
  const [source] = draft.source
  if (!cue || (source && (source.to > cue.from || cue.from - source.to > 3))) return draft
  const subject = findSubject(parse, cue, parse.sentences[sentenceOf(parse, cue.from)])
  if (!subject || contents.some((content) => overlap(content, subject))) return draft
  const isLonger = !source || (subject.from < source.from && source.to <= subject.to)
  return isLonger ? { ...draft, source: [subject] } : draft
}

function withSourceBefore(parse: Parse, draft: Draft, before: Draft | undefined): Draft {
  const [cue] = draft.cue
  const other = before?.cue[0]
  if (!cue || !before || !other || before.source.length === 0) return draft
  const isSameSentence = sentenceOf(parse, other.from) === sentenceOf(parse, cue.from)
  return isSameSentence && other.from < cue.from && isJoined(parse, cue)
    ? { ...draft, source: before.source, sourceScore: before.sourceScore }
    : draft
}

const JOINS = new Set(['and', 'but', 'or', 'then', 'also', 'while', ',', 'by', 'before', 'after', '”', '’'])

/** "adding that", "and promised". */
const isJoined = ({ tokens }: Parse, cue: TokenRange): boolean =>
  /ing$/.test(tokens[cue.from].norm) || JOINS.has(tokens[cue.from - 1]?.norm.toLowerCase() ?? '')
