import { addVoices, type Cluster, isInCompany, type Portrait, toCluster } from './cluster.ts'
import type { ClusterIndex } from './cluster-index.ts'
import { toEmptyCompany } from './company.ts'
import { judge } from './judge.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare } from './person-name.ts'
import { pickBest } from './pick-best.ts'
import type { Profile, Told } from './profile.ts'
import { findSoleBearer } from './sole-bearer.ts'

/** Puts the voices of a profile whose name is a family name or an initial with one into the clusters that they fit, or new ones. */
export function placeShortName(
  profile: Profile,
  clusters: Cluster[],
  index: ClusterIndex,
  lexicon: IdentityLexicon,
): void {
  const left = placeTogether(profile, clusters, index, lexicon)
  for (const told of left) placeAlone(profile, told, clusters, index, lexicon)
}

/** Counts the voices of a profile in where name and role tell it for all of them; returns those that are left. */
function placeTogether(
  profile: Profile,
  clusters: Cluster[],
  index: ClusterIndex,
  lexicon: IdentityLexicon,
): readonly Told[] {
  const isOne = standsForOne(profile, lexicon)
  const isShared = isBare(profile.name) && index.findBearers(profile.name).length > 0
  // What one of several strangers shares with a cluster says nothing of the others.
  const telling = isOne ? profile.told : []
  const { best, isTie } = pickBest(index.find(profile, telling), (cluster) =>
    judge(toPortrait(profile), telling, cluster, isShared, lexicon),
  )
  if (best) return join(best.cluster, profile, profile.told, best.verdict.why, index)
  if (isTie || !isOne || isShared) return profile.told
  open(profile, profile.told, clusters, index)
  return []
}

/** Counts one voice in by what itself tells, or opens a cluster for it. */
function placeAlone(
  profile: Profile,
  told: Told,
  clusters: Cluster[],
  index: ClusterIndex,
  lexicon: IdentityLexicon,
): void {
  const candidates = index.find(profile, [told]).filter(({ articles }) => !articles.has(told.voice.article))
  const isShared = isBare(profile.name) && index.findBearers(profile.name).length > 0
  const { best } = pickBest(
    candidates,
    (cluster) => judge(toPortrait(profile), [told], cluster, isShared, lexicon),
    told,
  )
  const sole = best ? null : findSoleBearer(profile, told, index, lexicon)
  if (best && join(best.cluster, profile, [told], best.verdict.why, index).length === 0) return
  if (sole) join(sole, profile, [told], 'only bearer of this family name in the archive', index)
  else open(profile, [told], clusters, index)
}

/** Counts in those of which no other voice of the same article is there already; returns the others. */
function join(cluster: Cluster, profile: Profile, told: readonly Told[], why: string, index: ClusterIndex): Told[] {
  const isSameName = cluster.names.some(({ key }) => key === profile.name.key) && !isBare(profile.name)
  const isOut = ({ voice, company }: Told) =>
    !isSameName && (cluster.articles.has(voice.article) || isInCompany(cluster, company))
  const staying = told.filter(isOut)
  const joining = told.filter((one) => !isOut(one))
  if (joining.length > 0) addVoices(cluster, profile, joining, why)
  if (joining.length > 0) index.add(cluster, profile, joining)
  return staying
}

/** Whether voices of one profile are one person's without more: bare names and common ones with initials need a telling role. */
function standsForOne(profile: Profile, lexicon: IdentityLexicon): boolean {
  if (profile.fullness === 3 || profile.told.length === 1) return true
  const probe = toCluster(-1)
  addVoices(probe, profile, profile.told.slice(0, 1), '')
  return judge(toPortrait(profile), [{ ...profile.told[0], company: NOBODY }], probe, false, lexicon).weight > 0
}
const NOBODY = toEmptyCompany()

const toPortrait = ({ name, role, affiliation, told }: Profile): Portrait => ({
  names: [name],
  roles: role.key === '' ? [] : [{ role, voices: told.length }],
  affiliations: new Set(affiliation ? [affiliation] : []),
})

function open(profile: Profile, told: readonly Told[], clusters: Cluster[], index: ClusterIndex): void {
  const cluster = toCluster(clusters.length)
  addVoices(cluster, profile, told, told.length > 1 ? 'same name' : 'the name itself')
  clusters.push(cluster)
  index.add(cluster, profile, told)
}
