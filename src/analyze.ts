import { parse } from './2-parse/parse.ts'
import { tag } from './3-tag/tag.ts'
import { quote } from './4-quote/quote.ts'
import { link } from './5-link/link.ts'
import type { Resources } from './resources.ts'
import type { Analysis, Article } from './types.ts'

/** An article through the pipeline: what is said in it, and who says it. Pure; see `loadResources` for the models. */
export function analyze(article: Article, resources: Resources): Analysis {
  const parsed = parse(article, resources.tokenize)
  const tagged = tag(parsed, resources.tagger)
  const { quotations, notices } = quote(article, parsed, tagged, resources.tagger.card.scoring, resources.lexicons)
  const links = link(article, parsed, quotations, resources.lexicons, resources.ranker)
  return { article, parse: parsed, quotations, notices, ...links }
}
