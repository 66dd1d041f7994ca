import { createHash } from 'node:crypto'
import type { Archive } from './open.ts'
import { readOutlets } from './outlets.ts'
import { isSettled } from './unsettled.ts'

/** What an archive holds, in numbers. */
export type Info = {
  readonly articles: number
  readonly files: number
  /** Files of which a part could not be read, or that were being added when a run was stopped. */
  readonly unfinished: number
  readonly quotations: number
  readonly speakers: number
  readonly outlets: number
  readonly first: string | null
  readonly last: string | null
  /** Quotations that stand in several articles, each counted once. */
  readonly repeated: number
  readonly corrections: number
  /** Corrections that no quotation of the archive bears: their articles are gone, or say something else. */
  readonly lostCorrections: number
  /** Articles that another version analysed. */
  readonly outdated: number
  readonly isSettled: boolean
  readonly bytes: number
}

export function readInfo({ db }: Archive, analyzer: string): Info {
  const number = (sql: string, params: readonly string[] = []) =>
    Number(db.get<{ n: number }>(`SELECT ${sql} AS n`, params)?.n)
  const span = db.get<{ first: string | null; last: string | null }>(
    'SELECT min(published) AS first, max(published) AS last FROM articles',
  )
  return {
    articles: number('(SELECT count(*) FROM articles)'),
    files: number('(SELECT count(*) FROM files)'),
    unfinished: number('(SELECT count(*) FROM files WHERE NOT is_whole)'),
    quotations: number('(SELECT count(*) FROM rows)'),
    speakers: number('(SELECT count(*) FROM speakers)'),
    outlets: readOutlets(db).length,
    first: span?.first ?? null,
    last: span?.last ?? null,
    repeated: number(
      `(SELECT count(*) FROM (SELECT 1 FROM quotations WHERE same_as IS NOT NULL GROUP BY same_as HAVING count(DISTINCT article) > 1))`,
    ),
    corrections: number('(SELECT count(*) FROM corrections)'),
    lostCorrections: number(
      `(SELECT count(*) FROM corrections WHERE verdict <> 'rejected')
        - (SELECT count(*) FROM rows WHERE correction IS NOT NULL)`,
    ),
    outdated: number('(SELECT count(*) FROM articles WHERE analyzer <> ?)', [analyzer]),
    isSettled: isSettled(db),
    bytes: number('(SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size())'),
  }
}

/**
 * A fingerprint of all that the archive holds: two archives with the same are equal, whatever the order in which their
 * articles came and the runs in which they were added. Numbers that tell nothing (rowids, runs) are left out.
 */
export function digestArchive({ db }: Archive): string {
  const hash = createHash('sha256')
  for (const sql of CONTENT)
    for (const row of db.each<object>(sql)) hash.update(`${JSON.stringify(Object.values(row))}\n`)
  return hash.digest('base64url').slice(0, 22)
}

/** Everything in an order of its own. Groups of quotations are told by the first of their keys. */
const CONTENT: readonly string[] = [
  'SELECT path, hash, is_whole FROM files ORDER BY path',
  `SELECT key, file, hash, analyzer, name, title, byline, agency, publisher, url, published, dateline, text, zones, notices
   FROM articles ORDER BY key`,
  `SELECT a.key, v.number, v.name, v.kind, v.role, v.affiliation, v.aliases, v.block, v.why, p.key, p.name, p.kind, p.block
   FROM voices v JOIN articles a ON a.id = v.article LEFT JOIN speakers p ON p.id = v.speaker ORDER BY a.key, v.number`,
  `SELECT q.key, a.key, q.number, q.kind, q.act, q.negated, q.marks, q.zone, q.paragraph, q.sentence, q.line, q."start", q."end",
     q.quote, q.context, q.cue, q.lemma, q.source, q.mention, q.rule, q.place, q.event, q.time, q.date, q.addressee, q.via,
     q.said_on, q.within, q.repeats, q.quotation_score, q.speaker_score, q.confidence, q.spans, q.found_start, q.found_end, q.correction,
     (SELECT min(o.key) FROM quotations o WHERE o.same_as = q.same_as),
     (SELECT json_group_array(number) FROM (SELECT v.number FROM said s JOIN voices v ON v.id = s.voice
       WHERE s.quotation = q.id ORDER BY s.place))
   FROM quotations q JOIN articles a ON a.id = q.article ORDER BY a.key, q.number, q.key`,
  'SELECT article, "start", "end", quote, found, verdict, change FROM corrections ORDER BY article, "start", "end"',
  'SELECT kind, a_article, a_name, b_article, b_name FROM ties ORDER BY kind, a_article, a_name, b_article, b_name',
]
