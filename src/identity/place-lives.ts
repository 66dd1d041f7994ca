import { addVoices, type Cluster, type Portrait, toCluster } from './cluster.ts'
import type { ClusterIndex } from './cluster-index.ts'
import { judge } from './judge.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { type Life, toLives } from './lives.ts'
import { toNamesakes } from './namesakes.ts'
import { pickBest } from './pick-best.ts'
import { compareProfiles, type Profile } from './profile.ts'

/** Puts voices with full names into clusters, life by life: into that of another form of the name, or one of their own. */
export function placeLives(
  profiles: readonly Profile[],
  clusters: Cluster[],
  index: ClusterIndex,
  lexicon: IdentityLexicon,
): void {
  const lives = toNamesakes(profiles, lexicon).flatMap((namesakes) => {
    const several = toLives(namesakes, lexicon)
    return several.map((life) => ({ life, namesakes: several.length > 1 ? namesakes[0].name.key : null }))
  })
  for (const { life, namesakes } of lives.sort((a, b) => compareLives(a.life, b.life))) {
    const cluster = findHome(life, namesakes, index, lexicon) ?? open(life, clusters)
    if (namesakes !== null) cluster.namesakes.add(namesakes)
    for (const { profile, told } of life) index.add(cluster, profile, told)
  }
}

const compareLives = (a: Life, b: Life): number => compareProfiles(toFirst(a), toFirst(b))
const toFirst = (life: Life): Profile => life.map(({ profile }) => profile).sort(compareProfiles)[0]

/** The cluster that the life is part of, with its voices counted in; null where there is none. */
function findHome(life: Life, namesakes: string | null, index: ClusterIndex, lexicon: IdentityLexicon): Cluster | null {
  const told = life.flatMap((part) => part.told)
  const portrait = toPortrait(life)
  const names = new Map(life.map((part) => [part.profile.name.key, part.profile]))
  const found = new Set([...names.values()].flatMap((profile) => index.find(profile, told)))
  const candidates = [...found].filter((cluster) => namesakes === null || !cluster.namesakes.has(namesakes))
  const { best } = pickBest(
    candidates.sort((a, b) => a.id - b.id),
    (cluster) => judge(portrait, told, cluster, false, lexicon),
  )
  if (best) for (const part of life) addVoices(best.cluster, part.profile, part.told, best.verdict.why)
  return best?.cluster ?? null
}

function toPortrait(life: Life): Portrait {
  const cluster = toCluster(-1)
  for (const { profile, told } of life) addVoices(cluster, profile, told, '')
  return cluster
}

function open(life: Life, clusters: Cluster[]): Cluster {
  const cluster = toCluster(clusters.length)
  for (const { profile, told, why } of life) addVoices(cluster, profile, told, why)
  clusters.push(cluster)
  return cluster
}
