import type { ZoneSpan } from '../types.ts'
import { type Block, toBlocks } from './blocks.ts'
import { findPageMetadata } from './html-metadata.ts'
import { toLine } from './lines.ts'
import { parseDocument } from './linkedom.ts'
import type { Metadata } from './metadata.ts'
import { takeBody } from './page-body.ts'
import { takeTop } from './page-top.ts'
import { isRelatedHeading } from './related.ts'
import { toStoryZones } from './story.ts'

/** The words of a page as text, a paragraph a block with a blank line between, and what the markup tells of them. */
export type Page = { readonly text: string; readonly zones: readonly ZoneSpan[]; readonly meta: Metadata }

/**
 * The article of a page: headline, standfirst, and the running text with its captions and subheads. Null where the page
 * has no running text. A fragment (a feed's `<p>…</p>`) is taken whole.
 */
export function toPage(html: string): Page | null {
  const document = parseDocument(html)
  if (!/<(?:html|body|head)[\s>]/i.test(html)) return toTextAndZones(toBlocks(document.body), {})
  const { description, ...meta } = findPageMetadata(document)
  const top = takeTop(document, { ...meta, description })
  const seen = new Set(top.map(({ text }) => text))
  const body = takeBody(document).filter(({ text }) => !seen.has(text))
  return toTextAndZones([...top, ...body], meta)
}

/**
 * Tells the blocks whose markup says wrongly that they stand beside the story. It does where it says so of most of the
 * page: a class like "comments-enabled" around the whole story tells nothing.
 */
function findMistaken(blocks: readonly Block[]): (block: Block) => boolean {
  const isBeside = ({ zone }: Block) => zone === 'boilerplate' || zone === 'related'
  const count = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return count(blocks.filter(isBeside)) > count(blocks) / 2 ? isBeside : () => false
}

/** Fewer words than this in the running text are no article. */
const FEWEST = 5

function toTextAndZones(blocks: readonly Block[], meta: Metadata): Page | null {
  const text = blocks.map((block) => block.text).join('\n\n')
  const isMistaken = findMistaken(blocks)
  let start = 0
  const pieces = blocks.map((block) => {
    const line = toLine(text, { start, end: start + block.text.length })
    start = line.end + 2
    const isOpen = block.zone === undefined || isMistaken(block) || (block.zone === 'subhead' && isRelatedHeading(line))
    return { line, ...(isOpen ? {} : { zone: block.zone }) }
  })
  const zones = toStoryZones(pieces)
  const words = pieces.reduce((sum, { line }, i) => sum + (zones[i] === 'body' ? line.words : 0), 0)
  if (words < FEWEST) return null
  return { text, zones: pieces.map(({ line }, i) => ({ start: line.start, end: line.end, zone: zones[i] })), meta }
}
