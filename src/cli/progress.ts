/** A line on the terminal that tells how far a long run is; nothing elsewhere, and nothing in the first second. */
export type Progress = { readonly step: (files: number, articles: number) => void; readonly stop: () => void }

const WAIT_MS = 1000

export async function startProgress(isWanted: boolean): Promise<Progress> {
  if (!isWanted || !process.stderr.isTTY) return { step: () => {}, stop: () => {} }
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    stream: process.stderr,
    format: '{articles} articles, {files} read, in {duration_formatted}',
    clearOnComplete: true,
    hideCursor: true,
    fps: 5,
  })
  const begun = Date.now()
  let isShown = false
  return {
    step: (files, articles) => {
      if (!isShown && Date.now() - begun > WAIT_MS) {
        bar.start(1, 0, { files, articles })
        isShown = true
      }
      if (isShown) bar.update(0, { files, articles })
    },
    stop: () => {
      if (isShown) bar.stop()
    },
  }
}
