import type { IdentityLexicon } from '../identity/lexicon.ts'
import { loadIdentityLexicon } from '../identity/load.ts'
import { type Archive, openArchive } from '../store/open.ts'
import { settleIfFree } from '../store/settle.ts'

/** Opens an archive for a task, makes good what a run left that was killed, and closes it whatever happens. */
export async function withArchive<T>(
  path: string,
  task: (archive: Archive, lexicon: IdentityLexicon) => T | Promise<T>,
): Promise<T> {
  const archive = await openArchive(path)
  try {
    const lexicon = await loadIdentityLexicon()
    if (!settleIfFree(archive, lexicon))
      process.stderr.write('whosaid: articles are being added; the last of them are not joined with the others yet\n')
    return await task(archive, lexicon)
  } finally {
    archive.db.close()
  }
}
