import type { Document } from './schema.ts'

/** Documents as one JSON array. */
export const formatJson = (documents: readonly Document[]): string => `${JSON.stringify(documents, null, 2)}\n`

/** Documents as JSON Lines: one a line. */
export const formatNdjson = (documents: readonly Document[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')
