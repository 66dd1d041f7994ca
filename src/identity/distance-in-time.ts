import type { Cluster } from './cluster.ts'
import type { Told } from './profile.ts'

/** In days. */
const CLOSE = 3
const AWAY = 30

/** Whether the voice speaks within days of one of the cluster. */
export const isClose = (cluster: Cluster, told: Told): boolean => distance(cluster, told) <= CLOSE
/** Whether the voice speaks a month and more before or after all of the cluster, or either gives no date. */
export const isAway = (cluster: Cluster, told: Told): boolean => distance(cluster, told) >= AWAY

function distance({ days }: Cluster, { day }: Told): number {
  let least = Number.POSITIVE_INFINITY
  if (day !== null) for (const other of days) least = Math.min(least, Math.abs(other - day))
  return least
}
