import { concat } from '../bytes.ts'

/** The bytes of a file as they come. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The first bytes of a stream, at least `least` where it has as many, and the whole stream with them. */
export async function peek(
  chunks: Chunks,
  least: number,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const stream = each(chunks)
  const parts: Uint8Array[] = []
  for (let size = 0; size < least; ) {
    const { value, done } = await stream.next()
    if (done) break
    parts.push(value)
    size += value.length
  }
  const head = concat(parts)
  async function* all() {
    try {
      yield head
      yield* stream
    } finally {
      // Closes the file also where the reader has seen enough.
      await stream.return(undefined)
    }
  }
  return { head, all: all() }
}

async function* each(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** The whole stream in one piece. */
export async function collect(chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return concat(parts)
}
