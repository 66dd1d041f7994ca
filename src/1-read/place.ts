import { InputError } from '../errors.ts'

/** Where an article stands: what to call it when it has no `id` of its own, its file, and its line where it is one of many. */
export type Place = { readonly id: string; readonly path: string; readonly line?: number }

/** Why there is no article: "a.jsonl:7: expected …". */
export function toPlacedError(code: string, { path, line }: Omit<Place, 'id'>, message: string): InputError {
  const at = line === undefined ? { path } : { path, line }
  return new InputError(code, `${line === undefined ? path : `${path}:${line}`}: ${message}`, at)
}
