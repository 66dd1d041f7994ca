import { hasQuestionMarks } from './question-marks.ts'

/**
 * Text in which every quotation mark, apostrophe and entity has one form, with the way back to the original:
 * character `i` of `text` stands at `origin[i]` of the original, and `origin[text.length]` is the original's length.
 */
export type Regular = { readonly text: string; readonly origin: Uint32Array | null }

/** The offset in the original at which character `i` of the regular text begins. */
export const toOrigin = (regular: Regular, i: number): number => (regular.origin ? regular.origin[i] : i)

/** Bytes that windows-1252 shows as something else than their own code point. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const toByte = (c: string): number => {
  const i = CP1252.indexOf(c)
  return i >= 0 ? 0x80 + i : c.charCodeAt(0)
}
const HIGH = `[\\u0080-\\u00bf${CP1252}]`
const NAMED: Record<string, string> = {
  quot: '"', apos: "'", amp: '&', nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  laquo: '«', raquo: '»', bdquo: '„', sbquo: '‚', mdash: '—', ndash: '–', hellip: '…', lt: '<', gt: '>',
} // biome-ignore format: a table

/**
 * UTF-8 read as windows-1252 | marks made of two characters, as entities and plain | entities | question marks that were
 * apostrophes or dashes
 */
const IRREGULAR = new RegExp(
  `[\\u00c2-\\u00df]${HIGH}|[\\u00e0-\\u00ef]${HIGH}{2}|â€(?=[\\s,.;:!?]|$)|[\\u00f0-\\u00f4]${HIGH}{3}` +
    `|(?:&(?:apos|#0?39);){2}|&(?:[a-zA-Z]+|#\\d{1,6}|#[xX][0-9a-fA-F]{1,5});|''|‘‘|’’|\`\`|,,(?=\\w)|<<(?=\\S)|(?<=\\S)>>` +
    '|[“”„«»"]{2,3}|(?<=\\p{L})\\?(?=\\p{L})|(?<=\\s)\\?(?=\\s)',
  'gu',
)
const SUSPECT = /[\u00c2-\u00f4&`?]|''|‘‘|’’|,,|<<|>>|[“”„«»"]{2}/
const APOSTROPHE = /^(?:s|t|d|m|re|ve|ll|S)\b/

/**
 * The text with broken encodings of marks mended. Text without any is returned as it is.
 * Nothing else changes, so that offsets map back exactly.
 */
export function regularise(text: string): Regular {
  if (!SUSPECT.test(text)) return { text, origin: null }
  const hasQuestions = hasQuestionMarks(text)
  const pieces: string[] = []
  const starts: number[] = []
  let cursor = 0
  for (const match of text.matchAll(IRREGULAR)) {
    const mended =
      match[0] === '?' ? mendQuestion(text, match.index, hasQuestions) : mend(match[0], text[match.index - 1] ?? ' ')
    if (mended === null) continue
    pieces.push(text.slice(cursor, match.index), mended)
    starts.push(cursor, match.index)
    cursor = match.index + match[0].length
  }
  if (pieces.length === 0) return { text, origin: null }
  pieces.push(text.slice(cursor))
  starts.push(cursor)
  return { text: pieces.join(''), origin: toOrigins(pieces, starts, text.length) }
}

/** The one character that `irregular` stands for, or null where it stands for itself. */
function mend(irregular: string, before: string): string | null {
  const c = irregular[0]
  if (c === "'" || isTwoApostrophes(irregular)) return /[\s([—–-]/.test(before) ? '“' : '”'
  if (c === '&') return fromEntity(irregular.slice(1, -1))
  if (c === '`' || c === ',' || c === '<' || c === '‘') return '“'
  if (c === '>' || c === '’') return '”'
  if (/["“”„«»]/.test(c)) return new Set(irregular).size === 1 ? c : null
  if (irregular === 'â€') return '”'
  const bytes = Uint8Array.from(irregular, toByte)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isTwoApostrophes = (irregular: string) => irregular.indexOf('&', 1) > 0

/** The apostrophe or, where an encoding turned marks into "?", the dash for which the "?" at `at` stands; or null. */
function mendQuestion(text: string, at: number, hasQuestions: boolean): string | null {
  if (APOSTROPHE.test(text.slice(at + 1, at + 4))) return "'"
  return hasQuestions ? '—' : null
}

function fromEntity(name: string): string | null {
  if (name[0] !== '#') return NAMED[name.toLowerCase()] ?? null
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : null
}

/** Pieces alternate: kept as they were, mended (whose characters all stand at the piece's start). */
function toOrigins(pieces: readonly string[], starts: readonly number[], length: number): Uint32Array {
  const origin = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 1))
  let i = 0
  for (let p = 0; p < pieces.length; p++) {
    for (let k = 0; k < pieces[p].length; k++) origin[i++] = starts[p] + (p % 2 === 0 ? k : 0)
  }
  origin[i] = length
  return origin
}
