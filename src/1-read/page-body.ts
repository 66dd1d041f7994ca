import { type Block, toBlocks } from './blocks.ts'
import { findContent } from './readability.ts'

/**
 * The paragraphs of a page's running text. Takes the document apart. What Readability finds counts, unless it has lost the
 * half of an article that the page marks as one.
 */
export function takeBody(document: Document): Block[] {
  removeNoise(document)
  const main = findMain(document)
  const whole = main ? toBlocks(main) : []
  const found = findContent(document)
  const content = found ? toBlocks(found) : []
  const hasLost = main?.localName === 'article' && countProse(content) < countProse(whole) / 2
  return content.length === 0 || hasLost ? whole : content
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
export function findMain(document: Document): Element | null {
  const articles = document.querySelectorAll('article')
  if (articles.length === 1) return articles[0]
  return document.querySelector('[itemprop="articleBody"], main') ?? document.body
}

const countProse = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, zone }) => sum + (zone === undefined && text.length >= 60 ? text.length : 0), 0)
