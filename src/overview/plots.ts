import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Overview, Tally } from './overview.ts'

/** Plots as SVG, drawn without a browser. This file alone knows what draws them. */

/** Where Plot makes its elements. */
const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')

const draw = (options: Plot.PlotOptions): string =>
  (
    Plot.plot({
      ...options,
      document: document as unknown as Document,
      style: { background: 'none' },
    }) as unknown as Element
  ).outerHTML

const WIDTH = 720
const KINDS = {
  domain: ['direct', 'mixed', 'indirect'],
  range: ['#2f6f9f', '#7b5ea7', '#b9770e'],
  legend: false,
} as const

/** How many statements each day, month or year; coloured by kind. */
export function plotOverTime({ moments, unit }: Pick<Overview, 'moments' | 'unit'>): string {
  const bars = moments.map(({ at, kind, count }) => ({ at: new Date(at), kind, count }))
  return draw({
    width: WIDTH,
    height: 220,
    marginLeft: 50,
    ariaLabel: `Statements by ${unit}`,
    x: { type: 'utc', label: null },
    y: { grid: true, label: 'statements', tickFormat: 'd' },
    color: KINDS,
    marks: [
      Plot.rectY(bars, { x: 'at', y: 'count', fill: 'kind', interval: unit, order: [...KINDS.domain] }),
      Plot.ruleY([0]),
    ],
  })
}

const MOST_BARS = 20
const LONGEST_NAME = 32

/** How often each of the most frequent names comes. */
export function plotTally(tally: Tally, label: string): string {
  const bars = tally.slice(0, MOST_BARS).map(({ name, count }) => ({ name: shorten(name), count }))
  return draw({
    width: WIDTH,
    height: 50 + bars.length * 22,
    marginLeft: 210,
    marginRight: 40,
    ariaLabel: `Statements by ${label}`,
    x: { grid: true, label: 'statements', tickFormat: 'd' },
    y: { label: null, domain: bars.map(({ name }) => name) },
    marks: [
      Plot.barX(bars, { x: 'count', y: 'name', fill: KINDS.range[0] }),
      Plot.text(bars, { x: 'count', y: 'name', text: ({ count }) => String(count), textAnchor: 'start', dx: 4 }),
      Plot.ruleX([0]),
    ],
  })
}

const shorten = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)
