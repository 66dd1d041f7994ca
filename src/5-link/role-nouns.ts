import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'

/** Endings by which a noun names a role that no lexicon has: "geologist", "goalkeeper", "glassmaker". */
const ENDING =
  /(?:ologist|ographer|ician|[^aeiou]ist|iser|izer|woman|holder|keeper|maker|worker|owner|player|leader|writer|man)$/

/** Whether the word names a role: by the lexicons, or by its ending. */
export function isRoleNoun(context: Context, i: number): boolean {
  const token = context.parse.tokens[i]
  if (!token) return false
  const { roles, names, organisations, documents } = context.lexicons
  const word = wordAt(context, i)
  const { lemma } = token
  if (roles.has(word) || names.actors.has(word)) return true
  if (lemma !== word && (roles.has(lemma) || names.actors.has(lemma))) return true
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
  return !organisations.has(word) && !documents.has(word) && ENDING.test(word)
}

export const hasRole = (context: Context, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (isRoleNoun(context, i)) return true
  return false
}

/** Titles of learning and courtesy that are no role even where they are nouns: "Professor Ruiz", "Father Ben". */
const COURTESIES = new Set(['professor', 'doctor', 'father', 'brother', 'sister', 'lady', 'lord', 'master', 'mother'])

export const isCourtesy = (context: Context, i: number): boolean => COURTESIES.has(wordAt(context, i))

/** Abbreviated offices and ranks: "Sen.", "Gen.", "PC". */
const RANKS = new Set(
  'sen rep reps sens gov lt gen col maj capt sgt cpl brig adm cmdr supt det insp pc dc ds di dci cllr coun'.split(' '),
)

/** The nouns that may stand for somebody with a title. */
export const OFFICES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sen: ['senator', 'lawmaker'],
    senator: ['lawmaker'],
    rep: ['representative', 'congressman', 'congresswoman', 'lawmaker'],
    gov: ['governor'],
    gen: ['general', 'commander'],
    col: ['colonel'],
    maj: ['major'],
    capt: ['captain'],
    lt: ['lieutenant'],
    sgt: ['sergeant'],
    adm: ['admiral'],
    pc: ['constable', 'officer'],
    dr: ['doctor'],
    prof: ['professor'],
    rev: ['reverend', 'pastor'],
    justice: ['judge'],
    cllr: ['councillor'],
    coun: ['councillor'],
  }),
)

/** Whether a title before a name tells an office or a rank ("Judge", "Gov.", "PC"), which may stand for a role. */
export const isOffice = (context: Context, i: number): boolean => {
  const word = wordAt(context, i).replace(/\.$/, '')
  return RANKS.has(word) || (context.lexicons.roles.has(word) && !isCourtesy(context, i))
}

/** The first preposition or participle inside a range; its end where there is none. The head noun stands before it. */
export const prepositionIn = (context: Context, { from, to }: TokenRange): number => {
  const { tokens } = context.parse
  for (let i = from + 1; i < to; i++) {
    const { pos, norm } = tokens[i]
    if (pos === 'ADP' || wordAt(context, i) === 'to') return i
    const isParticiple = pos === 'VERB' && /(?:ing|ed)$/.test(norm) && !/^\p{Lu}/u.test(norm)
    if (isParticiple && /^(?:NOUN|PROPN)$/.test(tokens[i - 1].pos)) return i
  }
  return to
}

/** The last noun of a range, a role whatever it is taken for ("police chief"); its last token where it has none. */
export const lastNoun = (context: Context, { from, to }: TokenRange): number => {
  if (isRoleNoun(context, to - 1)) return to - 1
  for (let i = to - 1; i >= from; i--) if (/^(?:NOUN|PROPN)$/.test(context.parse.tokens[i].pos)) return i
  return to - 1
}

/** Articles and their like, which are no part of a role. */
export const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'now',
  'then',
  'this',
  'one',
])
/** How many tokens a role has at most. */
export const LONGEST = 18
