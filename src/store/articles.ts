import type { Article, Zone } from '../types.ts'
import type { Database } from './sqlite.ts'

type ArticleRow = Readonly<Record<Exclude<keyof Article, 'id' | 'text' | 'zones'>, string | null>> & {
  readonly name: string
  readonly text: string
  readonly zones: string
}

/** An article as it was stored; null where there is none of this rowid. */
export function readArticle(db: Database, id: number): Article | null {
  const row = db.get<ArticleRow>(
    'SELECT name, text, zones, title, byline, agency, publisher, url, published, dateline FROM articles WHERE id = ?',
    [id],
  )
  if (!row) return null
  const { name, text, zones, ...others } = row
  const known = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null))
  return {
    id: name,
    text,
    zones: (JSON.parse(zones) as [Zone, number, number][]).map(([zone, start, end]) => ({ zone, start, end })),
    ...known,
  }
}
