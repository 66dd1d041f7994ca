import { parseHTML } from 'linkedom'

/** The page as a document. linkedom fails on markup without a root, so fragments get one. */
export function parseDocument(html: string): Document {
  const isPage = /<html[\s>]/i.test(html)
  const bare = html.replace(/^\s*<!doctype[^>]*>/i, '')
  const page = isPage ? html : `<!doctype html><html><head></head><body>${bare}</body></html>`
  const document = parseHTML(page).document as unknown as Document
  if (/\s[A-Z][A-Za-z-]*\s*=/.test(html)) lowerAttributes(document)
  return document
}

/** linkedom keeps `CLASS=` and `Name=` as they are written, and then finds neither class nor name. */
function lowerAttributes(document: Document): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of Array.from(element.attributes))
      if (name !== name.toLowerCase() && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value)
}

/** "Wall &amp; wharf", "<em>Wall</em>" → the words, where they hold markup. */
export const withoutMarkup = (words: string): string =>
  /&(?:#\d+|#x[\da-f]+|[a-z]\w*);|<\/?[a-z]/i.test(words) ? (parseDocument(words).body.textContent ?? '') : words
