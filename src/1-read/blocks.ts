import type { Zone } from '../types.ts'

/** A paragraph of a page: its words with single spaces, and its zone where the markup tells it. */
export type Block = { readonly text: string; readonly zone?: Zone }

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|br)$/
const SKIPPED =
  /^(?:script|style|noscript|template|svg|math|iframe|object|embed|canvas|video|audio|button|select|textarea|input|head|nav)$/

/** Soft hyphens and places where a line may break: they would cut words in two. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/**
 * The paragraphs of an element in their order, one for each block or line break, so that none is glued to the next.
 * Walks without recursion: broken pages nest thousands deep.
 */
export function toBlocks(root: Element): Block[] {
  const blocks: Block[] = []
  let words = ''
  let zone: Zone | undefined
  const flush = () => {
    const text = words.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    if (text !== '') blocks.push(zone === undefined ? { text } : { text, zone })
    words = ''
  }
  let node: Node | null = root
  let isDown = true
  while (node) {
    const name: string = node.nodeType === 1 ? (node as Element).localName.toLowerCase() : ''
    if (isDown && node.nodeType === 3) words += node.nodeValue ?? ''
    // A browser draws the marks of <q>.
    if (name === 'q' && node.firstChild) words += isDown ? '“' : '”'
    if (BLOCK.test(name)) {
      flush()
      zone = findZone(isDown ? node : node.parentNode, root)
    }
    const child: Node | null = isDown && node.nodeType === 1 && !SKIPPED.test(name) ? node.firstChild : null
    if (child) {
      node = child
      continue
    }
    if (isDown && BLOCK.test(name)) zone = findZone(node.parentNode, root)
    if (node === root) break
    isDown = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode
  }
  flush()
  return blocks
}

/** The zone that the nearest telling element around the node gives. */
function findZone(node: Node | null, root: Element): Zone | undefined {
  let depth = 0
  for (let at = node; at && depth < 8; at = at.parentNode, depth++) {
    if (at.nodeType !== 1) continue
    const name = (at as Element).localName.toLowerCase()
    if (name === 'figcaption' || name === 'figure') return 'caption'
    if (name === 'h1') return 'headline'
    if (/^h[2-6]$/.test(name)) return 'subhead'
    if (name === 'aside') return 'related'
    const zone = byClass(at as Element)
    if (zone) return zone
    if (at === root) break
  }
  return undefined
}

function byClass(element: Element): Zone | undefined {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.toLowerCase()
  if (names.length < 2) return undefined
  if (/(?:^|[\s_-])(?:captions?|wp-caption-text|photo-?credits?|image-?credits?)(?:$|[\s_-])/.test(names))
    return 'caption'
  if (/(?:^|[\s_-])(?:by-?line|dateline-?author|article-?authors?)(?:$|[\s_-])/.test(names)) return 'byline'
  if (
    /(?:^|[\s_-])(?:related|recommended|read-?more|also-?read|more-?stories|most-?read|teasers?)(?:$|[\s_-])/.test(
      names,
    )
  )
    return 'related'
  return /(?:^|[\s_-])(?:newsletters?|advert(?:isement)?s?|ads?|share|social|comments?|promos?|cookies?|copyright|breadcrumbs?)(?:$|[\s_-])/.test(
    names,
  )
    ? 'boilerplate'
    : undefined
}
