import { type Company, dropUbiquitous, toCompany } from './company.ts'
import { foldText } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, isInitialed, type PersonName, readPersonName } from './person-name.ts'
import { type Role, readRole } from './role.ts'
import { stem } from './stem.ts'
import type { Voice } from './voice.ts'

/** A voice with what its own words tell. */
export type Told = {
  readonly voice: Voice
  readonly company: Company
  readonly day: number | null
  readonly order: string
}

/** Voices that have name, role and affiliation in common, so that they are weighed together. */
export type Profile = {
  readonly key: string
  readonly name: PersonName
  readonly role: Role
  readonly affiliation: string
  readonly told: readonly Told[]
  /** How much the name tells: 3 for a full one, 2 for initials, 1 for a bare family name. */
  readonly fullness: 1 | 2 | 3
}

/** The profiles of persons, those that tell most first; the same whatever the order and the ids of the voices. */
export function toProfiles(voices: readonly Voice[], lexicon: IdentityLexicon): Profile[] {
  const roles = remember((key: string) => {
    const [role, affiliation] = key.split('\u0000')
    return readRole(role || null, affiliation || null, lexicon)
  })
  const groups = new Map<string, { name: PersonName; role: Role; affiliation: string; told: Told[] }>()
  const companies = dropUbiquitous(voices.map(({ company }) => toCompany(company, lexicon)))
  for (const [i, voice] of voices.entries()) {
    const name = readPersonName(voice.name, lexicon)
    const role = roles(`${toRoleText(name, voice.role, lexicon)}\u0000${voice.affiliation ?? ''}`)
    const affiliation = foldText(voice.affiliation ?? '')
      .filter((word) => word !== 'the')
      .join(' ')
    const key = `${name.key}\u0000${role.key}\u0000${affiliation}`
    const group = groups.get(key) ?? { name, role, affiliation, told: [] }
    group.told.push({
      voice,
      company: companies[i],
      day: toDay(voice.published),
      order: toOrder(voice),
    })
    groups.set(key, group)
  }
  return Array.from(groups, ([key, group]): Profile => {
    group.told.sort((a, b) => compareText(a.order, b.order))
    return { key, ...group, fullness: isBare(group.name) ? 1 : isInitialed(group.name) ? 2 : 3 }
  }).sort(compareProfiles)
}

/** The role with the titles that tell one ("Sheriff Vale"). */
function toRoleText({ titles }: PersonName, role: string | null, { careers }: IdentityLexicon): string {
  const telling = titles.filter((title) => {
    const calling = careers.callings.get(stem(title))
    return calling !== undefined && calling.fields.length > 0 && !calling.traits.has('kin')
  })
  return [...telling, ...(role ? [role] : [])].join(', ')
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Fuller names first; those whose role tells a career before the others; then the more given names, the more voices. */
export const compareProfiles = (a: Profile, b: Profile): number =>
  b.fullness - a.fullness ||
  Number(isPlaced(b)) - Number(isPlaced(a)) ||
  b.name.given.length - a.name.given.length ||
  b.told.length - a.told.length ||
  compareText(a.key, b.key)

export const isPlaced = ({ role }: Profile): boolean => role.callings.length > 0 || role.fields.size > 0

/** What a voice says, in one line: all but its id. */
const toOrder = ({ name, role, affiliation, article, published, aliases, company }: Voice): string =>
  [article, name, role, affiliation, published, aliases.join(), company.join()].join('\u0000')

/** Days since 1970; null where the date is none. */
function toDay(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)!
  }
}
