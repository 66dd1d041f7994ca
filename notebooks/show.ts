import { Buffer } from 'node:buffer'
import { setTimeout } from 'node:timers/promises'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { escapeHtml } from '../src/6-report/escape.ts'

/** What the notebooks need of the Deno kernel. */
declare const Deno: {
  readonly jupyter: { readonly display: (looks: object, options: { readonly raw: true }) => Promise<void> }
}

/**
 * Shows something below a cell; `looks` holds what it looks like, by media type. Cells await it. Of what a cell sends last, be it
 * shown, printed or its value, Deno 2.9.5 sends some 3 in 100 only after the news that the cell is done, and Jupyter takes it no
 * more. A moment's wait after sending mends that (none of 1000 came late, against 27 without); it is no guarantee.
 */
async function show(looks: Readonly<Record<string, string>>): Promise<void> {
  await Deno.jupyter.display(looks, { raw: true })
  await setTimeout(MOMENT)
}

/** In milliseconds. */
const MOMENT = 50

type Cell = string | number | boolean | null | undefined

/** Jupyter's own style puts every cell to the right. */
const TABLE_STYLE = `
table.said th, table.said td { text-align: left !important; vertical-align: top !important; }
table.said td.number { text-align: right !important; }
table.said td.short { white-space: nowrap; }`

/** A table with a line for each record; the names of the columns are those of the first. */
export function showTable(records: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
  const columns = Object.keys(records[0] ?? {})
  const head = columns.map((name) => `<th>${escapeHtml(name)}</th>`).join('')
  const lines = records.map((record) => `<tr>${columns.map((name) => toCell(record[name])).join('')}</tr>`)
  const table = `<table class="said">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
  return show({
    'text/html': `<style>${TABLE_STYLE}</style>\n${table}`,
    'text/plain': `a table of ${records.length} × ${columns.length}`,
  })
}

const toCell = (value: Cell): string => {
  const words = escapeHtml(String(value ?? ''))
  const name = typeof value === 'number' ? 'number' : words.length <= SHORT ? 'short' : ''
  return name && words ? `<td class="${name}">${words}</td>` : `<td>${words}</td>`
}

/** Cells of so few characters, as days have, are not broken into lines. */
const SHORT = 14

/** Colours of its own for ink and paper: a notebook may be dark. */
const TEXT_STYLE = `
.marked { max-width: 42em; padding: .5em 1.5em; background: #fdfcf9; color: #1d1d1f; line-height: 1.6; }
.marked .headline { font-size: 1.3em; color: inherit; } .marked .subhead { font-size: 1em; color: inherit; }
.marked .direct { background: #ffe27a; } .marked .mixed { background: #ffd0a8; } .marked .indirect { background: #d9e6f7; }
.marked .source { color: #00695c; font-weight: 600; } .marked .cue { color: #8a2a6b; font-style: italic; }
.marked .notice { outline: 2px solid #d84315; } .marked details { color: #6a675f; font-size: .85em; }`

/** HTML of an article's text; the classes of what is marked in it are those that `formatText` is given. */
export const showText = (html: string): Promise<void> =>
  show({
    'text/html': `<style>${TEXT_STYLE}</style>\n<div class="marked">\n${html}\n</div>`,
    'text/plain': 'the text, marked',
  })

/** Where Plot makes its elements: there is no browser. */
const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')

/**
 * A picture of Plot's, dark on white in a dark notebook too. `ariaLabel` says what it shows. As SVG, and as an image in HTML:
 * what turns notebooks into pages (nbconvert, GitHub) strips the shapes of SVG for fear of scripts, but leaves images alone.
 */
export function showPlot(options: Plot.PlotOptions & { readonly ariaLabel: string }): Promise<void> {
  const style = { background: 'white', color: '#222', fontSize: '12px' }
  const plot = Plot.plot({ width: 760, marginBottom: 50, ...options, document: document as unknown as Document, style })
  const svg = toPicture((plot as unknown as Element).outerHTML)
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return show({
    'image/svg+xml': svg,
    'text/html': `<img alt="${escapeHtml(options.ariaLabel)}" src="${source}">`,
    'text/plain': options.ariaLabel,
  })
}

/** With the name space that a picture outside a page needs, and with two decimals, which are enough for a screen. */
const toPicture = (svg: string): string =>
  svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/(\.\d\d)\d+/g, '$1'))

/** A name that fits beside a plot. */
export const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)
const LONGEST = 34

/** Names and their colours, the same in every plot. */
export type Colors = { readonly domain: readonly string[]; readonly range: readonly string[] }

export const KINDS: Colors = { domain: ['direct', 'mixed', 'indirect'], range: ['#2f6f9f', '#7b5ea7', '#c9820a'] }
export const ACTS: Colors = {
  domain: ['statement', 'question', 'denial', 'refusal', 'attitude'],
  range: ['#4c78a8', '#72a35a', '#c44e52', '#8c6d31', '#9a9a9a'],
}

/** The key of the colours, above the right end of the frame: a part of the picture, which Plot's own legend is not. */
export function toKey({ domain, range }: Colors): Plot.Markish[] {
  const widths = domain.map((name) => 38 + name.length * 7)
  const left = (from: number) => -widths.slice(from).reduce((sum, width) => sum + width, 0)
  return domain.map((name, i) =>
    Plot.text([`● ${name}`], {
      fill: range[i],
      fontWeight: 'bold',
      frameAnchor: 'top-right',
      textAnchor: 'start',
      dx: left(i),
      dy: -20,
    }),
  )
}
