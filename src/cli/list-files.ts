import { statSync } from 'node:fs'
import { InputError } from '../errors.ts'

/** The files of a run, and how large they are, so that it can tell how long it will take. */
export type FileList = {
  readonly paths: AsyncIterable<string | InputError>
  readonly sizes: ReadonlyMap<string, number>
  /** All together. What standard input holds is not known. */
  readonly bytes: number
}

/** Walks once through all that is to be read. */
export async function listFiles(found: AsyncIterable<string | InputError>): Promise<FileList> {
  const all: (string | InputError)[] = []
  const sizes = new Map<string, number>()
  let bytes = 0
  for await (const path of found) {
    all.push(path)
    if (path instanceof InputError || path === '-') continue
    const size = sizeOf(path)
    sizes.set(path, size)
    bytes += size
  }
  return { paths: walk(all), sizes, bytes }
}

/** At once, not by promise: of a million small files that takes seconds, not minutes. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    // A file that is gone or locked is told of when it is read.
    return 0
  }
}

async function* walk<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
