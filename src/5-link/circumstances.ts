import { toTokens } from '../tokens.ts'
import type { Circumstance, Quotation, TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { eventIn } from './event.ts'
import { isMedium, mediumName } from './medium.ts'
import { afterArticle, phraseEnd } from './phrase.ts'
import { placeIn } from './place.ts'
import {
  issuedRange,
  pastComplement,
  regionAfter,
  regionBefore,
  regionBeyond,
  sourceRange,
  takenTokens,
} from './regions.ts'
import { viaIn } from './relay.ts'
import { quotedBy, reportedBy, spokenBy } from './relay-chain.ts'
import { findTime } from './times.ts'

/**
 * Where, when, at what, to whom and through whom each quotation came, by the words of its own sentence that are neither its
 * content nor its source. A quotation that shares its source with the one before in the same sentence shares these too.
 */
export function findCircumstances(context: Context): Circumstance[] {
  const found: Circumstance[] = []
  for (const quotation of context.quotations) {
    if (quotation.cue.length === 0) continue
    const cue = toTokens(context.parse, quotation.cue[0])
    const own = describe(context, quotation, cue)
    const first = sharesWith(context, quotation, found)
    const all = first ? { ...first, ...own, quotation: quotation.id } : own
    if (Object.keys(all).length > 1) found.push(all)
  }
  return found
}

/** The circumstance of another quotation with the very same source words. */
function sharesWith(context: Context, quotation: Quotation, found: readonly Circumstance[]): Circumstance | undefined {
  const source = quotation.source[0]
  if (!source) return undefined
  return found.find(({ quotation: id }) => {
    const other = context.quotations[id]?.source[0]
    return id !== quotation.id && other !== undefined && other.start === source.start && other.end === source.end
  })
}

function describe(context: Context, quotation: Quotation, cue: TokenRange): Circumstance {
  const taken = takenTokens(context, quotation)
  const after = regionAfter(context, quotation, cue, taken)
  const before = regionBefore(context, quotation, cue, taken)
  const told =
    /^(?:tell|inform|assure|address)$/.test(context.parse.tokens[cue.to - 1].lemma) ||
    /^(?:tell|inform|assure)$/.test(context.parse.tokens[cue.from].lemma)
  const addressee = told ? addresseeAt(context, after) : null
  const via = toChain([
    addressee && isMedium(context, addressee) ? mediumName(context, addressee) : null,
    spokenBy(context, after) ?? spokenBy(context, before),
    quotedBy(context, quotation),
    viaIn(context, after, quotation),
    reportedBy(context, quotation),
  ])
  const place =
    findPlace(context, quotation, cue, [after, before]) ??
    (addressee && isNamedCourt(context, addressee) ? wordsOf(context, addressee) : null)
  const event = eventIn(context, before) ?? eventIn(context, after)
  const time =
    findTime(context, after) ?? findTime(context, before) ?? findTime(context, sourceRange(context, quotation, cue))
  return {
    quotation: quotation.id,
    ...(place ? { place } : {}),
    ...(event ? { event } : {}),
    ...(time ? { time: { text: time.text, ...(time.date ? { date: time.date } : {}) } } : {}),
    ...(addressee && !isMedium(context, addressee) ? { addressee: wordsOf(context, addressee) } : {}),
    ...(via ? { via } : {}),
  }
}

/** Where it was said; what stands behind the colon of a headline or a picture tells of something else. */
function findPlace(
  context: Context,
  quotation: Quotation,
  cue: TokenRange,
  regions: readonly TokenRange[],
): string | null {
  if (context.parse.tokens[cue.from].norm === ':') return null
  const isAhead = quotation.content[0].start < context.parse.tokens[cue.from].start
  const ranges = [
    ...regions.map((region) => pastComplement(context, quotation, region)),
    ...(isAhead ? [] : [regionBeyond(context, quotation)]),
    issuedRange(context, sourceRange(context, quotation, cue)),
  ]
  for (const range of ranges) {
    const place = placeIn(context, range, cue)
    if (place) return place
  }
  return null
}

/** Relays in order, from the speaker's own on: "state television; Kandu". */
const toChain = (relays: readonly (string | null)[]): string | null => {
  const known = [...new Set(relays.filter((relay) => relay !== null))]
  return known.length > 0 ? known.join('; ') : null
}

/** The noun phrase right after "told". */
function addresseeAt(context: Context, region: TokenRange): TokenRange | null {
  const from = afterArticle(context, region.from)
  const to = phraseEnd(context, from, region.to)
  if (/^(?:me|us|him|her|them|you)$/.test(wordAt(context, region.from)))
    return { from: region.from, to: region.from + 1 }
  return to > from ? { from, to } : null
}

/** "told Leeds Crown Court". */
const isNamedCourt = (context: Context, { from, to }: TokenRange): boolean =>
  wordAt(context, to - 1) === 'court' && to - from > 1 && /^\p{Lu}/u.test(context.parse.tokens[to - 2].norm)
