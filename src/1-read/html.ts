import type { Zone, ZoneSpan } from '../types.ts'
import { type Block, toBlocks } from './blocks.ts'
import { findPageMetadata, type PageMetadata } from './html-metadata.ts'
import { toLine } from './lines.ts'
import { parseDocument } from './linkedom.ts'
import type { Metadata } from './metadata.ts'
import { findContent } from './readability.ts'
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
  removeNoise(document)
  const main = findMain(document)
  const whole = main ? toBlocks(main) : []
  const found = findContent(document)
  const content = found ? toBlocks(found) : []
  const seen = new Set(top.map(({ text }) => text))
  const isWhole = content.length === 0 || (main?.localName === 'article' && countProse(content) < countProse(whole) / 2)
  const blocks = (isWhole ? whole : content).filter(({ text }) => !seen.has(text))
  return toTextAndZones([...top, ...blocks], meta)
}

const UNSEEN = 'script, style, noscript, template, svg, iframe'
const NOISE = 'nav, footer, form, button, dialog, [role="navigation"], [role="dialog"], [hidden], [aria-hidden="true"]'

/** Some pages stand in one big form, or are hidden behind a dialog: what holds half of the words is no noise. */
function removeNoise(document: Document): void {
  for (const element of document.querySelectorAll(UNSEEN)) element.remove()
  const half = (document.body?.textContent?.length ?? 0) / 2
  for (const element of document.querySelectorAll(NOISE))
    if ((element.textContent?.length ?? 0) <= half) element.remove()
}

/** The article where the page has only one, else what the page calls its main part. */
function findMain(document: Document): Element | null {
  const articles = document.querySelectorAll('article')
  if (articles.length === 1) return articles[0]
  return document.querySelector('[itemprop="articleBody"], main') ?? document.body
}

const countProse = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, zone }) => sum + (zone === undefined && text.length >= 60 ? text.length : 0), 0)

const STANDFIRST =
  '[class*="standfirst" i], [class*="subtitle" i], [class*="sub-title" i], [class*="subheadline" i], [class*="sub-headline" i], [class*="dek" i], [class*="article-summary" i], [class*="article__summary" i], [class*="lead-text" i], p[itemprop="description"], h2[itemprop="description"], [itemprop="alternativeHeadline"]'

/** Takes headline and standfirst out of the page, so that no rule for running text drops them. */
function takeTop(document: Document, { title, description }: PageMetadata): Block[] {
  const heading = findHeading(document, title)
  const headline = toWords(heading) || title
  const standfirst = findStandfirst(document, description)
  const summary = toWords(standfirst)
  heading?.remove()
  standfirst?.remove()
  return [
    ...(headline ? [{ text: headline, zone: 'headline' as Zone }] : []),
    ...(summary && summary !== headline ? [{ text: summary, zone: 'standfirst' as Zone }] : []),
  ]
}

const toWords = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

/** The first-rank heading that the title repeats, else the one in the article, else the only one. */
function findHeading(document: Document, title?: string): Element | null {
  const all = Array.from(document.querySelectorAll('h1'))
  return (
    all.find((each) => title !== undefined && toWords(each) !== '' && title.startsWith(toWords(each))) ??
    document.querySelector('article h1, main h1') ??
    (all.length === 1 ? all[0] : null)
  )
}

/** The element marked as a summary, else one that says on the page what the description in its head says. */
function findStandfirst(document: Document, description?: string): Element | null {
  for (const element of document.querySelectorAll(STANDFIRST)) {
    const words = toWords(element)
    const count = words.split(' ').length
    if (count >= 4 && count <= 80 && !element.querySelector('p + p, article')) return element
  }
  const wanted = description?.replace(/\s+/g, ' ').trim()
  if (!wanted) return null
  return Array.from(document.querySelectorAll('p, h2, h3, div')).find((each) => toWords(each) === wanted) ?? null
}

/**
 * Which blocks' markup says wrongly that they stand beside the story, because it says so of most of the page: a class like
 * "comments-enabled" around the whole story tells nothing.
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
