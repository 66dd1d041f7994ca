import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError } from '../errors.ts'
import { toInputError } from './failure.ts'
import { isGlob, toGlobBase, toGlobRegExp } from './glob.ts'

/** What a walk found on the way; `skipped` counts files of kinds that hold no article. */
export type Walk = { skipped: number }

/** `except` is the report itself, which may stand in a folder of articles since the last run. */
export type FileOptions = { readonly inputs: readonly string[]; readonly except?: string }

const ENDINGS = /\.(?:txt|html?|json|jsonl|ndjson|md)$/i

/**
 * The paths of the files to read, one at a time: "-" for standard input, files as named, folders with all that they hold,
 * globs that the shell left unexpanded. What cannot be found is yielded as an InputError, and the rest goes on.
 */
export async function* findFiles(options: FileOptions, walk: Walk): AsyncGenerator<string | InputError> {
  const except = options.except === undefined ? undefined : resolve(options.except)
  for (const input of options.inputs) {
    try {
      if (input === '-') yield input
      else for await (const path of findIn(input, walk)) if (path === input || resolve(path) !== except) yield path
    } catch (error) {
      const failure = toInputError(error, input)
      if (!(failure instanceof InputError)) throw failure
      yield failure
    }
  }
}

async function* findIn(input: string, walk: Walk): AsyncGenerator<string> {
  const found = await stat(input).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && isGlob(input)) return null
    throw error
  })
  if (found === null) yield* findGlob(input)
  else if (!found.isDirectory()) yield input
  else {
    let count = 0
    for await (const path of findBelow(input)) {
      if (!ENDINGS.test(path)) walk.skipped++
      else {
        count++
        yield path
      }
    }
    if (count === 0)
      throw new InputError(
        'empty-folder',
        `${input}: expected a folder with .txt, .html, .json, .jsonl or .md files, got none`,
      )
  }
}

async function* findGlob(pattern: string): AsyncGenerator<string> {
  // "./a/*.txt" and "a/*.txt" are the same files: both are walked from "a" and matched without the "./".
  const bare = pattern.replace(/^(?:\.\/)+/, '')
  const isMatch = toGlobRegExp(bare)
  let count = 0
  for await (const path of findBelow(toGlobBase(bare))) {
    if (!isMatch.test(path)) continue
    count++
    yield path
  }
  if (count === 0) throw new InputError('no-match', `${pattern}: no file matches; check the pattern`, { path: pattern })
}

/** All files below a folder in the order of their names, without hidden ones and without following links to folders. */
async function* findBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* findBelow(path)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile())) yield path
  }
}
