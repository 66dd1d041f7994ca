/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** A word or phrase in lower case without accents, apostrophes, hyphens and dots: "O’Brien" is "obrien". */
export function foldWord(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßøæœłđðþıħ]/g, (letter) => LETTERS[letter])
    .replace(/[\p{M}\p{Cf}'’‘ʼʻ`´.\p{Pd}]/gu, '')
}

/** The folded words of a text, split at what is neither letter, number, hyphen, dot nor apostrophe; "Russia’s" is "russia". */
export const foldText = (text: string): string[] =>
  text
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}'’‘ʼʻ`´.\p{Pd}]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
