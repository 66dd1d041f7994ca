import { toArticle } from '../1-read/read.ts'
import { parse } from '../2-parse/parse.ts'
import { tag } from '../3-tag/tag.ts'
import type { Resources } from '../resources.ts'
import { toSpan } from '../tokens.ts'
import type { Article, Parse, TokenRange } from '../types.ts'
import type { PartSpans } from './exact.ts'

/** An item of a corpus as the article that a reader's text file would give. */
export const toItemArticle = (item: { id: string; text: string; published: string; title?: string }): Article => ({
  ...toArticle(item.text),
  id: item.id,
  published: item.published,
  ...(item.title === undefined ? {} : { title: item.title }),
})

/**
 * The spans that the tagger alone gives for the running text, and the turns of transcripts: label, colon and words. Flat,
 * as PolNeAR's are.
 */
export function tagFlat(article: Article, resources: Resources): { parse: Parse; spans: PartSpans } {
  const parsed = parse(article, resources.tokenize)
  const flat = tag(parsed, resources.tagger).spans.filter(({ depth }) => depth === 0)
  const of = (part: string) => flat.filter((span) => span.part === part)
  const toSpans = (ranges: readonly TokenRange[]) => ranges.map((range) => toSpan(parsed, range))
  return {
    parse: parsed,
    spans: {
      source: toSpans([...of('source'), ...parsed.turns.map(({ label }) => label)]),
      cue: toSpans([...of('cue'), ...parsed.turns.map(({ colon }) => colon)]),
      content: toSpans([...of('content'), ...parsed.turns.flatMap(({ content }) => content)]),
    },
  }
}
