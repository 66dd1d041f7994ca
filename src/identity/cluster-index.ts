import { type Cluster, isBearer } from './cluster.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { isBare, type NameWord, type PersonName } from './person-name.ts'
import type { Profile, Told } from './profile.ts'
import { toSound, toSyllableSound } from './sound.ts'
import { toSpelling } from './spelling.ts'

/** Clusters by what a voice must have in common with one to be of it. */
export type ClusterIndex = {
  readonly add: (cluster: Cluster, profile: Profile, told: readonly Told[]) => void
  /** Clusters that may be the profile's, in the order in which they were opened. */
  readonly find: (profile: Profile, told: readonly Told[]) => Cluster[]
  /** Clusters with a given name or initials, and this family name. */
  readonly findBearers: (name: PersonName) => Cluster[]
}

/** No more are weighed; where there are as many, the name alone tells nothing. */
const LIMIT = 50

/** The index for clusters of these profiles. */
export function toClusterIndex(profiles: readonly Profile[], lexicon: IdentityLexicon): ClusterIndex {
  const bareFamilies = new Set(profiles.filter(({ name }) => isBare(name)).flatMap(({ name }) => toFamilies(name)))
  const byKey = new Map<string, Set<Cluster>>()
  const bearers = new Map<string, Set<Cluster>>()
  const put = (index: Map<string, Set<Cluster>>, key: string, cluster: Cluster) =>
    index.set(key, (index.get(key) ?? new Set()).add(cluster))
  return {
    add: (cluster, profile, told) => {
      for (const key of toStoredKeys(profile.name, lexicon)) put(byKey, key, cluster)
      for (const key of toSupportKeys(profile, told, bareFamilies)) put(byKey, key, cluster)
      for (const call of cluster.calls) put(byKey, `called ${call}`, cluster)
      if (isBearer(cluster)) for (const family of toFamilies(profile.name)) put(bearers, family, cluster)
    },
    find: (profile, told) => {
      const keys = isBare(profile.name)
        ? [
            ...toSupportKeys(profile, told, bareFamilies),
            `bare ${profile.name.family.text}`,
            `called ${profile.name.family.text}`,
          ]
        : toSoughtKeys(profile.name, lexicon)
      const found = new Set<Cluster>()
      for (const key of keys) for (const cluster of byKey.get(key) ?? []) if (found.size < LIMIT) found.add(cluster)
      return [...found].sort((a, b) => a.id - b.id)
    },
    findBearers: (name) => [...new Set(toFamilies(name).flatMap((family) => [...(bearers.get(family) ?? [])]))],
  }
}

/** The family name, along with its particle too, and each half of a double one. */
const toFamilies = ({ particles, family }: PersonName): string[] => [
  ...new Set([family.spelling, toSpelling(particles + family.text), ...family.parts.map(toSpelling)].map(toSound)),
  ...(family.text.length < 7 ? [`${toSyllableSound(family.text)}*`] : []),
]

/** Under what a name is stored: its forms, its initials, and those alone where the first name is not known. */
function toStoredKeys(name: PersonName, lexicon: IdentityLexicon): string[] {
  if (isBare(name)) return [`bare ${name.family.text}`]
  const initials = toInitialKeys(name)
  const onlyInitial = name.given[0].isInitial ? initials.map((key) => `only ${key}`) : []
  return [...toFormKeys(name, lexicon), ...initials, ...onlyInitial]
}

/** A first name fits forms of it and its initial where no more is known; an initial fits whatever begins with it. */
const toSoughtKeys = (name: PersonName, lexicon: IdentityLexicon): string[] => [
  ...toFormKeys(name, lexicon),
  ...toInitialKeys(name).map((key) => (name.given[0].isInitial ? key : `only ${key}`)),
]

/** The given names by which somebody may be known: the first, the second, and the last, which may be a family name. */
const toFirsts = ({ given, nickname }: PersonName): NameWord[] => [
  ...new Set([...given.slice(0, 2), ...given.slice(-1), ...(nickname ? [nickname] : [])]),
]
const toFamilyForms = (name: PersonName): string[] => [
  ...toFamilies(name),
  ...(name.given.length > 1 ? [toSound(name.given.at(-1)!.spelling)] : []),
]

/** Pairs of a form of a given name and a family name; without order, since names are turned round. */
function toFormKeys(name: PersonName, lexicon: IdentityLexicon): string[] {
  const whole = toSound(toSpelling(name.given.map(({ text }) => text).join('')))
  const syllables = toSyllableSound(name.given.map(({ text }) => text).join(''))
  const forms = new Set([...toFirsts(name).flatMap((word) => toForms(word, lexicon)), whole, syllables])
  return toFamilyForms(name).flatMap((family) =>
    Array.from(forms, (form) => (form < family ? `${form} ${family}` : `${family} ${form}`)),
  )
}

function toInitialKeys(name: PersonName): string[] {
  const initials = new Set(toFirsts(name).flatMap(({ text, spelling }) => [text[0], spelling[0]]))
  return toFamilyForms(name).flatMap((family) => Array.from(initials, (initial) => `${initial}. ${family}`))
}

const toForms = (word: NameWord, { firstNames }: IdentityLexicon): string[] =>
  word.isInitial
    ? []
    : [toSound(word.spelling), ...[...(firstNames.get(word.text)?.keys() ?? [])].map((form) => `=${form}`)]

/** What a bare family name is told by; none where nobody is called by it alone. */
function toSupportKeys(
  { name, role, affiliation }: Profile,
  told: readonly Told[],
  bareFamilies: ReadonlySet<string>,
): string[] {
  const families = toFamilies(name).filter((family) => bareFamilies.has(family))
  if (families.length === 0) return []
  const words = new Set(role.callings.flatMap(({ phrase }) => [phrase, phrase.split(' ').at(-1)!]))
  const company = told.slice(0, 50).flatMap(({ company: { full, bare, families } }) => [...full, ...bare, ...families])
  const supports = [...words, ...new Set(company), ...(affiliation ? [affiliation] : [])]
  return families.flatMap((family) => supports.map((support) => `${family} by ${support}`))
}
