import type { Resources } from './resources.ts'
import type { Analysis, Article } from './types.ts'

/** Checks at the door of the library, where callers may write JavaScript. Each returns what it was given. */
export function expectArticle(article: Article): Article {
  if (typeof article !== 'object' || article === null)
    throw new TypeError(`analyze: expected an article, got ${name(article)}; make one with toArticle(text)`)
  if (typeof article.text !== 'string')
    throw new TypeError(`analyze: expected article.text to be a string, got ${name(article.text)}`)
  if (!Array.isArray(article.zones))
    throw new TypeError(`analyze: expected article.zones to be a list, got ${name(article.zones)}; use toArticle(text)`)
  return article
}

export function expectResources(resources: Resources): Resources {
  if (typeof resources?.tokenize !== 'function')
    throw new TypeError(`analyze: expected resources, got ${name(resources)}; pass what "await loadResources()" gives`)
  return resources
}

export function expectAnalysis(analysis: Analysis, caller: string): Analysis {
  if (!Array.isArray(analysis?.quotations) || typeof analysis.article?.text !== 'string')
    throw new TypeError(`${caller}: expected an analysis, got ${name(analysis)}; pass what analyze gives`)
  return analysis
}

function name(value: unknown): string {
  if (value instanceof Promise) return 'a promise (is an await missing?)'
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value
}
