import { expandClitics, joinClitics } from './clitics.ts'
import { toFigures } from './numerals.ts'
import { toPlainText } from './plain-text.ts'
import { toOneSpelling } from './spelling.ts'

/** A figure with what belongs to it ("10.30", "5bn"), or letters with at most two apostrophes between them. */
const WORD = /\d+(?:[.:]\d+)*\p{L}*|[\p{L}\p{N}]+(?:'\p{L}+){0,2}/gu

/** Two words that are written as one, too. */
const TOGETHER: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['per', new Map([['cent', 'percent']])],
  ['cease', new Map([['fire', 'ceasefire']])],
])
/** One word that is written as two, too. */
const APART: ReadonlyMap<string, readonly string[]> = new Map([
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
])
/** Sounds that one reporter writes down and another leaves out. */
const SOUNDS: ReadonlySet<string> = new Set(['uh', 'um', 'uhm', 'erm', 'er', 'hmm'])

/**
 * The words of a quotation in the form in which they are compared: lower case, without accents, marks, hyphens and
 * apostrophes, contractions written out, numbers in figures, spelling American, broken encodings mended. None is left out
 * but hesitations. Empty where there is no letter and no digit.
 */
export function toWords(quote: string): readonly string[] {
  const written = joinClitics(toPlainText(quote).match(WORD) ?? [])
  const words = written.flatMap((word) =>
    word.includes("'") ? expandClitics(word) : (APART.get(word) ?? expandClitics(word)),
  )
  return toFigures(joinPairs(words))
    .filter((word) => !SOUNDS.has(word))
    .map((word) => toOneSpelling(word.replaceAll(':', '.')))
}

function joinPairs(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const together = TOGETHER.get(joined.at(-1) ?? '')?.get(word)
    if (together === undefined) joined.push(word)
    else joined[joined.length - 1] = together
  }
  return joined
}
