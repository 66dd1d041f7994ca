import type { Gazetteer, Gender } from '../lexicons.ts'

/** The names that are known, with more first names; the gender that an entry gives goes before the known one. */
export function withFirstNames(names: Gazetteer, more: readonly (readonly [string, Gender | undefined])[]): Gazetteer {
  const genderOf = new Map(more)
  const keep = (known: ReadonlySet<string>, gender: Gender) =>
    new Set([
      ...[...known].filter((name) => !genderOf.has(name)),
      ...more.filter(([, own]) => own === gender).map(([name]) => name),
    ])
  return {
    ...names,
    male: keep(names.male, 'male'),
    female: keep(names.female, 'female'),
    first: new Set([...names.first, ...genderOf.keys()]),
  }
}
