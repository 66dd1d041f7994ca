import type { Article } from '../types.ts'
import { findMetadata, type Metadata, withoutEmpty } from './metadata.ts'
import { findZones } from './zones.ts'

/**
 * An article of a plain text, which stays as it is. Zones and metadata are found in the text; what `meta` says wins over
 * what the text says. Without an `id` it is called "article".
 * @throws TypeError when the text is no string.
 */
export function toArticle(text: string, meta: Metadata = {}): Article {
  if (typeof text !== 'string') throw new TypeError(`toArticle: expected a text, got ${typeof text}`)
  const given = withoutEmpty(meta)
  const zones = findZones(text, given.title)
  return { id: 'article', text, zones, ...findMetadata(text, zones), ...given }
}
