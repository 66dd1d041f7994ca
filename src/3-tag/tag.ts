import { overlap } from '../tokens.ts'
import type { Parse, Tagged, TaggedPart, TaggedRelation, TaggedSpan, TokenRange } from '../types.ts'
import type { Candidate } from './candidates.ts'
import { PARTS } from './crf.ts'
import { decode } from './decode.ts'
import { lacksMarks } from './mark-state.ts'
import type { Tagger } from './model.ts'
import { propose } from './propose.ts'
import { rank } from './rank.ts'
import { relate, weighPairs, withPartners } from './relate.ts'
import { toSequences } from './sequences.ts'
import { cueBucketOf } from './word-facts.ts'

/** Contents shorter than this hold no quotation of their own. */
const SHORTEST = 6
/** Nor do those without a word that is mostly a cue, see `Columns.cue`. */
const LEAST_CUE = 4

/**
 * The parts of quotations in an article and what belongs together, as the tagger sees them: those of the running text, and
 * those inside a content or a transcript's turn. The spans of either are disjoint among themselves.
 */
export function tag(parse: Parse, tagger: Tagger): Tagged {
  const { decoding } = tagger.card
  const gamma = lacksMarks(parse) ? decoding.gammaWithoutMarks : decoding.gamma
  const turns = parse.turns.flatMap((turn) => turn.content)
  const outer = toSequences(parse)
    .filter((range) => !turns.some((turn) => overlap(turn, range)))
    .map((range) => tagRange(parse, range, tagger, gamma, 0))
  const contents = outer.flatMap(({ relations }) => relations.flatMap(({ content }) => content))
  const inner = [...turns, ...contents.filter((range) => mayHoldQuotation(parse, range, tagger))].map((range) =>
    tagRange(parse, range, tagger, gamma, 1),
  )
  const all = [...outer, ...inner]
  return {
    spans: all.flatMap(({ spans }) => spans).sort((a, b) => a.from - b.from || a.depth - b.depth),
    relations: all
      .flatMap(({ relations }) => relations)
      .sort((a, b) => a.content[0].from - b.content[0].from || a.depth - b.depth),
  }
}

function mayHoldQuotation(parse: Parse, { from, to }: TokenRange, { chain }: Tagger): boolean {
  if (to - from < SHORTEST) return false
  for (let i = from; i < to; i++) if (cueBucketOf(parse.tokens[i], chain.lexicon) >= LEAST_CUE) return true
  return false
}

/** The same for the tokens of one range, seen as a paragraph of their own; for `gamma` see `Decoding`. */
function tagRange(parse: Parse, range: TokenRange, tagger: Tagger, gamma: number, depth: 0 | 1): Tagged {
  if (range.to <= range.from) return { spans: [], relations: [] }
  const { tau, least } = tagger.card.decoding
  const proposal = propose(parse, range, tagger.chain, least)
  const ranked = rank(proposal, tagger.ranker)
  const pairs = weighPairs(proposal.columns, ranked, tagger.relater)
  const candidates = withPartners(ranked, pairs)
  const chosen = decode(candidates, proposal.marginals, { tau, gamma })
  const toPart = ({ from, to, p }: Candidate): TaggedPart => ({ from: range.from + from, to: range.from + to, p })
  return {
    spans: chosen.map((one): TaggedSpan => ({ ...toPart(one), part: PARTS[one.part], depth })),
    relations: relate(candidates, chosen, pairs).map(
      ({ cue, source, contents }): TaggedRelation => ({
        cue: cue && toPart(cue),
        source: source && toPart(source),
        content: contents.map(toPart),
        depth,
      }),
    ),
  }
}
