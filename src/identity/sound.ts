import { toSpelling } from './spelling.ts'

/**
 * What is left of a name in whatever way it comes out of another alphabet or tongue: its consonants, those that are taken for each
 * other as one. Applied to a result of `toSpelling`.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Golovaty, Holovaty; Khan, Kan; Hatzis, Chatzis
  [/^(?:gh?|kh|ch(?=a)|h)(?=[aeiou])/, 'k'],
  [/kh|q|g/g, 'k'],
  // Tikhanovskaya, Tsikhanouskaya
  [/^ts(?=[ie])/, 't'],
  [/u(?=sk)|w/g, 'v'],
  [/d/g, 't'],
  [/t?sh|t?ch|t[sz]|c[sz]|zh|[zjcs]/g, 's'],
  [/(?<=.)h/g, ''],
  [/^[aeiouy]+/, 'a'],
  [/(?<=.)[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Sounds that were made; emptied when it is full. */
const sounds = new Map<string, string>()
const LIMIT = 50_000

/** Equal for names that sound alike; most that are equal are not one name, so that it needs support. */
export function toSound(spelling: string): string {
  const known = sounds.get(spelling)
  if (known !== undefined) return known
  const sound = /^[a-z]{1,60}$/.test(spelling)
    ? RULES.reduce((text, [from, to]) => text.replace(from, to), spelling)
    : spelling
  if (sounds.size >= LIMIT) sounds.clear()
  sounds.set(spelling, sound)
  return sound
}
/** Whether two spellings that differ sound alike, where that tells something: there are consonants enough. */
export const isSoundAlike = (a: string, b: string): boolean => {
  const sound = toSound(a)
  return sound.replace(/^a/, '').length > 2 && sound === toSound(b) && isFirstAlike(a, b)
}

/** Vowels at the beginning are written wherever they come from: "Amin" is not "Emin". */
const isFirstAlike = (a: string, b: string): boolean => a[0] === b[0] || !/^[aeiou]/.test(a)

/** The syllables of a Chinese or Korean name by what its spellings (Pinyin, Wade-Giles, McCune-Reischauer) have in common. */
export const toSyllableSound = (text: string): string =>
  text
    .replace(/hs|x|[sczt]h|ts|tz|[jqzcs]/g, 's')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/(?<!n)g/g, 'k')
    .replace(/eo|o[ou]|[uo]/g, 'o')
    .replace(/r(?=[kn])/g, '')
    .replace(/ae/g, 'e')

/** By what families are kept in one block: the last consonants as they sound, so that what stands before comes and goes. */
export const toBlockSound = (family: string): string => {
  const sound = toSound(toSpelling(family))
  return /^[a-z]+$/.test(sound) ? sound.slice(-2) : sound
}
