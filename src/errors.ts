/**
 * Input that cannot be read: a bad file, row, model or option. `message` is one line worded
 * "what: expected X, got Y; do Z" and names the file where there is one.
 */
export class InputError extends Error {
  readonly code: string
  readonly path: string | undefined
  readonly line: number | undefined

  constructor(code: string, message: string, at: { path?: string; line?: number } = {}) {
    super(message)
    this.name = 'InputError'
    this.code = code
    this.path = at.path
    this.line = at.line
  }
}

/** What is told of an article in which the program itself fails, so that the others go on. */
export const toFault = (id: string, error: unknown): InputError =>
  new InputError('internal', `${id}: a fault of whosaid, please report it: ${(error as Error).message}`)
