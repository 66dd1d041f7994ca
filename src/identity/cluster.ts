import { addCompany, type Company, toEmptyCompany } from './company.ts'
import { foldText } from './fold.ts'
import { isBare, type PersonName } from './person-name.ts'
import type { Profile, Told } from './profile.ts'
import type { Role } from './role.ts'

/** A role, and how many voices give it. */
export type RoleCount = { readonly role: Role; readonly voices: number }

/** What some voices tell of one person. */
export type Portrait = {
  readonly names: readonly PersonName[]
  readonly roles: readonly RoleCount[]
  readonly affiliations: ReadonlySet<string>
}

/** A person in the making: voices counted in so far, and what they tell together. */
export type Cluster = {
  /** Place in the order in which clusters were opened. */
  readonly id: number
  readonly names: PersonName[]
  readonly roles: { readonly role: Role; voices: number }[]
  readonly affiliations: Set<string>
  readonly company: ReturnType<typeof toEmptyCompany>
  readonly articles: Set<string>
  /** Days of publication, as days since 1970. */
  readonly days: Set<number>
  /** Single words by which articles call the person, folded. */
  readonly calls: Set<string>
  readonly members: { readonly voice: number; readonly why: string }[]
  /** Keys of names of which this is one of several lives; another life of such a name is never counted in. */
  readonly namesakes: Set<string>
  isFull: boolean
}

/** Beyond so many names and roles a cluster stays as it is, which bounds the work; no person has as many. */
const NAMES = 40
const ROLES = 80

export const toCluster = (id: number): Cluster => ({
  id,
  names: [],
  roles: [],
  affiliations: new Set(),
  company: toEmptyCompany(),
  articles: new Set(),
  days: new Set(),
  calls: new Set(),
  members: [],
  namesakes: new Set(),
  isFull: false,
})

/** Counts voices of a profile in. */
export function addVoices(cluster: Cluster, profile: Profile, told: readonly Told[], why: string): void {
  if (!cluster.names.some(({ key }) => key === profile.name.key)) cluster.names.push(profile.name)
  if (cluster.names.length >= NAMES) cluster.isFull = true
  addRole(cluster, profile.role, told.length)
  if (profile.affiliation) cluster.affiliations.add(profile.affiliation)
  for (const { voice, company, day } of told) {
    addCompany(cluster.company, company)
    cluster.articles.add(voice.article)
    if (day !== null) cluster.days.add(day)
    for (const call of toCalls(voice.aliases)) cluster.calls.add(call)
    cluster.members.push({ voice: voice.id, why })
  }
}

function addRole({ roles }: Cluster, role: Role, voices: number): void {
  if (role.key === '') return
  const known = roles.find((each) => each.role.key === role.key)
  if (known) known.voices += voices
  else if (roles.length < ROLES) roles.push({ role, voices })
}

/** The aliases of one word. */
const toCalls = (aliases: readonly string[]): string[] =>
  aliases
    .slice(0, 50)
    .map(foldText)
    .filter((words) => words.length === 1)
    .map(([word]) => word)

/** Has a given name or initials somewhere. */
export const isBearer = ({ names }: Portrait): boolean => names.some((name) => !isBare(name))

/** Whether the company holds one who bears a name of the cluster: then the two were told apart in that article. */
export const isInCompany = ({ names }: Portrait, company: Company): boolean =>
  names.some(({ given, family }) => given.length > 0 && company.present.has(`${given[0].spelling} ${family.spelling}`))
