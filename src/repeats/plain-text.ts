import { regularise } from '../2-parse/regularise.ts'

/** Letters that are no base letter with a mark, so that decomposing leaves them as they are. */
const FOLDED: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ς: 'σ',
} // biome-ignore format: a table
const TO_FOLD = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'g')

/** What stands for an apostrophe between letters; 0092 is windows-1252 read as Latin-1. */
const APOSTROPHE = /(?<=[\p{L}\p{N}])['’‘‛ʼʹ′`´＇\u0092](?=\p{L})/gu
/** A character that an encoding lost, where an apostrophe must have been; elsewhere it was a letter. */
const LOST_APOSTROPHE = /(?<=\p{L})\ufffd(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/giu
const LOST_LETTER = /(?<=\p{L})\ufffd(?=\p{L})|(?<=\p{Ll})\?(?=\p{Ll})/gu
/** Prefixes that some papers write with a hyphen and others without. */
const PREFIX = /(?<!\p{L})(anti|co|counter|e|inter|multi|non|over|pre|re|semi|under)[-‐‑](?=\p{L}{2})/gu

/**
 * The quotation in lower case, without accents and invisible characters, with broken encodings mended; an apostrophe within
 * a word is a plain one. Marks and other punctuation stay. Takes linear time, for hostile text too.
 */
export function toPlainText(quote: string): string {
  return toBaseLetters(toApostrophes(regularise(quote).text))
    .replace(TO_FOLD, (letter) => FOLDED[letter])
    .replace(/\[\s*sic\s*\]/g, ' ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/&/g, ' and ')
    .replace(/%/g, ' percent ')
    .replace(PREFIX, '$1')
}

const toApostrophes = (text: string): string =>
  text.replace(APOSTROPHE, "'").replace(LOST_APOSTROPHE, "'").replace(LOST_LETTER, '')

/** Free-standing marks go first: putting a long row of them in canonical order could take quadratic time. */
const toBaseLetters = (text: string): string =>
  text
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
