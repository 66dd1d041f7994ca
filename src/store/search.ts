import { toMatch, toTopicWords } from './match.ts'
import type { Archive } from './open.ts'

/** An article that holds the words, and where: `snippet` has `[` and `]` around them. */
export type FoundArticle = {
  readonly key: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly quotations: number
  readonly snippet: string
}

/** The articles that hold all of the words, the fullest of them first, and how many there are. */
export function searchArticles(
  { db }: Archive,
  words: string,
  limit: number,
): { readonly articles: readonly FoundArticle[]; readonly all: number } {
  const cut = toTopicWords(words)
  if (cut.length === 0) return { articles: [], all: 0 }
  const match = toMatch(['title', 'text'], cut)
  return {
    all:
      db.get<{ n: number }>('SELECT count(*) AS n FROM articles_search WHERE articles_search MATCH ?', [match])?.n ?? 0,
    articles: db.all<FoundArticle>(
      `SELECT a.key, a.title, coalesce(a.publisher, a.agency) AS outlet, a.published,
         (SELECT count(*) FROM quotations q WHERE q.article = a.id AND q.correction IS NOT 'rejected') AS quotations,
         snippet(articles_search, 1, '[', ']', '…', 24) AS snippet
       FROM articles_search JOIN articles a ON a.id = articles_search.rowid
       WHERE articles_search MATCH ? ORDER BY bm25(articles_search, 4, 1), a.key LIMIT ?`,
      [match, limit],
    ),
  }
}
