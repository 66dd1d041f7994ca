import { formatGrid, type GridColumn } from '../6-report/grid.ts'
import { toOneLine } from '../6-report/plain.ts'
import { findRow } from '../store/correct-row.ts'
import { listGroups, type Version } from '../store/groups.ts'
import { toScreen } from './screen.ts'
import { withArchive } from './with-archive.ts'
import { count } from './words.ts'

type RepeatsOptions = { readonly archive: string; readonly limit: number; readonly format: string }

/** Prints the quotations that stand in several articles, each with its versions; or those of one row. */
export async function runRepeats(row: string | undefined, options: RepeatsOptions): Promise<void> {
  await withArchive(options.archive, (archive) => {
    // A key that is none shall not look like a quotation that stands but once.
    if (row !== undefined) findRow(archive, row)
    const groups = listGroups(archive, { limit: options.limit, row })
    if (options.format === 'json') print(JSON.stringify(groups, null, 2))
    else if (groups.length === 0) print('No quotation stands in several articles.')
    const screen = toScreen()
    if (options.format === 'table')
      for (const { articles, versions } of groups)
        print(
          `${screen.colors.bold(`In ${count(articles, 'article')}: “${toOneLine(versions[0].quote)}”`)}\n${formatGrid(versions, VERSIONS, screen)}\n`,
        )
  })
}

const print = (text: string) => process.stdout.write(`${text}\n`)

const VERSIONS: readonly GridColumn<Version>[] = [
  { name: 'Day', width: 12, cell: ({ published }) => published ?? '' },
  {
    name: 'Article',
    width: 36,
    cell: ({ title, article, outlet }) =>
      [title ?? article, outlet]
        .filter((words) => words)
        .map((words) => toOneLine(words as string))
        .join('\n'),
  },
  { name: 'Speaker', width: 20, cell: ({ speaker }) => toOneLine(speaker ?? 'unknown') },
  { name: 'Against the first', width: 0, cell: ({ changed }) => toOneLine(changed) },
  { name: 'Row', width: 12, cell: ({ key }) => key },
]
