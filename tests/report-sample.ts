import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import type { Analysis, Article, Quotation, Span, Zone } from '../src/types.ts'

const tokenize = loadTokenizer()

/** The span of `words` in `text`, the first one after `from`. */
export function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`${JSON.stringify(words)} is not in the text`)
  return { start, end: start + words.length }
}

/** An analysis of `text` made by hand: what the stages before the report would hand over. */
export function toAnalysis(article: Partial<Article> & { text: string }, parts: Partial<Analysis> = {}): Analysis {
  const whole: Article = { id: 'sample', zones: [{ start: 0, end: article.text.length, zone: 'body' }], ...article }
  return {
    article: whole,
    parse: parse(whole, tokenize),
    quotations: [],
    notices: [],
    mentions: [],
    speakers: [],
    attributions: [],
    circumstances: [],
    ...parts,
  }
}

/** A quotation of the given content, the rest as usual. */
export const toQuotation = (content: readonly Span[], rest: Partial<Quotation> = {}): Quotation => ({
  id: 0,
  kind: 'direct',
  act: 'statement',
  marks: 'balanced',
  negated: false,
  content,
  cue: [],
  source: [],
  score: 0.9,
  ...rest,
})

/** Zones from the first words of each; a zone lasts until the next one begins. */
export function toZones(text: string, starts: readonly (readonly [Zone, string])[]): Article['zones'] {
  const found = starts.map(([zone, words]) => ({ zone, start: at(text, words).start }))
  return found.map((zone, i) => ({ ...zone, end: found[i + 1]?.start ?? text.length }))
}

const TEXT = `Mayor shuts the bridge

“We can’t wait,” Anna Ruiz, mayor of Lyon, told reporters on Monday in Lyon. “Not now.”

She denied that the bridge was unsafe.

Teasers: “Buy it”, says shop`

/** One article with a bit of everything: two pieces, an unknown speaker, a denial, a teaser, a notice. */
export const SAMPLE = toAnalysis(
  {
    id: 'bridge',
    title: 'Mayor shuts the bridge',
    publisher: 'The Rhône Mail',
    published: '2024-05-07',
    url: 'https://example.com/bridge?a=1&b=2',
    text: TEXT,
    zones: toZones(TEXT, [
      ['headline', 'Mayor'],
      ['body', '“We'],
      ['related', 'Teasers'],
    ]),
  },
  {
    quotations: [
      toQuotation([at(TEXT, '“We can’t wait,”'), at(TEXT, '“Not now.”')], {
        id: 0,
        cue: [at(TEXT, 'told')],
        source: [at(TEXT, 'Anna Ruiz, mayor of Lyon,')],
      }),
      toQuotation([at(TEXT, 'that the bridge was unsafe')], {
        id: 1,
        kind: 'indirect',
        act: 'denial',
        marks: 'none',
        cue: [at(TEXT, 'denied')],
        source: [at(TEXT, 'She')],
        score: 0.8,
      }),
      toQuotation([at(TEXT, '“Buy it”')], { id: 2, cue: [at(TEXT, 'says')], source: [at(TEXT, 'shop')] }),
    ],
    notices: [{ ...at(TEXT, 'Teasers:'), rule: 'label', message: 'a label & a <tag>' }],
    mentions: [{ ...at(TEXT, 'Anna Ruiz'), kind: 'name', speaker: 0 }],
    speakers: [
      {
        id: 0,
        name: 'Anna Ruiz',
        kind: 'person',
        role: { text: 'mayor of Lyon', span: at(TEXT, 'mayor of Lyon') },
        aliases: ['Ruiz'],
      },
    ],
    attributions: [
      { quotation: 0, speaker: 0, mention: 'name', by: 'own-name', evidence: at(TEXT, 'Anna Ruiz'), score: 0.9 },
    ],
    circumstances: [
      { quotation: 0, place: 'Lyon', time: { text: 'Monday', date: '2024-05-06' }, addressee: 'reporters' },
    ],
  },
)
