import { loadIdentityLexicon } from '../identity/load.ts'
import { toStoredPath } from '../store/keys.ts'
import { openArchive } from '../store/open.ts'
import { removePath } from '../store/remove.ts'
import { settle } from '../store/settle.ts'
import { count } from './words.ts'

/** Takes out what stands at the paths. Returns the exit status: 1 where one holds nothing. */
export async function runRemove(paths: readonly string[], options: { readonly archive: string }): Promise<number> {
  const archive = await openArchive(options.archive)
  try {
    let missing = 0
    let removed = 0
    for (const path of paths) {
      const n = removePath(archive, [path, toStoredPath(archive, path)])
      removed += n
      if (n === 0) {
        missing++
        process.stderr.write(
          `whosaid: ${path}: expected a file, folder or article of the archive, got none; see "whosaid search"\n`,
        )
      }
    }
    settle(archive, await loadIdentityLexicon())
    process.stderr.write(`${count(removed, 'article')} removed\n`)
    return missing > 0 ? 1 : 0
  } finally {
    archive.db.close()
  }
}
