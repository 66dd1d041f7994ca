/** The words of a text, as the full-text index cuts them: letters and figures, without case and accents. */
export const toFoldedWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that a topic may be worded with or without. */
const LITTLE = new Set(
  'a an the of in on at to for from by with and or s is are was were be been it its this that as about into over'.split(
    ' ',
  ),
)

/** The words that must be there; all of them where there are only little ones. */
export function toTopicWords(text: string): string[] {
  const words = toFoldedWords(text)
  const heavy = words.filter((word) => !LITTLE.has(word))
  return heavy.length > 0 ? heavy : words
}

/**
 * The full-text expression for rows that hold all of the words in any of the columns. Every word stands in quotation marks, in
 * which the index knows no operators: a word is letters and figures alone, so that no mark can end them early.
 */
export const toMatch = (columns: readonly string[], words: readonly string[]): string =>
  `{${columns.join(' ')}} : (${words.map((word) => `"${word}"`).join(' AND ')})`

/** The same for words that stand one after another. */
export const toPhraseMatch = (columns: readonly string[], words: readonly string[]): string =>
  `{${columns.join(' ')}} : "${words.join(' ')}"`
