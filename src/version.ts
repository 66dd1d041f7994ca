import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { loadFile } from './load-file.ts'

const ROOT = new URL('../', import.meta.url)

/**
 * What analyses: the version of the package and what its models and word lists hold ("0.1.0-k3JwT0aZ"). An article that
 * another one analysed may be read otherwise now.
 */
export async function loadVersion(): Promise<string> {
  const { version } = JSON.parse(new TextDecoder().decode(await loadFile('package.json'))) as { version: string }
  const lexicons = (await readdir(new URL('data/lexicons/', ROOT))).sort().map((name) => `data/lexicons/${name}`)
  const hash = createHash('sha256')
  for (const path of ['models/tagger.gz', 'models/referents.json', ...lexicons]) hash.update(await loadFile(path))
  return `${version}-${hash.digest('base64url').slice(0, 8)}`
}
