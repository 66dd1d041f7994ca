import { loadGazetteer } from './5-link/compromise.ts'
import { withFirstNames } from './5-link/first-names.ts'
import { type Gender, type Lexicons, parseLexicon } from './lexicons.ts'
import { loadFile } from './load-file.ts'
import type { Act } from './types.ts'

/** The word lists alone. */
export async function loadLexicons(): Promise<Lexicons> {
  const names = ['verbs', 'titles', 'roles', 'organisations', 'documents', 'nationalities', 'first-names']
  const [verbs, titles, roles, organisations, documents, nationalities, firstNames] = await Promise.all(
    names.map(loadLexicon),
  )
  const toGender = ([word, gender]: [string, string]): [string, Gender | undefined] => [
    word,
    gender === '' ? undefined : (gender as Gender),
  ]
  return {
    verbs: new Map(verbs.map(([verb, act]) => [verb, (act || 'statement') as Act])),
    titles: new Map(titles.map(toGender)),
    roles: new Map(roles.map(toGender)),
    organisations: new Map(organisations.map(([noun, any]) => [noun, any === 'any'])),
    documents: new Set(documents.map(([noun]) => noun)),
    nationalities: new Map(nationalities),
    names: withFirstNames(loadGazetteer(), firstNames.map(toGender)),
  }
}

/** The entries of `data/lexicons/NAME.txt`. */
export const loadLexicon = async (name: string): Promise<[string, string][]> =>
  parseLexicon(new TextDecoder().decode(await loadFile(`data/lexicons/${name}.txt`)))
