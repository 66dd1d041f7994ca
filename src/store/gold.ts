import type { DocumentQuotation } from '../6-report/schema.ts'
import type { ArchivedDocument } from './documents.ts'

/**
 * An article as a line of an annotated corpus, in the form of `data/dispatches`: what `npm run train` and `npm run eval` read.
 * `complete` tells whether a person saw every quotation of it; where not, those that nobody saw are left out.
 */
export function toGold({ article, document }: ArchivedDocument, seen: ReadonlySet<number>): object {
  const checked = document.quotations.filter(({ id }) => seen.has(id))
  const ids = new Set(checked.map(({ id }) => id))
  const toId = (id: number | null) => (id !== null && ids.has(id) ? `q${id}` : null)
  return {
    id: article.id,
    text: article.text,
    published: article.published ?? '',
    style: 'archive',
    damage: 'none',
    complete: checked.length === document.quotations.length,
    attributions: checked.map((quotation) => ({
      id: `q${quotation.id}`,
      source: quotation.source?.spans ?? [],
      cue: quotation.cue?.spans ?? [],
      content: quotation.content.spans,
      ...toSpeaker(quotation),
      kind: quotation.kind,
      act: quotation.act,
      place: quotation.place,
      time: quotation.time?.date ?? null,
      via: quotation.via,
      within: toId(quotation.within),
      zone: quotation.zone,
      repeat_of: toId(quotation.repeats),
    })),
  }
}

const toSpeaker = ({ speaker }: DocumentQuotation) => ({
  speaker: speaker?.name ?? null,
  speakerKind: speaker?.kind ?? null,
  role: speaker?.role ?? null,
})
