import type { PolnearAttribution } from '../corpora.ts'
import type { Act, Kind, Quotation, Span } from '../types.ts'

/** A gold attribution, with what only some corpora say of it. */
type Gold = PolnearAttribution & { readonly kind?: Kind; readonly act?: Act; readonly within?: string | null }

const MARK = /["“”«»„]/

/**
 * Gold attributions as the quotations that stage 5 takes, in order of the text: so the linking of speakers is measured by
 * itself. `ids` tells which attribution each quotation is. Those without content are left out.
 */
export function toGivenQuotations(
  text: string,
  attributions: readonly Gold[],
): { quotations: Quotation[]; ids: string[] } {
  const startOf = ({ content }: Gold) => content[0].start
  const given = attributions.filter(({ content }) => content.length > 0).toSorted((a, b) => startOf(a) - startOf(b))
  const ids = given.map(({ id }) => id)
  const quotations = given.map((gold, id): Quotation => {
    const within = gold.within ? ids.indexOf(gold.within) : -1
    return {
      id,
      kind: gold.kind ?? guessKind(text, gold.content),
      act: gold.act ?? 'statement',
      marks: gold.content.some((span) => hasMark(text, span)) ? 'balanced' : 'none',
      negated: false,
      content: gold.content,
      cue: gold.cue,
      source: gold.source,
      score: 1,
      ...(within < 0 ? {} : { within }),
    }
  })
  return { quotations, ids }
}

const hasMark = (text: string, span: Span) => MARK.test(text.slice(span.start, span.end))

function guessKind(text: string, content: readonly Span[]): Kind {
  if (!content.some((span) => hasMark(text, span))) return 'indirect'
  return MARK.test(text[content[0].start]) ? 'direct' : 'mixed'
}
