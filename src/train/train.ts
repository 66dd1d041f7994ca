import type { Tokenizer } from '../2-parse/wink.ts'
import { createColumns, fillColumns } from '../3-tag/columns.ts'
import { fillClasses, LABELS } from '../3-tag/crf.ts'
import { extractFeatures, WIDTH } from '../3-tag/features.ts'
import { hashText } from '../3-tag/hash.ts'
import type { CueLexicon } from '../3-tag/lexicon.ts'
import type { Weights } from '../3-tag/model.ts'
import { countFeatures, countLexicon } from './count.ts'
import { damage, type Example, type MarkedText, toExamples } from './examples.ts'
import { type Learned, learn, type Sequence } from './learn.ts'
import { createRandom } from './random.ts'

export type TrainOptions = {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  /** Features seen less often than this are not considered. */
  readonly cutoff: number
  /** How many features the model keeps; 0 for all. */
  readonly features: number
  /** Epochs after which the features to keep are picked. */
  readonly selectAfter: number
  /** Share of the texts of which a damaged copy is learnt too. */
  readonly damaged: number
}

export const DEFAULTS: TrainOptions = {
  seed: 1,
  epochs: 7,
  rate: 0.015,
  dropout: 0.5,
  cutoff: 3,
  features: 100_000,
  selectAfter: 3,
  damaged: 0.5,
}

/**
 * Weights learnt from marked texts: all features for a few epochs, the strongest of them kept, then learnt again from
 * scratch on those. Depends on the arguments alone.
 */
export function train(
  texts: readonly MarkedText[],
  tokenize: Tokenizer,
  options: TrainOptions,
  say: (message: string) => void,
): Omit<Weights, 'card'> {
  const random = createRandom(options.seed)
  const clean = texts.flatMap((text) => toExamples(text, tokenize))
  const lexicon = countLexicon(clean)
  const damaged = texts
    .filter(() => random() < options.damaged)
    .flatMap((text) => toExamples(damage(text, tokenize, random), tokenize))
  const examples = [...clean, ...damaged]
  say(`${texts.length} texts, ${clean.length} + ${damaged.length} damaged sequences, ${countTokens(examples)} tokens`)
  const hashed = examples.map((example) => hashFeatures(example, lexicon))
  const all = countFeatures(
    hashed.map((sequence) => sequence.ids),
    options.cutoff,
  )
  say(`${all.length} features seen ${options.cutoff} times or more`)

  const rough = learn(
    toIds(hashed, all),
    all.length,
    { ...options, epochs: options.selectAfter },
    report('select', say),
  )
  const keys = options.features > 0 ? pickStrongest(all, rough, options.features) : all
  say(`${keys.length} features kept`)
  const learned = learn(toIds(hashed, keys), keys.length, options, report('learn', say))
  const { rows, scale } = toRows(learned.weights)
  return { lexicon, keys, rows, scale, transitions: learned.transitions, start: learned.start }
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

/** The sequences with feature numbers, an index into `keys`, in place of hashes. */
function toIds(hashed: readonly Sequence[], keys: Uint32Array): Sequence[] {
  const size = 1 << Math.ceil(Math.log2(keys.length * 2 + 2))
  const slots = new Int32Array(size)
  const numbers = new Int32Array(size).fill(-1)
  for (let k = 0; k < keys.length; k++) {
    let slot = (keys[k] >>> 3) & (size - 1)
    while (numbers[slot] >= 0) slot = (slot + 1) & (size - 1)
    slots[slot] = keys[k] | 0
    numbers[slot] = k
  }
  const toId = (key: number): number => {
    let slot = (key >>> 3) & (size - 1)
    while (numbers[slot] >= 0 && slots[slot] !== key) slot = (slot + 1) & (size - 1)
    return numbers[slot]
  }
  return hashed.map((sequence) => ({ ...sequence, ids: sequence.ids.map(toId) }))
}

/** The features with the largest weights, ascending. */
function pickStrongest(keys: Uint32Array, learned: Learned, most: number): Uint32Array {
  const strength = Float32Array.from(keys, (_, k) => {
    let sum = 0
    for (let y = 0; y < LABELS; y++) sum = Math.max(sum, Math.abs(learned.weights[k * LABELS + y]))
    return sum
  })
  const border = Float32Array.from(strength).sort()[Math.max(0, strength.length - most)] ?? 0
  return keys.filter((_, k) => strength[k] >= border)
}

/** Weights as small integers: 127 stands for the weight that one in ten thousand exceeds. */
function toRows(weights: Float32Array): { rows: Int8Array; scale: number } {
  const sizes = Float32Array.from(weights, Math.abs).sort()
  const top = Math.max(0.1, sizes[Math.floor(sizes.length * 0.9999)] ?? 1)
  const scale = top / 127
  return { rows: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale }
}
