import { DEFAULT_SELECTION } from '../6-report/select.ts'
import type { Filters } from '../ask/filters.ts'
import type { Zone } from '../types.ts'
import { toFoldedWords, toMatch, toPhraseMatch, toTopicWords } from './match.ts'
import type { Cell } from './sqlite.ts'
import { toCondition, type Who } from './who.ts'

/** What is looked for. `who` is the filter `speaker`, found in the archive; null: nobody is known by that name. */
export type Search = {
  readonly filters: Filters
  readonly who?: Who | null
  readonly zones?: readonly Zone[]
  readonly minConfidence?: number
  /** Each version of the same quotation as a row of its own; else the first alone stands for all. */
  readonly versions?: boolean
}

/**
 * The SQL of a search: `${hits} SELECT … ${from}` with `params`, in which `q` is the quotations and `a` the articles. Every word
 * that was asked is a parameter, never in the SQL.
 */
export type Where = {
  /** What the full-text index finds, as a table with `id` and `rank`; empty where nothing is looked up in it. */
  readonly hits: string
  /** From FROM on. */
  readonly from: string
  readonly params: Cell[]
  /** Whether `hits.rank` tells how well the words fit. */
  readonly isRanked: boolean
}

/** Words of the quotation count four times those around it. */
const HITS = `WITH hits AS MATERIALIZED (
  SELECT rowid AS id, bm25(quotations_search, 8, 2) AS rank FROM quotations_search WHERE quotations_search MATCH ?)`

export function toWhere(search: Search): Where {
  const { filters, who, zones = DEFAULT_SELECTION.zones, minConfidence = 0 } = search
  const conditions: { sql: string; params: Cell[] }[] = [
    { sql: "q.correction IS NOT 'rejected'", params: [] },
    isIn('q.zone', zones),
    isIn('q.act', filters.acts ?? (filters.negated ? undefined : DEFAULT_SELECTION.acts)),
    isIn('q.kind', filters.kinds),
    isIn('q.lemma', filters.cues),
    ...(minConfidence > 0 ? [{ sql: 'q.confidence >= ?', params: [minConfidence] }] : []),
    ...(filters.negated ? [{ sql: 'q.negated = 1', params: [] }] : []),
    ...(filters.speaker === undefined ? [] : [who ? toCondition(who) : { sql: '0', params: [] }]),
    ...(filters.outlet === undefined ? [] : [toOutlet(filters.outlet)]),
    ...toDays(filters),
  ].filter((condition) => condition !== null)
  const match = toMatches(filters)
  return {
    hits: match === null ? '' : HITS,
    from: `FROM ${match === null ? '' : 'hits JOIN'} quotations q ${match === null ? '' : 'ON q.id = hits.id'}
      JOIN articles a ON a.id = q.article WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    params: [...(match === null ? [] : [match]), ...conditions.flatMap(({ params }) => params)],
    isRanked: match !== null && filters.about !== undefined,
  }
}

const isIn = (column: string, values: readonly string[] | undefined) =>
  values === undefined ? null : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: [...values] }

/** The words that have to stand in a row's columns, as one full-text expression; null where none have to. */
function toMatches({ about, phrase, place, addressee, via }: Filters): string | null {
  // A word that the index cannot hold (an emoji) stands nowhere in it.
  const none = '"\u{10fffd}"'
  const each = (text: string | undefined, make: (words: string[]) => string, cut = toTopicWords) => {
    if (text === undefined) return []
    const words = cut(text)
    return [words.length > 0 ? make(words) : none]
  }
  const matches = [
    ...each(about, (words) => toMatch(['quote', 'context'], words)),
    ...each(phrase, (words) => toPhraseMatch(['quote'], words), toFoldedWords),
    ...each(place, (words) => toMatch(['place', 'event'], words)),
    ...each(addressee, (words) => toMatch(['addressee'], words)),
    ...each(via, (words) => toMatch(['via'], words)),
  ]
  return matches.length === 0 ? null : matches.map((match) => `(${match})`).join(' AND ')
}

/** A year alone lies in every span of days that touches it. */
const toDays = ({ since, until }: Filters): { sql: string; params: Cell[] }[] => [
  ...(since === undefined ? [] : [{ sql: '(q.said_on >= ? OR q.said_on = substr(?, 1, 4))', params: [since, since] }]),
  ...(until === undefined ? [] : [{ sql: 'substr(q.said_on, 1, 10) <= ?', params: [until] }]),
]

const toOutlet = (outlet: string): { sql: string; params: Cell[] } => ({
  sql: '(a.publisher = ? COLLATE NOCASE OR a.agency = ? COLLATE NOCASE)',
  params: [outlet, outlet],
})
