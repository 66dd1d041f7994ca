/** Where the bytes come from. `contentType` is an HTTP header's value ("text/html; charset=utf-8"). */
export type Source = { readonly path: string; readonly contentType?: string; readonly format?: Format }
export type Format = 'text' | 'html' | 'json' | 'ndjson'

const BY_TYPE: readonly [RegExp, Format][] = [
  [/^application\/(?:x-)?(?:ndjson|jsonlines|jsonl|json-lines)\b/i, 'ndjson'],
  [/^application\/(?:[\w.-]+\+)?json\b|^text\/json\b/i, 'json'],
  [/^text\/html\b|^application\/xhtml\+xml\b/i, 'html'],
  [/^text\/(?:plain|markdown)\b/i, 'text'],
]
const BY_ENDING: readonly [RegExp, Format][] = [
  [/\.(?:jsonl|ndjson)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.x?html?$/i, 'html'],
  [/\.(?:txt|md|text)$/i, 'text'],
]

/** What the source says the bytes are: its own word, the ending of its name, then its content type; null for nothing. */
export function toDeclaredFormat({ path, contentType = '', format }: Source): Format | null {
  const byEnding = BY_ENDING.find(([pattern]) => pattern.test(path))?.[1]
  const byType = BY_TYPE.find(([pattern]) => pattern.test(contentType))?.[1]
  return format ?? byEnding ?? byType ?? null
}

/** What the text looks like: JSON, JSON Lines, HTML, else plain text. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, 2000).trimStart()
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(head)) return isObjectOnLine(text) ? 'ndjson' : 'json'
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|section)\b/i.test(
    head,
  )
    ? 'html'
    : 'text'
}

/** The first line is a whole object and another line follows. */
function isObjectOnLine(text: string): boolean {
  const trimmed = text.trim()
  const end = trimmed.indexOf('\n')
  if (end < 0 || !trimmed.startsWith('{')) return false
  try {
    JSON.parse(trimmed.slice(0, end))
    return true
  } catch {
    return false
  }
}
