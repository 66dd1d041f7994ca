import type { Tokenizer } from '../2-parse/wink.ts'
import type { DamageKind } from '../damage/kinds.ts'
import { damage, type Example, type MarkedText, toExamples } from './examples.ts'

/** A text's examples; `fold` is the part of the corpus that it is left out with. */
export type Prepared<T extends MarkedText> = {
  readonly text: T
  readonly fold: number
  readonly clean: readonly Example[]
  /** Those of copies that lost marks. */
  readonly damaged: readonly Example[]
}

/** The texts as examples, in `folds` parts. Versions of one text, and its damaged copies, share a part. */
export function prepare<T extends MarkedText>(
  texts: readonly T[],
  tokenize: Tokenizer,
  { folds, copies, random }: { folds: number; copies: readonly (readonly DamageKind[])[]; random: () => number },
): Prepared<T>[] {
  const numbers = new Map<string, number>()
  for (const { text } of texts) if (!numbers.has(text)) numbers.set(text, numbers.size)
  return texts.map((text) => ({
    text,
    fold: numbers.get(text.text)! % folds,
    clean: toExamples(text, tokenize),
    damaged: copies.flatMap((kinds) => {
      const kind = kinds[Math.floor(random() * kinds.length)]
      return toExamples(damage(text, kind, tokenize, random), tokenize)
    }),
  }))
}
