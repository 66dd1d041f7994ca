import nlp from 'compromise/two'
import type { Gazetteer } from '../lexicons.ts'

/** Words that compromise takes for people, though they mostly mean something else. */
const NO_ACTORS = new Set(['phrase', 'fire', 'loser', 'population', 'god', 'human', 'spirit', 'dork'])

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
    actors: new Set([...of('Actor')].filter((word) => !NO_ACTORS.has(word))),
  }
}
