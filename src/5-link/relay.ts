import { toTokens } from '../tokens.ts'
import type { Quotation, TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { isMediumAfter, mediumName } from './medium.ts'
import { afterArticle, phraseEnd, TIME_WORDS } from './phrase.ts'

/** "according to Russian news agencies", "in an interview with Radio Jabal", "was quoted as saying by state television". */
export function viaIn(context: Context, region: TokenRange, quotation: Quotation): string | null {
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
    else if (word === 'in' && isNamedAfter(context, i + 1) && isMediumAfter(context, i + 1, end)) from = i + 1
    if (from < 0) continue
    return relayAt(context, from, i)
  }
  return null
}

/** "in the Daily Umlando", not "in recent times". */
const isNamedAfter = (context: Context, i: number): boolean =>
  /^\p{Lu}/u.test(context.parse.tokens[wordAt(context, i) === 'the' ? i + 1 : i]?.norm ?? '')

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
  const from = afterArticle(context, begin)
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
  if (to <= from) return null
  // "a court official cited by Radio Sur" are two.
  for (let k = from + 1; k < to - 2; k++)
    if (/^(?:cited|quoted)$/.test(wordAt(context, k)) && wordAt(context, k + 1) === 'by')
      return `${mediumName(context, { from, to: k })}; ${relayAt(context, k + 2, i)}`
  return mediumName(context, { from, to })
}
