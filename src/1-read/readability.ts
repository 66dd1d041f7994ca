import { Readability } from '@mozilla/readability'

/** Short news items count as articles too. */
const SHORTEST = 100

/** The element that holds the article's running text, or null. Takes the document apart. */
export function findContent(document: Document): Element | null {
  const options = {
    charThreshold: SHORTEST,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: Node) => node as Element,
  }
  try {
    return new Readability<Element>(document, options).parse()?.content ?? null
  } catch {
    // A page without a body, or one that its own markup has broken: the caller takes it as a whole.
    return null
  }
}
