import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { loadTokenizer } from './2-parse/wink.ts'
import { parseWeights, toTagger } from './3-tag/model.ts'
import { loadGazetteer } from './5-link/compromise.ts'
import { withFirstNames } from './5-link/first-names.ts'
import { parseRanker } from './5-link/parse-ranker.ts'
import { InputError } from './errors.ts'
import { type Gender, type Lexicons, parseLexicon } from './lexicons.ts'
import type { Resources } from './resources.ts'
import type { Act } from './types.ts'

/** `src` and `dist` both stand one below the root of the package, where `models` and `data` are. */
const ROOT = new URL('../', import.meta.url)
const TAGGER = 'models/tagger.gz'
const RANKER = 'models/referents.json'

/** The models and lexicons that come with the package. Takes about half a second; load once and pass on. */
export async function loadResources(): Promise<Resources> {
  const [packed, ranker, lexicons] = await Promise.all([loadFile(TAGGER), loadFile(RANKER), loadLexicons()])
  const tagger = toTagger(parseWeights(gunzipSync(packed), TAGGER))
  return { tokenize: loadTokenizer(), tagger, ranker: parseRanker(new TextDecoder().decode(ranker), RANKER), lexicons }
}

/** The word lists alone. */
export async function loadLexicons(): Promise<Lexicons> {
  const names = ['verbs', 'titles', 'roles', 'organisations', 'documents', 'nationalities', 'first-names']
  const [verbs, titles, roles, organisations, documents, nationalities, firstNames] = await Promise.all(
    names.map(async (name) => parseLexicon(new TextDecoder().decode(await loadFile(`data/lexicons/${name}.txt`)))),
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

async function loadFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(path, ROOT))
  } catch {
    throw new InputError(
      'missing-resource',
      `${path}: expected a file of the package, got none; install whosaid again`,
      {
        path,
      },
    )
  }
}
