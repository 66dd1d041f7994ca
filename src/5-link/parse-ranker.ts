import { InputError } from '../errors.ts'
import { FACTS, RANKER_FORMAT, type Ranker, type RankerCard } from './ranker.ts'

/** Weights by the names of their facts, as people can read them. */
export const formatRanker = ({ card, weights }: Ranker): string =>
  `${JSON.stringify({ card, weights: Object.fromEntries(FACTS.map((fact, k) => [fact, weights[k]])) }, null, 2)}\n`

/**
 * Reads what `formatRanker` wrote. `path` is for messages.
 * @throws InputError `model-format` for a text that is none, `model-version` for one fitted on other facts.
 */
export function parseRanker(text: string, path: string): Ranker {
  const fail = (code: string, got: string) =>
    new InputError(
      code,
      `${path}: expected a ranker of format ${RANKER_FORMAT} with ${FACTS.length} weights, got ${got}; run "npm run train:referents" or restore the file`,
      { path },
    )
  let parsed: { card?: RankerCard; weights?: Record<string, number> }
  try {
    parsed = JSON.parse(text)
  } catch {
    throw fail('model-format', 'no JSON')
  }
  const { card, weights } = parsed
  if (!card || !weights) throw fail('model-format', 'other JSON')
  if (card.format !== RANKER_FORMAT) throw fail('model-version', `format ${card.format}`)
  const missing = FACTS.find((fact) => typeof weights[fact] !== 'number')
  if (missing) throw fail('model-version', `no weight for "${missing}"`)
  return { card, weights: FACTS.map((fact) => weights[fact]) }
}
