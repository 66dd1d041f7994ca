export const FORMATS = ['table', 'csv', 'xlsx', 'json', 'ndjson', 'md', 'html', 'annotations', 'schema-org'] as const
export type Format = (typeof FORMATS)[number]

/** schema.org's JSON-LD has no ending: ".jsonld" is taken by annotations, which are made to be kept in files. */
const BY_ENDING: Record<string, Format> = {
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  txt: 'table',
  jsonld: 'annotations',
}

/** The format that the ending of a file name asks for; null where it asks for none. */
export const toFormat = (path: string): Format | null =>
  BY_ENDING[/\.(\w+)$/.exec(path)?.[1].toLowerCase() ?? ''] ?? null
