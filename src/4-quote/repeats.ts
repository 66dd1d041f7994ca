import { indexAt } from '../spans.ts'
import type { Article, Parse, Quotation, Span, Token, Zone } from '../types.ts'

/** A repeated quotation shares at least this part of its words; where both name a source and it is another, that part. */
const SHARED = 0.6
const SHARED_BY_OTHERS = 0.85
/** Without marks, fewer words than these are no quotation to be known again. */
const FEWEST = 3
/** Marks around less than this ("‘sat on’") show only whose word it is. */
const LIGHTEST = 1.5
/** Words of grammar count for less than words of content. */
const SMALL = 0.25
const GRAMMAR = new Set(['DET', 'PRON', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART'])

/** Words of a quotation by lemma, with their weights. */
type Bag = ReadonlyMap<string, number>
type Words = {
  readonly id: number
  readonly all: Bag
  readonly marked: Bag
  /** The proper names of its source. */
  readonly names: ReadonlySet<string>
}

/**
 * Which quotations of headlines, standfirsts and captions repeat one of the body: `id` of the former to `id` of the latter.
 * Most of the words of the one are in the other, and no two different people are named as their sources.
 */
export function findRepeats(
  article: Pick<Article, 'zones'>,
  parse: Parse,
  quotations: readonly Quotation[],
): Map<number, number> {
  const repeats = new Map<number, number>()
  const whole = quotations.filter(({ within }) => within === undefined)
  const zones = whole.map(({ content }) => zoneAt(article, content[0].start))
  const display = whole.filter((_, i) => isDisplay(zones[i]))
  if (display.length === 0) return repeats
  const body = whole.filter((_, i) => zones[i] === 'body').map((quotation) => toWords(parse, quotation))
  for (const quotation of display) {
    const words = toWords(parse, quotation)
    // A headline puts its own words around the marks; what is in them is the speaker's.
    const bag = weigh(words.marked) >= LIGHTEST ? words.marked : words.all
    if (bag === words.all && bag.size < FEWEST) continue
    let most = 0
    for (const other of body) {
      const part = scoreShared(bag, other.all)
      if (part <= most || part < (isApart(words, other) ? SHARED_BY_OTHERS : SHARED)) continue
      most = part
      repeats.set(words.id, other.id)
    }
  }
  return repeats
}

const isDisplay = (zone: Zone) => zone === 'headline' || zone === 'standfirst' || zone === 'caption'

function zoneAt({ zones }: Pick<Article, 'zones'>, at: number): Zone {
  const zone = zones[indexAt(zones, at)]
  return zone && zone.start <= at ? zone.zone : 'body'
}

function toWords(parse: Parse, { id, content, source }: Quotation): Words {
  const tokens = tokensIn(parse, content)
  const names = tokensIn(parse, source).filter(({ pos }) => pos === 'PROPN')
  return { id, all: toBag(tokens), marked: toBag(inMarks(tokens)), names: new Set(names.map(({ lemma }) => lemma)) }
}

function toBag(tokens: readonly Token[]): Bag {
  const bag = new Map<string, number>()
  for (const { lemma, pos, norm } of tokens)
    if (/[\p{L}\p{N}]/u.test(norm)) bag.set(lemma, GRAMMAR.has(pos) ? SMALL : 1)
  return bag
}

/** The tokens between marks; after a mark left open, all. */
function inMarks(tokens: readonly Token[]): Token[] {
  let isIn = false
  return tokens.filter(({ norm, pos }) => {
    if (pos === 'PUNCT' && (norm === '“' || norm === '‘')) isIn = true
    else if (pos === 'PUNCT' && (norm === '”' || norm === '’')) isIn = false
    return isIn
  })
}

const tokensIn = (parse: Parse, spans: readonly Span[]) =>
  spans.flatMap(({ start, end }) => {
    const from = indexAt(parse.tokens, start)
    let to = from
    while (to < parse.tokens.length && parse.tokens[to].start < end) to++
    return parse.tokens.slice(from, to)
  })

const weigh = (bag: Bag): number => [...bag.values()].reduce((sum, weight) => sum + weight, 0)

/** How much of `bag` is in `other`, by weight: 0 to 1. */
function scoreShared(bag: Bag, other: Bag): number {
  let [sum, shared] = [0, 0]
  for (const [lemma, weight] of bag) {
    sum += weight
    if (other.has(lemma)) shared += weight
  }
  return sum === 0 ? 0 : shared / sum
}

/** Both name somebody, and no name is in both. */
const isApart = (a: Words, b: Words) =>
  a.names.size > 0 && b.names.size > 0 && ![...a.names].some((name) => b.names.has(name))
