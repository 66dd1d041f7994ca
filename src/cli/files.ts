import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { InputError } from '../errors.ts'
import { toInputError } from './failure.ts'

/** What a walk found on the way; `skipped` counts files of kinds that hold no article. */
export type Walk = { skipped: number }

/** `except` is the report itself, which may stand in a folder of articles since the last run. */
export type FileOptions = { readonly inputs: readonly string[]; readonly except?: string }

const ENDINGS = /\.(?:txt|x?html?|json|jsonl|ndjson|md)$/i

/** @throws InputError where the report would overwrite an article. */
export function expectOtherFile(inputs: readonly string[], out: string): void {
  const same = inputs.find((input) => input !== '-' && resolve(input) === resolve(out))
  if (same !== undefined)
    throw new InputError(
      'same-file',
      `--out ${out}: expected another file than the article, got the same; name another`,
    )
}

/**
 * The paths of the files to read, one at a time: "-" for standard input, files as named, folders with all that they hold,
 * globs that the shell left unexpanded. What cannot be found is yielded as an InputError, and the rest goes on.
 */
export async function* findFiles(options: FileOptions, walk: Walk): AsyncGenerator<string | InputError> {
  const except = options.except === undefined ? undefined : resolve(options.except)
  for (const input of options.inputs) {
    if (input === '-') yield input
    else
      for await (const path of findIn(input, walk))
        if (path instanceof InputError || resolve(path) !== except) yield path
  }
}

async function* findIn(input: string, walk: Walk): AsyncGenerator<string | InputError> {
  const found = await tryToRead(input, () => stat(input))
  const { isGlob, base } = picomatch.scan(input)
  if (found instanceof InputError && found.code === 'ENOENT' && isGlob) yield* findGlob(input, base)
  else if (found instanceof InputError) yield found
  else if (found.isDirectory()) yield* findInFolder(input, walk)
  else yield input
}

async function* findInFolder(folder: string, walk: Walk): AsyncGenerator<string | InputError> {
  let count = 0
  for await (const path of findBelow(folder)) {
    if (path instanceof InputError || ENDINGS.test(path)) {
      count++
      yield path
    } else walk.skipped++
  }
  const message = 'expected a folder with .txt, .html, .json, .jsonl or .md files, got one without; name another'
  if (count === 0) yield new InputError('empty-folder', `${folder}: ${message}`, { path: folder })
}

async function* findGlob(pattern: string, base: string): AsyncGenerator<string | InputError> {
  const isMatch = picomatch(pattern)
  let count = 0
  for await (const path of findBelow(base || '.')) {
    if (!(path instanceof InputError || isMatch(path))) continue
    count++
    yield path
  }
  const message = 'expected files that the pattern matches, got none; check the pattern'
  if (count === 0) yield new InputError('no-match', `${pattern}: ${message}`, { path: pattern })
}

/** All files below a folder in the order of their names, without hidden ones and without following links to folders. */
async function* findBelow(folder: string): AsyncGenerator<string | InputError> {
  const entries = await tryToRead(folder, () => readdir(folder, { withFileTypes: true }))
  if (entries instanceof InputError) {
    yield entries
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* findBelow(path)
    else if (await isFile(entry, path)) yield path
  }
}

const isFile = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isFile() || (entry.isSymbolicLink() && ((await stat(path).catch(() => null))?.isFile() ?? false))

/** What the file system says, or the InputError that it could not. */
async function tryToRead<T>(path: string, task: () => Promise<T>): Promise<T | InputError> {
  try {
    return await task()
  } catch (error) {
    const failure = toInputError(error, path)
    if (failure instanceof InputError) return failure
    throw failure
  }
}
