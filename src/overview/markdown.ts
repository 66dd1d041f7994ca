import { escapeMarkdown } from '../6-report/markdown.ts'
import { toCircumstanceWords, toKindWords, toRoleWords, UNKNOWN } from '../6-report/plain.ts'
import type { ArchiveRow } from '../store/find.ts'
import { toFacts } from './facts.ts'
import type { Overview, Tally } from './overview.ts'

const MOST = 20

/** A report of many articles in Markdown: numbers, who and where in short tables, rows. */
export const formatOverviewMarkdown = (title: string, overview: Overview): string =>
  [
    `# ${escapeMarkdown(title)}\n\n${toFacts(overview).join(' ')}\n`,
    ...formatTally('Speaker', overview.speakers),
    ...formatTally('Outlet', overview.outlets),
    ...formatRows(overview.rows),
  ].join('\n')

const formatTally = (name: string, tally: Tally): string[] =>
  tally.length < 2
    ? []
    : [
        `| ${name} | Quotations |\n| --- | --: |`,
        ...tally.slice(0, MOST).map((each) => `| ${escapeMarkdown(each.name)} | ${each.count} |`),
        '',
      ]

const formatRows = (rows: readonly ArchiveRow[]): string[] =>
  rows.length === 0
    ? ['No quotations.\n']
    : [
        '| Said | Speaker | Role | Kind | Quote | Where, to whom, via | Article | Row |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
        ...rows.map(formatRow),
        '',
      ]

const formatRow = (row: ArchiveRow): string =>
  `| ${[
    row.saidOn ?? '',
    escapeMarkdown(row.archiveSpeaker ?? row.speaker ?? UNKNOWN),
    escapeMarkdown(toRoleWords(row) ?? ''),
    toKindWords(row).join(', '),
    escapeMarkdown(row.quote),
    escapeMarkdown(toCircumstanceWords({ ...row, time: null, date: null }).join('; ')),
    escapeMarkdown(
      [row.title ?? row.article, row.publisher ?? row.agency, `line ${row.line}`].filter(Boolean).join(', '),
    ),
    row.key,
  ].join(' | ')} |`
