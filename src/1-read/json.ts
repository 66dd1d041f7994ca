import { InputError } from '../errors.ts'
import type { Place } from './record.ts'

/** A JSON value and where it stands, before it is known whether it is an article. */
export type PlacedValue = { readonly value: unknown; readonly place: Place }

/** The values of a list, a single value, or one value a line; an InputError in the place of each that is broken. */
export function parseRecords(text: string, format: 'json' | 'ndjson', path: string): (PlacedValue | InputError)[] {
  if (format === 'ndjson') return parseLines(text, path)
  const value = tryParse(text)
  if (value instanceof SyntaxError) {
    const line = findErrorLine(text, value)
    return [toError(path, path, line, value, 'check the file')]
  }
  if (!Array.isArray(value)) return [{ value, place: { name: path, path } }]
  if (value.length === 0)
    return [new InputError('empty', `${path}: expected articles, got an empty list; check what was saved`, { path })]
  return value.map((each, i) => ({ value: each, place: { name: `${path}#${i + 1}`, path } }))
}

function parseLines(text: string, path: string): (PlacedValue | InputError)[] {
  return text.split(/\r\n|\n|\r/).flatMap((row, i): (PlacedValue | InputError)[] => {
    if (row.trim() === '') return []
    const line = i + 1
    const name = `${path}:${line}`
    const value = tryParse(row)
    if (value instanceof SyntaxError) return [toError(name, path, line, value, 'write one object a line')]
    return [{ value, place: { name, path, line } }]
  })
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    return error
  }
}

const toError = (name: string, path: string, line: number | undefined, error: SyntaxError, advice: string) =>
  new InputError(
    'bad-json',
    `${line !== undefined && name === path ? `${path}:${line}` : name}: expected JSON, got ${toReason(error)}; ${advice}`,
    { path, ...(line === undefined ? {} : { line }) },
  )

/** V8 quotes the input, which may hold line breaks and be long. */
const toReason = (error: SyntaxError): string =>
  error.message
    .replace(/,? ?\.*"[\s\S]*" is not valid JSON$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^U/, 'u')
    .replace(/^E/, 'e')
    .slice(0, 120) || 'something else'

function findErrorLine(text: string, error: SyntaxError): number | undefined {
  const position = /position (\d+)/.exec(error.message)?.[1]
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
}
