import type { Document } from './schema.ts'

/** Documents as one JSON array. */
export const formatJson = (documents: readonly Document[]): string => `${JSON.stringify(documents, null, 2)}\n`

/** Documents as JSON Lines: one a line. */
export const formatNdjson = (documents: readonly Document[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

/**
 * Elements of a JSON array, one a line, in which `before` stand already. No "<" is in them, so that a page can hold them
 * in a script element.
 */
export const formatElements = (elements: readonly object[], before: number): string =>
  elements
    .map((element, i) => `${before + i === 0 ? '\n' : ',\n'}${JSON.stringify(element).replaceAll('<', '\\u003c')}`)
    .join('')
