import type { Parse, TokenRange } from '../types.ts'

/** Longer paragraphs are tagged in pieces. */
const LONGEST = 400

/** What is decoded as one: the paragraphs, the over-long ones cut between sentences where there are any. */
export function toSequences(parse: Parse): TokenRange[] {
  const sequences: TokenRange[] = []
  let s = 0
  for (const paragraph of parse.paragraphs) {
    if (paragraph.to - paragraph.from <= LONGEST) {
      sequences.push(paragraph)
      continue
    }
    while (s < parse.sentences.length && parse.sentences[s].from < paragraph.from) s++
    let from = paragraph.from
    for (; s < parse.sentences.length && parse.sentences[s].to <= paragraph.to; s++) {
      const { to } = parse.sentences[s]
      if (to - from > LONGEST && parse.sentences[s].from > from) {
        sequences.push({ from, to: parse.sentences[s].from })
        from = parse.sentences[s].from
      }
      while (to - from > LONGEST) {
        sequences.push({ from, to: from + LONGEST })
        from += LONGEST
      }
    }
    if (from < paragraph.to) sequences.push({ from, to: paragraph.to })
  }
  return sequences
}
