/** The most characters (UTF-16 code units) that Excel takes in a cell. */
const MOST = 32_767
const CUT = ' […]'

/** A text as a cell of a spreadsheet may hold it: cut at Excel's limit with " […]", and written so that it comes out as it is. */
export const toCellText = (text: string): string => guardName(escapeText(cut(text)))

function cut(text: string): string {
  if (text.length <= MOST) return text
  return text.slice(0, MOST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
}

/**
 * XML 1.0 has no place for most control characters; the spreadsheet's own way to write one is _x0007_ (so a text that
 * holds "_x0007_" has its first "_" written so). Halves of surrogate pairs and noncharacters become U+FFFD.
 */
const escapeText = (text: string): string =>
  text
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/_(?=x[\da-f]{4}_)/gi, escapeUnit)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffd]/g, escapeUnit)

const escapeUnit = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** write-excel-file looks texts up in an object, where it would find "constructor" and the like without having put them there. */
const guardName = (text: string): string => (text in {} ? escapeUnit(text) + text.slice(1) : text)
