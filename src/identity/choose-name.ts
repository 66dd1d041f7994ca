import type { IdentityLexicon } from './lexicon.ts'
import { readOrganisationName } from './organisation-name.ts'
import { isBare, isInitialed, readPersonName } from './person-name.ts'
import { compareText } from './profile.ts'
import type { Voice } from './voice.ts'

/**
 * The form that most voices use among the fullest: of a person the full name before initials and the bare family name, of an
 * organisation the name before its acronym. Forms all in capitals or turned round come last among equals.
 */
export function chooseName(voices: readonly Voice[], lexicon: IdentityLexicon): string {
  const counts = new Map<string, number>()
  for (const { name } of voices) counts.set(name, (counts.get(name) ?? 0) + 1)
  const fullness = (name: string) =>
    voices[0].kind === 'person' ? personFullness(name, lexicon) : organisationFullness(name, lexicon)
  const forms = Array.from(counts, ([name, count]) => ({
    name,
    count,
    fullness: fullness(name),
    isPlain: isPlain(name),
  }))
  forms.sort(
    (a, b) =>
      b.fullness - a.fullness ||
      Number(b.isPlain) - Number(a.isPlain) ||
      b.count - a.count ||
      b.name.length - a.name.length ||
      compareText(a.name, b.name),
  )
  return forms[0].name
}

function personFullness(text: string, lexicon: IdentityLexicon): number {
  const name = readPersonName(text, lexicon)
  return isBare(name) ? 0 : isInitialed(name) ? 1 : 2
}

const organisationFullness = (text: string, lexicon: IdentityLexicon): number =>
  readOrganisationName(text, null, lexicon).key.includes(' ') ? 1 : 0

/** In natural order, and not all in capitals or small letters. */
const isPlain = (name: string): boolean =>
  !name.includes(',') && ((name !== name.toUpperCase() && name !== name.toLowerCase()) || !name.includes(' '))
