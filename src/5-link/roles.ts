import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'

const STOPS_BEFORE = new Set(['PUNCT', 'VERB', 'AUX', 'ADP', 'DET', 'PRON', 'SCONJ', 'CCONJ', 'ADV', 'NUM', 'SYM'])
const RELATIVES = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'where',
  'when',
  'with',
  'told',
  'said',
  'says',
  'wearing',
  'speaking',
])
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'now', 'then'])
const LONGEST = 16

/** Whether the word names a role: by the lexicons, or by its ending. */
export function isRoleNoun(context: Context, i: number): boolean {
  const token = context.parse.tokens[i]
  if (!token) return false
  const { lexicons } = context
  const word = token.norm.toLowerCase()
  const lemma = token.lemma
  if (
    lexicons.roles.has(word) ||
    lexicons.roles.has(lemma) ||
    lexicons.names.actors.has(word) ||
    lexicons.names.actors.has(lemma)
  )
    return true
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
  if (lexicons.organisations.has(word) || lexicons.documents.has(word)) return false
  return /(?:ologist|ographer|ician|[^aeiou]ist|iser|izer|woman|holder|keeper|maker|worker|owner|player|leader|writer|man)$/.test(
    word,
  )
}

const hasRole = (context: Context, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (isRoleNoun(context, i)) return true
  return false
}

/**
 * The roles that stand with name m: right before it, in apposition on either side, in brackets. Ranges without their
 * article, each with a role noun in it; a "who …" clause counts only where `clause` is asked for.
 */
export function findRoles(context: Context, m: number): TokenRange[] {
  return [
    roleBefore(context, m),
    appositionBefore(context, m),
    appositionAfter(context, m),
    roleOfCopula(context, m),
  ].filter((range): range is TokenRange => range !== null)
}

/** "Moira was bed manager then", "Ruiz is the mayor of Lyon". */
function roleOfCopula(context: Context, m: number): TokenRange | null {
  const { to } = context.names[m]
  const verb = wordAt(context, to)
  return verb === 'is' || verb === 'was' || verb === 'became' ? phraseAfter(context, to + 1) : null
}

/** "Annis Thackray, 58, who farms 900 acres": what a relative clause tells, where nothing else tells a role. */
export function findClause(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  let i = context.names[m].to
  if (tokens[i]?.norm !== ',') return null
  i++
  if (/^\d{1,3}$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === ',') i += 2
  if (wordAt(context, i) !== 'who') return null
  const from = i + 1
  let to = from
  while (
    to < tokens.length &&
    to - from < LONGEST &&
    context.sentenceOf[to] === context.sentenceOf[from] &&
    !/^[,.;:()“”?!—–]$/.test(tokens[to].norm)
  )
    to++
  return to > from + 1 ? { from, to } : null
}

/** "Kremlin spokesman Dmitry Peskov", "the juice seller Noemí Ccori", "Russian Foreign Minister Sergey Lavrov". */
function roleBefore(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  const name = context.names[m]
  const to = name.from
  let from = name.before?.from ?? to
  while (from > 0) {
    const token = tokens[from - 1]
    const word = wordAt(context, from - 1)
    const isHyphen = token.norm === '-' && from >= 2 && token.start === tokens[from - 2].end
    const isLink =
      (word === 'of' || word === 'for' || word === 'and') && from < to && hasRole(context, { from, to }) === false
    const isPossessive = /^['’]s?$/.test(token.norm)
    if (context.isQuoted[from - 1] !== context.isQuoted[to]) break
    if (context.paragraphOf[from - 1] !== context.paragraphOf[to]) break
    if (STOPS_BEFORE.has(token.pos) && !isHyphen && !isPossessive && !isLink) break
    if (ARTICLES.has(word)) break
    from--
    if (to - from > LONGEST) return null
  }
  const first = tokens[from]?.norm ?? ''
  if (/^['’]s?$/.test(first)) from++
  while (from < to && context.lexicons.titles.has(wordAt(context, from)) && !isRankTitle(context, from)) from++
  let end = to
  while (end > from && context.lexicons.titles.has(wordAt(context, end - 1)) && !isRankTitle(context, end - 1)) end--
  const range = { from, to: end }
  return end > from && hasRole(context, range) ? range : null
}

/** Titles that tell a role as well: "Judge", "Justice". Abbreviations and courtesies do not. */
const isRankTitle = (context: Context, i: number) => context.lexicons.roles.has(wordAt(context, i))

/** "The camp manager, Djibrine Abakar," */
function appositionBefore(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  const name = context.names[m]
  const at = (name.before?.from ?? name.from) - 1
  if (at < 1 || tokens[at].norm !== ',') return null
  let from = at
  while (from > 0 && at - from <= LONGEST) {
    const token = tokens[from - 1]
    if (context.paragraphOf[from - 1] !== context.paragraphOf[at]) break
    if (
      /^[,.;:()“”‘’?!—–]$/.test(token.norm) ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ'
    )
      break
    from--
  }
  const first = wordAt(context, from)
  const isDefinite = ARTICLES.has(first) || isCapitalPossessive(context, from, at)
  if (!isDefinite) return null
  if (ARTICLES.has(first)) from++
  const range = { from, to: at }
  const headEnd = prepositionIn(context, range)
  return at > from && hasRole(context, { from, to: headEnd }) && isRoleNoun(context, lastNoun(context, from, headEnd))
    ? range
    : null
}

const isCapitalPossessive = (context: Context, from: number, to: number) => {
  for (let i = from; i < to; i++) if (/^['’]s?$/.test(context.parse.tokens[i].norm)) return true
  return false
}

const prepositionIn = (context: Context, { from, to }: TokenRange) => {
  for (let i = from + 1; i < to; i++) if (context.parse.tokens[i].pos === 'ADP') return i
  return to
}

const lastNoun = (context: Context, from: number, to: number) => {
  for (let i = to - 1; i >= from; i--) if (/^(?:NOUN|PROPN)$/.test(context.parse.tokens[i].pos)) return i
  return to - 1
}

/** ", speaker of the Russian parliament's upper house,", ", 41, a welder", "(the mayor)". */
function appositionAfter(context: Context, m: number): TokenRange | null {
  const { tokens } = context.parse
  let i = context.names[m].to
  while (i < tokens.length && /^(?:KC|QC|MP|MSP|PhD|MD)$/.test(tokens[i]?.norm)) i++
  if (!/^[,(—–]$/.test(tokens[i]?.norm ?? '')) return null
  i++
  if (/^\d{1,3}$/.test(tokens[i]?.norm ?? '') && /^[,.]$/.test(tokens[i + 1]?.norm ?? '')) i += 2
  const range = phraseAfter(context, i)
  if (!range) return null
  // "…, Anna Ruiz, Tom Berg and …" is a list, not an apposition.
  const other = context.nameAt[range.from]
  const isListed =
    other >= 0 &&
    context.names[other].from === range.from &&
    !isRoleNoun(context, range.from) &&
    isPersonName(context, other)
  return isListed ? null : range
}

/** The noun phrase at token i, its article left out, if its head is a role. */
function phraseAfter(context: Context, i: number): TokenRange | null {
  const { tokens } = context.parse
  const from = ARTICLES.has(wordAt(context, i)) ? i + 1 : i
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]
    const word = wordAt(context, to)
    if (context.paragraphOf[to] !== context.paragraphOf[from] || context.sentenceOf[to] !== context.sentenceOf[from])
      break
    if (/^[,.;:()“”?!—–]$/.test(token.norm) || RELATIVES.has(word) || token.pos === 'AUX') break
    if (token.pos === 'VERB' && to > from && !/ing$/.test(word) && tokens[to - 1].pos !== 'ADP') break
    to++
  }
  if (to <= from) return null
  // "…, Leyte, the coast guard said": the subject of a clause, not an apposition.
  const next = tokens[to]
  if (
    next &&
    context.sentenceOf[to] === context.sentenceOf[from] &&
    (next.pos === 'AUX' || context.lexicons.verbs.has(next.lemma))
  )
    return null
  const headEnd = prepositionIn(context, { from, to })
  const isRole = hasRole(context, { from, to: headEnd })
  const begins = tokens[from].pos
  if (!isRole || (begins === 'VERB' && !/ing$/.test(wordAt(context, from))) || begins === 'AUX' || begins === 'PRON')
    return null
  return { from, to }
}

const isPersonName = (context: Context, m: number) =>
  context.named[context.ownerOf[m]]?.kind === 'person' && context.names[m].words.length > 1 && !isPossessed(context, m)
const isPossessed = (context: Context, m: number) =>
  /^['’]s?$/.test(context.parse.tokens[context.names[m].to]?.norm ?? '')
