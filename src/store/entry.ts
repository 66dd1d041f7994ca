import { toDocument } from '../6-report/document.ts'
import type { Document, DocumentQuotation } from '../6-report/schema.ts'
import { findParagraphs } from '../paragraphs.ts'
import { hull } from '../spans.ts'
import type { Analysis, Article, Span, Speaker, SpeakerKind } from '../types.ts'

/** What the archive keeps of an analysed article: plain JSON, so that a worker can hand it over. */
export type Entry = {
  readonly article: Article
  readonly notices: Document['notices']
  readonly voices: readonly EntryVoice[]
  readonly quotations: readonly EntryQuotation[]
}

/** Somebody who speaks in the article. */
export type EntryVoice = {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  readonly affiliation: string | null
  readonly aliases: readonly string[]
}

/** `voices` are indexes into those of the entry, in the order in which the row names them. */
export type EntryQuotation = {
  readonly quotation: DocumentQuotation
  readonly voices: readonly number[]
  readonly context: string
  /** Where it was found, whatever a person made of it: by this the row is known. */
  readonly place: Span
  readonly correction: Verdict | null
}

/** What a person said of a quotation that was found. */
export type Verdict = 'accepted' | 'changed' | 'rejected'

/** No database keeps these: a zero character, and half of a pair. The mark for such takes their place, one for one. */
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The article with nothing in it that the archive would give back otherwise. No offset moves. */
export const toStorable = (article: Article): Article =>
  Object.fromEntries(
    Object.entries(article).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(UNSTORABLE, '\ufffd') : value,
    ]),
  ) as Article

export function toEntry(analysis: Analysis): Entry {
  const { article } = analysis
  const document = toDocument(analysis)
  const { voices, of } = toVoices(analysis)
  const paragraphs = findParagraphs(article.text)
  return {
    article,
    notices: document.notices,
    voices,
    quotations: document.quotations.map((quotation) => ({
      quotation,
      voices: of.get(quotation.id) ?? [],
      context: findContext(article.text, paragraphs, toSpans(quotation.content.spans)),
      place: { start: quotation.start, end: quotation.end },
      correction: null,
    })),
  }
}

/** Everybody who speaks in an article, and whose each quotation is. Those who speak together ("A; B") are voices each. */
function toVoices({ attributions, speakers }: Analysis): {
  readonly voices: readonly EntryVoice[]
  readonly of: ReadonlyMap<number, readonly number[]>
} {
  const voices: EntryVoice[] = []
  const numbers = new Map<string, number>()
  const toNumber = (key: string, speaker: Speaker, name: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, voices.length)
    return voices.push(toVoice(speaker, name)) - 1
  }
  const of = new Map<number, number[]>()
  for (const { quotation, speaker } of attributions) {
    const { name } = speakers[speaker]
    const parts = name.split('; ').map((part) => {
      const own = speakers.findIndex((each) => each.name === part)
      return own >= 0 ? toNumber(String(own), speakers[own], part) : toNumber(part, speakers[speaker], part)
    })
    of.set(quotation, [...new Set([...(of.get(quotation) ?? []), ...parts])])
  }
  return { voices, of }
}

/** A part of several that is named nowhere else has its name alone: role and aliases are of all. */
const toVoice = (speaker: Speaker, name: string): EntryVoice => {
  const isWhole = speaker.name === name
  return {
    name,
    kind: speaker.kind,
    role: (isWhole && speaker.role?.text) || null,
    affiliation: (isWhole && speaker.affiliation) || null,
    aliases: isWhole ? speaker.aliases : [name],
  }
}

/** Pairs of the JSON contract as spans. */
export const toSpans = (pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([start, end]) => ({ start, end }))

/** Enough to tell what a quotation is about, also where a page is one paragraph. */
const REACH = 200

/** The words of the paragraphs of a quotation that stand around it, at most `REACH` on either side. */
export function findContext(text: string, paragraphs: readonly Span[], content: readonly Span[]): string {
  const { start, end } = hull(content)
  const first = paragraphs.find((paragraph) => paragraph.end > start) ?? { start, end }
  const last = paragraphs.findLast((paragraph) => paragraph.start < end) ?? { start, end }
  const pieces: string[] = []
  let from = Math.max(first.start, start - REACH)
  for (const piece of content) {
    pieces.push(text.slice(from, piece.start))
    from = piece.end
  }
  pieces.push(text.slice(from, Math.min(last.end, end + REACH)))
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ')
}
