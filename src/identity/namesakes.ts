import { compareNames } from './compare-names.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, isInitialed, type PersonName } from './person-name.ts'
import type { Profile } from './profile.ts'
import { toSound } from './sound.ts'

/** Profiles whose names are one name for certain: alike but for spelling. */
export type Namesakes = readonly Profile[]

/** Whether a name, standing again, tells that the same person may be meant: one with a given name, or two initials. */
export const isFullName = (name: PersonName): boolean => !isBare(name) && !(isInitialed(name) && name.given.length < 2)

/** So many spellings of a name, and so many names of the same first letters, are compared; those beyond stand alone. */
const SPELLINGS = 20
const GROUPS = 100

/** The profiles with full names by name, whatever its spelling; every two spellings of a group are alike. */
export function toNamesakes(profiles: readonly Profile[], lexicon: IdentityLexicon): Namesakes[] {
  const byKey = new Map<string, Profile[]>()
  for (const profile of profiles.filter(({ name }) => isFullName(name))) {
    const list = byKey.get(profile.name.key)
    if (list) list.push(profile)
    else byKey.set(profile.name.key, [profile])
  }
  const buckets = new Map<string, Group[]>()
  for (const same of byKey.values()) {
    const { name } = same[0]
    const bucket = toBucket(name)
    const groups = buckets.get(bucket) ?? []
    buckets.set(bucket, groups)
    const group = groups
      .slice(0, GROUPS)
      .find(({ names }) => names.length < SPELLINGS && names.every((other) => isOneName(name, other, lexicon)))
    if (group) {
      group.names.push(name)
      group.profiles.push(...same)
    } else groups.push({ names: [name], profiles: [...same] })
  }
  return [...buckets.values()].flat().map((group) => group.profiles)
}
type Group = { readonly names: PersonName[]; readonly profiles: Profile[] }

/** First letters of the first name and of the family name, in whatever order they stand. */
const toBucket = ({ given, family }: PersonName): string =>
  [given[0], family]
    .map(({ spelling }) => toSound(spelling)[0] ?? '')
    .sort()
    .join('')

function isOneName(a: PersonName, b: PersonName, lexicon: IdentityLexicon): boolean {
  const { grade } = compareNames(a, b, lexicon)
  return grade === 'exact' || grade === 'spelling'
}
