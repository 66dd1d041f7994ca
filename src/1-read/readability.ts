import { Readability } from '@mozilla/readability'

/** Short news items count as articles too. */
const SHORTEST = 100
/** Browsers do not nest deeper than 512; Readability's time grows with the cube of the depth. */
const DEEPEST = 200

/** The element that holds the article's running text, or null. Takes the document apart. */
export function findContent(document: Document): Element | null {
  if (isDeeperThan(DEEPEST, document)) return null
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

function isDeeperThan(most: number, document: Document): boolean {
  let level: Element[] = Array.from(document.children)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((element) => Array.from(element.children))
  }
  return false
}
