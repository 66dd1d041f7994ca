/** First bytes, as Latin letters, of files that hold no article as they are. */
const ARCHIVES: readonly [string, string][] = [
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
]
const OTHERS: readonly [string, string][] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or an office document (docx, odt, xlsx)'],
  ['\xd0\xcf\x11\xe0', 'an old office document (doc, xls)'],
  ['{\\rtf', 'a Rich Text document (rtf)'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a sound, film or WebP file'],
  ['ID3', 'a sound file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
]
const SAMPLE = 8000

/**
 * What a file that is no text looks like, and what to do about it; null for text. `text` is what decoding the bytes gave.
 */
export function findBinary(bytes: Uint8Array, text: string): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const isOf = ([magic]: readonly [string, string]) => head.startsWith(magic)
  const archive = ARCHIVES.find(isOf)
  if (archive) return `what looks like ${archive[1]}; unpack it first`
  const kind = OTHERS.find(isOf)?.[1] ?? (hasControls(text.slice(0, SAMPLE)) ? 'a binary file' : null)
  return kind && `what looks like ${kind}; save it as text first`
}

function hasControls(sample: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  const controls = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return sample.includes('\0') || controls * 20 > sample.length
}
