import { formatGrid, type GridColumn } from '../6-report/grid.ts'
import { toOneLine } from '../6-report/plain.ts'
import { openArchive } from '../store/open.ts'
import { type FoundArticle, searchArticles } from '../store/search.ts'
import { toScreen } from './screen.ts'
import { count } from './words.ts'

type SearchOptions = { readonly archive: string; readonly limit: number; readonly format: string }

/** Prints the articles that hold the words. Returns the exit status: 1 where none does. */
export async function runSearch(words: string, options: SearchOptions): Promise<number> {
  const archive = await openArchive(options.archive)
  try {
    const { articles, all } = searchArticles(archive, words, options.limit)
    if (options.format === 'json') process.stdout.write(`${JSON.stringify({ all, articles }, null, 2)}\n`)
    else if (all === 0) process.stdout.write(`No article holds ${toOneLine(words)}.\n`)
    else process.stdout.write(`${count(all, 'article')}.\n${formatGrid(articles, ARTICLES, toScreen())}\n`)
    return all > 0 ? 0 : 1
  } finally {
    archive.db.close()
  }
}

const ARTICLES: readonly GridColumn<FoundArticle>[] = [
  {
    name: 'Article',
    width: 40,
    cell: ({ title, key }) =>
      [title, key]
        .filter((words) => words)
        .map((words) => toOneLine(words as string))
        .join('\n'),
  },
  { name: 'Outlet', width: 18, cell: ({ outlet }) => toOneLine(outlet ?? '') },
  { name: 'Day', width: 12, cell: ({ published }) => published ?? '' },
  { name: 'Quotes', width: 8, cell: ({ quotations }) => String(quotations) },
  { name: 'Words', width: 0, cell: ({ snippet }) => toOneLine(snippet) },
]
