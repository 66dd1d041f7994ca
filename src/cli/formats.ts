export const FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]

const BY_ENDING: Record<string, Format> = {
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  txt: 'table',
}

/** The format that the ending of a file name asks for; null where it asks for none. */
export const toFormat = (path: string): Format | null =>
  BY_ENDING[/\.(\w+)$/.exec(path)?.[1].toLowerCase() ?? ''] ?? null
