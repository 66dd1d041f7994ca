import type { Act } from './types.ts'

/** Words that are known as parts of names, all in lower case. */
export type Gazetteer = {
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
  /** First names of either gender or unknown gender, `male` and `female` included. */
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly demonyms: ReadonlySet<string>
  /** Nouns for people who do something ("accountant"). */
  readonly actors: ReadonlySet<string>
}

export type Gender = 'male' | 'female'

/** The word lists of `data/lexicons`, which people can edit, and the names that compromise knows. Keys are lower case. */
export type Lexicons = {
  /** Reporting verbs by lemma, with the act that they report. */
  readonly verbs: ReadonlyMap<string, Act>
  /** Words of courtesy or rank before a name ("mr", "dr", "gen."), with the gender that they tell. */
  readonly titles: ReadonlyMap<string, Gender | undefined>
  /** Nouns that name a role a person can hold ("minister", "spokeswoman", "farmer"), with the gender that they tell. */
  readonly roles: ReadonlyMap<string, Gender | undefined>
  /** Nouns that head an organisation; true where the noun may stand for whichever was named last ("the firm"). */
  readonly organisations: ReadonlyMap<string, boolean>
  /** Nouns for what is written or published ("report", "poll"). */
  readonly documents: ReadonlySet<string>
  /** Nationality words with their countries ("russian" → "Russia"). */
  readonly nationalities: ReadonlyMap<string, string>
  readonly names: Gazetteer
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
