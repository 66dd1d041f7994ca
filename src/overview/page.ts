import { escapeHtml } from '../6-report/escape.ts'
import { toCircumstanceWords, toKindWords, toOneLine, toPercent, toRoleWords, UNKNOWN } from '../6-report/plain.ts'
import { STYLE } from '../6-report/style.ts'
import type { ArchiveRow } from '../store/find.ts'
import { toFacts } from './facts.ts'
import type { Overview } from './overview.ts'
import { plotOverTime, plotTally } from './plots.ts'

const MORE_STYLE = `
figure { margin: 1.6rem 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
figcaption { font-weight: 600; margin-bottom: .3rem; }
.facts { color: var(--faint); max-width: 46rem; }
.key { display: inline-block; width: .8em; height: .8em; border-radius: .15em; margin: 0 .25em 0 .8em; }
svg, svg text { color: var(--ink); } td:first-child { white-space: nowrap; }
`

/** A report of many articles as a page that needs nothing beside itself: numbers, plots, rows. */
export function formatOverviewHtml(title: string, overview: Overview): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${MORE_STYLE}</style>
</head>
<body>
<h2>${escapeHtml(title)}</h2>
<p class="facts">${escapeHtml(toFacts(overview).join(' '))}</p>
${formatPlots(overview)}
${formatRows(overview)}
</body>
</html>
`
}

const KEY = ['direct #2f6f9f', 'mixed #7b5ea7', 'indirect #b9770e']
  .map((each) => each.split(' '))
  .map(([kind, color]) => `<span class="key" style="background:${color}"></span>${kind}`)
  .join('')

function formatPlots(overview: Overview): string {
  const figure = (caption: string, svg: string) => `<figure><figcaption>${caption}</figcaption>${svg}</figure>`
  return [
    ...(overview.moments.length > 0 ? [figure(`Statements by ${overview.unit} ${KEY}`, plotOverTime(overview))] : []),
    ...(overview.speakers.length > 1 ? [figure('Who is quoted most', plotTally(overview.speakers, 'speaker'))] : []),
    ...(overview.outlets.length > 1 ? [figure('Which outlets quote', plotTally(overview.outlets, 'outlet'))] : []),
    ...(overview.places.length > 1 ? [figure('Where it was said', plotTally(overview.places, 'place'))] : []),
  ].join('\n')
}

function formatRows({ rows }: Overview): string {
  if (rows.length === 0) return '<p>No quotations.</p>'
  return `<table>
<thead><tr><th>Said</th><th>Who</th><th>What</th><th>Where, to whom, via</th><th>Where to find it</th></tr></thead>
<tbody>
${rows.map(formatRow).join('\n')}
</tbody>
</table>`
}

function formatRow(row: ArchiveRow): string {
  const name = row.archiveSpeaker ?? row.speaker
  const who = name ? `<b>${escapeHtml(toOneLine(name))}</b>` : `<i>${UNKNOWN}</i>`
  const role = toRoleWords(row)
  const kind = [...toKindWords(row), toPercent(row.confidence), ...(row.correction ? [row.correction] : [])].join(', ')
  const title = escapeHtml(toOneLine(row.title ?? row.article))
  const link =
    row.url && /^https?:\/\//i.test(row.url) ? `<a href="${escapeHtml(row.url)}" rel="noreferrer">${title}</a>` : title
  const place = [
    row.publisher ?? row.agency,
    row.published,
    `line ${row.line}`,
    `${row.start}–${row.end}`,
    `row ${row.key}`,
  ]
  return `<tr id="${row.key}"><td>${escapeHtml(row.saidOn ?? '')}</td>
<td>${who}${role ? `<small>${escapeHtml(role)}</small>` : ''}</td>
<td><q class="${row.kind}">${escapeHtml(toOneLine(row.quote))}</q><small>${escapeHtml(kind)}</small></td>
<td>${toCircumstanceWords({ ...row, time: null, date: null })
    .map(escapeHtml)
    .join('<br>')}</td>
<td>${link}<small>${escapeHtml(toOneLine(place.filter((word) => word).join(' · ')))}</small></td></tr>`
}
