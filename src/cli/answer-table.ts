import { formatGrid, type GridColumn } from '../6-report/grid.ts'
import { toCircumstanceWords, toKindWords, toOneLine, toPercent, toRoleWords, UNKNOWN } from '../6-report/plain.ts'
import { describeFilters } from '../ask/describe-filters.ts'
import type { Answer } from '../store/answer.ts'
import type { ArchiveRow, Found, Speaking } from '../store/find.ts'
import type { Who } from '../store/who.ts'
import type { Screen } from './screen.ts'
import { count } from './words.ts'

/** An answer for people: how the question was understood, what there is in all, and the rows. */
export function formatAnswer(answer: Answer, screen: Screen): string {
  const { question, found, speakers, who } = answer
  const lines = [screen.colors.bold(`Asked for: ${toOneLine(describeFilters(question.filters))}.`)]
  if (who) lines.push(...toWhoLines(who))
  if (found.quotations === 0) return `${[...lines, ...toNothing(answer)].join('\n')}\n`
  lines.push(toCounts(found))
  if (question.want === 'speakers') lines.push(formatGrid(speakers, SPEAKING, screen))
  if (question.want !== 'count') lines.push(formatRows(found.rows, screen))
  return `${lines.join('\n')}\n`
}

const MOST_NAMES = 6

/** Whom the name was taken for, where that is not plain. */
function toWhoLines({ asked, by, speakers, voices }: Who): string[] {
  const names = speakers.map(({ name, key }) => (speakers.length > 1 ? `${name} (${key})` : name)).map(toOneLine)
  if (by === 'role')
    return [
      `Nobody is called "${toOneLine(asked)}": taken for a role, borne by ${count(voices.length, 'speaker')} in their articles.`,
    ]
  if (names.length === 1 && voices.length === 0)
    return names[0] === asked && by === 'name' ? [] : [`${toOneLine(asked)}: ${names[0]}.`]
  const spokesmen = voices.length > 0 ? ' and those who speak for it' : ''
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  const several = names.length > 1 ? `; a fuller name or the key in brackets asks for one` : ''
  return [`${toOneLine(asked)}: ${names.slice(0, MOST_NAMES).join(', ')}${more}${spokesmen}${several}.`]
}

function toNothing({ question, who, nearest, found }: Answer): string[] {
  const { speaker } = question.filters
  if (speaker !== undefined && !who) {
    const like = nearest.length > 0 ? ` Names like it: ${nearest.map(toOneLine).join(', ')}.` : ''
    return [`Nothing found: the archive quotes nobody called "${toOneLine(speaker)}".${like}`]
  }
  return [`Nothing found.${toUndated(found)}`]
}

function toCounts(found: Found): string {
  const { quotations, distinct, articles } = found
  const once = distinct < quotations ? `, ${count(distinct, 'different one', 'different ones')}` : ''
  const shown = found.rows.length < distinct && found.rows.length > 0 ? ` The first ${found.rows.length}:` : ''
  return `${count(quotations, 'quotation')}${once} in ${count(articles, 'article')}.${toUndated(found)}${shown}`
}

const toUndated = ({ undated }: Found): string =>
  undated > 0 ? ` ${count(undated, 'more has', 'more have')} no date and ${undated === 1 ? 'is' : 'are'} left out.` : ''

const SPEAKING: readonly GridColumn<Speaking>[] = [
  { name: 'Speaker', width: 34, cell: ({ speaker }) => toOneLine(speaker) },
  { name: 'Role', width: 0, cell: ({ role }) => toOneLine(role ?? '') },
  { name: 'Times', width: 8, cell: ({ quotations }) => String(quotations) },
  { name: 'Last', width: 12, cell: ({ last }) => last ?? '' },
]

function formatRows(rows: readonly ArchiveRow[], screen: Screen): string {
  const { colors, width } = screen
  const lines = (...words: (string | null)[]) => words.filter((word) => word).join('\n')
  return formatGrid(
    rows,
    [
      {
        name: 'Speaker',
        width: Math.floor(width * 0.2),
        cell: (row) => {
          const role = toRoleWords(row)
          const name = row.archiveSpeaker ?? row.speaker
          return lines(name ? colors.bold(toOneLine(name)) : colors.dim(UNKNOWN), role && colors.dim(role))
        },
      },
      { name: 'Quote', width: 0, cell: (row) => lines(toOneLine(row.quote), colors.dim(toKind(row))) },
      {
        name: 'Where to find it',
        width: Math.floor(width * 0.27),
        cell: (row) => lines(toOneLine(row.title ?? row.article), colors.dim(toPlace(row))),
      },
      { name: 'Said', width: 12, cell: ({ saidOn }) => saidOn ?? '' },
      { name: 'Row', width: 12, cell: ({ key, confidence }) => lines(key, colors.dim(toPercent(confidence))) },
    ],
    screen,
  )
}

const toKind = (row: ArchiveRow): string =>
  [
    ...toKindWords(row),
    ...toCircumstanceWords({ ...row, time: null, date: null }),
    ...(row.correction ? [row.correction] : []),
  ].join(', ')

function toPlace(row: ArchiveRow): string {
  const outlet = row.publisher ?? row.agency
  const others = row.articles > 1 ? `also in ${count(row.articles - 1, 'other article')}` : null
  return [outlet, row.published, `line ${row.line}`, others]
    .filter((words) => words)
    .map((words) => toOneLine(words as string))
    .join(' · ')
}
