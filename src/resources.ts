import type { Tokenizer } from './2-parse/wink.ts'
import type { Tagger } from './3-tag/model.ts'
import type { Ranker } from './5-link/ranker.ts'
import type { Lexicons } from './lexicons.ts'

/** What the pipeline needs beside the article; loaded once by `loadResources` (Node) and passed in. */
export type Resources = {
  readonly tokenize: Tokenizer
  readonly tagger: Tagger
  readonly ranker: Ranker
  readonly lexicons: Lexicons
}
