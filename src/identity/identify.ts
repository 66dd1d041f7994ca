import { chooseName } from './choose-name.ts'
import type { IdentityLexicon } from './lexicon.ts'
import { clusterOrganisations } from './organisations.ts'
import { clusterPersons } from './persons.ts'
import { compareText } from './profile.ts'
import { applyTies, type Placed } from './ties.ts'
import type { Identity, Tie, Voice } from './voice.ts'

/**
 * Who is one across articles. `voices` are those of one block, or of several that ties join; every one is in exactly one identity.
 * The result does not depend on their order, nor on their ids: identities stand in the order of their names, members in
 * that of their articles.
 */
export function identify(voices: readonly Voice[], ties: readonly Tie[], lexicon: IdentityLexicon): Identity[] {
  const persons = voices.filter(({ kind }) => kind === 'person')
  const organisations = voices.filter(({ kind }) => kind === 'organisation')
  const clusters = [...clusterPersons(persons, lexicon), ...clusterOrganisations(organisations, lexicon)]
  const byId = new Map(voices.map((voice) => [voice.id, voice]))
  const placed = clusters.flatMap((members, cluster) =>
    members.map(({ voice, why }): Placed => ({ voice: byId.get(voice)!, cluster, why })),
  )
  const groups = new Map<number, Placed[]>()
  for (const each of applyTies(placed.sort(comparePlaced), ties)) {
    const group = groups.get(each.cluster)
    if (group) group.push(each)
    else groups.set(each.cluster, [each])
  }
  return Array.from(groups.values(), (group) => toIdentity(group, lexicon)).sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.kind, b.kind),
  )
}

const toIdentity = (group: readonly Placed[], lexicon: IdentityLexicon): Identity => ({
  kind: group[0].voice.kind,
  name: chooseName(
    group.map(({ voice }) => voice),
    lexicon,
  ),
  members: group.map(({ voice, why }) => ({ voice: voice.id, why })),
})

const comparePlaced = (a: Placed, b: Placed): number =>
  compareText(a.voice.article, b.voice.article) ||
  compareText(a.voice.name, b.voice.name) ||
  compareText(a.voice.role ?? '', b.voice.role ?? '') ||
  a.voice.id - b.voice.id
