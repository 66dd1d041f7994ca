import { toWellFormed } from '../code-points.ts'

/** What our own terms and names begin with in JSON-LD. */
export const NAMESPACE = 'urn:x-whosaid:'

/** A name of ours as an IRI: `toIri('quotation', 'a/b.txt', 3)` → "urn:x-whosaid:quotation:a%2Fb.txt:3". */
export const toIri = (...words: readonly (string | number)[]): string =>
  NAMESPACE + words.map((word) => encodeURIComponent(toWellFormed(String(word)))).join(':')

/** The address of an article on the web, or a name made of its id: a path would mean another file at each place. */
export const toArticleIri = (article: { readonly id: string; readonly url: string | null }): string =>
  toWebAddress(article.url) ?? toWebAddress(article.id) ?? toIri('article', article.id)

/** The address where it is one of the web (an article may give anything as its own, a script too); else null. */
export function toWebAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).href
}
