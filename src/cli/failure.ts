import { InputError } from '../errors.ts'

export const isInputError = (error: unknown): error is InputError => error instanceof InputError

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'no such file or folder; check the name',
  EACCES: 'not allowed to read it; check its permissions',
  EPERM: 'not allowed to read it; check its permissions',
  EISDIR: 'expected a file, got a folder',
  ENOTDIR: 'a part of the path is no folder; check the name',
  EMFILE: 'too many open files; close some and try again',
}

/** An error of the file system as one line that names the file. Any other error comes back as it is. */
export function toInputError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (isInputError(error) || typeof code !== 'string' || !(error as NodeJS.ErrnoException).syscall) return error
  return new InputError(code, `${path}: ${FILE_ERRORS[code] ?? (error as Error).message}`, { path })
}
