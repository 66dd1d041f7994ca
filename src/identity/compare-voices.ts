import { compareNames } from './compare-names.ts'
import { compareRoles } from './compare-roles.ts'
import { identify } from './identify.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { readOrganisationName } from './organisation-name.ts'
import { readPersonName } from './person-name.ts'
import { readRole } from './role.ts'
import type { Voice } from './voice.ts'

/** Whether `identify` takes the two for one where there are no others, and why, in words for a reader. */
export function compareVoices(a: Voice, b: Voice, lexicon: IdentityLexicon): { same: boolean; why: string } {
  const [one, other] = [
    { ...a, id: 0 },
    { ...b, id: 1 },
  ]
  const identities = identify([one, other], [], lexicon)
  if (identities.length > 1) return { same: false, why: whyApart(a, b, lexicon) }
  const [first, second] = identities[0].members.map(({ why }) => why)
  return { same: true, why: first === 'the name itself' ? second : first }
}

function whyApart(a: Voice, b: Voice, lexicon: IdentityLexicon): string {
  if (a.kind !== b.kind) return 'a person and an organisation'
  return a.kind === 'person' ? whyPersonsApart(a, b, lexicon) : whyOrganisationsApart(a, b, lexicon)
}

function whyPersonsApart(a: Voice, b: Voice, lexicon: IdentityLexicon): string {
  const names = compareNames(readPersonName(a.name, lexicon), readPersonName(b.name, lexicon), lexicon)
  if (names.grade === null) return names.why
  const [role, other] = [a, b].map((voice) => readRole(voice.role, voice.affiliation, lexicon))
  return compareRoles(role, other, lexicon.careers) === 'far'
    ? 'roles that are hardly one life'
    : 'nothing but the name speaks for it'
}

function whyOrganisationsApart(a: Voice, b: Voice, lexicon: IdentityLexicon): string {
  const [one, other] = [a, b].map(({ name }) => readOrganisationName(name, null, lexicon))
  return one.key === other.key ? 'not told to be of one country' : 'another name'
}
