import { gunzipSync } from 'node:zlib'
import { loadTokenizer } from './2-parse/wink.ts'
import { parseWeights, toTagger } from './3-tag/model.ts'
import { parseRanker } from './5-link/parse-ranker.ts'
import { loadFile } from './load-file.ts'
import { loadLexicons } from './load-lexicons.ts'
import type { Resources } from './resources.ts'

const TAGGER = 'models/tagger.gz'
const RANKER = 'models/referents.json'

/** The models and lexicons that come with the package. Takes about half a second; load once and pass on. */
export async function loadResources(): Promise<Resources> {
  const [packed, ranker, lexicons] = await Promise.all([loadFile(TAGGER), loadFile(RANKER), loadLexicons()])
  const tagger = toTagger(parseWeights(gunzipSync(packed), TAGGER))
  return { tokenize: loadTokenizer(), tagger, ranker: parseRanker(new TextDecoder().decode(ranker), RANKER), lexicons }
}
