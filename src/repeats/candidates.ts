import { GRAM, winnow } from './fingerprints.ts'

/** With how many others a text is compared for each fingerprint that it has in common with more. */
const REACH = 12
/** Words after a fingerprint by which the texts that have it are put in order. */
const CONTEXT = 12

type Place = { readonly text: number; readonly at: number }

/**
 * For each text the later ones that it may be a version of, without repetition, by index: those that share a fingerprint.
 * Where more than 13 share one, they are put in order of what follows it, and each is compared with the 12 next: versions of
 * one sentence stand together there. So the pairs number at most 12 times the fingerprints, however common a formula is, and
 * depend on nothing but the texts.
 */
export function findCandidates(texts: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const later: Set<number>[] = texts.map(() => new Set())
  for (const places of indexFingerprints(texts).values()) {
    if (places.length < 2) continue
    const ordered = places.length > REACH + 1 ? orderByContext(texts, places) : places
    ordered.forEach((place, i) => {
      for (const other of ordered.slice(i + 1, i + 1 + REACH))
        later[Math.min(place.text, other.text)].add(Math.max(place.text, other.text))
    })
  }
  return later.map((others) => [...others])
}

/** Where each fingerprint stands, in order of the texts. */
function indexFingerprints(texts: readonly (readonly string[])[]): ReadonlyMap<number, readonly Place[]> {
  const index = new Map<number, Place[]>()
  texts.forEach((roots, text) => {
    for (const { value, at } of winnow(roots)) {
      const places = index.get(value)
      if (places) places.push({ text, at })
      else index.set(value, [{ text, at }])
    }
  })
  return index
}

function orderByContext(texts: readonly (readonly string[])[], places: readonly Place[]): readonly Place[] {
  const toContext = ({ text, at }: Place) => texts[text].slice(at + GRAM, at + GRAM + CONTEXT).join(' ')
  return places
    .map((place) => ({ place, context: toContext(place) }))
    .sort((a, b) => compare(a.context, b.context) || a.place.text - b.place.text)
    .map(({ place }) => place)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
