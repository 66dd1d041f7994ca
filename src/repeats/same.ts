import { align } from './align.ts'
import { isContrary } from './contrary.ts'
import { GRAM } from './fingerprints.ts'
import { boundShared, type Outline, toOutline } from './outline.ts'
import { measureShared, type Shared } from './shared.ts'

/** Lighter than this, even a quotation that comes again word for word is what anybody says. */
const LIGHTEST = 2.5
/** From this part of either on, the two are one and the same text. */
const WHOLE = 0.9
/** Where only a part is the same: the least weight that is shared, and the weight that leaves no doubt. */
const LITTLE = 3.5
const MUCH = 9
/** The part of the shorter one that must be shared where that is little, and where it is much. */
const PART_OF_LITTLE = 0.95
const PART_OF_MUCH = 0.5
/** Names and titles have fewer words of grammar than these. */
const FEWEST_LIGHT = 2
/** What is no clause may be but a current phrase ("a ban on …"), unless it is as heavy as this: a whole one, one in a longer. */
const PHRASE = 6
const LONG_PHRASE = 8
const PART_OF_PHRASE = 0.8
/** With so much shared, a number or a "not" that differs is one version's mistake rather than another statement. */
const BEYOND_DOUBT = 8
/** How many words may be the same but for their spelling where the rest is looked at without order first. */
const SPELLINGS = 2
/** Where two differ by more, words that come once in each must do: a long text is mostly compared with parts of it. */
const MOST_CHANGES = 120

/**
 * Whether two quotations, by their words, are versions of one utterance: most of the shorter one, person and tense aside,
 * stands in the other in the same order and in long runs. The less they share, the more of it must be the same. Where a
 * number or a negation differs, they must share a great deal, for the opposite in the same words is rather a reply than a
 * version. Words that are cut at either end, or in the middle, do not count against it. Symmetric; false for fewer than four
 * words and for those that anybody says ("thank you very much for coming"), even if they are the same, and for names and
 * short phrases without a verb that the program knows for one.
 */
export const isSameQuotation = (a: readonly string[], b: readonly string[]): boolean =>
  isSameOutline(toOutline(a), toOutline(b))

/** The same by what they are compared by. */
export function isSameOutline(a: Outline, b: Outline): boolean {
  const lighter = Math.min(a.weight, b.weight)
  if (lighter < LIGHTEST || Math.min(a.words.length, b.words.length) < GRAM) return false
  if (boundShared(a, b) + SPELLINGS < Math.max(LIGHTEST, PART_OF_MUCH * lighter)) return false
  const [first, second] = inOrder(a, b)
  const runs = align(first.roots, second.roots, MOST_CHANGES)
  const shared = measureShared(first, second, runs)
  if (!isEnough(shared, lighter, Math.max(a.weight, b.weight))) return false
  return shared.weight >= BEYOND_DOUBT || !isContrary(first, second, runs)
}

function isEnough({ weight, light, isClause }: Shared, lighter: number, heavier: number): boolean {
  if (weight < MUCH && light < FEWEST_LIGHT) return false
  if (weight >= WHOLE * heavier) return weight >= (isClause ? LIGHTEST : PHRASE)
  const part = isClause ? partOf(weight) : PART_OF_PHRASE
  return weight >= (isClause ? LITTLE : LONG_PHRASE) && weight >= part * lighter
}

/** The same whichever is given first: of several alignments that are as long, one is found by order. */
function inOrder(a: Outline, b: Outline): readonly [Outline, Outline] {
  if (a.words.length !== b.words.length) return a.words.length < b.words.length ? [a, b] : [b, a]
  return a.words.join(' ') <= b.words.join(' ') ? [a, b] : [b, a]
}

function partOf(shared: number): number {
  const doubt = Math.max(0, MUCH - shared) / (MUCH - LITTLE)
  return PART_OF_MUCH + doubt * (PART_OF_LITTLE - PART_OF_MUCH)
}
