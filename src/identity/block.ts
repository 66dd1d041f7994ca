import type { IdentityLexicon } from './lexicon.ts'
import { readOrganisationName } from './organisation-name.ts'
import { type PersonName, readPersonName } from './person-name.ts'
import { toBlockSound, toSyllableSound } from './sound.ts'
import type { Voice } from './voice.ts'

/**
 * Voices of different blocks are kept apart without being compared. A person's block is the family name as it sounds, whatever its
 * spelling ("Zelensky", "Zelenskyy"); an organisation's is made of the initials, so that "FBI" and "Federal Bureau of
 * Investigation" share one.
 */
export function blockOf(voice: Voice, lexicon: IdentityLexicon): string {
  const block =
    voice.kind === 'person'
      ? toPersonBlock(readPersonName(voice.name, lexicon), lexicon)
      : readOrganisationName(voice.name, null, lexicon).block
  return `${voice.kind}:${block}`
}

/**
 * Of two family names the one that is there in most forms of the name: the first of Spanish ones, else the last, as in "Holm Latimer"
 * and "Holm-Latimer". Names like "Xu" have too few consonants to be shortened.
 */
function toPersonBlock({ given, family }: PersonName, { familyFirst, spanishFirst }: IdentityLexicon): string {
  if (familyFirst.has(family.text)) return toBlockSound(toSyllableSound(family.text))
  const isSpanish = given.length > 0 && spanishFirst.has(given[0].text)
  return toBlockSound((isSpanish ? family.parts[0] : family.parts.at(-1)) ?? family.text)
}
