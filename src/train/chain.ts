import { createColumns, fillColumns } from '../3-tag/columns.ts'
import { fillClasses, LABELS } from '../3-tag/crf.ts'
import { extractFeatures, WIDTH } from '../3-tag/features.ts'
import { hashText } from '../3-tag/hash.ts'
import { type CueLexicon, toLexicon } from '../3-tag/lexicon.ts'
import type { ChainWeights } from '../3-tag/model.ts'
import { countFeatures, countLexicon } from './count.ts'
import type { Example } from './examples.ts'
import { type Learning, learn, type Sequence } from './learn.ts'
import { createNumbering, pickStrongest, toSmallIntegers } from './select.ts'

/** How a chain is learnt. */
export type ChainOptions = Learning & {
  /** Features seen less often than this are not considered. */
  readonly cutoff: number
  /** How many features the model keeps. */
  readonly features: number
  /** Epochs after which the features to keep are picked. */
  readonly selectAfter: number
}

/**
 * A chain learnt from examples: all features for a few epochs, the strongest of them kept, then learnt again from
 * scratch on those. The lexicon is counted on `clean`, which `examples` contain beside damaged copies. Depends on the
 * arguments alone.
 */
export function learnChain(
  clean: readonly Example[],
  examples: readonly Example[],
  options: ChainOptions,
  say: (message: string) => void,
): ChainWeights {
  const counts = countLexicon(clean)
  const lexicon = toLexicon(counts)
  const hashed = examples.map((example) => hashFeatures(example, lexicon))
  const hashes = hashed.map(({ ids }) => ids)
  const withIds = (keys: Uint32Array) => {
    const toIds = createNumbering(keys)
    return hashed.map((sequence) => ({ ...sequence, ids: toIds(sequence.ids) }))
  }
  const all = countFeatures(hashes, options.cutoff)
  say(`${countTokens(examples)} tokens, ${all.length} features seen ${options.cutoff} times or more`)
  const rough = learn(withIds(all), all.length, { ...options, epochs: options.selectAfter }, report('select', say))
  const keys = pickStrongest(all, toStrengths(rough.weights, all.length), options.features)
  const { weights, transitions, start } = learn(withIds(keys), keys.length, options, report('learn', say))
  return { lexicon: counts, keys, ...toSmallIntegers(weights), transitions, start }
}

const report = (name: string, say: (message: string) => void) => (epoch: number, loss: number) =>
  say(`${name}: epoch ${epoch}, loss ${loss.toFixed(0)}`)

const countTokens = (examples: readonly Example[]) => examples.reduce((sum, example) => sum + example.labels.length, 0)

const COMMA = hashText(',')
const columns = createColumns(1024)

function hashFeatures(example: Example, lexicon: CueLexicon): Sequence {
  const n = example.labels.length
  const ids = new Int32Array(n * WIDTH)
  const classes = new Uint8Array(n)
  fillColumns(columns, example.parse, example.range, lexicon)
  extractFeatures(columns, ids)
  fillClasses(columns, COMMA, classes)
  return { n, ids, classes, labels: example.labels, weight: example.weight }
}

/** The largest weight of each feature, whichever its sign and label. */
const toStrengths = (weights: Float32Array, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, k) => {
    let most = 0
    for (let y = 0; y < LABELS; y++) most = Math.max(most, Math.abs(weights[k * LABELS + y]))
    return most
  })
