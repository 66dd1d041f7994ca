import { createWriteStream, realpathSync, rmSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { toInputError } from './failure.ts'

/** Where a report goes. `write` waits until there is room; `close` makes the file appear. */
export type Output = {
  readonly write: (content: string | Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
  /** Leaves nothing behind. */
  readonly discard: () => void
}

/**
 * Standard output, or a file that is written under another name and renamed when it is whole.
 * @throws InputError, from here and from `write` and `close`, where the place cannot be written to.
 */
export async function openOutput(path?: string): Promise<Output> {
  if (path === undefined || path === '-') return toScreen()
  const target = toTarget(path)
  const stream = createWriteStream(target.temporary ?? path)
  const tryTo = toTrier(path)
  await tryTo(() => new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject)))
  const discard = () => {
    if (target.temporary) rmSync(target.temporary, { force: true })
  }
  const stop = () => {
    discard()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  // Errors come out of `write` and `close`.
  stream.on('error', () => {})
  return {
    write: (content) => tryTo(() => writeTo(stream, content)),
    close: () =>
      tryTo(async () => {
        stream.end()
        await finished(stream)
        if (target.temporary) await rename(target.temporary, target.path)
        process.off('SIGINT', stop).off('SIGTERM', stop)
      }),
    discard: () => {
      stream.destroy()
      discard()
    },
  }
}

function toScreen(): Output {
  const tryTo = toTrier('standard output')
  return { write: (content) => tryTo(() => writeTo(process.stdout, content)), close: async () => {}, discard: () => {} }
}

const toTrier = (path: string) => async (task: () => Promise<unknown>) => {
  try {
    await task()
  } catch (error) {
    throw toInputError(error, path, 'writing')
  }
}

/** A link is followed, so that it stays one; what is no file (/dev/null, a pipe) cannot be renamed to. */
function toTarget(path: string): { path: string; temporary: string | null } {
  try {
    const real = realpathSync(path)
    return statSync(real).isFile() ? { path: real, temporary: `${real}.${process.pid}.tmp` } : { path, temporary: null }
  } catch {
    return { path, temporary: `${path}.${process.pid}.tmp` }
  }
}

const writeTo = (stream: Writable, content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()))
  })
