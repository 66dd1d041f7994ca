import type { Lexicons } from '../lexicons.ts'
import type { Token } from '../types.ts'
import type { Capitals } from './name-runs.ts'
import { GEOGRAPHY, toLower } from './name-words.ts'
import type { NameMention } from './names.ts'

/**
 * Names freed of a word that is only capitalised because a sentence begins with it ("Said Ruiz"), and without the single
 * words of unknown kind that stand there and nowhere else, unless they are a quotation's source.
 */
export function trimNames(
  tokens: readonly Token[],
  names: readonly NameMention[],
  capitals: Capitals,
  isSource: (i: number) => boolean,
  lexicons: Lexicons,
): NameMention[] {
  const elsewhere = new Set<string>()
  const fullNamed = new Set(
    names.filter(({ words }) => words.length > 1 && lexicons.names.first.has(words[0].toLowerCase())).map(toLast),
  )
  for (const { from, words } of names) {
    if (capitals.isFirst(from) && words.length === 1) continue
    for (const word of capitals.isFirst(from) ? words.slice(1) : words) elsewhere.add(word)
  }
  return names.flatMap((name) => {
    if (!capitals.isFirst(name.from)) return [name]
    const trimmed = isOpener(tokens[name.from], name, elsewhere, fullNamed, lexicons) ? dropFirst(name) : name
    const isWeak = trimmed.words.length === 1 && trimmed.kind === 'unknown' && trimmed === name && !name.before
    // "Regulator says" in a headline.
    const isNoun = name.words.length === 1 && !name.before && lexicons.organisations.has(name.words[0].toLowerCase())
    const isCommon = isNoun && !/^\p{Lu}+$/u.test(name.words[0])
    return ((isCommon && isSource(name.from)) || (isWeak && !isSource(name.from))) && !elsewhere.has(name.words[0])
      ? []
      : [trimmed]
  })
}

const toLast = ({ words }: NameMention) => words[words.length - 1]

/** "Said Ruiz", "Asserting Ruiz", "Old Ruiz": a word that is no name before one that the article knows. */
function isOpener(
  token: Token,
  { words, before }: NameMention,
  elsewhere: ReadonlySet<string>,
  fullNamed: ReadonlySet<string>,
  { names, verbs }: Lexicons,
): boolean {
  if (words.length < 2 || before || words[0] !== token.norm || !elsewhere.has(words[1])) return false
  // "Downing Street"
  if (words.length === 2 && GEOGRAPHY.has(words[1].toLowerCase())) return false
  const word = toLower(token)
  if (verbs.has(token.lemma) && token.lemma !== word) return true
  if (names.first.has(word)) return false
  // "Absent Bergen", who has another first name.
  if (words.length === 2 && fullNamed.has(words[1])) return true
  return token.pos !== 'PROPN' || /^(?:old|young|big|little|poor)$/.test(word)
}

const dropFirst = (name: NameMention): NameMention => ({
  ...name,
  from: name.from + 1,
  words: name.words.slice(1),
  kind: name.words.length === 2 && name.kind !== 'person' ? 'unknown' : name.kind,
})
