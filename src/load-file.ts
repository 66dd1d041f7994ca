import { readFile } from 'node:fs/promises'
import { InputError } from './errors.ts'

/** `src` and `dist` both stand one below the root of the package, where `models` and `data` are. */
const ROOT = new URL('../', import.meta.url)

/** A file of the package. @throws InputError (rejects) `missing-resource` where it is not there. */
export async function loadFile(path: string): Promise<Uint8Array> {
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
