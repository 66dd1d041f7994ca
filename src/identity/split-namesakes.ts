import { areAbroad, compareRoles, isApart } from './compare-roles.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { type OrganisationName, readOrganisationName } from './organisation-name.ts'
import { type OrganisationPlaces, readPlaces } from './organisation-places.ts'
import { compareText } from './profile.ts'
import { type Role, readRole } from './role.ts'
import type { Voice } from './voice.ts'

/** What an organisation's voice tells of it beside the name. */
type Traits = {
  readonly role: Role
  readonly places: OrganisationPlaces
  readonly fullNames: ReadonlySet<string>
}
type Namesake = { readonly voices: Voice[]; readonly told: Traits[] }

/** No more kinds of traits are compared. */
const MOST = 50
/** Of so many voices that tell something, a small rest that contradicts is taken for a mistake. */
const PROMINENT = 8
const MAJORITY = 0.75

/**
 * The voices of one name by organisation: of two countries, trades or full names behind an acronym there are two, and of two places
 * where it is of a kind that places have. Voices that tell nothing are with the most, or among themselves where there is no such.
 */
export function splitNamesakes(name: OrganisationName, voices: readonly Voice[], lexicon: IdentityLexicon): Voice[][] {
  const telling = new Map<string, Voice[]>()
  for (const voice of voices) {
    const key = toKey(voice, name)
    telling.set(key, [...(telling.get(key) ?? []), voice])
  }
  const kinds = [...telling]
    .filter(([key]) => key !== SILENT)
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
  if (kinds.length < 2) return [[...voices]]
  const found: Namesake[] = []
  for (const [, same] of kinds.slice(0, MOST)) {
    const traits = toTraits(same[0], name, lexicon)
    const fits = found.find(({ told }) => told.every((other) => !areTwo(traits, other, name, lexicon)))
    if (fits) {
      fits.voices.push(...same)
      fits.told.push(traits)
    } else found.push({ voices: [...same], told: [traits] })
  }
  return addRest(found, [...(telling.get(SILENT) ?? []), ...kinds.slice(MOST).flatMap(([, same]) => same)])
}

function addRest(found: readonly Namesake[], rest: readonly Voice[]): Voice[][] {
  const groups = found.map(({ voices }) => voices).sort((a, b) => b.length - a.length)
  const all = groups.reduce((sum, group) => sum + group.length, 0)
  const [top, ...others] = groups
  if (groups.length === 1 || (all >= PROMINENT && top.length >= MAJORITY * all)) return [[...groups.flat(), ...rest]]
  const isClear = top.length > 3 * others[0].length
  if (isClear) return [[...top, ...rest], ...others]
  return rest.length > 0 ? [...groups, [...rest]] : groups
}

const SILENT = '\u0000'
function toKey({ role, affiliation, aliases }: Voice, name: OrganisationName): string {
  const shown = name.acronyms.length > 0 ? aliases.join('|') : ''
  return `${role ?? ''}\u0000${affiliation ?? ''}${shown === name.key ? '' : shown}`
}

function toTraits(voice: Voice, name: OrganisationName, lexicon: IdentityLexicon): Traits {
  const { role, affiliation, aliases } = voice
  const others = name.acronyms.length > 0 ? aliases.map((alias) => readOrganisationName(alias, null, lexicon)) : []
  const isFull = ({ initials }: OrganisationName) => name.acronyms.some((letters) => initials.includes(letters))
  return {
    // An organisation's trade needs no noun for a person.
    role: readRole(null, [role, affiliation].filter(Boolean).join(', '), lexicon),
    places: readPlaces(voice, name, lexicon),
    fullNames: new Set(others.filter(isFull).map(({ key }) => key)),
  }
}

function areTwo(a: Traits, b: Traits, name: OrganisationName, { careers }: IdentityLexicon): boolean {
  if (isApart(a.fullNames, b.fullNames) || compareRoles(a.role, b.role, careers) === 'far') return true
  return name.isCommon && ((!name.isNational && differ(a.places, b.places)) || areAbroad(a.places, b.places))
}

/** Two towns or two regions ("Springfield, Illinois", "Springfield, Ohio"); a town and a region may be one place. */
function differ(a: OrganisationPlaces, b: OrganisationPlaces): boolean {
  const [towns, otherTowns] = [toTowns(a), toTowns(b)]
  const isMore = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((place) => !other.has(place))
  const areTowns = isMore(towns, otherTowns) && isMore(otherTowns, towns)
  return areTowns || isApart(a.regions, b.regions)
}
const toTowns = ({ names, regions }: OrganisationPlaces): ReadonlySet<string> =>
  new Set([...names].filter((name) => !regions.has(name)))
