import { cutAtZones, findParagraphs } from '../paragraphs.ts'
import type { Article, Mark, Parse, Span, Token, TokenRange } from '../types.ts'
import { cutAtTurns } from './glued-turns.ts'
import { findMarksIn, type MarkAt } from './marks.ts'
import { hasQuestionMarks } from './question-marks.ts'
import { type Regular, regularise, toOrigin } from './regularise.ts'
import { findSignatures } from './signatures.ts'
import { findTurns } from './turns.ts'
import type { Tokenizer, WinkToken } from './wink.ts'

const SURFACE = { open: { double: '“', single: '‘' }, close: { double: '”', single: '’' } } as const

/**
 * Tokens, sentences, paragraphs and quotation marks of an article, all by their offsets in `article.text`.
 * An empty article has none of them.
 */
export function parse(article: Pick<Article, 'text' | 'zones'>, tokenize: Tokenizer): Parse {
  const regular = regularise(article.text)
  const { text } = regular
  const zones = regular.origin ? [] : article.zones
  const blocks = toRegularBlocks(article, regular, zones).flatMap((block) => cutAtTurns(text, block))
  const questions = hasQuestionMarks(text)
  const document = tokenize(text)

  const tokens: Token[] = []
  const paragraphs: TokenRange[] = []
  const marks: Mark[] = []
  const starts = new Set<number>()
  for (const first of document.sentences) if (document.tokens[first]) starts.add(document.tokens[first].start)
  const sentences: TokenRange[] = []
  let w = 0
  for (const block of blocks) {
    const from = tokens.length
    const found = findMarksIn(text, block.start, block.end, questions)
    const markAt = new Map(found.map((mark) => [mark.at, mark]))
    let next = 0
    const firstMark = marks.length
    let sentence = from
    let isStart = false
    while (w < document.tokens.length && document.tokens[w].end <= block.start) w++
    for (; w < document.tokens.length && document.tokens[w].start < block.end; w++) {
      const word = document.tokens[w]
      if (starts.has(word.start)) isStart = true
      if (word.pos === 'SPACE') continue
      while (next < found.length && found[next].at < word.start) next++
      const hasMark = next < found.length && found[next].at < word.end
      for (const piece of split(text, word, block, hasMark ? markAt : NO_MARKS)) {
        const mark = piece.end === piece.start + 1 ? markAt.get(piece.start) : undefined
        const token = toToken(text, piece, mark, regular)
        const last = tokens[tokens.length - 1]
        if (!mark && tokens.length > from && last.end === token.start && isBrokenWord(last.norm, token.norm)) {
          tokens[tokens.length - 1] = joinTokens(last, token)
          continue
        }
        if (isStart && tokens.length > sentence && startsSentence(token, last, tokens[tokens.length - 2])) {
          sentences.push({ from: sentence, to: tokens.length })
          sentence = tokens.length
        }
        isStart = false
        if (mark)
          marks.push({
            start: token.start,
            end: token.end,
            token: tokens.length,
            side: mark.side,
            style: mark.style,
            pair: -1,
          })
        tokens.push(token)
      }
    }
    if (tokens.length === from) continue
    // A token that reaches past its block is looked at again in the next one.
    if (w > 0 && document.tokens[w - 1]?.end > block.end) w--
    sentences.push({ from: sentence, to: tokens.length })
    paragraphs.push({ from, to: tokens.length })
    pairMarks(marks, firstMark)
  }
  return { tokens, sentences, paragraphs, marks, turns: findAllTurns(tokens, paragraphs, marks) }
}

/** The turns of a transcript; quotations that are signed where there is none. */
function findAllTurns(tokens: readonly Token[], paragraphs: readonly TokenRange[], marks: readonly Mark[]) {
  const turns = findTurns(tokens, paragraphs)
  return turns.length > 0 ? turns : findSignatures(tokens, paragraphs, marks)
}

/** Paragraphs are found in the original text and carried over to the regular one. */
function toRegularBlocks(article: Pick<Article, 'text' | 'zones'>, regular: Regular, zones: Article['zones']) {
  if (!regular.origin) return cutAtZones(article.text, findParagraphs(article.text), zones)
  const { origin } = regular
  const blocks = cutAtZones(article.text, findParagraphs(article.text), article.zones)
  let i = 0
  const seek = (offset: number): number => {
    while (i < regular.text.length && origin[i] < offset) i++
    return i
  }
  return blocks.map((block) => ({ start: seek(block.start), end: seek(block.end) }))
}

/** wink breaks words at letters that it does not know ("Aydo", "ğdu"). */
const isBrokenWord = (left: string, right: string) =>
  /\p{L}$/u.test(left) && /^[\p{L}\p{M}]/u.test(right) && (/\P{ASCII}$/u.test(left) || /^\P{ASCII}/u.test(right))

const joinTokens = (left: Token, right: Token): Token => ({
  start: left.start,
  end: right.end,
  norm: left.norm + right.norm,
  lemma: (left.norm + right.norm).toLowerCase(),
  pos: left.pos,
})

/** Titles whose full stop wink takes for the end of a sentence. */
const TITLE = /^(?:sens|reps|govs|gens|cols|supt|insp|cllr|coun|det|atty|msgr|amb)$/i

/**
 * A sentence never begins with a small letter or a closing mark or bracket: there wink broke inside one ("“Why?” he asked",
 * "Testa (D-Mont.) and"), nor does one end with a title.
 */
function startsSentence(token: Token, before: Token, last: Token | undefined): boolean {
  if (/^[”’)\]]$/.test(token.norm)) return false
  if (/^\p{Ll}/u.test(token.norm)) return !/[.?!”’…)\]]$/.test(before.norm)
  return before.norm !== '.' || last?.end !== before.start || !TITLE.test(last.norm)
}

/** "miss." and "no." end a sentence more often than they shorten a word. */
const SMALL_WORD_AND_STOP = /^[\p{Ll}\d]*\p{Ll}{2,}\.$/u
const GLUED = /[—–]|['’][sS]$|(?<=s)['’]$/

const NO_MARKS: ReadonlyMap<number, MarkAt> = new Map()

/** wink's token in pieces: cut at the block's ends, around quotation marks and dashes, and before a possessive "'s". */
function split(text: string, word: WinkToken, { start, end }: Span, marks: ReadonlyMap<number, MarkAt>): WinkToken[] {
  const cuts: number[] = []
  if (word.start < start) cuts.push(start)
  if (word.end > end) cuts.push(end)
  const long = word.end - word.start > 1
  if (long) {
    if (marks.size > 0) for (let i = word.start; i < word.end; i++) if (marks.has(i)) cuts.push(i, i + 1)
    const surface = text.slice(word.start, word.end)
    if (
      surface.endsWith('.') &&
      SMALL_WORD_AND_STOP.test(surface) &&
      (word.end >= end || /^\s+[^\p{Ll}]/u.test(text.slice(word.end, word.end + 3)))
    )
      cuts.push(word.end - 1)
    if (surface.length > 2 && GLUED.test(surface)) {
      const possessive = /['’][sS]?$/.exec(surface)
      if (possessive && possessive.index > 0) cuts.push(word.start + possessive.index)
      for (const dash of surface.matchAll(/[—]/g)) cuts.push(word.start + dash.index, word.start + dash.index + 1)
    }
  }
  if (cuts.length === 0) return [word]
  const borders = [...new Set([word.start, ...cuts, word.end])].sort((a, b) => a - b)
  const pieces: WinkToken[] = []
  for (let k = 0; k + 1 < borders.length; k++) {
    const piece = { start: borders[k], end: borders[k + 1] }
    if (piece.start < start || piece.end > end) continue
    const surface = text.slice(piece.start, piece.end)
    if (surface.trim() === '') continue
    const isWord = /[\p{L}\p{N}]/u.test(surface)
    pieces.push({
      ...piece,
      lemma: surface.toLowerCase(),
      pos: /^['’][sS]?$/.test(surface) ? 'PART' : isWord ? word.pos : 'PUNCT',
    })
  }
  return pieces
}

function toToken(text: string, piece: WinkToken, mark: MarkAt | undefined, regular: Regular): Token {
  const norm = mark ? SURFACE[mark.side][mark.style] : text.slice(piece.start, piece.end)
  return {
    start: toOrigin(regular, piece.start),
    end: toOrigin(regular, piece.end),
    norm,
    lemma: mark ? norm : piece.lemma,
    pos: mark ? 'PUNCT' : piece.pos,
  }
}

/** Joins each closing mark of a paragraph to the nearest open one of its style before it. Marks from `first` on are changed in place. */
function pairMarks(marks: Mark[], first: number): void {
  const open: Record<Mark['style'], number[]> = { double: [], single: [] }
  for (let i = first; i < marks.length; i++) {
    const mark = marks[i]
    if (mark.side === 'open') open[mark.style].push(i)
    else {
      const j = open[mark.style].pop()
      if (j === undefined) continue
      marks[i] = { ...mark, pair: j }
      marks[j] = { ...marks[j], pair: i }
    }
  }
}
