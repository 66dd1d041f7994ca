import { parseHTML } from 'linkedom'

/** The page as a document. linkedom fails on markup without a root, so fragments get one. */
export function parseDocument(html: string): Document {
  const isPage = /<html[\s>]/i.test(html)
  const bare = html.replace(/^\s*<!doctype[^>]*>/i, '')
  const page = isPage ? html : `<!doctype html><html><head></head><body>${bare}</body></html>`
  return parseHTML(page).document as unknown as Document
}
