import type { TokenRange } from '../types.ts'
import { type Context, wordAt } from './context.ts'
import { isPeople } from './name-words.ts'
import { isRoleNoun, OFFICES } from './role-nouns.ts'
import type { Named } from './speakers.ts'

/** What may be said instead of the name: its words, role nouns and nationalities of its roles, office, age. */
export function nounsOf(context: Context, roles: readonly TokenRange[], { words, mentions }: Named): Set<string> {
  const { tokens } = context.parse
  const nouns = new Set(words.map((word) => word.toLowerCase()))
  const addTitle = (i: number) => {
    for (const noun of OFFICES.get(wordAt(context, i).replace(/\.$/, '')) ?? []) nouns.add(noun)
  }
  for (const { from, to } of roles)
    for (let i = from; i < to; i++) {
      if (isRoleNoun(context, i)) nouns.add(tokens[i].lemma)
      else if (isPeople(wordAt(context, i), context.lexicons)) nouns.add(wordAt(context, i))
      addTitle(i)
    }
  for (const m of mentions) {
    const { from, to } = context.names[m]
    if (from > 0) addTitle(from - 1)
    const age = ageAfter(context, to)
    if (age !== null) nouns.add(`${age}-year-old`)
  }
  return nouns
}

/** The age that stands behind a name, which ends before token i: ", 58,", "(58)", ", who is 58,", "is 58 and". */
function ageAfter(context: Context, i: number): string | null {
  const { tokens } = context.parse
  let at = i
  if (/^[,(]$/.test(wordAt(context, at))) at++
  if (wordAt(context, at) === 'who') at++
  if (wordAt(context, at) === 'is') at++
  const age = wordAt(context, at)
  const isEnd = /^(?:[,.)]|and|but)$/.test(tokens[at + 1]?.norm ?? '')
  return at > i && isEnd && /^\d{1,2}$/.test(age) ? age : null
}
