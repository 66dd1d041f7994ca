import type { Gender } from '../lexicons.ts'
import type { TokenRange } from '../types.ts'
import type { Context } from './context.ts'
import type { Named } from './speakers.ts'

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['herself', 'female'],
])

/** By title, by role, by the pronouns that follow the name, by the first name. */
export function toGender(
  context: Context,
  named: Named,
  roles: readonly TokenRange[],
): { gender?: Gender; isGenderGuess?: boolean } {
  const told = named.gender ?? genderOfRoles(context, roles)
  if (told) return { gender: told }
  const shown = genderOfPronouns(context, named)
  const guess = named.genderOfFirstName
  if (!shown.gender || (guess && guess !== shown.gender && shown.times < 3))
    return guess ? { gender: guess, isGenderGuess: true } : {}
  return { gender: shown.gender, isGenderGuess: shown.times < 2 && guess !== shown.gender }
}

/**
 * What the pronouns that follow a name in its sentence tell, with no other name between ("Terry Strand asserted that she"):
 * the gender that most of them have, and how many more they are than the others. They count where they stand on the same
 * side of a quotation's marks as the name.
 */
function genderOfPronouns(context: Context, { mentions }: Named): { gender?: Gender; times: number } {
  let surplus = 0
  for (const m of mentions) {
    const { to } = context.names[m]
    for (let i = to; i < context.nameAt.length && context.sentenceOf[i] === context.sentenceOf[to - 1]; i++) {
      if (context.nameAt[i] >= 0) break
      const gender = GENDERS.get(context.words[i])
      // "accused him of striking her": an object is somebody else.
      if (context.words[i] === 'her' && !/^(?:NOUN|ADJ|PROPN)$/.test(context.parse.tokens[i + 1]?.pos ?? '')) break
      if (!gender || context.isQuoted[i] !== context.isQuoted[to - 1]) continue
      surplus += gender === 'male' ? 1 : -1
      break
    }
  }
  return surplus === 0 ? { times: 0 } : { gender: surplus > 0 ? 'male' : 'female', times: Math.abs(surplus) }
}

function genderOfRoles(context: Context, roles: readonly TokenRange[]): Gender | undefined {
  for (const { from, to } of roles)
    for (let i = from; i < to; i++) {
      const gender = context.lexicons.roles.get(context.parse.tokens[i].norm.toLowerCase())
      if (gender) return gender
    }
  return undefined
}
