import type { Article } from '../types.ts'
import {
  toCircumstanceWords,
  toHeading,
  toKindWords,
  toNumbers,
  toOneLine,
  toPercent,
  toRelationWords,
  toRoleWords,
  UNKNOWN,
} from './plain.ts'
import type { Row } from './row.ts'

/** The rows of one article as a Markdown table under a heading. */
export function formatMarkdown(article: Article, rows: readonly Row[]): string {
  const heading = `## ${escapeMarkdown(toHeading(article))}\n\n`
  if (rows.length === 0) return `${heading}No quotations found.\n`
  const numbers = toNumbers(rows)
  const lines = rows.map((row, i) =>
    [
      String(i + 1),
      row.speaker ? `**${escapeMarkdown(row.speaker)}**` : UNKNOWN,
      escapeMarkdown(toRoleWords(row) ?? ''),
      [...toKindWords(row), ...toRelationWords(row, numbers)].join(', '),
      escapeMarkdown(row.quote),
      escapeMarkdown(toCircumstanceWords(row).join('; ')),
      `${row.line}:${row.start}`,
      toPercent(row.confidence),
    ].join(' | '),
  )
  return [
    `${heading}| # | Speaker | Role | Kind | Quote | Where, when, via | At | Sure |`,
    '| --: | --- | --- | --- | --- | --- | --- | --: |',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n')
}

/** Text that Markdown shows as it is, on one line. */
export const escapeMarkdown = (text: string): string => toOneLine(text).replace(/[\\`*_{}[\]<>()#|~!&$]/g, '\\$&')
