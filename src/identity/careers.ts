import { stem } from './stem.ts'

/** What the lexicon says of a word or phrase in a role. */
export type Calling = {
  /** The entry that it means the same as, or itself, in stems. */
  readonly phrase: string
  /** Fields, and branches of them ("sport:football"). */
  readonly fields: readonly string[]
  readonly traits: ReadonlySet<Trait>
}
/** `many`: tells nobody alone; `top`: heads something, by whatever word; the others as `data/lexicons/domains.txt` says. */
export type Trait = 'local' | 'rank' | 'kin' | 'many' | 'top' | 'who'
const TRAITS: readonly string[] = ['local', 'rank', 'kin', 'many', 'top', 'who'] satisfies Trait[]

/** Callings by their stems, and the fields that one life can hold together ("politics+law"). */
export type Careers = {
  readonly callings: ReadonlyMap<string, Calling>
  readonly joint: ReadonlySet<string>
  /** Last words of entries that are persons for certain: told by their ending. */
  readonly persons: ReadonlySet<string>
  /** Of the longest entry. */
  readonly maxWords: number
}

/** The entries of `data/lexicons/domains.txt`. */
export function parseCareers(entries: readonly (readonly [string, string])[]): Careers {
  const pairs = entries.filter(([key]) => key.includes('+')).map(([key]) => key.split('+'))
  const own = new Map(
    entries.filter(([key]) => !key.includes('+')).map(([key, value]) => [toStems(key), toCalling(key, value)]),
  )
  const callings = new Map(Array.from(own, ([key, calling]) => [key, withTraits(calling, own.get(calling.phrase))]))
  return {
    callings,
    joint: new Set(pairs.flatMap(([a, b]) => [`${a}+${b}`, `${b}+${a}`])),
    persons: new Set([...callings.keys()].map((key) => key.split(' ').at(-1)!).filter(isPersonWord)),
    maxWords: Math.max(1, ...[...callings.keys()].map((key) => key.split(' ').length)),
  }
}

/** By its ending: "hurdler", "economist", "mathematician". */
const isPersonWord = (word: string): boolean =>
  /(?:er|or|ist|ian|man|ant|ent|eer|ete|star|mp|ceo|pm|judoka)$/.test(word)

/** What means the same is of the same kind. */
const withTraits = (calling: Calling, same: Calling | undefined): Calling => ({
  ...calling,
  fields: [...new Set([...calling.fields, ...(same?.fields ?? [])])],
  traits: new Set([...calling.traits, ...(same?.traits ?? [])]),
})

const toStems = (phrase: string): string => phrase.split(/\s+/).map(stem).join(' ')

function toCalling(key: string, value: string): Calling {
  const words = value.split(/\s+/).filter(Boolean)
  const same = words.find((word) => word.startsWith('='))
  return {
    phrase: toStems(same ? same.slice(1).replaceAll('_', ' ') : key),
    fields: words.filter((word) => !word.startsWith('=') && !TRAITS.includes(word)),
    traits: new Set(words.filter((word): word is Trait => TRAITS.includes(word))),
  }
}
