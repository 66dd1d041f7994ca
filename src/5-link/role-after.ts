import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { isPeople } from './name-words.ts'
import { DETERMINERS, isRoleNoun, LONGEST, lastNoun, prepositionIn } from './role-nouns.ts'

const STOPS = new Set('who whom whose which that where when with told said says wearing speaking'.split(' '))
const HONOURS = /^(?:KC|QC|MP|MSP|MEP|PhD|MD|Jr|Jr\.|Sr|Sr\.)$/
const isMark = (norm: string | undefined) => /^(?:[,.;:()“”?!—–]|--)$/.test(norm ?? '')

/** ", speaker of the Russian parliament's upper house,", ", 41, a retired welder", "(the mayor)", ", defending,". */
export function appositionAfter(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  let i = context.names[m].to
  while (HONOURS.test(tokens[i]?.norm ?? '')) i++
  i = afterOrigin(context, i)
  if (!/^(?:[,(—–]|--)$/.test(tokens[i]?.norm ?? '')) return null
  i++
  if (/^\d{1,3}$/.test(tokens[i]?.norm ?? '') && /^[,.]$/.test(tokens[i + 1]?.norm ?? '')) i += 2
  if (/^(?:defending|prosecuting)$/.test(wordAt(context, i)) && isMark(tokens[i + 1]?.norm))
    return { from: i, to: i + 1 }
  const range = phraseAfter(context, i)
  return range && !isListed(context, range) ? range : null
}

/** Past "of Minnesota", "from Lyon", where a comma follows. */
export function afterOrigin(context: Context, i: number): number {
  const { tokens } = context.parse
  if (!/^(?:of|from)$/.test(wordAt(context, i))) return i
  let to = i + 1
  while (to < i + 5 && /^\p{Lu}/u.test(tokens[to]?.norm ?? '')) to++
  return to > i + 1 && tokens[to]?.norm === ',' ? to : i
}

/** "…, Anna Ruiz, Tom Berg and …" is a list, not an apposition. */
function isListed(context: Context, { from }: TokenRange): boolean {
  const other = context.nameAt[from]
  if (other < 0 || context.names[other].from !== from || isRoleNoun(context, from)) return false
  const { to, words } = context.names[other]
  const isOwner = /^['’]s?$/.test(context.parse.tokens[to]?.norm ?? '')
  return context.named[context.ownerOf[other]]?.kind === 'person' && words.length > 1 && !isOwner
}

/** "Moira was bed manager then", "Ruiz, 52, has been the mayor since May", "Ruiz is 29, a welder". */
export function roleOfCopula(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  let i = context.names[m].to
  if (tokens[i]?.norm === ',' && /^\d{1,3}$/.test(tokens[i + 1]?.norm ?? '') && tokens[i + 2]?.norm === ',') i += 3
  const verb = wordAt(context, i)
  if (/^(?:has|had)$/.test(verb) && wordAt(context, i + 1) === 'been') i++
  else if (!/^(?:is|was|became)$/.test(verb)) return null
  i++
  // "was elected as mayor of London"
  if (/^(?:elected|named|appointed|re-?elected)$/.test(wordAt(context, i))) i += wordAt(context, i + 1) === 'as' ? 2 : 1
  if (/^\d{1,3}$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === ',') i += 2
  const range = phraseAfter(context, i)
  return range && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[range.from].pos) ? range : null
}

/** Verbs that tell what somebody does for a living: "who leads the union". */
const OCCUPATIONS = new Set(
  'lead run head chair found represent study farm manage teach edit direct coach oversee command'.split(' '),
)

/** "Annis Thackray, 58, who farms 900 acres": what a relative clause tells, where nothing else tells a role. */
export function findClause(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  let i = context.names[m].to
  if (tokens[i]?.norm !== ',') return null
  i++
  if (/^\d{1,3}$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === ',') i += 2
  if (wordAt(context, i) !== 'who') return null
  const from = i + 1
  if (!OCCUPATIONS.has(tokens[from]?.lemma ?? '')) return null
  return { from, to: clauseEnd(context, from, from + LONGEST) }
}

const clauseEnd = (context: Context, from: number, limit: number): number => {
  const { tokens } = context.parse
  let to = from
  while (
    to < tokens.length &&
    to < limit &&
    context.sentenceOf[to] === context.sentenceOf[from] &&
    !isMark(tokens[to].norm)
  )
    to++
  return to
}

/** The noun phrase at token i, its article left out, if its head is a role. */
function phraseAfter(context: Context, i: number): TokenRange | null {
  const { tokens } = context.parse
  let from = i
  while (
    DETERMINERS.has(wordAt(context, from)) &&
    !(wordAt(context, from) === 'one' && wordAt(context, from + 1) === 'of')
  )
    from++
  let to = from
  while (to < tokens.length && to - from < LONGEST && !endsPhrase(context, to, from)) to++
  if (to <= from) return null
  const { pos } = tokens[from]
  const isParticiple = /(?:ing|ed)$/.test(wordAt(context, from)) && to - from > 1
  if ((pos === 'VERB' && !isParticiple) || pos === 'AUX' || pos === 'PRON' || pos === 'ADP') return null
  // "…, Leyte, the coast guard said": the subject of a clause, not an apposition.
  const next = tokens[to]
  const isSubject = next && (next.pos === 'AUX' || (!isMark(next.norm) && context.lexicons.verbs.has(next.lemma)))
  if (isSubject && context.sentenceOf[to] === context.sentenceOf[from]) return null
  const isOneOf = wordAt(context, from) === 'one'
  const head = lastNoun(context, { from, to: isOneOf ? to : prepositionIn(context, { from, to }) })
  const isRole = isRoleNoun(context, head) || (isIndefinite(context, i) && isAgent(context, head))
  // "the Ohio Republican"
  if (!isRole && !(DETERMINERS.has(wordAt(context, i)) && isPartisan(context, head))) return null
  return { from, to: trimTerm(context, from, to) }
}

const isIndefinite = (context: Context, i: number) => /^an?$/.test(wordAt(context, i))

const isPartisan = (context: Context, i: number) =>
  !wordAt(context, i).endsWith('s') && isPeople(wordAt(context, i), context.lexicons)

/** "a piano tuner", "a coffee grower": a noun that no lexicon has, but made as those are. */
const isAgent = (context: Context, i: number) =>
  context.parse.tokens[i]?.pos === 'NOUN' && /^\p{L}{2,}[^aeiou](?:er|or|eer|ist|ian|hand)$/u.test(wordAt(context, i))

function endsPhrase(context: Context, i: number, from: number): boolean {
  const token = context.parse.tokens[i]
  if (context.paragraphOf[i] !== context.paragraphOf[from] || context.sentenceOf[i] !== context.sentenceOf[from])
    return true
  if (isMark(token.norm) || STOPS.has(wordAt(context, i)) || token.pos === 'AUX') return true
  if (token.pos !== 'VERB' || i === from) return false
  const before = context.parse.tokens[i - 1]
  return !(
    /ing$/.test(token.norm) ||
    /^\p{Lu}/u.test(token.norm) ||
    before.pos === 'ADP' ||
    before.norm === '-' ||
    before.pos === 'DET'
  )
}

/** "director since 2011", "collector for 19 years": how long is not the role. */
function trimTerm(context: Context, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const word = wordAt(context, i)
    if (word === 'since') return i
    if (word === 'for' && context.parse.tokens[i + 1]?.pos === 'NUM' && /^years?$/.test(wordAt(context, i + 2)))
      return i
  }
  return to
}
