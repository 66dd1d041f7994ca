/** Runs the task for each item as it comes, at most `width` at once. The first error stops all. */
export async function inParallel<T>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  for await (const item of items) {
    const one: Promise<void> = task(item).finally(() => running.delete(one))
    // The error comes out of the race or of the end; alone it would end the process.
    one.catch(() => {})
    running.add(one)
    if (running.size >= width) await Promise.race(running)
  }
  await Promise.all(running)
}
