import { InputError } from '../errors.ts'

export const isInputError = (error: unknown): error is InputError => error instanceof InputError

type Messages = Readonly<Record<string, string>>
const READING: Messages = {
  ENOENT: 'expected a file or folder, got none of this name; check the name',
  ENOTDIR: 'expected a file or folder, got a path that leads through a file; check the name',
  EISDIR: 'expected a file, got a folder; name the files in it',
  EACCES: 'expected a file or folder that you may read, got a locked one; check its permissions',
  EPERM: 'expected a file or folder that you may read, got a locked one; check its permissions',
  EMFILE: 'expected to open one more file, got too many open ones; close some and try again',
}
const WRITING: Messages = {
  ENOENT: 'expected a file in a folder that is there, got none; make the folder first',
  ENOTDIR: 'expected a file in a folder, got a path that leads through a file; check the name',
  EISDIR: 'expected a file to write to, got a folder; name a file in it',
  EACCES: 'expected a place that you may write to, got a locked one; check its permissions',
  EPERM: 'expected a place that you may write to, got a locked one; check its permissions',
  EROFS: 'expected a place that you may write to, got a read-only disk; name another',
  ENOSPC: 'expected room for the report, got a full disk; make some and try again',
}

/** An error of the file system as one line that names the file. Any other error comes back as it is. */
export function toInputError(error: unknown, path: string, task: 'reading' | 'writing' = 'reading'): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (isInputError(error) || typeof code !== 'string' || !syscall) return error
  const words = (task === 'reading' ? READING : WRITING)[code] ?? message
  return new InputError(code, `${path || '""'}: ${words}`, { path })
}
