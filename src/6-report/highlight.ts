import { cutAtZones, findParagraphs } from '../paragraphs.ts'
import { overlaps } from '../spans.ts'
import type { Article, Span, Zone } from '../types.ts'
import { escapeHtml } from './escape.ts'
import { findZone } from './locate.ts'

/** A stretch of the text to be marked. `anchor` is HTML that goes before its first character. */
export type Highlight = Span & { readonly name: string; readonly anchor?: string }

type Block = Span & { readonly zone: Zone }

const ELEMENT: Partial<Record<Zone, string>> = { headline: 'h2', subhead: 'h3' }
const isFurniture = (block: Block | undefined): boolean => block?.zone === 'related' || block?.zone === 'boilerplate'

/** The text of an article as HTML: an element a paragraph, the highlights as `span`s, page furniture folded away. */
export function formatText(article: Article, highlights: readonly Highlight[]): string {
  const { text, zones } = article
  const blocks = cutAtZones(text, findParagraphs(text), zones).map((span) => ({
    ...span,
    zone: findZone(zones, span.start),
  }))
  const sorted = [...highlights].sort((a, b) => a.start - b.start || b.end - a.end)
  const html: string[] = []
  const shown = new Set<Highlight>()
  let next = 0
  let active: Highlight[] = []
  blocks.forEach((block, i) => {
    active = active.filter((highlight) => highlight.end > block.start)
    while (next < sorted.length && sorted[next].start < block.end) active.push(sorted[next++])
    if (isFurniture(block) && !isFurniture(blocks[i - 1]))
      html.push(`<details${hasAnchor(blocks, i, sorted) ? ' open' : ''}><summary>Not part of the story</summary>`)
    const element = ELEMENT[block.zone] ?? 'p'
    html.push(`<${element} class="${block.zone}">${formatBlock(text, block, active, shown)}</${element}>`)
    if (isFurniture(block) && !isFurniture(blocks[i + 1])) html.push('</details>')
  })
  return html.join('\n')
}

/** Whether something is marked in the run of page furniture that begins at block `from`. */
function hasAnchor(blocks: readonly Block[], from: number, highlights: readonly Highlight[]): boolean {
  let to = from
  while (isFurniture(blocks[to + 1])) to++
  const run = { start: blocks[from].start, end: blocks[to].end }
  return highlights.some((highlight) => highlight.anchor && overlaps(highlight, run))
}

/**
 * Highlights may nest and cross, HTML elements may not: the block is cut at every border.
 * `highlights` are sorted by start; those whose anchor stands already are in `shown`.
 */
function formatBlock(text: string, block: Block, highlights: readonly Highlight[], shown: Set<Highlight>): string {
  const borders = new Set([block.start, block.end])
  for (const { start, end } of highlights) {
    if (start > block.start && start < block.end) borders.add(start)
    if (end > block.start && end < block.end) borders.add(end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  let html = ''
  let next = 0
  let over: Highlight[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = { start: cuts[i], end: cuts[i + 1] }
    over = over.filter((highlight) => highlight.end > piece.start)
    while (next < highlights.length && highlights[next].start < piece.end) over.push(highlights[next++])
    for (const highlight of over) if (highlight.anchor && !shown.has(highlight)) html += highlight.anchor
    for (const highlight of over) shown.add(highlight)
    const names = [...new Set(over.map((highlight) => highlight.name))].join(' ')
    const words = escapeHtml(text.slice(piece.start, piece.end))
    html += names ? `<span class="${names}">${words}</span>` : words
  }
  return html
}
