import type { Gender } from '../lexicons.ts'
import type { Calling } from './careers.ts'
import { foldWord } from './fold.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { IDLE, type RolePart, readParts } from './role-parts.ts'
import { stem } from './stem.ts'
import { isStrangeCalling } from './strange-calling.ts'

/** What a role, as an article words it, tells about its bearer. */
export type Role = {
  /** Stems without order, and the gender; for telling equal roles. */
  readonly key: string
  readonly callings: readonly Calling[]
  readonly fields: ReadonlySet<string>
  /** Words that put the holder below another: "deputy". */
  readonly ranks: ReadonlySet<string>
  /** Whose or from where the holder is; not the countries that the work is about ("envoy to Syria"). */
  readonly countries: readonly string[]
  /** Countries where the holder is at home, by those and by cities. */
  readonly lands: ReadonlySet<string>
  /** Other capitalised words: places and organisations. */
  readonly names: ReadonlySet<string>
  /** Those of the names that are states and regions. */
  readonly regions: ReadonlySet<string>
  readonly gender: Gender | null
  /** Names a calling that is not known: somebody does something, whatever it is. */
  readonly isStrange: boolean
}

const EMPTY: Role = {
  key: '',
  callings: [],
  fields: new Set(),
  ranks: new Set(),
  countries: [],
  lands: new Set(),
  names: new Set(),
  regions: new Set(),
  gender: null,
  isStrange: false,
}
const LIMIT = 60

/** A role with the affiliation that belongs to it. Words beyond the sixtieth do not count. */
export function readRole(text: string | null, affiliation: string | null, lexicon: IdentityLexicon): Role {
  if (!text && !affiliation) return EMPTY
  const [told, home] = [toWords(text ?? ''), toWords(affiliation ?? '')]
  const words = [...told, ...home].slice(0, LIMIT)
  const parts = [...withHead(readParts(told, lexicon)), ...readParts(home, lexicon)]
  const gender = genderOf(words.map(foldWord), lexicon)
  const own = parts.flatMap(({ calling, is }) => (calling && is === 'own' ? [calling] : []))
  const kin = own.filter(isKin)
  const callings = kin.length > 0 ? kin : own.filter(({ traits }) => !traits.has('rank'))
  const isBody = told.some((word) => lexicon.words.organisations.has(foldWord(word)))
  const around = parts.flatMap(({ calling, is }) => (is === 'field' && calling ? [calling] : []))
  const others = parts.flatMap(({ calling, is }) => (is === 'other' && calling ? [calling] : []))
  const names = new Set(parts.flatMap(({ name }) => (name ? [name] : [])))
  const placed = isBody ? callings.filter((calling) => !isPresident(calling)) : callings
  const fields = toFields(placed.some(isTelling) ? placed : [...placed, ...around])
  const kinFields = own.every(isKin) && names.size === 0 && !others.some(isPublic) ? ['kin'] : []
  return {
    key: toKey(words.map(stem), gender),
    callings,
    fields: new Set(kin.length > 0 ? kinFields : fields.length > 0 ? fields : toFields(others)),
    ranks: new Set(own.filter(({ traits }) => traits.has('rank')).map(({ phrase }) => phrase)),
    countries: parts.flatMap(({ country }) => (country ? [country] : [])),
    lands: new Set(parts.flatMap(({ country, land }) => [country ?? land ?? []].flat())),
    names,
    regions: new Set(parts.flatMap(({ name, isRegion }) => (name && isRegion ? [name] : []))),
    gender,
    isStrange: callings.length === 0 && isStrangeCalling(told),
  }
}

/** Words that name no person ("voters trust") tell no field. */
function withHead(parts: readonly RolePart[]): readonly RolePart[] {
  const isHeaded = parts.some(({ is }) => is === 'own')
  return isHeaded ? parts : parts.filter(({ calling }) => !calling)
}

const toKey = (stems: readonly string[], gender: Gender | null): string =>
  [...stems.filter((word) => !IDLE.has(word) && word !== '|').sort(), gender ?? ''].join(' ').trim()

/**
 * The fields of some callings, as narrow as they tell: a professor of dentistry is of medicine, a hockey coach of hockey, and the
 * director of a hospital of whatever a hospital is.
 */
function toFields(callings: readonly Calling[]): readonly string[] {
  const narrow = callings.filter(({ fields }) => fields.length > 0 && fields.length <= NARROW)
  const all = (narrow.length > 0 ? narrow : callings).flatMap(({ fields }) => fields)
  const isWide = (field: string) =>
    all.some((other) => other !== field && (field === 'education' || other.startsWith(`${field}:`)))
  return all.filter((field) => !isWide(field))
}
const NARROW = 2

/** A calling that needs no word beside it to tell its field: a marine biologist is no soldier, but a marine officer is one. */
const isTelling = ({ fields, traits }: Calling): boolean =>
  fields.some((field) => STATIONS.has(field)) ||
  (fields.length > 0 &&
    fields.length <= NARROW &&
    !traits.has('many') &&
    !fields.some((field) => WIDE.has(field) || (field === 'business' && traits.has('top'))))
/** A professor is of what is taught, the chief executive of a hospital of medicine too. */
const WIDE = new Set(['education', 'sport'])
/** Stations in life, whatever stands beside: a law student is no lawyer. */
const STATIONS = new Set(['youth', 'study', 'lay', 'event'])

/** Of a state, if nothing else is told: every association has a president. */
const isPresident = ({ fields, traits }: Calling): boolean =>
  traits.has('top') && fields.length === 1 && fields[0] === 'politics'
const isKin = ({ traits }: Calling): boolean => traits.has('kin')
/** Whose kin may be known for something themselves. */
const isPublic = ({ fields }: Calling): boolean => fields.some((field) => PUBLIC.has(field.split(':')[0]))
const PUBLIC = new Set(['politics', 'royalty', 'arts', 'sport', 'business', 'religion', 'media'])

const toWords = (text: string): string[] =>
  text
    .slice(0, 600)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/\b(ex|then)-(?=\p{L})/giu, '$1 ')
    .replace(/,/g, ' | ')
    .split(/[^\p{L}\p{N}\p{M}'’.|\p{Pd}]+/u)
    .filter((word) => foldWord(word) !== '')
    .slice(0, LIMIT)

/** The gender that all the words that tell one agree on. */
function genderOf(folded: readonly string[], { words }: IdentityLexicon): Gender | null {
  const genders = new Set(folded.map((word) => words.roles.get(word)).filter((gender) => gender !== undefined))
  return genders.size === 1 ? [...genders][0] : null
}
