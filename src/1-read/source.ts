export const INPUT_FORMATS = ['text', 'html', 'json', 'ndjson'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]
/** Where the bytes come from. `contentType` is an HTTP header's value ("text/html; charset=utf-8"). */
export type Source = { readonly path: string; readonly contentType?: string; readonly format?: InputFormat }

/** Plain text is not among them: ".txt" and "text/plain" are what anything gets that nobody has looked at. */
const BY_ENDING: readonly [RegExp, InputFormat][] = [
  [/\.(?:jsonl|ndjson)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.x?html?$/i, 'html'],
]
const BY_TYPE: readonly [RegExp, InputFormat][] = [
  [/^application\/(?:x-)?(?:ndjson|jsonlines|jsonl|json-lines)\b/i, 'ndjson'],
  [/^application\/(?:[\w.-]+\+)?json\b|^text\/json\b/i, 'json'],
  [/^text\/html\b|^application\/xhtml\+xml\b/i, 'html'],
]

/** What the source says the bytes are: its own word, the ending of its name, then its content type; null for nothing. */
export function toDeclaredFormat({ path, contentType = '', format }: Source): InputFormat | null {
  const byEnding = BY_ENDING.find(([pattern]) => pattern.test(path))?.[1]
  const byType = BY_TYPE.find(([pattern]) => pattern.test(contentType))?.[1]
  return format ?? byEnding ?? byType ?? null
}

const PAGE =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|section)\b/i

/** What the first characters of a file look like: JSON, JSON Lines, HTML, else plain text. */
export function sniffFormat(text: string): InputFormat {
  const trimmed = text.trimStart()
  if (/^\{\s*["}]/.test(trimmed)) return hasObjectOnLine(trimmed) ? 'ndjson' : 'json'
  if (/^\[\s*(?:\{|\]\s*$)/.test(trimmed)) return 'json'
  return PAGE.test(trimmed.slice(0, 2000)) ? 'html' : 'text'
}

/** One of the first lines is a whole object, and not the only line. The very first may be broken. */
function hasObjectOnLine(text: string): boolean {
  const lines = text.trimEnd().split('\n', 4)
  return lines.length > 1 && lines.some((line) => line.startsWith('{') && isJson(line))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
