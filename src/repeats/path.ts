import type { Block, Run } from './align.ts'

/**
 * The runs of a shortest way from one stretch to the other by leaving words out and putting words in; null where that takes
 * more than `most` of them. E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), the
 * greedy algorithm of section 3: for each number of changes `d`, how far one gets on each diagonal.
 */
export function findPath(a: Int32Array, b: Int32Array, block: Block, most: number): Run[] | null {
  const [n, m] = [block.aEnd - block.a, block.bEnd - block.b]
  if (Math.abs(n - m) > most) return null
  const furthest = new Int32Array(2 * Math.min(most, n + m) + 3)
  const origin = Math.min(most, n + m) + 1
  const rows: Int32Array[] = []
  for (let d = 0; d <= Math.min(most, n + m); d++) {
    rows.push(furthest.slice(origin - d - 1, origin + d + 2))
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(furthest, origin + k, k, d) ? furthest[origin + k + 1] : furthest[origin + k - 1] + 1
      while (x < n && x - k < m && a[block.a + x] === b[block.b + x - k]) x++
      furthest[origin + k] = x
      if (x >= n && x - k >= m) return toRuns(rows, block, n, m)
    }
  }
  return null
}

/** Whether the best way onto diagonal `k` puts a word in (from `k + 1`) rather than leaving one out. */
const stepsDown = (furthest: Int32Array, at: number, k: number, d: number): boolean =>
  k === -d || (k !== d && furthest[at - 1] < furthest[at + 1])

/** Back along the way; `rows[d]` is how far one had got before the `d`th change, for diagonals from `-d - 1` to `d + 1`. */
function toRuns(rows: readonly Int32Array[], block: Block, n: number, m: number): Run[] {
  const runs: Run[] = []
  let [x, y] = [n, m]
  for (let d = rows.length - 1; d >= 0; d--) {
    const row = rows[d]
    const k = x - y
    const down = stepsDown(row, k + d + 1, k, d)
    const from = d === 0 ? 0 : down ? row[k + d + 2] : row[k + d] + 1
    if (x > from) runs.push({ a: block.a + from, b: block.b + from - k, length: x - from })
    x = d === 0 || down ? from : from - 1
    y = d === 0 ? 0 : down ? from - k - 1 : from - k
  }
  return runs.reverse()
}
