import type { Article } from '../types.ts'
import { escapeHtml } from './escape.ts'
import { formatText, type Highlight } from './highlight.ts'
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
import { toRowsOf } from './rows.ts'
import type { Document } from './schema.ts'
import { STYLE } from './style.ts'

/** One article in a page: the `number` keeps its anchors apart from those of the others. */
export type HtmlItem = { readonly article: Article; readonly document: Document; readonly number: number }

/** A page that needs nothing beside itself: no script, no font, no picture, nothing fetched. */
export const formatHtml = (items: readonly HtmlItem[]): string =>
  HTML_OPEN + items.map(formatHtmlArticle).join('') + HTML_CLOSE

export const HTML_OPEN = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Who said what, and where</title>
<style>${STYLE}</style>
</head>
<body>
<header class="page">
<h1>Who said what, and where</h1>
<p class="legend"><span class="content direct">direct</span> <span class="content mixed">mixed</span>
<span class="content indirect">indirect</span> <span class="source">who</span> <span class="cue">said</span></p>
</header>
`
export const HTML_CLOSE = '</body>\n</html>\n'

/** The article with its quotations marked, beside the table of its rows; each leads to the other. */
export function formatHtmlArticle({ article, document, number }: HtmlItem): string {
  const rows = toRowsOf(document)
  const count = rows.length === 1 ? '1 quotation' : `${rows.length} quotations`
  const about = toHeading({ ...article, id: '', title: undefined })
  // An article that shows its headline needs no second one above.
  const hasHeadline = article.zones.some((zone) => zone.zone === 'headline')
  const heading = hasHeadline ? '' : `<h2>${escapeHtml(toOneLine(article.title ?? article.id))}</h2>\n`
  return `<article id="a${number}">
${heading}<p class="about">${escapeHtml(about)}${formatLink(article.url)} <a href="#a${number}t">${count}</a></p>
<div class="sides">
<section class="text" aria-label="The article">
${formatText(article, toHighlights(document, number))}
</section>
<section class="said" id="a${number}t" aria-label="Who said what">
${rows.length === 0 ? '<p>No quotations found.</p>' : formatRows(rows, number)}
${formatNotices(document, number)}</section>
</div>
</article>
`
}

/** Only web addresses become links: an address in an article may be anything, a script too. */
const formatLink = (url: string | undefined): string =>
  url && /^https?:\/\//i.test(url) ? ` <a href="${escapeHtml(url)}" rel="noreferrer">source</a>` : ''

function toHighlights(document: Document, number: number): Highlight[] {
  const at = (spans: readonly (readonly [number, number])[], name: string): Highlight[] =>
    spans.map(([start, end]) => ({ start, end, name }))
  const quotations = document.quotations.flatMap((quotation, i) => {
    const [first, ...rest] = at(quotation.content.spans, `content ${quotation.kind}`)
    const anchor = `<a class="n" id="a${number}q${i + 1}" href="#a${number}r${i + 1}">${i + 1}</a>`
    return [
      { ...first, anchor },
      ...rest,
      ...at(quotation.source?.spans ?? [], 'source'),
      ...at(quotation.cue?.spans ?? [], 'cue'),
    ]
  })
  const notices = document.notices.map(({ start, end }, i) => {
    const anchor = `<a class="n" id="a${number}n${i + 1}" href="#a${number}m${i + 1}">!</a>`
    return { start, end, name: 'notice', anchor }
  })
  return [...quotations, ...notices]
}

function formatRows(rows: readonly Row[], number: number): string {
  const numbers = toNumbers(rows)
  return `<table>
<thead><tr><th>#</th><th>Who</th><th>What</th><th>Where, when, via</th><th>How sure</th></tr></thead>
<tbody>
${rows.map((row, i) => formatRow(row, i + 1, number, numbers)).join('\n')}
</tbody>
</table>`
}

function formatRow(row: Row, i: number, number: number, numbers: ReadonlyMap<number, number>): string {
  const who = row.speaker ? `<b>${escapeHtml(toOneLine(row.speaker))}</b>` : `<i>${UNKNOWN}</i>`
  const words = toRoleWords(row)
  const role = words ? `<small>${escapeHtml(words)}</small>` : ''
  const kind = [...toKindWords(row), ...toRelationWords(row, numbers)].join(', ')
  const how = `line ${row.line}, ${row.start}–${row.end}${row.rule ? `, by ${row.rule}` : ''}`
  return `<tr id="a${number}r${i}"><td><a href="#a${number}q${i}">${i}</a></td>
<td>${who}${role}</td>
<td><q class="${row.kind}">${escapeHtml(toOneLine(row.quote))}</q><small>${escapeHtml(kind)}</small></td>
<td>${toCircumstanceWords(row).map(escapeHtml).join('<br>')}</td>
<td>${toPercent(row.confidence)}<small>${escapeHtml(how)}</small></td></tr>`
}

function formatNotices(document: Document, number: number): string {
  if (document.notices.length === 0) return ''
  const items = document.notices.map(
    ({ rule, message }, i) =>
      `<li id="a${number}m${i + 1}"><a href="#a${number}n${i + 1}">${escapeHtml(rule)}</a>: ${escapeHtml(message)}</li>`,
  )
  return `<h3>About the text</h3>\n<ul class="notices">\n${items.join('\n')}\n</ul>\n`
}
