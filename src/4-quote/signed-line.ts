import type { Parse, Token, TokenRange } from '../types.ts'
import { type Draft, draftOf } from './draft.ts'
import { markAt } from './pieces.ts'

/** A headline is no longer than this, in tokens, and who signs it no longer than that. */
const LONGEST = 30
const LONGEST_NAME = 4
/** Fewer words than these say nothing. */
const FEWEST = 4

/** What a title begins with that only says what the article is about. */
const TITLE = /^(?:what|how|why|when|where|who|which|watch|live|read|here|everything|things|\d+)$/i
/** What may follow the name: "Ruiz on the harbour", "Ruiz while meeting dockers". */
const TAIL = /^(?:on|while|during|after|amid|over)$/

/**
 * "Harbour will close by June: mayor Ruiz", "Port ready to pay: Ruiz on the harbour": a headline's words, a colon and a
 * name. Null where the paragraph is no line of that form: it ends with a stop, or what stands before the colon has no verb,
 * no mark and no "ready to" in it.
 */
export function findSignedLine(parse: Parse, { from, to }: TokenRange): Draft | null {
  const { tokens } = parse
  if (to - from > LONGEST) return null
  const marked = findSignedMarks(parse, { from, to })
  if (marked) return marked
  const colon = tokens.slice(from, to).findLastIndex(({ norm }) => norm === ':') + from
  const end = nameEnd(tokens, colon + 1, to)
  const isEnd = end === to || (TAIL.test(tokens[end].norm) && !/^[.?!]$/.test(tokens[to - 1].norm))
  const named = end - colon - 1
  if (colon - from < FEWEST || !isEnd || named === 0 || named > LONGEST_NAME) return null
  const words = tokens.slice(from, colon)
  const speaks = words.some(
    ({ pos, norm }, i) =>
      pos === 'VERB' || pos === 'AUX' || /^[“‘]$/.test(norm) || (pos === 'ADJ' && words[i + 1]?.norm === 'to'),
  )
  if (!speaks || TITLE.test(words[0].norm) || words.some(({ norm }) => norm === ':' || norm === '.')) return null
  return toSigned({ from, to: colon }, { from: colon + 1, to: end })
}

/** "“I can live with that”: Anna Ruiz on the balcony", of a caption: after its label ("Photo:") too. */
function findSignedMarks(parse: Parse, { from, to }: TokenRange): Draft | null {
  const { tokens } = parse
  const open = markAt(parse, tokens[from + 1]?.norm === ':' ? from + 2 : from)
  if (open?.side !== 'open' || open.pair < 0) return null
  const colon = parse.marks[open.pair].token + 1
  if (colon - open.token < FEWEST || tokens[colon]?.norm !== ':') return null
  const end = nameEnd(tokens, colon + 1, to)
  const isLine = end === to || /^\p{Ll}/u.test(tokens[end].norm)
  return end > colon + 1 && isLine && !/^[.?!]$/.test(tokens[to - 1].norm)
    ? toSigned({ from: open.token, to: colon }, { from: colon + 1, to: end })
    : null
}

const toSigned = (content: TokenRange, source: TokenRange): Draft =>
  draftOf(source, { from: content.to, to: content.to + 1 }, [content], 0.9)

/** Where the words of a name that begin at token `from` end. */
function nameEnd(tokens: readonly Token[], from: number, most: number): number {
  let end = from
  while (end < most && isNameWord(tokens[end].norm)) end++
  return end
}

const isNameWord = (norm: string) => /^\p{Lu}/u.test(norm) || /^[’'-]s?$/.test(norm) || norm === 'of'
