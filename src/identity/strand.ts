import { addVoices, type Cluster, toCluster } from './cluster.ts'
import { compareRoles } from './compare-roles.ts'
import type { IdentityLexicon } from './lexicon.ts'
import type { Profile } from './profile.ts'
import type { Role } from './role.ts'

/** No more profiles of one name are compared with each other; the others go where they fit. */
const MOST = 120

/** Profiles whose roles go together, one through another. */
export type Strand = { readonly profiles: readonly Profile[]; readonly cluster: Cluster }

/** In voices. */
export const weigh = ({ cluster }: Strand): number => cluster.members.length

export function toStrand(profiles: readonly Profile[]): Strand {
  const cluster = toCluster(-1)
  for (const profile of profiles) addVoices(cluster, profile, profile.told, '')
  return { profiles, cluster }
}

/** The strands of the profiles that tell a role, those of most voices first. */
export function toStrands(profiles: readonly Profile[], { careers }: IdentityLexicon): Strand[] {
  const strands: Profile[][] = []
  const telling = profiles.filter(({ role }) => isTelling(role)).sort((a, b) => b.told.length - a.told.length)
  for (const profile of telling.slice(0, MOST)) {
    const fits = strands.filter((strand) => strand.some(({ role }) => goTogether(role, profile.role, careers)))
    const joined = [...fits.flat(), profile]
    for (const strand of fits) strands.splice(strands.indexOf(strand), 1)
    strands.push(joined)
  }
  return strands.map(toStrand).sort((a, b) => weigh(b) - weigh(a))
}

const isTelling = ({ fields, countries, callings, gender, isStrange }: Role): boolean =>
  isStrange ||
  gender !== null ||
  fields.size > 0 ||
  countries.length > 0 ||
  callings.some(({ traits }) => traits.has('kin') || traits.has('local'))

const goTogether = (a: Role, b: Role, careers: IdentityLexicon['careers']): boolean =>
  ['same', 'alike', 'fit'].includes(compareRoles(a, b, careers))
