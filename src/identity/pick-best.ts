import type { Cluster } from './cluster.ts'
import { isAway, isClose } from './distance-in-time.ts'
import type { Verdict } from './judge.ts'
import type { Told } from './profile.ts'

export type Pick = { readonly cluster: Cluster; readonly verdict: Verdict }

/** The cluster that weighs most, if one does; of those that weigh the same, the only one of which the voice is close in time. */
export function pickBest(
  candidates: readonly Cluster[],
  weigh: (cluster: Cluster) => Verdict,
  told?: Told,
): { best: Pick | null; isTie: boolean } {
  const fits = candidates
    .map((cluster) => ({ cluster, verdict: weigh(cluster) }))
    .filter(({ verdict }) => verdict.weight > 0)
  const top = fits.reduce((most, { verdict }) => Math.max(most, verdict.weight), 0)
  const heaviest = fits.filter(({ verdict }) => verdict.weight === top)
  if (heaviest.length < 2) return { best: heaviest[0] ?? null, isTie: false }
  const close = heaviest.filter(({ cluster }) => told && isClose(cluster, told))
  const isOnly = close.length === 1 && heaviest.every((each) => each === close[0] || isAway(each.cluster, told!))
  return { best: isOnly ? closeInTime(close[0]) : pickDominant(heaviest), isTie: true }
}

const closeInTime = ({ cluster, verdict }: Pick): Pick => ({
  cluster,
  verdict: { ...verdict, why: `${verdict.why}, and date` },
})

/** The one that has spoken so often, and so many times as often as all of the others together. */
const OFTEN = 8
const TIMES = 10
function pickDominant(fits: readonly Pick[]): Pick | null {
  const count = ({ cluster }: Pick) => cluster.articles.size
  const [first, ...others] = [...fits].sort((a, b) => count(b) - count(a))
  const rest = others.reduce((sum, other) => sum + count(other), 0)
  return count(first) >= OFTEN && count(first) >= TIMES * rest ? first : null
}
