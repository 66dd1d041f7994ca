import type { Cluster } from './cluster.ts'
import { toClusterIndex } from './cluster-index.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isFullName } from './namesakes.ts'
import { placeLives } from './place-lives.ts'
import { placeShortName } from './place-short-name.ts'
import { toProfiles } from './profile.ts'
import type { Voice } from './voice.ts'

/** The voices that belong together, each with the reason why it was counted in. */
export type Members = readonly { readonly voice: number; readonly why: string }[]

/** Persons by what their voices tell. Fuller names are gathered first, and each less full one goes to the one that it fits. */
export function clusterPersons(voices: readonly Voice[], lexicon: IdentityLexicon): Members[] {
  const clusters: Cluster[] = []
  const profiles = toProfiles(voices, lexicon)
  const index = toClusterIndex(profiles, lexicon)
  placeLives(profiles, clusters, index, lexicon)
  for (const profile of profiles) if (!isFullName(profile.name)) placeShortName(profile, clusters, index, lexicon)
  return clusters.map(({ members }) => members)
}
