/** First bytes, as Latin letters, of files that hold no article as they are. */
const MAGIC: readonly [string, string][] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or an office document (docx, odt, xlsx)'],
  ['\xd0\xcf\x11\xe0', 'an old office document (doc, xls)'],
  ['{\\rtf', 'a Rich Text document (rtf)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a sound, film or WebP file'],
  ['ID3', 'a sound file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
]
const SAMPLE = 8000

/** What a file that is no text looks like ("a PDF"); null for text. `text` is what decoding the bytes gave. */
export function findBinary(bytes: Uint8Array, text: string): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const known = MAGIC.find(([magic]) => head.startsWith(magic))
  if (known) return known[1]
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  const controls = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return sample.includes('\0') || controls * 20 > sample.length ? 'a binary file' : null
}
