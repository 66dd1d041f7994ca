import { z } from 'zod'

/**
 * The JSON that comes out, as a schema: a public contract. `data/analysis.schema.json` is made from it.
 * Only the types are imported when the program runs; zod itself is loaded where documents are checked.
 */
const offset = z.int().min(0)
const pair = z.tuple([offset, offset])
const score = z.number().min(0).max(1)
const text = z.string().nullable()

const zone = z.enum(['headline', 'standfirst', 'byline', 'caption', 'subhead', 'body', 'related', 'boilerplate'])
const words = z.object({ text: z.string(), spans: z.array(pair).min(1) })

const speaker = z.object({
  id: z.int().min(0),
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation', 'group', 'unnamed', 'document']),
  role: text,
  affiliation: text,
  mention: z.enum(['name', 'nominal', 'pronoun', 'organisation', 'none']),
  by: z.string().min(1).describe('The rule that named the speaker.'),
  evidence: pair.describe('The words that the rule went by.'),
})

const quotation = z.object({
  id: z.int().min(0),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  act: z.enum(['statement', 'question', 'denial', 'refusal', 'attitude']),
  marks: z.enum(['balanced', 'unclosed', 'unopened', 'none']),
  negated: z.boolean(),
  zone,
  paragraph: z.int().min(1),
  sentence: z.int().min(1),
  line: z.int().min(1),
  start: offset.describe('Offset of the first character of quote, in UTF-16 code units.'),
  end: offset.describe('Offset after the last character of quote.'),
  quote: z.string().describe('The words without outer marks and a leading "that"; pieces are joined with " … ".'),
  content: words.describe('The words with marks and a leading "that".'),
  cue: words.extend({ lemma: z.string() }).nullable(),
  source: words.nullable(),
  speaker: speaker.nullable().describe('Null when unknown.'),
  place: text,
  event: text,
  time: z.object({ text: z.string(), date: text.describe('ISO 8601.') }).nullable(),
  addressee: text,
  via: text,
  within: z.int().nullable().describe('id of the quotation in which this one stands.'),
  repeats: z.int().nullable().describe('id of the body quotation that this one repeats.'),
  score: z.object({ quotation: score, speaker: score.nullable() }),
  correction: z.enum(['accepted', 'changed']).optional().describe('In an archive: what a person said of the row.'),
})

export const documentSchema = z
  .object({
    id: z.string(),
    title: text,
    byline: text,
    agency: text,
    publisher: text,
    url: text,
    published: text.describe('ISO 8601.'),
    dateline: text,
    zones: z.array(z.object({ zone, start: offset, end: offset })),
    quotations: z.array(quotation),
    notices: z.array(z.object({ rule: z.string(), start: offset, end: offset, message: z.string() })),
    text: z.string().optional().describe('The text that the offsets count in; there with --with-text.'),
  })
  .describe('Who said what in one article. Every span is half-open and counts UTF-16 code units of the text.')

export type Document = z.infer<typeof documentSchema>
export type DocumentQuotation = Document['quotations'][number]
