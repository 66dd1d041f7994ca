import { loadLexicon, loadLexicons } from '../load-lexicons.ts'
import { type IdentityLexicon, toIdentityLexicon } from './lexicon.ts'

/** The word lists that `identify` needs, from the files of the package. Load once and pass on. */
export async function loadIdentityLexicon(): Promise<IdentityLexicon> {
  const [words, nicknames, commonSurnames, familyFirst, spanishFirst, domains, cities] = await Promise.all([
    loadLexicons(),
    ...['nicknames', 'common-surnames', 'family-first', 'spanish-first-names', 'domains', 'cities'].map(loadLexicon),
  ] as const)
  return toIdentityLexicon({ nicknames, commonSurnames, familyFirst, spanishFirst, domains, cities }, words)
}
