import { chooseLife } from './choose-life.ts'
import { countShared } from './company.ts'
import { compareNames } from './compare-names.ts'
import { compareRoles, isApart } from './compare-roles.ts'
import type { IdentityLexicon } from './lexicon.ts'
import type { Profile, Told } from './profile.ts'
import { type Strand, toStrand, toStrands, weigh } from './strand.ts'

/** Voices of one name that are one person's, each with the reason why it is counted in. */
export type Life = readonly { readonly profile: Profile; readonly told: readonly Told[]; readonly why: string }[]

/** Of so many voices that tell a role, a small rest that contradicts is taken for a mistake. */
const PROMINENT = 8
const MAJORITY = 0.75
/** Of so many voices with and without role, so small a share. */
const SPOKEN = 24
const MINOR = 0.1

/**
 * The lives that voices of one name tell of: one, unless roles show two that hardly go together. Voices that tell no role go to the
 * life that others in the article, the affiliation or the date point to, else to the one that is much more spoken of,
 * else they stay together.
 */
export function toLives(profiles: readonly Profile[], lexicon: IdentityLexicon): Life[] {
  const strands = toStrands(profiles, lexicon)
  const lives = toSeeds(strands, count(profiles), lexicon)
  if (lives.length < 2) return [toParts(profiles, lexicon)]
  const rest: Strand = toStrand([])
  const seeded = new Set(lives.flatMap(({ profiles }) => profiles))
  const found = new Map([...lives, rest].map((life) => [life, toParts(life.profiles, lexicon)]))
  for (const profile of profiles.filter((each) => !seeded.has(each)))
    for (const told of profile.told) {
      const { life, why } = chooseLife(profile, told, lives, lexicon) ?? { life: rest, why: 'same name' }
      found.get(life)!.push(toPart(profile, [told], why))
    }
  return [...found.values()].filter((life) => life.length > 0)
}

/** Those that are of the life by name. */
function toParts(profiles: readonly Profile[], lexicon: IdentityLexicon): Life[number][] {
  const isAlone = (i: number) => i === 0 && profiles[0].told.length === 1
  const whyOf = ({ name }: Profile) => compareNames(profiles[0].name, name, lexicon).why
  return profiles.map((profile, i) => toPart(profile, profile.told, isAlone(i) ? 'the name itself' : whyOf(profile)))
}

const toPart = (profile: Profile, told: readonly Told[], why: string): Life[number] => ({ profile, told, why })

const count = (profiles: readonly Profile[]): number => profiles.reduce((sum, { told }) => sum + told.length, 0)

/** The strands that are lives of their own among so many voices of the name. */
function toSeeds(strands: readonly Strand[], voices: number, lexicon: IdentityLexicon): Strand[] {
  const rivals = strands.filter((one) => strands.some((other) => one !== other && areApart(one, other, lexicon)))
  const [top] = strands
  if (rivals.length === 0) return []
  const all = strands.reduce((sum, strand) => sum + weigh(strand), 0)
  const isMinor = all - weigh(top) <= MINOR * voices
  const isProminent = all >= PROMINENT ? weigh(top) >= MAJORITY * all || isMinor : voices >= SPOKEN && isMinor
  return isProminent ? [top, ...rivals.filter((one) => one !== top && isPlainlyOther(one, top))] : rivals
}

/** Roles of two lives, and no support of the kind that outweighs them: two others who speak here and there. */
const areApart = (a: Strand, b: Strand, { careers }: IdentityLexicon): boolean =>
  a.cluster.roles.some(({ role }) =>
    b.cluster.roles.some((other) => compareRoles(role, other.role, careers) === 'far'),
  ) && !areSupported(a, b)

/** So many voices are looked at. */
const LOOKED = 20
function areSupported(a: Strand, b: Strand): boolean {
  if ([...a.cluster.affiliations].some((affiliation) => b.cluster.affiliations.has(affiliation))) return true
  const [one, other] = [a, b].map(({ profiles }) => profiles.flatMap(({ told }) => told).slice(0, LOOKED))
  return one.some((x) => other.some((y) => countShared(x.company, y.company) >= 2))
}

/** Of another country or affiliation, and among other people. */
const isPlainlyOther = (small: Strand, top: Strand): boolean =>
  (isApart(toCountries(small), toCountries(top)) || isApart(small.cluster.affiliations, top.cluster.affiliations)) &&
  countShared(small.cluster.company, top.cluster.company) === 0

const toCountries = ({ cluster }: Strand): ReadonlySet<string> =>
  new Set(cluster.roles.flatMap(({ role }) => role.countries))
