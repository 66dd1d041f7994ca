import type { DocumentQuotation } from '../6-report/schema.ts'
import type { Change, Correction } from './correction.ts'
import type { Entry, EntryQuotation, EntryVoice } from './entry.ts'

/** The rule that is named where a person named the speaker. */
const BY_PERSON = 'person'

/** A row as a person wants it: `voices` are indexes into `of`, all voices of the article. */
export type ChangedRow = {
  readonly quotation: DocumentQuotation
  readonly voices: readonly number[]
  readonly of: readonly EntryVoice[]
}

/** What becomes of a row by a correction. `row` is null where this analysis has none such. */
export function changeRow(entry: Entry, row: EntryQuotation | null, { found, change }: Correction): ChangedRow {
  const seen = changeWords(entry, asSeen(entry, row, found), change)
  return changeSpeaker(withSpeaker(entry, row, seen), change)
}

/** The row that the person saw, where it stands in this analysis. */
function asSeen({ quotations }: Entry, row: EntryQuotation | null, found: DocumentQuotation): DocumentQuotation {
  if (row) {
    const { id, within, repeats, paragraph, sentence, line } = row.quotation
    return { ...found, id, within, repeats, paragraph, sentence, line }
  }
  const id = Math.max(-1, ...quotations.map(({ quotation }) => quotation.id)) + 1
  return { ...found, id, within: null, repeats: null }
}

function changeWords({ article }: Entry, seen: DocumentQuotation, change: Change): DocumentQuotation {
  const { start = seen.start, end = seen.end } = change
  if (start === seen.start && end === seen.end) return seen
  const quote = article.text.slice(start, end)
  return { ...seen, start, end, quote, content: { text: quote, spans: [[start, end]] } }
}

/** With the voices that this analysis gives it, where they are those that the person saw. */
function withSpeaker({ voices }: Entry, row: EntryQuotation | null, quotation: DocumentQuotation): ChangedRow {
  const { speaker } = quotation
  if (speaker === null) return { quotation, voices: [], of: voices }
  if (row?.quotation.speaker?.name === speaker.name) return { quotation, voices: row.voices, of: voices }
  return { quotation, ...findVoices(voices, speaker) }
}

function changeSpeaker(row: ChangedRow, change: Change): ChangedRow {
  const { quotation, of } = row
  const { speaker: before, score } = quotation
  if (change.speaker === null)
    return { quotation: { ...quotation, speaker: null, score: { ...score, speaker: null } }, voices: [], of }
  const name = change.speaker ?? before?.name
  const isChanged = change.speaker !== undefined || change.role !== undefined || change.kind !== undefined
  if (name === undefined || !isChanged) return row
  const known = of.find((voice) => voice.name === name)
  const speaker = {
    name,
    kind: change.kind ?? known?.kind ?? 'person',
    role: change.role === undefined ? (known?.role ?? null) : change.role,
    affiliation: known?.affiliation ?? null,
  }
  const found = findVoices(of, speaker)
  const evidence = before?.evidence ?? [quotation.start, quotation.end]
  const named = {
    ...speaker,
    id: found.voices[0],
    mention: before?.mention ?? ('none' as const),
    by: BY_PERSON,
    evidence,
  }
  return { quotation: { ...quotation, speaker: named, score: { ...score, speaker: 1 } }, ...found }
}

/** The voices of an article with those of this name ("A; B": both of them) among them, and which they are. */
function findVoices(
  all: readonly EntryVoice[],
  { name, kind, role, affiliation }: Omit<EntryVoice, 'aliases'>,
): Pick<ChangedRow, 'voices' | 'of'> {
  const names = name.split('; ')
  // A role that is told of several together tells nothing of each.
  const own = names.length === 1 ? { kind, role } : { kind }
  let of = all
  const voices = names.map((each) => {
    const at = of.findIndex((voice) => voice.name === each)
    if (at >= 0) of = of.with(at, { ...of[at], ...own })
    else of = [...of, { name: each, role: null, affiliation, aliases: [each], ...own }]
    return at >= 0 ? at : of.length - 1
  })
  return { voices, of }
}
