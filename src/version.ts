import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

const ROOT = new URL('../', import.meta.url)

/**
 * What analyses: the version of the package and what its models and word lists hold ("0.1.0-k3JwT0aZ"). An article that
 * another one analysed may be read otherwise now.
 */
export async function loadVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as { version: string }
  const lexicons = (await readdir(new URL('data/lexicons/', ROOT))).sort().map((name) => `data/lexicons/${name}`)
  const hash = createHash('sha256')
  for (const path of ['models/tagger.gz', 'models/referents.json', ...lexicons])
    hash.update(await readFile(new URL(path, ROOT)))
  return `${version}-${hash.digest('base64url').slice(0, 8)}`
}
