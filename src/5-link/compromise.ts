import nlp from 'compromise/two'

/** Words that are known as parts of names, all in lower case. */
export type Gazetteer = {
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
  /** First names of either gender or unknown gender, `male` and `female` included. */
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly demonyms: ReadonlySet<string>
  /** Nouns for people who do something ("accountant"). */
  readonly actors: ReadonlySet<string>
}

/** The word lists inside compromise. Its taggers are too slow to run on every article; its lists are not. */
export function loadGazetteer(): Gazetteer {
  const world = nlp.world() as unknown as { model: { one: { lexicon: Record<string, string | string[]> } } }
  const sets: Record<string, Set<string>> = {}
  for (const [word, tags] of Object.entries(world.model.one.lexicon)) {
    for (const tag of Array.isArray(tags) ? tags : [tags]) {
      sets[tag] ??= new Set()
      sets[tag].add(word)
    }
  }
  const of = (...tags: string[]) => new Set(tags.flatMap((tag) => [...(sets[tag] ?? [])]))
  return {
    male: of('MaleName'),
    female: of('FemaleName'),
    first: of('MaleName', 'FemaleName', 'FirstName'),
    last: of('LastName'),
    places: of('Country', 'City', 'Region'),
    demonyms: of('Demonym'),
    actors: of('Actor'),
  }
}
