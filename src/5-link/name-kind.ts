import type { Lexicons } from '../lexicons.ts'
import type { Parse } from '../types.ts'
import type { NameKind, NameMention } from './names.ts'

/** "in Santiago", and nothing else: a place, though there are people of that name. */
export function kindOf(
  parse: Parse,
  { kind, words, isTitled }: { readonly kind: NameKind; readonly words: readonly string[]; readonly isTitled: boolean },
  mentions: readonly NameMention[],
  lexicons: Lexicons,
): NameKind {
  if (kind === 'unknown') return guessKind(parse, mentions, lexicons)
  const isWhere = ({ from, before }: NameMention) =>
    !before && /^(?:in|near)$/.test(parse.tokens[from - 1]?.norm.toLowerCase() ?? '')
  const isPlace = kind === 'person' && words.length === 1 && !isTitled && mentions.length > 0
  return isPlace && mentions.every(isWhere) ? 'place' : kind
}

/** Roles that persons have people for as well as organisations do: "an aide for", "…'s lawyer". */
const OF_ANYBODY =
  /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|assistant|supporter|backer|donor|critic|opponent|rival|ally|lawyer|attorney|friend|wife|husband|widow|mother|father|parent|son|daughter|brother|sister|fan|biographer|successor|predecessor|voter|delegate)$/

/**
 * What a name of unknown kind stands for, by its company: an article before it, "director of …" and "…'s director" tell an
 * organisation, "in …" a place, a surname that stands for it a person. Unknown where nothing tells.
 */
function guessKind(parse: Parse, mentions: readonly NameMention[], lexicons: Lexicons): NameKind {
  const { tokens } = parse
  let [body, place, person] = [0, 0, 0]
  const isRole = (i: number) =>
    tokens[i] !== undefined &&
    (lexicons.roles.has(tokens[i].lemma) || lexicons.names.actors.has(tokens[i].lemma)) &&
    !OF_ANYBODY.test(tokens[i].lemma)
  for (const { from, to, words } of mentions) {
    const before = tokens[from - 1]?.norm.toLowerCase()
    const after = tokens[to]?.norm.toLowerCase()
    // "the Bergen campaign" is hers; "the Senate" is one.
    if (before === 'at' || (before === 'the' && !/^(?:NOUN|PROPN)$/.test(tokens[to]?.pos ?? ''))) body++
    if ((before === 'of' || before === 'for') && isRole(from - 2)) body++
    if (/^['’]s$/.test(after ?? '') && (isRole(to + 1) || isRole(to + 2))) body++
    if (
      lexicons.organisations.has(before ?? '') ||
      (/s$/.test(words[words.length - 1]) &&
        words.length > 1 &&
        tokens[to - 1].lemma !== tokens[to - 1].norm.toLowerCase())
    )
      body++
    if (before === 'in' || before === 'near' || before === 'from') place++
    if (after === 'who' || /^\d\d$/.test(tokens[to + 1]?.norm ?? '')) person += 2
  }
  if (isCalledBySurname(mentions, lexicons)) person += 2
  if (person >= body && person >= place && person > 0) return 'person'
  if (body > 0 && body >= place) return 'organisation'
  return place > 0 ? 'place' : 'unknown'
}

/** "Mitra Rooney" and later "Rooney": organisations and places are called by their first word, or not by one alone. */
function isCalledBySurname(mentions: readonly NameMention[], { organisations }: Lexicons): boolean {
  const full = mentions.find(({ words }) => words.length > 1)
  const surname = full?.words[full.words.length - 1]
  if (surname === undefined || organisations.has(surname.toLowerCase())) return false
  return mentions.some(({ words }) => words.length === 1 && words[0] === surname)
}
