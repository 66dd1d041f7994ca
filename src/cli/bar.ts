/** A bar on the terminal for a run whose length is known: how far it is, how fast, and how long it will take. */
export type Bar = {
  /** `done` of `all` units of work; how many articles that are is told beside it. */
  readonly step: (done: number, articles?: number) => void
  /** Another part of the work begins, of `all` units. */
  readonly begin: (what: string, all: number) => void
  readonly stop: () => void
}

const NONE: Bar = { step: () => {}, begin: () => {}, stop: () => {} }
const WAIT_MS = 500

/** A bar where a person looks on; nothing elsewhere, and nothing in the first half second. */
export async function startBar(isWanted: boolean): Promise<Bar> {
  if (!isWanted || !process.stderr.isTTY) return NONE
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    stream: process.stderr,
    format: '{what} {bar} {percentage}% · {detail}{eta_formatted} left',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 200,
    fps: 5,
  })
  let begun = Date.now()
  let isShown = false
  let total = 1
  let name = ''
  const toDetail = (articles: number | undefined) =>
    articles === undefined
      ? ''
      : `${articles} articles, ${(articles / ((Date.now() - begun + 1) / 1000)).toFixed(1)}/s · `
  return {
    begin: (what, all) => {
      if (isShown) bar.stop()
      isShown = false
      total = all
      name = what
      begun = Date.now()
    },
    step: (done, articles) => {
      if (!isShown && Date.now() - begun > WAIT_MS) {
        bar.start(total, done, { what: name, detail: toDetail(articles) })
        isShown = true
      }
      if (isShown) bar.update(Math.min(done, total), { detail: toDetail(articles) })
    },
    stop: () => {
      if (isShown) bar.stop()
    },
  }
}
