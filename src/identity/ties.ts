import { foldText } from './fold.ts'
import type { Tie, Voice, VoiceRef } from './voice.ts'

/** A voice's place among the clusters; `why` is the reason that a reader is given. */
export type Placed = { readonly voice: Voice; readonly cluster: number; readonly why: string }

/**
 * The clusters as people want them: of two voices that are apart, the first leaves the cluster of the second, along with the
 * voices that are the same as it; then clusters are united whose voices are the same. Where that brings together what is apart,
 * the first leaves once more. Ties whose voices are not there, and of a person with an organisation, say nothing.
 */
export function applyTies(placed: readonly Placed[], ties: readonly Tie[]): Placed[] {
  if (ties.length === 0) return [...placed]
  const find = toFinder(placed)
  const pairs = ties.flatMap(({ kind, a, b }) =>
    find(a).flatMap((x) =>
      find(b).flatMap((y) => (placed[x].voice.kind === placed[y].voice.kind ? [{ kind, x, y }] : [])),
    ),
  )
  const same = pairs.filter(({ kind }) => kind === 'same')
  const apart = pairs.filter(({ kind, x, y }) => kind === 'apart' && x !== y)
  const state = placed.map((each) => ({ ...each }))
  const groups = toTiedGroups(same)
  separate(state, apart, groups)
  unite(state, same)
  separate(state, apart, groups)
  return state
}
type Pair = { readonly x: number; readonly y: number }
type State = { voice: Voice; cluster: number; why: string }[]

/** Indexes of the voices that a reference means: by article and name, word for word but for case and accents. */
function toFinder(placed: readonly Placed[]): (ref: VoiceRef) => number[] {
  const toKey = ({ article, name }: VoiceRef) => `${article}\u0000${foldText(name).join(' ') || name}`
  const found = new Map<string, number[]>()
  placed.forEach(({ voice }, i) => {
    const key = toKey(voice)
    const list = found.get(key)
    if (list) list.push(i)
    else found.set(key, [i])
  })
  return (ref) => found.get(toKey(ref)) ?? []
}

/** The voices that are tied to be the same, through others too. */
function toTiedGroups(same: readonly Pair[]): (x: number) => ReadonlySet<number> {
  const groups = new Map<number, Set<number>>()
  for (const { x, y } of same) {
    const [one, other] = [groups.get(x) ?? new Set([x]), groups.get(y) ?? new Set([y])]
    const [large, small] = one.size >= other.size ? [one, other] : [other, one]
    for (const each of small) large.add(each)
    for (const each of [x, y, ...small]) groups.set(each, large)
  }
  return (x) => groups.get(x) ?? new Set([x])
}

function separate(state: State, apart: readonly Pair[], groupOf: (x: number) => ReadonlySet<number>): void {
  let next = state.reduce((most, { cluster }) => Math.max(most, cluster), 0) + 1
  for (const { x, y } of apart) {
    if (state[x].cluster !== state[y].cluster) continue
    const from = state[x].cluster
    // Who is said to be the same and apart at once is apart.
    const leaving = groupOf(x).has(y) ? [x] : [...groupOf(x)].filter((each) => state[each].cluster === from)
    for (const each of leaving) state[each] = { ...state[each], cluster: next, why: 'set apart by hand' }
    next++
  }
}

function unite(state: State, same: readonly Pair[]): void {
  const members = new Map<number, number[]>()
  state.forEach(({ cluster }, i) => {
    const list = members.get(cluster)
    if (list) list.push(i)
    else members.set(cluster, [i])
  })
  for (const { x, y } of same) {
    const ends = [state[y].cluster, state[x].cluster]
    if (ends[0] === ends[1]) continue
    const [to, from] = ends.sort((a, b) => members.get(b)!.length - members.get(a)!.length)
    const moving = members.get(from)!
    for (const each of moving) state[each].cluster = to
    for (const each of moving) members.get(to)!.push(each)
    for (const each of [x, y]) state[each].why = 'merged by hand'
  }
}
