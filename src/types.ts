/**
 * The values that flow from stage to stage. Flat, readonly, plain JSON.
 * Every `start` and `end` is a half-open offset into `Article.text` in UTF-16 code units,
 * so `text.slice(start, end)` is the words; every `from` and `to` is a half-open range of token indexes.
 */
export type Span = { readonly start: number; readonly end: number }
export type TokenRange = { readonly from: number; readonly to: number }

// ---- stage 1, read

/**
 * What a stretch of the page is. `related` is teasers of other stories; `boilerplate` is navigation, tickers,
 * share buttons, copyright lines.
 */
export type Zone = 'headline' | 'standfirst' | 'byline' | 'caption' | 'subhead' | 'body' | 'related' | 'boilerplate'
export type ZoneSpan = Span & { readonly zone: Zone }

/** One news item. `zones` are sorted, disjoint, and cover every character of `text` that is not white space. */
export type Article = {
  readonly id: string
  readonly text: string
  readonly zones: readonly ZoneSpan[]
  readonly title?: string
  readonly byline?: string
  /** The news agency the copy comes from ("AP"). */
  readonly agency?: string
  /** The outlet that printed it. */
  readonly publisher?: string
  readonly url?: string
  /** Date of publication, ISO 8601 (`2025-02-28`). */
  readonly published?: string
  /** Where the story was filed from ("Istanbul"). */
  readonly dateline?: string
}

// ---- stage 2, parse

/**
 * A word, number or punctuation mark. `norm` is its surface with quotation marks and apostrophes made regular
 * (a mark of any style is `“`, `”`, `‘` or `’`, even where the page shows `''`, `&quot;`, `â€œ` or `?`);
 * `lemma` is lower case; `pos` is a universal part of speech (NOUN, PROPN, VERB, AUX, …).
 */
export type Token = Span & { readonly norm: string; readonly lemma: string; readonly pos: string }

/**
 * A quotation mark. `token` is its index. `pair` is the index in `Parse.marks` of the mark that closes or opens it,
 * or -1 where that one is lost.
 */
export type Mark = Span & {
  readonly token: number
  readonly side: 'open' | 'close'
  readonly style: 'double' | 'single'
  readonly pair: number
}

/**
 * A turn of a transcript: who has it ("WALLACE", "Q"), the colon, and the words, a range a paragraph. A quotation that is
 * signed is one too: its label stands after the words, and a dash takes the colon's place.
 */
export type Turn = { readonly label: TokenRange; readonly colon: TokenRange; readonly content: readonly TokenRange[] }

/** `paragraphs` and `sentences` are sorted and disjoint and together hold every token; no sentence crosses a paragraph. */
export type Parse = {
  readonly tokens: readonly Token[]
  readonly sentences: readonly TokenRange[]
  readonly paragraphs: readonly TokenRange[]
  readonly marks: readonly Mark[]
  readonly turns: readonly Turn[]
}

// ---- stage 3, tag

export type Part = 'source' | 'cue' | 'content'
/**
 * A stretch of tokens that the tagger takes for a part of a quotation; `p` is its posterior probability.
 * `depth` is 0 in the running text and 1 inside a content or a transcript's turn.
 */
export type TaggedSpan = TokenRange & { readonly part: Part; readonly p: number; readonly depth: 0 | 1 }

/** A part of a relation; `p` is the probability that it is a part, and that of this relation's cue. */
export type TaggedPart = TokenRange & { readonly p: number }

/** A cue with its source and the pieces of its content, in order; or contents that have no cue. */
export type TaggedRelation = {
  readonly cue: TaggedPart | null
  readonly source: TaggedPart | null
  readonly content: readonly TaggedPart[]
  readonly depth: 0 | 1
}

/** What the tagger makes of an article, in order of the text: the likeliest disjoint parts, and what belongs together. */
export type Tagged = { readonly spans: readonly TaggedSpan[]; readonly relations: readonly TaggedRelation[] }

// ---- stage 4, quote

export type Kind = 'direct' | 'indirect' | 'mixed'
export type Act = 'statement' | 'question' | 'denial' | 'refusal' | 'attitude'
export type MarksState = 'balanced' | 'unclosed' | 'unopened' | 'none'

/**
 * Something said by somebody. `content` includes a leading "that" and the quotation marks, and has several spans where
 * source and cue interrupt it. `cue` and `source` are empty where there is none; a source may stand in an earlier sentence
 * than its content ("said …, adding that …").
 */
export type Quotation = {
  readonly id: number
  readonly kind: Kind
  readonly act: Act
  readonly marks: MarksState
  /** The cue is negated ("did not say that"). */
  readonly negated: boolean
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  /** How sure it is that this is a quotation, 0 to 1. */
  readonly score: number
  /** `id` of the quotation in which this one stands. */
  readonly within?: number
  /** `id` of the body quotation that this headline, standfirst or caption repeats. */
  readonly repeats?: number
}

/** A finding about the text, never an exception. */
export type Notice = Span & { readonly rule: string; readonly message: string }

// ---- stage 5, link

export type MentionKind = 'name' | 'nominal' | 'pronoun' | 'organisation' | 'none'
export type SpeakerKind = 'person' | 'organisation' | 'group' | 'unnamed' | 'document'

/** Words that stand for a speaker. `speaker` is an index into `Links.speakers`, or absent where unknown. */
export type Mention = Span & { readonly kind: MentionKind; readonly speaker?: number }

/**
 * Whoever (or whatever) speaks in the article. `name` is the fullest name the article gives, without titles; for the
 * unnamed it is the description without its article. `role` is the fullest role the article gives, as worded.
 */
export type Speaker = {
  readonly id: number
  readonly name: string
  readonly kind: SpeakerKind
  readonly role?: { readonly text: string; readonly span: Span }
  readonly affiliation?: string
  readonly aliases: readonly string[]
}

/** Who said quotation `quotation`. `by` is the rule that named the speaker, `evidence` the words it went by. */
export type Attribution = {
  readonly quotation: number
  readonly speaker: number
  readonly mention: MentionKind
  readonly by: string
  readonly evidence: Span
  /** How sure it is that this is the right speaker, 0 to 1. */
  readonly score: number
}

/** Where, when, at what, to whom and through whom quotation `quotation` came. All as the article words it. */
export type Circumstance = {
  readonly quotation: number
  readonly place?: string
  readonly event?: string
  /** `date` is ISO 8601, the weekday resolved against the date of publication. */
  readonly time?: { readonly text: string; readonly date?: string }
  readonly addressee?: string
  readonly via?: string
}

export type Links = {
  readonly mentions: readonly Mention[]
  readonly speakers: readonly Speaker[]
  readonly attributions: readonly Attribution[]
  readonly circumstances: readonly Circumstance[]
}

/** Everything known about one article after the five stages. */
export type Analysis = Links & {
  readonly article: Article
  readonly parse: Parse
  readonly quotations: readonly Quotation[]
  readonly notices: readonly Notice[]
}
