import { hasVerb } from '../tokens.ts'
import type { Parse, TokenRange } from '../types.ts'
import { cuelessDraft, type Draft } from './draft.ts'
import { markAt } from './pieces.ts'

/** A paragraph in marks is no shorter than this, or it is a title. */
export const SHORTEST = 4

/**
 * Quotations without a cue are whole sentences in marks: a paragraph of its own, or what opens or closes one. Anything
 * else that the tagger found without a cue is left out.
 */
export function isSpoken(parse: Parse, draft: Draft, paragraph: TokenRange): boolean {
  if (draft.cue.length > 0) return true
  const first = draft.content[0]
  const last = draft.content[draft.content.length - 1]
  if (last.to - first.from < SHORTEST) return false
  const opens = markAt(parse, first.from)?.side === 'open'
  const closes = markAt(parse, last.to - 1)?.side === 'close'
  return (opens || closes) && first.from - paragraph.from <= 1
}

/** A paragraph that is nothing but words in marks, where the tagger found no quotation in it. */
export function findSpokenParagraph(parse: Parse, paragraph: TokenRange, drafts: readonly Draft[]): Draft[] {
  if (drafts.length > 0 || paragraph.to - paragraph.from < SHORTEST + 2) return []
  const open = markAt(parse, paragraph.from)
  if (open?.side !== 'open') return []
  const last = parse.tokens[paragraph.to - 1]
  const closes = markAt(parse, paragraph.to - 1)?.side === 'close'
  const isWhole = open.pair < 0 ? /^[.?!…]$/.test(last.norm) : parse.marks[open.pair].token === paragraph.to - 1
  if (!isWhole || !hasVerb(parse.tokens, paragraph)) return []
  const to = closes ? paragraph.to : paragraph.to - 1
  return [cuelessDraft({ from: paragraph.from, to }, 0.6)]
}
