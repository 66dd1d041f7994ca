import { parse } from '../2-parse/parse.ts'
import type { PolnearItem, SpeakerLabel } from '../corpora.ts'
import { DAMAGE_KINDS, type DamageKind, damageText } from '../damage/kinds.ts'
import { moveParts } from '../damage/move.ts'
import { groupBy } from '../group-by.ts'
import { createRandom } from '../random.ts'
import type { Resources } from '../resources.ts'
import { type Counts, f1, share, sumCounts } from './counts.ts'
import { runPolnear, runSpeakers } from './run.ts'

/** What is left of the figures on texts that all have one kind of damage; `null` is the texts as they are. */
export type DamageScore = {
  readonly kind: DamageKind | null
  /** Contents, in characters. */
  readonly overlap: Counts
  readonly relations: Counts
  /** Labels whose row, any words shared, names the right speaker. */
  readonly right: number
  readonly labels: number
  /** The article that loses most of its overlap, with its F1 as it is and damaged. */
  readonly worst?: { readonly article: string; readonly clean: number; readonly damaged: number }
}

/** Each kind of damage done to all texts. The same seed gives the same marks lost. */
export function runDamage(
  items: readonly PolnearItem[],
  labels: readonly SpeakerLabel[],
  resources: Resources,
  seed: number,
  say: (message: string) => void,
): DamageScore[] {
  let clean: ReadonlyMap<string, Counts> = new Map()
  return [null, ...DAMAGE_KINDS].map((kind) => {
    say(kind ?? 'as it is')
    const damaged = kind === null ? items : items.map((item) => damageItem(item, kind, resources, seed))
    const scores = [...groupBy(damaged, ({ id }) => id)].map(([id, versions]) => ({
      id,
      score: runPolnear(versions, resources),
    }))
    const overlaps = new Map(scores.map(({ id, score }) => [id, score.overlap.content]))
    if (kind === null) clean = overlaps
    const { touched } = runSpeakers(damaged, labels, resources)
    return {
      kind,
      overlap: sumCounts(overlaps.values()),
      relations: sumCounts(scores.map(({ score }) => score.relations)),
      right: touched.filter(({ isRight }) => isRight).length,
      labels: touched.length,
      ...(kind === null ? {} : { worst: findWorst(clean, overlaps) }),
    }
  })
}

/** The annotated version with its text damaged. All versions of a text lose the same marks. */
function damageItem(item: PolnearItem, kind: DamageKind, { tokenize }: Resources, seed: number): PolnearItem {
  const { marks } = parse({ text: item.text, zones: [] }, tokenize)
  const damaged = damageText(kind, item.text, marks, createRandom(seed + item.text.length))
  return { ...item, text: damaged.text, attributions: item.attributions.map((one) => moveParts(one, damaged)) }
}

function findWorst(clean: ReadonlyMap<string, Counts>, damaged: ReadonlyMap<string, Counts>) {
  const kept = Array.from(damaged, ([article, counts]) => ({
    article,
    clean: f1(clean.get(article)!),
    damaged: f1(counts),
  })).filter((each) => each.clean > 0)
  return kept.reduce((worst, each) =>
    share(each.damaged, each.clean) < share(worst.damaged, worst.clean) ? each : worst,
  )
}
