import type { Zone } from '../types.ts'
import type { Block } from './blocks.ts'
import type { PageMetadata } from './html-metadata.ts'
import { findMain } from './page-body.ts'

const STANDFIRST =
  '[class*="standfirst" i], [class*="subtitle" i], [class*="sub-title" i], [class*="subheadline" i], [class*="sub-headline" i], [class~="dek" i], [class*="-dek" i], [class*="_dek" i], [class*="article-summary" i], [class*="article__summary" i], [class*="lead-text" i], p[itemprop="description"], h2[itemprop="description"], [itemprop="alternativeHeadline"]'

/** Takes headline and standfirst out of the page, so that no rule for running text drops them. */
export function takeTop(document: Document, { title, description }: PageMetadata): Block[] {
  const heading = findHeading(document, title)
  const headline = toWords(heading) || title
  const standfirst = findStandfirst(document, heading, description)
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

/** The element near the story that is marked as a summary, else one that says what the description in the page's head says. */
function findStandfirst(document: Document, heading: Element | null, description?: string): Element | null {
  const places = [findMain(document), heading?.parentElement]
  const isNear = (element: Element) => places.some((place) => place?.contains(element))
  for (const element of document.querySelectorAll(STANDFIRST)) {
    const count = toWords(element).split(' ').length
    if (count >= 4 && count <= 80 && isNear(element) && !element.querySelector('p + p, article')) return element
  }
  const wanted = description?.replace(/\s+/g, ' ').trim()
  if (!wanted) return null
  return Array.from(document.querySelectorAll('p, h2, h3, div')).find((each) => toWords(each) === wanted) ?? null
}
