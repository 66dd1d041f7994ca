import type { Parse, TaggedSpan, TokenRange } from '../types.ts'
import type { Candidate } from './candidates.ts'
import { PARTS } from './crf.ts'
import { decode, findWeak } from './decode.ts'
import type { Tagger } from './model.ts'
import { propose } from './propose.ts'
import { rank } from './rank.ts'
import { toSequences } from './sequences.ts'
import { cueBucketOf } from './word-facts.ts'

/** Contents shorter than this hold no quotation of their own. */
const SHORTEST = 6
/** Nor do those without a word that is mostly a cue, see `Columns.cue`. */
const LEAST_CUE = 4

/**
 * The parts of quotations in an article, in order of the text, as the tagger sees them: those of the running text, which
 * are disjoint, and those inside a content or a transcript's turn, which are disjoint among themselves.
 */
export function tag(parse: Parse, tagger: Tagger): TaggedSpan[] {
  const turns = parse.turns.flatMap((turn) => turn.content)
  const outer = toSequences(parse)
    .filter((range) => !turns.some((turn) => turn.from < range.to && range.from < turn.to))
    .flatMap((range) => tagRange(parse, range, tagger, 0))
  const inner = [
    ...turns,
    ...outer.filter((span) => span.part === 'content' && !span.weak && mayHoldQuotation(parse, span, tagger)),
  ]
  return [...outer, ...inner.flatMap((range) => tagRange(parse, range, tagger, 1))].sort(
    (a, b) => a.from - b.from || a.depth - b.depth,
  )
}

function mayHoldQuotation(parse: Parse, { from, to }: TokenRange, { chain }: Tagger): boolean {
  if (to - from < SHORTEST) return false
  for (let i = from; i < to; i++) if (cueBucketOf(parse.tokens[i], chain.lexicon) >= LEAST_CUE) return true
  return false
}

/** The same for the tokens of one range, seen as a paragraph of their own. */
function tagRange(parse: Parse, range: TokenRange, tagger: Tagger, depth: 0 | 1): TaggedSpan[] {
  if (range.to <= range.from) return []
  const { decoding } = tagger.card
  const proposal = propose(parse, range, tagger.chain, decoding.least)
  const candidates = rank(proposal, tagger.ranker)
  const chosen = decode(candidates, proposal.marginals, decoding)
  const toSpan = (weak: boolean) => (candidate: Candidate) => ({
    from: range.from + candidate.from,
    to: range.from + candidate.to,
    part: PARTS[candidate.part],
    p: candidate.p,
    depth,
    weak,
  })
  return [...chosen.map(toSpan(false)), ...findWeak(candidates, chosen, decoding.weak).map(toSpan(true))].sort(
    (a, b) => a.from - b.from,
  )
}
