import type { Run } from './align.ts'

/**
 * The runs with each gap that is in one text alone as far to the left as it goes, which costs no more changes. So what was
 * cut of "safe and sound and cheap" is "and sound" rather than "sound and", and of "We want peace, we want bread" the first
 * clause; and a run that slides into the next one wholly is no run of its own any more.
 */
export function slideGaps(a: Int32Array, b: Int32Array, runs: readonly Run[]): readonly Run[] {
  const slid: Run[] = []
  for (const run of runs) {
    let current = run
    for (let before = slid.pop(); before; before = slid.pop()) {
      const by = countSlides(a, b, before, current)
      current = { a: current.a - by, b: current.b - by, length: current.length + by }
      if (by === before.length) continue
      slid.push({ ...before, length: before.length - by })
      break
    }
    slid.push(current)
  }
  return slid
}

/** By how many words the gap before `run` can go to the left; 0 where both texts have words in it. */
function countSlides(a: Int32Array, b: Int32Array, before: Run, run: Run): number {
  const inA = run.a > before.a + before.length
  if (inA === run.b > before.b + before.length) return 0
  const [words, from, to] = inA ? [a, before.a, run.a] : [b, before.b, run.b]
  let by = 0
  while (by < before.length && words[from + before.length - 1 - by] === words[to - 1 - by]) by++
  return by
}
