import { InputError } from '../errors.ts'
import type { Chunks } from './chunks.ts'
import { decode } from './decode.ts'
import { type Place, toPlacedError } from './place.ts'
import { splitLines, splitValues, type Value } from './split.ts'

/** A JSON value and where it stands, before it is known whether it is an article. */
export type PlacedValue = { readonly value: unknown; readonly place: Place }
type Options = { readonly format: 'json' | 'ndjson'; readonly path: string; readonly label?: string }

/**
 * The values of a list, a single value, or one value a line, as they come out of the stream; an InputError in the place
 * of each that is broken. The bytes are in an encoding that keeps ASCII.
 */
export async function* parseRecords(chunks: Chunks, options: Options): AsyncGenerator<PlacedValue | InputError> {
  const { format, path, label } = options
  let count = 0
  let wasWord = false
  for await (const value of format === 'ndjson' ? splitLines(chunks) : splitValues(chunks)) {
    const text = decode(value.bytes, { label })
    const record = parse(text, toPlace(value, ++count, options))
    // A text that is called JSON comes out word by word: the first one tells all.
    const isWord = format === 'json' && record instanceof InputError && !text.startsWith('{')
    if (!(isWord && wasWord)) yield record
    wasWord = isWord
  }
  if (count === 0) yield toPlacedError('empty', { path }, 'expected an article, got none; check what was saved')
}

/** "a.jsonl:7" for a line, "a.json#2" for the second of a list, "a.json" for the only one. */
function toPlace({ line, isListed }: Value, count: number, { format, path }: Options): Place {
  if (format === 'ndjson') return { id: `${path}:${line}`, path, line }
  return { id: isListed || count > 1 ? `${path}#${count}` : path, path, line }
}

function parse(text: string, place: Place): PlacedValue | InputError {
  try {
    return { value: JSON.parse(text), place }
  } catch (error) {
    const { message } = error as SyntaxError
    return toPlacedError('bad-json', place, `expected JSON, got a fault in it (${toReason(message)}); check the file`)
  }
}

/** V8 quotes the input, which may hold line breaks and be long. */
const toReason = (message: string): string =>
  message
    .replace(/,? ?(?:\.{3})?"[\s\S]*"(?:\.{3})? is not valid JSON$/, '')
    .replace(/ in JSON at position .*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[UE]/, (c) => c.toLowerCase())
    .slice(0, 120)
