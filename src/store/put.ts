import { toAbout, toConfidence } from '../6-report/document.ts'
import type { DocumentQuotation } from '../6-report/schema.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import { applyCorrections } from './apply-corrections.ts'
import { toBlock } from './block.ts'
import { insert } from './columns.ts'
import { readCorrections } from './corrections.ts'
import type { Entry, EntryQuotation } from './entry.ts'
import { putFingerprints } from './fingerprints.ts'
import { toRowKeys } from './keys.ts'
import type { Archive } from './open.ts'
import { removeArticle } from './remove.ts'
import type { Cell } from './sqlite.ts'
import { markUnsettled } from './unsettled.ts'

/** Where an article comes from, and what it was like then. */
export type Origin = {
  readonly key: string
  /** Null: from standard input. */
  readonly file: string | null
  readonly hash: string
  /** The version that analysed it. */
  readonly analyzer: string
  readonly run: number
}

/** Stores an article in place of the one that had its key, all of it or nothing, with what people corrected in it. */
export function putEntry(archive: Archive, entry: Entry, origin: Origin, lexicon: IdentityLexicon): void {
  const { db } = archive
  db.transaction(() => {
    const before = db.get<{ id: number }>('SELECT id FROM articles WHERE key = ?', [origin.key])
    if (before) removeArticle(db, before.id)
    const corrected = applyCorrections(entry, readCorrections(db, origin.key))
    const article = insert(db, 'articles', { ...toArticleRow(corrected), ...origin })
    const voices = putVoices(archive, article, corrected, lexicon)
    putQuotations(archive, article, corrected, voices, origin.key)
  })
}

const toArticleRow = ({ article, notices }: Entry): Record<string, Cell> => ({
  name: article.id,
  ...toAbout(article),
  text: article.text,
  zones: JSON.stringify(article.zones.map(({ zone, start, end }) => [zone, start, end])),
  notices: JSON.stringify(notices),
})

function putVoices({ db }: Archive, article: number, { voices }: Entry, lexicon: IdentityLexicon): number[] {
  return voices.map((voice, number) => {
    const { name, kind, role, affiliation, aliases } = voice
    const block = toBlock(voice, lexicon)
    if (block !== null) markUnsettled(db, 'block', block)
    const row = { article, number, name, kind, role, affiliation, aliases: JSON.stringify(aliases), block }
    return insert(db, 'voices', row)
  })
}

function putQuotations({ db }: Archive, article: number, entry: Entry, voices: readonly number[], key: string): void {
  const keys = toRowKeys(
    key,
    entry.quotations.map(({ place }) => place),
  )
  entry.quotations.forEach((row, i) => {
    const said_on = toDay(row.quotation, entry.article.published)
    const quotation = insert(db, 'quotations', { key: keys[i], article, said_on, ...toQuotationRow(row) })
    row.voices.forEach((voice, place) => {
      db.run('INSERT OR IGNORE INTO said (quotation, voice, place) VALUES (?, ?, ?)', [quotation, voices[voice], place])
    })
    putFingerprints(db, quotation, row.quotation.quote)
  })
}

/** When it was said: the day or the year that the article tells, else the day of publication. */
const toDay = ({ time }: DocumentQuotation, published: string | undefined): string | null =>
  time?.date ?? published?.slice(0, 10) ?? null

const toQuotationRow = ({ quotation, context, place, correction }: EntryQuotation): Record<string, Cell> => ({
  number: quotation.id,
  kind: quotation.kind,
  act: quotation.act,
  negated: quotation.negated ? 1 : 0,
  marks: quotation.marks,
  zone: quotation.zone,
  paragraph: quotation.paragraph,
  sentence: quotation.sentence,
  line: quotation.line,
  start: quotation.start,
  end: quotation.end,
  quote: quotation.quote,
  context,
  cue: quotation.cue?.text ?? null,
  lemma: quotation.cue?.lemma ?? null,
  source: quotation.source?.text ?? null,
  mention: quotation.speaker?.mention ?? null,
  rule: quotation.speaker?.by ?? null,
  place: quotation.place,
  event: quotation.event,
  time: quotation.time?.text ?? null,
  date: quotation.time?.date ?? null,
  addressee: quotation.addressee,
  via: quotation.via,
  within: quotation.within,
  repeats: quotation.repeats,
  quotation_score: quotation.score.quotation,
  speaker_score: quotation.score.speaker,
  confidence: toConfidence(quotation.score),
  spans: JSON.stringify({
    content: quotation.content.spans,
    cue: quotation.cue?.spans ?? [],
    source: quotation.source?.spans ?? [],
    evidence: quotation.speaker?.evidence ?? null,
  }),
  found_start: place.start,
  found_end: place.end,
  correction,
})
