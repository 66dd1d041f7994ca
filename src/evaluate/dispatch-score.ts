import { groupBy } from '../group-by.ts'
import { type Counts, NOTHING, share } from './counts.ts'
import { type ItemOutcome, isRoleRight, isWhollyRight, type Outcome } from './dispatches.ts'
import { countField, type FieldCounts, isSameDate, isSamePlace, isSameRole, isSameWording } from './fields.ts'

/** A group of articles added up. Shares are 0 to 1; those of fields are among the attributions found. */
export type GroupScore = {
  readonly items: number
  readonly gold: number
  readonly found: number
  readonly rows: number
  readonly extra: number
  readonly whollyRight: number
  readonly persons: number
  readonly wrongNames: number
  readonly foundShare: number
  readonly extraShare: number
  readonly whollyRightShare: number
  readonly wrongNameRate: number
}

export type DispatchScore = GroupScore & {
  /** Among the found: how many agree. */
  readonly agree: Readonly<Record<'speaker' | 'role' | 'kind' | 'act' | 'nesting' | 'zone', number>>
  /** Fields that most rows lack. */
  readonly fields: Readonly<Record<'role' | 'roleAsWorded' | 'place' | 'time' | 'via' | 'nesting', FieldCounts>>
  /** Gold contents whose every end agrees, by kind. */
  readonly exact: Readonly<Record<'direct' | 'indirect' | 'mixed', Counts>>
  readonly byEdition: readonly { readonly key: string; readonly score: GroupScore }[]
  readonly byDamage: readonly { readonly key: string; readonly score: GroupScore }[]
  readonly byForm: readonly { readonly key: string; readonly score: GroupScore }[]
  readonly byStyle: readonly { readonly key: string; readonly score: GroupScore }[]
  readonly byRule: readonly {
    readonly key: string
    readonly rows: number
    readonly right: number
    readonly wrongNames: number
  }[]
}

type Found = Outcome & Required<Pick<Outcome, 'row'>>
const isFound = (outcome: Outcome): outcome is Found => outcome.row !== undefined

export function sumItems(items: readonly ItemOutcome[]): GroupScore {
  const outcomes = items.flatMap((item) => item.outcomes)
  const found = outcomes.filter(isFound)
  const rows = items.reduce((sum, item) => sum + item.rows, 0)
  const extra = items.reduce((sum, item) => sum + item.extra.length, 0)
  const whollyRight = outcomes.filter(isWhollyRight).length
  const persons = found.filter(({ row }) => row.namesPerson).length
  const wrongNames = found.filter(({ row }) => row.isWrongName).length
  return {
    items: items.length,
    gold: outcomes.length,
    found: found.length,
    rows,
    extra,
    whollyRight,
    persons,
    wrongNames,
    foundShare: share(found.length, outcomes.length),
    extraShare: share(extra, rows),
    whollyRightShare: share(whollyRight, outcomes.length),
    wrongNameRate: share(wrongNames, persons),
  }
}

export function scoreDispatches(items: readonly ItemOutcome[]): DispatchScore {
  const outcomes = items.flatMap((item) => item.outcomes)
  const found = outcomes.filter(isFound)
  const count = (is: (outcome: Found) => boolean) => found.filter(is).length
  const roles = found.map(({ gold, row }) => [gold.role, row.role] as const)
  const nests = found.map((outcome) => [outcome.gold.within, outcome.row.quotation.within ?? null, outcome] as const)
  return {
    ...sumItems(items),
    agree: {
      speaker: count(({ row }) => row.isSpeakerRight),
      role: count(isRoleRight),
      kind: count(({ gold, row }) => row.quotation.kind === gold.kind),
      act: count(({ gold, row }) => row.quotation.act === gold.act),
      nesting: count(({ row }) => row.isNestedRight),
      zone: count(({ gold, row }) => row.zone === gold.zone),
    },
    fields: {
      role: countField(roles, isSameRole),
      roleAsWorded: countField(roles, isSameWording),
      place: countField(
        found.map(({ gold, row }) => [gold.place, row.circumstance?.place ?? null]),
        isSamePlace,
      ),
      time: countField(
        found.map(({ gold, row }) => [gold.time, row.circumstance?.time?.date ?? null]),
        isSameDate,
      ),
      via: countField(
        found.map(({ gold, row }) => [gold.via, row.circumstance?.via ?? null]),
        isSamePlace,
      ),
      nesting: countField(
        nests.map(([gold, within, { row }]) => [
          gold === null ? null : 'inside',
          within === null ? null : row.isNestedRight ? 'inside' : 'elsewhere',
        ]),
      ),
    },
    exact: {
      direct: countExactOf(outcomes, 'direct'),
      indirect: countExactOf(outcomes, 'indirect'),
      mixed: countExactOf(outcomes, 'mixed'),
    },
    byEdition: sumItemsBy(items, ({ item }) => (item.edition === 2 ? 'second' : 'first')),
    byDamage: sumItemsBy(items, ({ item }) => item.damage),
    byForm: sumItemsBy(items, ({ item }) => toForm(item)),
    byStyle: sumItemsBy(items, ({ item }) => item.style),
    byRule: groupRules(found),
  }
}

/** What is hard about the form of an item: who speaks is told by labels or times, or single marks look like apostrophes. */
export function toForm({ style, text }: { readonly style: string; readonly text: string }): string {
  if (/live/.test(style)) return 'live blog'
  if (/transcript|Q&A/.test(style)) return 'transcript, interview'
  const count = (opening: RegExp) => text.match(opening)?.length ?? 0
  return count(/(?<![\p{L}\p{N}])[‘'](?=\p{L})/gu) > count(/["“]/g) ? 'single marks' : 'other'
}

const countExactOf = (outcomes: readonly Outcome[], kind: string): Counts => {
  const ofKind = outcomes.filter(({ gold }) => gold.kind === kind)
  return {
    ...NOTHING,
    gold: ofKind.length,
    predicted: ofKind.filter(isFound).length,
    right: ofKind.filter((outcome) => outcome.row?.isExact).length,
  }
}

const sumItemsBy = (items: readonly ItemOutcome[], keyOf: (item: ItemOutcome) => string) =>
  Array.from(groupBy(items, keyOf), ([key, group]) => ({ key, score: sumItems(group) }))

function groupRules(found: readonly Found[]) {
  return [...groupBy(found, ({ row }) => row.by)]
    .map(([key, group]) => ({
      key,
      rows: group.length,
      right: group.filter(({ row }) => row.isSpeakerRight).length,
      wrongNames: group.filter(({ row }) => row.isWrongName).length,
    }))
    .sort((a, b) => b.rows - a.rows)
}
