/** An article, or why it cannot be told which one is meant. */
export type Found<T> = T | 'none' | 'several'

/** The articles whose paths end alike, by their path read backwards. `last` tells whose path is at its beginning here. */
type Node<T> = { readonly next: Map<string, Node<T>>; any: Found<T>; last: Found<T> }

/**
 * A function that finds an article by the id that an export has for it: the same id, or else the one whose path has the
 * most in common with it at its end, since a folder may be named from elsewhere ("news/a.txt", "/home/me/news/a.txt").
 * Of two articles with the same id and text one is enough. Takes time by the length of the id.
 */
export function toArticleFinder<T extends { readonly id: string; readonly text: string }>(
  articles: Iterable<T>,
): (id: string) => Found<T> {
  const byId = new Map<string, Found<T>>()
  const root = toNode<T>()
  for (const article of articles) {
    byId.set(article.id, join(byId.get(article.id) ?? 'none', article))
    add(root, article)
  }
  return (id) => byId.get(id) ?? findByPath(root, id)
}

const toNode = <T>(): Node<T> => ({ next: new Map(), any: 'none', last: 'none' })

function join<T extends { readonly id: string; readonly text: string }>(found: Found<T>, article: T): Found<T> {
  if (found === 'none') return article
  return found !== 'several' && found.id === article.id && found.text === article.text ? found : 'several'
}

function add<T extends { readonly id: string; readonly text: string }>(root: Node<T>, article: T): void {
  let node = root
  for (const name of toNamesFromEnd(article.id)) {
    const next = node.next.get(name) ?? toNode<T>()
    node.next.set(name, next)
    next.any = join(next.any, article)
    node = next
  }
  node.last = join(node.last, article)
}

function findByPath<T>(root: Node<T>, id: string): Found<T> {
  let node = root
  let isWhole = true
  for (const name of toNamesFromEnd(id)) {
    const next = node.next.get(name)
    isWhole = next !== undefined
    if (!next) break
    node = next
  }
  if (node === root) return 'none'
  return isWhole && node.last !== 'none' ? node.last : node.any
}

/** "./news/a.txt" → "a.txt", "news". */
const toNamesFromEnd = (path: string): string[] =>
  path
    .split(/[/\\]/)
    .filter((name) => name !== '' && name !== '.')
    .reverse()
