import type { Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'
import { marksIn } from './pieces.ts'

/** What only points at words that stand elsewhere, or at none. */
const POINTER = /^(?:it|him|her|them|so|this|that|something|nothing|more|much|less)$/i
const NAMING = /^(?:called|named|titled|entitled|dubbed|nicknamed|christened|known)$/i
const LONGEST_NAME = 6
const SMALL = /^(?:of|the|and|for|in|to|a|an|as|[-.,’'“”‘])$/i
/** What a page writes before a colon that is nobody's name. */
const LABEL =
  /^(?:words?|text|pictures?|photos?|photographs?|images?|video|audio|fact[- ]?check|explained|explainer|analysis|opinion|comment|review|watch|live|listen|read|read more|see also|related|source|posted|published|updated|by|note|tags?|topics?)$/i

/**
 * Whether a draft has the form of a quotation and is none: a name that is given ("a paper called Old Props"), a wish to
 * stay unnamed ("asked not to be identified"), words that only point at others ("denied it"), the label of a line
 * ("Pictures: Anna Ruiz").
 */
export const isNoSpeech = (parse: Parse, draft: Draft): boolean =>
  isPointer(parse, draft) || isNaming(parse, draft) || isAnonymity(parse, draft) || isLabelled(parse, draft)

const wordsOf = ({ tokens }: Parse, ranges: readonly TokenRange[]): string[] =>
  ranges.flatMap(({ from, to }) => tokens.slice(from, to).map(({ norm }) => norm))

/** "denied it", "read it aloud": a pronoun, and nothing after it but how, where or when. */
function isPointer(parse: Parse, { content }: Draft): boolean {
  const words = content.flatMap(({ from, to }) => parse.tokens.slice(from, to)).filter(({ pos }) => pos !== 'PUNCT')
  if (words.length === 0 || !POINTER.test(words[0].norm) || content.some((piece) => marksIn(parse, piece).length > 0))
    return false
  if (words.length === 1) return true
  return (
    /^(?:ADV|ADP)$/.test(words[1].pos) && words[1].norm !== 'as' && !words.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))
  )
}

/** "titled The Plumb Line"; "a dog called Mochi broke the door". */
function isNaming(parse: Parse, { cue, content }: Draft): boolean {
  const words = wordsOf(parse, content)
  const last = cue[0] && parse.tokens[cue[0].to - 1]
  if (!last || !NAMING.test(last.norm) || content[0].from !== cue[0].to || !/^[\p{Lu}“‘]/u.test(words[0])) return false
  const isName = words.length <= LONGEST_NAME && words.every((word) => SMALL.test(word) || /^[\p{Lu}\d]/u.test(word))
  return isName || (isOneOfMany(parse, cue[0].from) && !words.some((word) => /^an?$/.test(word)))
}

/** Whether the words before token `end` are "a dog", "a 12-year-old koi". */
function isOneOfMany({ tokens }: Parse, end: number): boolean {
  let from = end - 1
  if (tokens[from]?.pos !== 'NOUN') return false
  while (from > 0 && /^(?:NOUN|ADJ|NUM|PUNCT)$/.test(tokens[from].pos)) from--
  return /^an?$/i.test(tokens[from].norm)
}

function isAnonymity(parse: Parse, { content }: Draft): boolean {
  const words = wordsOf(parse, content).join(' ').toLowerCase()
  return /^anonymity\b|^(?:not to be|to remain|that (?:he|she|they|his|her|their|its)(?: \w+)* (?:not )?(?:be )?)(?: ?\w+)? ?(?:named|identified|unnamed|anonymous|withheld)\b/.test(
    words,
  )
}

function isLabelled(parse: Parse, { cue, source }: Draft): boolean {
  const isColon = cue.length === 1 && parse.tokens[cue[0].from].norm === ':'
  return isColon && source.length === 1 && LABEL.test(wordsOf(parse, source).join(' '))
}
