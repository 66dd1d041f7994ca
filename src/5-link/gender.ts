import type { Gender } from '../lexicons.ts'
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

/**
 * What the pronouns that follow a name in its sentence tell, with no other name between ("Terry Strada asserted that she"):
 * the gender that most of them have, and how many more they are than the others. They count where they stand on the same
 * side of a quotation's marks as the name.
 */
export function genderOfPronouns(context: Context, { mentions }: Named): { gender?: Gender; times: number } {
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
