import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

/** A token as wink-nlp gives it, with its offset in the text that went in. */
export type WinkToken = { start: number; end: number; lemma: string; pos: string }
export type WinkDocument = { tokens: WinkToken[] /** Index of each sentence's first token. */; sentences: number[] }
/** Splits a text into tokens and sentences. */
export type Tokenizer = (text: string) => WinkDocument

/**
 * Loads wink-nlp with its English model (about 0.3 s). The only file that knows wink's shapes. What comes out depends on the
 * text alone: wink by itself cuts and tags a word otherwise once it has met it, in whichever article.
 */
export function loadTokenizer(): Tokenizer {
  let wink = loadWink()
  return (text) => {
    if (wink.countNewWords() > MOST_NEW_WORDS) wink = loadWink()
    const tokenized = tokenize(wink, text)
    wink.forgetNewWords()
    return tokenized
  }
}

function tokenize({ nlp }: Wink, text: string): WinkDocument {
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const tokens = doc.tokens()
  const values = tokens.out(its.value) as string[]
  const lemmas = tokens.out(its.lemma as never) as unknown as (string | undefined)[]
  const pos = tokens.out(its.pos) as string[]
  const spans = doc.sentences().out(its.span as never) as unknown as [number, number][]
  return { tokens: align(text, values, lemmas, pos), sentences: spans.map((s) => s[0]) }
}

/** The words that wink knows: their numbers, and the words in order of the numbers. */
type Lexemes = { readonly hash: Record<string, number | undefined>; readonly list: readonly string[] }
type Wink = {
  readonly nlp: ReturnType<typeof winkNlp>
  /** As if the words of the texts had never come. Their places in the list stay taken. */
  readonly forgetNewWords: () => void
  readonly countNewWords: () => number
}

/** So many take some 30 MB; then wink is loaded anew, which pays after two thousand articles. */
const MOST_NEW_WORDS = 200_000

function loadWink(): Wink {
  let lexemes: Lexemes = { hash: {}, list: [] }
  const core = () => {
    const loaded = (model as unknown as { core: () => { features: { lexeme: Lexemes } } }).core()
    lexemes = loaded.features.lexeme
    return loaded
  }
  const nlp = winkNlp({ ...model, core } as never, ['sbd', 'pos'])
  const known = lexemes.list.length
  let at = known
  return {
    nlp,
    forgetNewWords: () => {
      for (; at < lexemes.list.length; at++) delete lexemes.hash[lexemes.list[at]]
    },
    countNewWords: () => at - known,
  }
}

/** wink gives no offsets, but its tokens are the text in order: each is found after the one before. */
function align(text: string, values: string[], lemmas: (string | undefined)[], pos: string[]): WinkToken[] {
  const tokens: WinkToken[] = new Array(values.length)
  let cursor = 0
  for (let i = 0; i < values.length; i++) {
    const start = text.indexOf(values[i], cursor)
    if (start < 0) throw new Error(`wink token ${JSON.stringify(values[i])} not found after offset ${cursor}`)
    cursor = start + values[i].length
    // wink has no lemma for "ive".
    tokens[i] = { start, end: cursor, lemma: lemmas[i] ?? values[i].toLowerCase(), pos: pos[i] }
  }
  return tokens
}
