import type { Act } from './types.ts'

/** The word lists of `data/lexicons`, which people can edit. Keys are lower case. */
export type Lexicons = {
  /** Reporting verbs by lemma, with the act that they report. */
  readonly verbs: ReadonlyMap<string, Act>
  /** Words that stand before a name as a courtesy or rank ("mr", "dr", "gen."). */
  readonly titles: ReadonlySet<string>
  /** Nouns that name a role a person can hold ("minister", "spokeswoman", "farmer"). */
  readonly roles: ReadonlySet<string>
  /** Nationality words with their countries ("russian" → "Russia"). */
  readonly nationalities: ReadonlyMap<string, string>
}

/**
 * One lexicon file: an entry a line, a tab between key and value; "#" starts a comment.
 * Returns [key, value] with an empty value where the line has none.
 */
export function parseLexicon(text: string): [string, string][] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [key, value = ''] = line.split('\t')
      return [key.trim().toLowerCase(), value.trim()]
    })
}
