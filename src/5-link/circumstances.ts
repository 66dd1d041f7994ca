import type { Circumstance, Quotation, TokenRange } from '../types.ts'
import { type Context, toTokens, wordAt, wordsOf } from './context.ts'
import { findTime } from './times.ts'

/** How far from the cue the words about place and time may stand, in tokens. */
const REACH = 28

/**
 * Where, when, at what, to whom and through whom each quotation came, by the words of its own sentence that are neither its
 * content nor its source. A quotation that shares its source with the one before in the same sentence shares these too.
 */
export function findCircumstances(context: Context): Circumstance[] {
  const found: Circumstance[] = []
  for (const quotation of context.quotations) {
    if (quotation.cue.length === 0) continue
    const cue = toTokens(context.parse, quotation.cue[0])
    const own = describe(context, quotation, cue)
    const first = sharesWith(context, quotation, found)
    const all = first ? { ...first, ...own, quotation: quotation.id } : own
    if (Object.keys(all).length > 1) found.push(all)
  }
  return found
}

/** The circumstance of another quotation with the very same source words. */
function sharesWith(context: Context, quotation: Quotation, found: readonly Circumstance[]): Circumstance | undefined {
  const source = quotation.source[0]
  if (!source) return undefined
  return found.find(({ quotation: id }) => {
    const other = context.quotations[id]?.source[0]
    return id !== quotation.id && other !== undefined && other.start === source.start && other.end === source.end
  })
}

function describe(context: Context, quotation: Quotation, cue: TokenRange): Circumstance {
  const taken = takenTokens(context, quotation)
  const after = regionAfter(context, quotation, cue, taken)
  const before = regionBefore(context, quotation, cue, taken)
  const told =
    /^(?:tell|inform|assure|address)$/.test(context.parse.tokens[cue.to - 1].lemma) ||
    /^(?:tell|inform|assure)$/.test(context.parse.tokens[cue.from].lemma)
  const addressee = told ? addresseeAt(context, after) : null
  const via =
    viaIn(context, after, quotation) ??
    (addressee && isMedium(context, addressee) ? mediumName(context, addressee) : null)
  const place = placeIn(context, after, cue) ?? placeIn(context, before, cue)
  const event = eventIn(context, before) ?? eventIn(context, after)
  const time =
    findTime(context, after) ?? findTime(context, before) ?? findTime(context, sourceRange(context, quotation, cue))
  return {
    quotation: quotation.id,
    ...(place ? { place } : {}),
    ...(event ? { event } : {}),
    ...(time ? { time: { text: time.text, ...(time.date ? { date: time.date } : {}) } } : {}),
    ...(addressee && !isMedium(context, addressee) ? { addressee: wordsOf(context, addressee) } : {}),
    ...(via ? { via } : {}),
  }
}

/** The source and what stands between it and the cue: "a statement issued in Songo on Friday". */
function sourceRange(context: Context, quotation: Quotation, cue: TokenRange): TokenRange {
  if (quotation.source.length === 0) return { from: cue.from, to: cue.from }
  const source = toTokens(context.parse, quotation.source[0])
  const { from, to } = source.to <= cue.from ? { from: source.from, to: cue.from } : source
  // "the firm, which was sold in 2011,": a clause has a time of its own.
  const clause = Array.from({ length: source.to - from }, (_, k) => from + k).find((i) =>
    /^(?:who|which|whose|where)$/.test(wordAt(context, i)),
  )
  return { from, to: clause ?? to }
}

/** Tokens of contents near by, and of the quotation's own source. */
function takenTokens(context: Context, quotation: Quotation): (i: number) => boolean {
  const source = quotation.source.map((span) => toTokens(context.parse, span))
  const content = quotation.content.map((span) => toTokens(context.parse, span))
  const isNested = quotation.within !== undefined
  return (i) =>
    (!isNested && context.isQuoted[i] === 1) ||
    content.some(({ from, to }) => i >= from && i < to) ||
    source.some(({ from, to }) => i >= from && i < to)
}

/** From the cue on to the next content or clause, the source stepped over. */
function regionAfter(
  context: Context,
  quotation: Quotation,
  cue: TokenRange,
  isTaken: (i: number) => boolean,
): TokenRange {
  const { tokens } = context.parse
  let from = cue.to
  const source = quotation.source[0] ? toTokens(context.parse, quotation.source[0]) : null
  if (source && source.from >= cue.to && source.from - cue.to <= 2) from = source.to
  let to = from
  while (
    to < tokens.length &&
    to - from < REACH &&
    context.paragraphOf[to] === context.paragraphOf[cue.from] &&
    !isTaken(to)
  ) {
    if (
      /^[.?!;:“‘]$/.test(tokens[to].norm) &&
      !(tokens[to].norm === '.' && context.sentenceOf[to + 1] === context.sentenceOf[to])
    )
      break
    if (to > from && tokens[to].norm === ',' && tokens[to + 1]?.pos === 'VERB') break
    to++
  }
  return { from, to }
}

/** From the start of the sentence to the source or cue, whichever comes first: "In Minsk the ministry said". */
function regionBefore(
  context: Context,
  quotation: Quotation,
  cue: TokenRange,
  isTaken: (i: number) => boolean,
): TokenRange {
  const source = quotation.source[0] ? toTokens(context.parse, quotation.source[0]) : cue
  const end = Math.min(source.from, cue.from)
  let from = end
  while (
    from > 0 &&
    end - from < REACH &&
    context.sentenceOf[from - 1] === context.sentenceOf[end] &&
    !isTaken(from - 1)
  )
    from--
  // What stands between the source and the cue counts too: "the lawyer on Wednesday said".
  if (from < end || source.to >= cue.from) return { from, to: end }
  let between = cue.from
  while (between > source.to && !isTaken(between - 1)) between--
  return { from: between, to: cue.from }
}

const TIME_WORDS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|week|month|year|days?|hours?|minutes?|moment|time|today|yesterday|tonight|noon|midnight|dusk|dawn)$/
const NO_PLACES =
  /^(?:interview|statement|letter|email|e-mail|tweet|post|message|report|speech|memo|note|address|broadcast|column|article|book|blog|video|court|appeal|part|return|response|reply|addition|fact|case|order|terms|favour|favor|general|particular|public|private|person|advance|writing|turn|place|front|light|view|sign|bid|effort|order|announcement|filing|affidavit|communique|briefing|voice|tone|words?|conference|call|rally|meeting|debate|hearing|summit|session|toast|end|start|same|least|first|last|all|once|his|her|their)$/

/** The token after a preposition and its article. */
const from0 = (context: Context, i: number) => (/^(?:the|a|an)$/.test(wordAt(context, i + 1)) ? i + 2 : i + 1)

/** The end of the noun phrase that begins at `from`: to the next comma, verb, or preposition other than "of". */
function phraseEnd(context: Context, from: number, limit: number): number {
  let to = from
  while (to < limit) {
    const { pos, norm } = context.parse.tokens[to]
    const word = wordAt(context, to)
    if (/^[,.;:()“”?!—–]$/.test(norm)) break
    if (pos === 'ADP' && word !== 'of' && context.nameAt[to] < 0) break
    if (
      (pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || pos === 'SCONJ' || pos === 'CCONJ') &&
      context.nameAt[to] < 0 &&
      !isPossessive(word)
    )
      break
    if (to > from && (TIME_WORDS.test(word) || word === 'that' || word === 'shortly')) break
    if (pos === 'DET' && to > from && wordAt(context, to - 1) !== 'of') break
    to++
  }
  return to
}

const isPossessive = (word: string) => /^(?:his|her|its|their|our|my)$/.test(word)

/** "in Ankara", "at the Palace of the Republic", "during a visit to Qatar", "by video link from Accra". */
function placeIn(context: Context, region: TokenRange, cue: TokenRange): string | null {
  for (let i = region.from; i < region.to; i++) {
    const preposition = wordAt(context, i)
    if (!/^(?:in|at|outside|inside|from|on|to|near)$/.test(preposition) || context.nameAt[i] >= 0) continue
    if (preposition === 'to' && !/^(?:visit|trip|tour)$/.test(wordAt(context, i - 1))) continue
    if (
      preposition === 'from' &&
      !isPlaceNoun(wordAt(context, from0(context, i))) &&
      !/^(?:link|phone|telephone|cue)$/.test(wordAt(context, i - 1)) &&
      i !== cue.to
    )
      continue
    let from = i + 1
    const hasArticle = /^(?:the|a|an)$/.test(wordAt(context, from))
    if (/^the$/.test(wordAt(context, from))) from++
    const to = phraseEnd(context, hasArticle ? i + 2 : from, region.to)
    if (to <= from) continue
    const head = wordAt(context, to - 1)
    const hasName = isNamed(context, from, to)
    const isTime = Array.from({ length: to - from }, (_, k) => wordAt(context, from + k)).some(
      (word) => TIME_WORDS.test(word) || /^\d+$/.test(word),
    )
    const isFree = preposition === 'outside' || hasName || isPlaceNoun(head)
    if (isTime || (!isFree && (NO_PLACES.test(head) || NO_PLACES.test(wordAt(context, from))))) continue
    if (hasName && /^(?:interview|statement|letter|email|tweet|post|speech|report)$/.test(head)) continue
    if ((preposition === 'in' || preposition === 'to' || preposition === 'from') && !hasName && !isPlaceNoun(head))
      continue
    if (preposition === 'on' && !isPlaceNoun(head)) continue
    if (preposition === 'at' && !hasName && !isPlaceNoun(head)) continue
    if (isPersonAt(context, from)) continue
    const words = wordsOf(context, { from, to })
    return preposition === 'outside' ? `outside ${wordsOf(context, { from: i + 1, to })}` : words
  }
  return null
}

const isNamed = (context: Context, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (context.nameAt[i] >= 0 || /^\p{Lu}/u.test(context.parse.tokens[i].norm)) return true
  return false
}

const isPersonAt = (context: Context, i: number) =>
  context.nameAt[i] >= 0 && context.named[context.ownerOf[context.nameAt[i]]]?.kind === 'person'

const PLACE_NOUNS =
  /^(?:airport|corridor|court|courthouse|steps|stage|gallery|podium|pulpit|dock|bench|witness|balcony|district|embassy|factory|farm|field|gate|hall|harbour|harbor|headquarters|home|hospital|hotel|house|mansion|market|mill|museum|office|palace|park|parliament|plant|port|quay|road|school|scene|site|square|stadium|station|street|studio|theatre|theater|town|university|village|villa|yard|capital|church|camp|border|beach|dock|pavement)$/
const isPlaceNoun = (word: string) => PLACE_NOUNS.test(word)

/** "at Thursday's meeting of the Federal Security Service", "during a rally in Lyon". */
function eventIn(context: Context, region: TokenRange): string | null {
  for (let i = region.from; i < region.to; i++) {
    if (!/^(?:at|during|after)$/.test(wordAt(context, i))) continue
    let from = i + 1
    if (/^(?:the|a|an)$/.test(wordAt(context, from))) from++
    if (TIME_WORDS.test(wordAt(context, from)) && /^['’]s$/.test(wordAt(context, from + 1))) from += 2
    const to = phraseEnd(context, from, region.to)
    const isEvent = Array.from({ length: Math.max(0, to - from) }, (_, k) => wordAt(context, from + k)).some((word) =>
      EVENTS.test(word),
    )
    if (isEvent) return wordsOf(context, { from, to })
  }
  return null
}

const EVENTS =
  /^(?:meeting|rally|conference|summit|debate|hearing|briefing|session|ceremony|dinner|lunch|event|forum|gathering|speech|visit|trip|trial|inquest|vote|march|protest|launch|party|congress|assembly|festival|memorial|funeral|call|interview|town-hall|fundraiser)$/

/** The noun phrase right after "told". */
function addresseeAt(context: Context, region: TokenRange): TokenRange | null {
  let { from } = region
  const first = wordAt(context, from)
  if (/^(?:the|a|an)$/.test(first)) from++
  const to = phraseEnd(context, from, region.to)
  if (/^(?:me|us|him|her|them|you)$/.test(wordAt(context, region.from)))
    return { from: region.from, to: region.from + 1 }
  return to > from ? { from, to } : null
}

const MEDIA =
  /^(?:radio|tv|television|fm|news|newspaper|daily|weekly|magazine|broadcaster|agency|website|network|channel|paper|station|times|post|herald|gazette|tribune|journal|courier|chronicle|bbc|cnn|nbc|abc|cbs|npr|podcast|media)$/
const isMedium = (context: Context, { from, to }: TokenRange): boolean => {
  if (
    EVENTS.test(wordAt(context, to - 1)) ||
    /^(?:court|committee|jury|parliament|inquest)$/.test(wordAt(context, to - 1))
  )
    return false
  for (let i = from; i < to; i++) if (MEDIA.test(wordAt(context, i))) return true
  const name = context.nameAt[from]
  if (name < 0 || context.names[name].to !== to) return false
  const owner = context.named[context.ownerOf[name]]
  return (
    owner.kind !== 'person' &&
    owner.kind !== 'place' &&
    owner.mentions.length <= 2 &&
    !/['’]s/.test(wordsOf(context, { from, to }))
  )
}

/** "the Portuguese broadcaster Antena Sul" is Antena Sul. */
function mediumName(context: Context, { from, to }: TokenRange): string {
  for (let i = to - 1; i > from; i--)
    if (
      /^(?:broadcaster|newspaper|daily|weekly|magazine|agency|website|network|paper|station|channel)$/.test(
        wordAt(context, i - 1),
      )
    )
      return wordsOf(context, { from: i, to })
  return wordsOf(context, { from, to })
}

/** "according to Russian news agencies", "in an interview with Radio Jabal", "was quoted as saying by state television". */
function viaIn(context: Context, region: TokenRange, quotation: Quotation): string | null {
  const end = Math.min(context.parse.tokens.length, region.to + 3)
  const tail = accordingAfter(context, quotation, region)
  if (tail >= 0) return relayAt(context, tail + 2, tail)
  const isCueAccording = quotation.cue.some((span) =>
    /^according/i.test(context.article.text.slice(span.start, span.end)),
  )
  for (let i = region.from; i < end; i++) {
    const word = wordAt(context, i)
    let from = -1
    if (word === 'according' && wordAt(context, i + 1) === 'to' && !isCueAccording) from = i + 2
    else if (word === 'interview' && /^(?:with|on|to)$/.test(wordAt(context, i + 1))) from = i + 2
    else if (
      word === 'by' &&
      i === region.from &&
      quotation.cue.some((span) => /quoted|cited/.test(context.article.text.slice(span.start, span.end)))
    )
      from = i + 1
    else if ((word === 'on' || word === 'over') && isMediumAfter(context, i + 1, end)) from = i + 1
    if (from < 0) continue
    return relayAt(context, from, i)
  }
  return null
}

/** Token of an "according to" that ends the quotation's sentence, outside all contents and cues; -1 for none. */
function accordingAfter(context: Context, quotation: Quotation, region: TokenRange): number {
  const { tokens } = context.parse
  const isOwn = /^according/i.test(context.article.text.slice(quotation.cue[0].start, quotation.cue[0].end))
  if (isOwn) return -1
  const last = quotation.content[quotation.content.length - 1]
  const end = Math.max(region.to, toTokens(context.parse, last).to)
  const sentence = context.sentenceOf[Math.max(0, region.from - 1)]
  for (let i = region.from; i < tokens.length && (context.sentenceOf[i] === sentence || i < end); i++) {
    if (wordAt(context, i) !== 'according' || wordAt(context, i + 1) !== 'to' || context.isQuoted[i] === 1) continue
    const isCue = context.quotations.some(({ cue }) =>
      cue.some(({ start, end: stop }) => start <= tokens[i].start && tokens[i].start < stop),
    )
    return isCue ? -1 : i
  }
  return -1
}

function relayAt(context: Context, begin: number, i: number): string | null {
  const word = wordAt(context, i)
  let from = begin
  if (/^(?:the|a|an)$/.test(wordAt(context, from))) from++
  let to = from
  while (
    to < context.parse.tokens.length &&
    context.sentenceOf[to] === context.sentenceOf[i] &&
    !/^[,.;:()“”?!—–]$/.test(context.parse.tokens[to].norm) &&
    !(TIME_WORDS.test(wordAt(context, to)) && wordAt(context, to - 1) === 'on')
  )
    to++
  if (word !== 'according') to = Math.min(to, phraseEnd(context, from, to))
  if (wordAt(context, to - 1) === 'on') to--
  return to > from ? mediumName(context, { from, to }) : null
}

function isMediumAfter(context: Context, i: number, end: number): boolean {
  const from = /^(?:the|a|an)$/.test(wordAt(context, i)) ? i + 1 : i
  const to = phraseEnd(context, from, end)
  for (let k = from; k < to; k++) if (MEDIA.test(wordAt(context, k))) return true
  return false
}
