import { toChanges } from '../repeats/changes.ts'
import { describeChanges } from '../repeats/describe-changes.ts'
import type { Archive } from './open.ts'

/** The same words in several places: one version of them. */
export type Version = {
  readonly key: string
  readonly article: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly speaker: string | null
  readonly quote: string
  /** What it has otherwise than the first, in words. */
  readonly changed: string
}

/** The versions in the order in which they appeared, the first one first. */
export type Group = { readonly group: number; readonly articles: number; readonly versions: readonly Version[] }

export type GroupOptions = { readonly limit: number; readonly row?: string }

/** The groups that stand in most articles; or that of one row. */
export function listGroups({ db }: Archive, { limit, row }: GroupOptions): Group[] {
  const groups = db.all<{ group: number; articles: number }>(
    `SELECT same_as AS "group", count(DISTINCT article) AS articles FROM quotations
     WHERE same_as IS NOT NULL AND correction IS NOT 'rejected'
       ${row === undefined ? '' : 'AND same_as IN (SELECT same_as FROM quotations WHERE key = ?)'}
     GROUP BY same_as HAVING count(DISTINCT article) > 1 ORDER BY articles DESC, min(said_on), min(key) LIMIT ?`,
    [...(row === undefined ? [] : [row]), limit],
  )
  return groups.map(({ group, articles }) => ({ group, articles, versions: readVersions({ db }, group) }))
}

function readVersions({ db }: Pick<Archive, 'db'>, group: number): Version[] {
  const versions = db.all<Omit<Version, 'changed'>>(
    `SELECT key, article_key AS article, title, coalesce(publisher, agency) AS outlet, published,
       coalesce(archive_speaker, speaker) AS speaker, quote
     FROM rows WHERE same_as = ? ORDER BY published IS NULL, published, article_key, "start"`,
    [group],
  )
  return versions.map((version) => ({ ...version, changed: toChanged(versions[0], version) }))
}

function toChanged(first: Omit<Version, 'changed'>, version: Omit<Version, 'changed'>): string {
  if (version === first) return 'the first'
  const words = describeChanges(toChanges(first.quote, version.quote))
  return version.speaker === first.speaker ? words : `${words}; said by ${version.speaker ?? 'nobody named'}`
}
