import { findZone } from '../6-report/locate.ts'
import type { DispatchAttribution, DispatchItem } from '../corpora.ts'
import type { Analysis, Circumstance, Quotation } from '../types.ts'
import { isSameRole } from './fields.ts'
import { pairUp } from './pair.ts'
import { type Answer, isRightSpeaker, isWrongName, namesPerson, toAnswers, toWho, UNKNOWN } from './who.ts'

/** A gold attribution of our own corpus and what the pipeline made of it; `row` is absent where it was not found. */
export type Outcome = {
  readonly gold: DispatchAttribution
  readonly row?: {
    readonly quotation: Quotation
    readonly circumstance?: Circumstance
    readonly zone: string
    readonly role: string | null
    readonly isSpeakerRight: boolean
    readonly namesPerson: boolean
    readonly isWrongName: boolean
    readonly isExact: boolean
    /** It stands inside the quotation that was taken for the gold one's, or both stand in none. */
    readonly isNestedRight: boolean
    readonly by: string
  }
}

/** One article: what became of each attribution, and the rows that pair with none. */
export type ItemOutcome = {
  readonly item: DispatchItem
  readonly outcomes: readonly Outcome[]
  readonly rows: number
  readonly extra: readonly Quotation[]
}

export function judgeItem(item: DispatchItem, analysis: Analysis): ItemOutcome {
  const { quotations } = analysis
  const pairs = pairUp(item.attributions, quotations)
  const answers = toAnswers(analysis)
  const circumstances = new Map(analysis.circumstances.map((each) => [each.quotation, each]))
  const names = [...new Set(item.attributions.flatMap(({ speaker, speakerKind }) => toWho(speaker, speakerKind).names))]
  const rowOf = new Map(pairs.map((pair) => [item.attributions[pair.gold].id, quotations[pair.predicted]]))
  const outcomes = item.attributions.map((gold): Outcome => {
    const quotation = rowOf.get(gold.id)
    if (!quotation) return { gold }
    const answer = answers.get(quotation.id) ?? UNKNOWN
    const label = toWho(gold.speaker, gold.speakerKind)
    return {
      gold,
      row: {
        quotation,
        circumstance: circumstances.get(quotation.id),
        zone: findZone(analysis.article.zones, quotation.content[0].start),
        role: roleOf(answer),
        isSpeakerRight: isRightSpeaker(answer, label, names),
        namesPerson: namesPerson(answer),
        isWrongName: isWrongName(answer, label, names),
        isExact: isSameContent(gold, quotation),
        isNestedRight:
          gold.within === null
            ? quotation.within === undefined
            : quotation.within !== undefined && rowOf.get(gold.within)?.id === quotation.within,
        by: answer.by,
      },
    }
  })
  const taken = new Set(pairs.map(({ predicted }) => predicted))
  return { item, outcomes, rows: quotations.length, extra: quotations.filter((_, i) => !taken.has(i)) }
}

const roleOf = ({ roles }: Answer): string | null => {
  const known = [...new Set(roles.filter((role) => role !== null))]
  return known.length === 0 ? null : known.join('; ')
}

const isSameContent = ({ content }: DispatchAttribution, quotation: Quotation): boolean =>
  content.length === quotation.content.length &&
  content.every(({ start, end }, i) => start === quotation.content[i].start && end === quotation.content[i].end)

/** The row has role and no other: both absent, or the same. */
export const isRoleRight = ({ gold, row }: Outcome): boolean =>
  row !== undefined &&
  (gold.role === null || row.role === null ? gold.role === row.role : isSameRole(gold.role, row.role))

/** Found, with the right speaker, role, kind and act. */
export const isWhollyRight = (outcome: Outcome): boolean =>
  outcome.row?.isSpeakerRight === true &&
  isRoleRight(outcome) &&
  outcome.row.quotation.kind === outcome.gold.kind &&
  outcome.row.quotation.act === outcome.gold.act
