import { foldWord } from './fold.ts'

/**
 * What one alphabet leaves open when a name comes out of another, in the order in which it is made regular: several
 * spellings go in, one comes out. It need not be a spelling that anybody uses.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Abdel Fattah, Abdul-Fattah, Abd al-Fattah
  [/^abd[aeu]l(?=[a-z])/, 'abdul'],
  // Yeltsin, Eltsin; Nazarbayev, Nazarbaev; Prokofyev, Prokofiev
  [/^ye(?=[a-z])/, 'e'],
  [/(?<=[aeiou])ye(?=[vf])/g, 'e'],
  [/(?<=[^aeiouy])yev/g, 'iev'],
  // Fyodor, Fedor; Gorbachyov, Gorbachov, Gorbachev
  [/(?<=[bcdfghklmnpqrstvz])yo/g, 'e'],
  [/(?<=[sc]h)ov$/, 'ev'],
  // Tchaikovsky, Tschaikowsky; Khrushchev, Khruschev
  [/tsch|tch/g, 'ch'],
  [/shch|sch/g, 'sh'],
  [/wsk/g, 'vsk'],
  [/^wl/, 'vl'],
  [/([oe])ff$/, '$1v'],
  // Lukashenko, Lukashenka
  [/enka$/, 'enko'],
  // Gadhafi, Ghaddafi; Joseph, Josef; Carl, Karl; Alexey, Aleksey
  [/dh/g, 'd'],
  [/gh(?=[aeiou])/g, 'g'],
  [/ph/g, 'f'],
  [/ck|c(?![eihyc])/g, 'k'],
  [/q(?=u[ei])/g, 'k'],
  [/x/g, 'ks'],
  // Djokovic, Đoković
  [/dj/g, 'd'],
  // Tatyana, Tatjana, Tatiana; Sergey, Sergei; Zelenskyy, Zelenskiy, Zelensky
  [/(?<=[^aeiouyj])j(?=[aou])/g, 'i'],
  [/[iyj]+$/, 'i'],
  [/(?<=[a-z])y/g, 'i'],
  [/i[ij]+(?=[aeou])|i+/g, 'i'],
  // Mahmood, Mahmoud, Mahmud; Rasheed, Rashid
  [/o[ou]/g, 'u'],
  [/ee(?=[a-z])/g, 'i'],
  // Müller, Mueller; Sørensen, Soerensen; Häusler, Haeusler
  [/(?<![aeouq])ae(?=[^aeio]|$)/g, 'a'],
  [/(?<![aeouq])([ou])e(?=[^aeiou])/g, '$1'],
  // Aleksandr, Alexander
  [/dr$/, 'der'],
  [/([a-df-hj-np-tv-z])\1+/g, '$1'],
  // Hannah, Hanna
  [/(?<=[aeiou].*[aeiou])h$/, ''],
]

/** Spellings that were made; emptied when it is full. */
const spellings = new Map<string, string>()
const LIMIT = 50_000

/** A word's spelling without what transliterations differ in. "q" stands for either "k" or "g"; see `isSameSpelling`. */
export function toSpelling(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const folded = foldWord(word)
  const isPlain = folded.length <= 60 && /^[a-z]+$/.test(folded)
  const spelling = isPlain ? RULES.reduce((text, [from, to]) => text.replace(from, to), folded) : folded
  if (spellings.size >= LIMIT) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

/** Whether two results of `toSpelling` are spellings of one name ("Qaddafi" is "Gaddafi", and "Qasim" is "Kasim"). */
export function isSameSpelling(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length !== b.length || !(a.includes('q') || b.includes('q'))) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !isEither(a[i], b[i])) return false
  return true
}

const isEither = (a: string, b: string) => (a === 'q' && /[kg]/.test(b)) || (b === 'q' && /[kg]/.test(a))

/** Equal for all spellings of a name, the loose ones too: its consonants, or the whole where there are but two. */
export function toSkeleton(spelling: string): string {
  const text = spelling.replace(/[gq]/g, 'k')
  const consonants = text.replace(/^[aeiou]+/, 'a').replace(/(?<=.)[aeiou]/g, '')
  return consonants.length > 2 ? consonants : text
}

/** Whether the two differ in vowels that Arabic and Persian do not write ("Rashed", "Rashid"): no proof without support. */
export function isLooseSpelling(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5 || toSkeleton(a) !== toSkeleton(b)) return false
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i] && !isEither(a[i], b[i]) && !VOWELS.has(a[i] + b[i])) return false
  return a.at(-1) === b.at(-1) && a[0] === b[0]
}
const VOWELS = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo'])
