import type { Article, Kind, MarksState, Notice, Parse, TokenRange } from '../types.ts'
import { findLonelyMarks } from './kind.ts'
import { marksIn } from './pieces.ts'

/** A quotation by token ranges, and what was found of its words. */
export type Heard = {
  readonly content: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly kind: Kind
  readonly marks: MarksState
}

const USUAL = /^["“”„«»'‘’‚]$/

/**
 * What a reader should know of the quotation marks, in order of the text: `unclosed-mark` and `unopened-mark` at the mark
 * whose partner is lost; `lost-marks` at words that are the speaker's own and have none; `mended-mark` at the first mark
 * that the page shows as something else, once for each thing shown.
 */
export function findNotices(article: Pick<Article, 'text'>, parse: Parse, heard: readonly Heard[]): Notice[] {
  const notices = [
    ...heard.flatMap(({ content }) => findLonely(parse, content)),
    ...heard.flatMap((one) => findWithoutMarks(parse, one)),
    ...findMended(article, parse, heard),
  ]
  // A quotation inside another has the marks of both.
  const places = new Map(notices.map((notice) => [`${notice.rule} ${notice.start}`, notice]))
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function findLonely(parse: Parse, content: readonly TokenRange[]): Notice[] {
  return findLonelyMarks(parse, content).map(({ start, end, side }) =>
    side === 'open'
      ? {
          start,
          end,
          rule: 'unclosed-mark',
          message: 'this opening quotation mark is never closed: where the quotation ends is inferred',
        }
      : {
          start,
          end,
          rule: 'unopened-mark',
          message: 'this closing quotation mark was never opened: where the quotation begins is inferred',
        },
  )
}

function findWithoutMarks(parse: Parse, { content, cue, kind, marks }: Heard): Notice[] {
  if (marks !== 'none' || kind === 'indirect' || isTurn(parse, cue)) return []
  const { from, to } = content[0]
  const words = kind === 'direct' ? 'these words read' : 'some of these words read'
  return [
    {
      start: parse.tokens[from].start,
      end: parse.tokens[to - 1].end,
      rule: 'lost-marks',
      message: `${words} as the speaker's own, but no quotation mark stands around them`,
    },
  ]
}

/** Transcripts have no marks to lose. */
const isTurn = (parse: Parse, cue: readonly TokenRange[]) =>
  cue.length > 0 && parse.turns.some(({ colon }) => colon.from === cue[0].from)

function findMended({ text }: Pick<Article, 'text'>, parse: Parse, heard: readonly Heard[]): Notice[] {
  const shown = new Map<string, { start: number; end: number; seen: Set<number> }>()
  for (const { content } of heard)
    for (const piece of content)
      for (const { start, end } of marksIn(parse, piece)) {
        const surface = text.slice(start, end)
        if (USUAL.test(surface)) continue
        const before = shown.get(surface)
        if (before === undefined) shown.set(surface, { start, end, seen: new Set([start]) })
        else before.seen.add(start)
      }
  return [...shown].map(([surface, { start, end, seen }]) => ({
    start,
    end,
    rule: 'mended-mark',
    message: `"${surface}" is read as a quotation mark${seen.size > 1 ? `, here and ${seen.size - 1} more time${seen.size > 2 ? 's' : ''}` : ''}`,
  }))
}
