import type { Parse, TokenRange } from '../types.ts'
import type { Draft } from './draft.ts'
import { marksIn } from './pieces.ts'

/** What only points at words that stand elsewhere, or at none. */
const POINTER = /^(?:it|him|her|them|so|this|that|something|nothing|more|much|less)$/i
const NAMING = /^(?:called|named|titled|entitled|dubbed|nicknamed|christened|known)$/i
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

const isPointer = (parse: Parse, { content }: Draft) => {
  const words = wordsOf(parse, content).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length === 1 && POINTER.test(words[0]) && content.every((piece) => marksIn(parse, piece).length === 0)
}

function isNaming(parse: Parse, { cue, content }: Draft): boolean {
  const words = wordsOf(parse, content)
  const last = cue[0] && parse.tokens[cue[0].to - 1]
  if (!last || !NAMING.test(last.norm) || content[0].from !== cue[0].to || words.length > 6) return false
  return words.every((word) => SMALL.test(word) || /^[\p{Lu}\d]/u.test(word)) && /^[\p{Lu}“‘]/u.test(words[0])
}

function isAnonymity(parse: Parse, { content }: Draft): boolean {
  const words = wordsOf(parse, content).join(' ').toLowerCase()
  return /^(?:not to be|to remain|that (?:he|she|they|his|her|their|its)(?: \w+)* (?:not )?(?:be )?)(?: ?\w+)? ?(?:named|identified|unnamed|anonymous|withheld)\b/.test(
    words,
  )
}

function isLabelled(parse: Parse, { cue, source }: Draft): boolean {
  const isColon = cue.length === 1 && parse.tokens[cue[0].from].norm === ':'
  return isColon && source.length === 1 && LABEL.test(wordsOf(parse, source).join(' '))
}
