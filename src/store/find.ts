import { COLUMNS, type Row } from '../6-report/row.ts'
import { type ArchivedDocument, readDocument } from './documents.ts'
import type { Verdict } from './entry.ts'
import type { Cell, Database } from './sqlite.ts'
import { type Search, toWhere } from './where.ts'

/** A row of the archive: as in a report, and what the archive adds. */
export type ArchiveRow = Row & {
  /** The row's own key, the same after every analysis. */
  readonly key: string
  /** The article's key. */
  readonly articleKey: string
  /** The speaker's name across the archive ("Sergey Lavrov", where the article says "Lavrov"). */
  readonly archiveSpeaker: string | null
  /** The day on which it was said, else that of publication. */
  readonly saidOn: string | null
  readonly correction: Verdict | null
  /** In how many articles the same words stand, this one counted. */
  readonly articles: number
}

/** The columns of a sheet of archive rows: those of every report, and what the archive adds. */
export const ARCHIVE_COLUMNS: readonly string[] = [
  ...COLUMNS,
  'archiveSpeaker',
  'saidOn',
  'articles',
  'correction',
  'key',
]

export type Page = {
  readonly limit: number
  readonly offset?: number
  readonly order?: 'relevance' | 'newest' | 'oldest'
}

export type Found = {
  readonly rows: readonly ArchiveRow[]
  /** How many quotations there are in all; how many with the same words counted once; in how many articles. */
  readonly quotations: number
  readonly distinct: number
  readonly articles: number
  /** How many more there would be but that no day is known of them. */
  readonly undated: number
}

/** The rows that all filters let through, a page of them, and the counts of all. */
export function findRows(db: Database, search: Search, page: Page): Found {
  const { hits, from, params } = toWhere(search)
  const counts = db.get<Omit<Found, 'rows' | 'undated'>>(
    `${hits} SELECT count(*) AS quotations, count(DISTINCT coalesce(q.same_as, -q.id)) AS "distinct", count(DISTINCT q.article) AS articles
     ${from}`,
    params,
  ) as Omit<Found, 'rows' | 'undated'>
  return { ...counts, undated: countUndated(db, search), rows: readPage(db, search, page) }
}

/** All rows that the filters let through, one at a time, in the order of the articles. */
export function* eachRow(db: Database, search: Search): Generator<ArchiveRow> {
  const { hits, from, params } = toWhere(search)
  for (const { id } of db.each<{ id: number }>(
    `${hits} SELECT q.id ${from} ORDER BY a.published, a.key, q."start"`,
    params,
  ))
    yield readRow(db, id)
}

/** The articles that have such rows, one at a time, each with those rows. */
export function* eachDocument(
  db: Database,
  search: Search,
): Generator<ArchivedDocument & { readonly rows: readonly ArchiveRow[] }> {
  const { hits, from, params } = toWhere(search)
  const articles = db.each<{ article: number; ids: string }>(
    `${hits} SELECT q.article, json_group_array(q.id) AS ids ${from} GROUP BY q.article ORDER BY a.published, a.key`,
    params,
  )
  for (const { article, ids } of articles) {
    const numbers = JSON.parse(ids) as number[]
    const found = readDocument(db, article, new Set(numbers))
    if (found) yield { ...found, rows: numbers.map((id) => readRow(db, id)).sort((a, b) => a.start - b.start) }
  }
}

/** Who said it, and how often, those who said it most first. */
export type Speaking = {
  readonly speaker: string
  readonly key: string | null
  readonly role: string | null
  readonly quotations: number
  readonly last: string | null
}

/** The role is that of the latest row, the only one for which SQLite gives a bare column beside max(). */
export function findSpeakers(db: Database, search: Search, limit: number): Speaking[] {
  const { hits, from, params } = toWhere(search)
  return db.all<Speaking>(
    `${hits} SELECT coalesce(p.name, v.name) AS speaker, p.key, v.role, count(DISTINCT q.id) AS quotations, max(q.said_on) AS last
     ${from.replace(' WHERE ', ' JOIN said s ON s.quotation = q.id JOIN voices v ON v.id = s.voice LEFT JOIN speakers p ON p.id = v.speaker WHERE ')}
     GROUP BY coalesce(p.id, v.name) ORDER BY quotations DESC, speaker LIMIT ?`,
    [...params, limit],
  )
}

const ORDERS = { relevance: 'rank, day DESC', newest: 'day DESC', oldest: 'day IS NULL, day' }

function readPage(db: Database, search: Search, { limit, offset = 0, order }: Page): ArchiveRow[] {
  const { hits, from, params, isRanked } = toWhere(search)
  const by = ORDERS[order ?? (isRanked ? 'relevance' : 'newest')]
  const found = `SELECT q.id, ${isRanked ? 'hits.rank' : '0'} AS rank, coalesce(q.said_on, a.published) AS day, a.key, q."start",
    ${search.versions ? '1' : FIRST_OF_GROUP} AS version ${from}`
  return db
    .all<{ id: number }>(
      `${hits} SELECT id FROM (${found}) WHERE version = 1 ORDER BY ${by}, key, "start", id LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    )
    .map(({ id }) => readRow(db, id))
}

/** 1 for the version of a quotation that appeared first. */
const FIRST_OF_GROUP = `row_number() OVER (PARTITION BY coalesce(q.same_as, -q.id)
  ORDER BY coalesce(q.said_on, a.published) IS NULL, coalesce(q.said_on, a.published), a.key, q.zone <> 'body', q."start", q.id)`

const ROW = `SELECT r.*, (SELECT count(DISTINCT article) FROM quotations WHERE same_as = r.same_as) AS articles
  FROM rows r WHERE r.id = ?`

type Stored = Readonly<Record<string, Cell>>

/** The row of the quotation with this rowid. */
function readRow(db: Database, id: number): ArchiveRow {
  const row = db.get<Stored>(ROW, [id]) as Stored
  const { id: _, same_as: group, article_key, archive_speaker, speaker_kind, said_on, negated, articles, ...same } = row
  return {
    ...same,
    speakerKind: speaker_kind,
    negated: negated === 1,
    articleKey: article_key,
    archiveSpeaker: archive_speaker,
    saidOn: said_on,
    articles: group === null ? 1 : articles,
  } as unknown as ArchiveRow
}

/** Rows that fit but for their day, which nobody knows. */
function countUndated(db: Database, search: Search): number {
  const { since, until, ...filters } = search.filters
  if (since === undefined && until === undefined) return 0
  const { hits, from, params } = toWhere({ ...search, filters })
  return db.get<{ n: number }>(`${hits} SELECT count(*) AS n ${from} AND q.said_on IS NULL`, params)?.n ?? 0
}
