import type { Analysis, Part, Span } from '../src/types.ts'

/** A quotation as marked text has it. `speaker` is absent where unknown; joint ones are joined with "; ". */
export type MarkedQuotation = {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly speaker?: string
}
export type Marked = { readonly text: string; readonly quotations: readonly MarkedQuotation[] }

const PART = { q: 'content', c: 'cue', s: 'source' } as const
const LETTER = { content: 'q', cue: 'c', source: 's' } as const
const PARTS = ['source', 'cue', 'content'] as const

/**
 * Reads text in which the expectation stands inside the words:
 * `{q1:“We can’t accept this,”} {c1:said} {s1=Anna Ruiz:Ruiz}, mayor of Lyon. {q1:“Not now.”}`
 * `q`, `c`, `s` are content, cue and source; the number joins them, `1+2` is a part of two quotations; `=` names the
 * speaker, on any part. Parts may stand inside parts. The quotations come in the order of their first part.
 * @throws SyntaxError where a brace does not open or close a part.
 */
export function parseMarked(marked: string): Marked {
  const found = new Map<string, { content: Span[]; cue: Span[]; source: Span[]; speaker?: string }>()
  const open: { part: Part; numbers: string[]; start: number }[] = []
  let text = ''
  for (const [token, letter, numbers, , speaker] of marked.matchAll(
    /\{([qcs])(\d+(\+\d+)*)(?:=([^:{}]+))?:|[{}]|[^{}]+/g,
  )) {
    if (letter) {
      const joined = numbers.split('+')
      for (const number of joined) {
        const quotation = found.get(number) ?? { content: [], cue: [], source: [] }
        found.set(number, speaker ? { ...quotation, speaker } : quotation)
      }
      open.push({ part: PART[letter as keyof typeof PART], numbers: joined, start: text.length })
    } else if (token === '}') {
      const part = open.pop()
      if (!part) throw new SyntaxError(`marked text: expected "{" before "}" after ${JSON.stringify(text)}`)
      for (const number of part.numbers) found.get(number)![part.part].push({ start: part.start, end: text.length })
    } else if (token === '{') {
      throw new SyntaxError(`marked text: expected "{q1:", "{c1:" or "{s1:" after ${JSON.stringify(text)}`)
    } else text += token
  }
  if (open.length > 0) throw new SyntaxError(`marked text: expected "}" at the end of ${JSON.stringify(text)}`)
  const inOrder = (spans: readonly Span[]) => spans.toSorted((a, b) => a.start - b.start)
  const quotations = [...found.values()].map((quotation) => ({
    ...quotation,
    content: inOrder(quotation.content),
    cue: inOrder(quotation.cue),
    source: inOrder(quotation.source),
  }))
  return { text, quotations: quotations.toSorted((a, b) => firstOf(a) - firstOf(b)) }
}

const firstOf = (quotation: MarkedQuotation) =>
  Math.min(...PARTS.flatMap((part) => quotation[part].map(({ start }) => start)))

/** What an analysis found, in the same form. */
export const toMarked = ({ article, quotations, attributions, speakers }: Analysis): Marked => ({
  text: article.text,
  quotations: quotations.map(({ id, content, cue, source }) => {
    const names = attributions.filter(({ quotation }) => quotation === id).map(({ speaker }) => speakers[speaker].name)
    return { content, cue, source, ...(names.length > 0 ? { speaker: names.join('; ') } : {}) }
  }),
})

/**
 * Writes marked text, so that a failing test shows two sentences. Quotations are numbered in the order of their first
 * part; the speaker stands on the first source, or on the first content where there is no source.
 */
export function renderMarked({ text, quotations }: Marked): string {
  const brackets = new Map<string, Span & { letter: string; numbers: number[]; speaker?: string }>()
  quotations
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .forEach((quotation, i) => {
      const named = quotation.source[0] ?? quotation.content[0]
      for (const part of PARTS)
        for (const span of quotation[part]) {
          const key = `${LETTER[part]} ${span.start} ${span.end}`
          const bracket = brackets.get(key) ?? { ...span, letter: LETTER[part], numbers: [] }
          const speaker = span === named ? quotation.speaker : bracket.speaker
          brackets.set(key, { ...bracket, numbers: [...bracket.numbers, i + 1], ...(speaker && { speaker }) })
        }
    })
  const sorted = [...brackets.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  const edges = sorted.flatMap(({ start, end, letter, numbers, speaker }, i) => [
    { at: start, order: i, words: `{${letter}${numbers.join('+')}${speaker ? `=${speaker}` : ''}:` },
    { at: end, order: -1, words: '}' },
  ])
  let rendered = ''
  let from = 0
  for (const { at, words } of edges.sort((a, b) => a.at - b.at || a.order - b.order)) {
    rendered += text.slice(from, at) + words
    from = at
  }
  return rendered + text.slice(from)
}
