import { toFormat } from './formats.ts'

export const REPORT_FORMATS = [
  'html',
  'md',
  'csv',
  'xlsx',
  'json',
  'ndjson',
  'annotations',
  'schema-org',
  'gold',
] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The format that the ending of a file name asks for; null where it asks for none. */
export function toReportFormat(path: string): ReportFormat | null {
  const format = toFormat(path)
  return format === null || format === 'table' ? null : format
}
