import type { Lexicons } from '../lexicons.ts'
import type { Token } from '../types.ts'

const toSet = (words: string) => new Set(words.split(/\s+/))

/** Small words inside a surname. */
export const PARTICLES = toSet(
  'de la las los van von der den di da do dos das del della bin ibn ben al el le du des ter ten zu zur y e af st',
)

/** What follows a surname; only generations belong to the name. */
export const SUFFIXES = toSet('jr jr. sr sr. ii iii iv kc qc mp msp mep md phd esq sc cbe obe mbe')
export const GENERATIONS = toSet('jr jr. sr sr. ii iii iv')

/** Capitalised, but no names. */
export const CALENDAR = toSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept.
  sep. oct. nov. dec. christmas easter ramadan god`,
)

/** Words with which a sentence may begin, but no name. */
export const FUNCTION = toSet(
  `the a an in on at by for from with to of and or but nor so yet as if when while after before because although though
  since until where who what which why how this that these those he she it they we i you his her its their our my your
  there here not no yes all some many most more one two three four five six seven eight nine ten both each every any
  other another such then now also just only even still however meanwhile earlier later asked according speaking is was
  are were be been has have had do does did will would can could should may might must photo photos picture image video
  exclusive breaking update`,
)

/** Capitalised before a number: "a Year 10 boy". */
export const NUMBERED = toSet(
  'year grade flight route highway room page chapter article section phase level stage gate platform',
)

/** Departments that follow "secretary of" and the like. */
export const DEPARTMENTS = toSet(
  `state defence defense finance health education justice labor labour interior agriculture commerce transport energy
  treasury war culture trade foreign home affairs housing environment staff management political economic public
  intelligence homeland security operations communications policy`,
)

/** What a place with a name of its own is: "Edward Island", "Madison Square Garden". */
export const GEOGRAPHY = toSet(
  `island islands square garden gardens street avenue road boulevard river lake ocean sea bay beach mountain mountains
  mount valley county stadium arena airport bridge tower towers`,
)

/** Parties, faiths and the like: capitalised, but no names. */
const PEOPLES = toSet(
  `democrat democratic republican conservative liberal socialist communist tory muslim christian jew jewish catholic
  protestant orthodox sunni shia shiite hindu buddhist sikh latino latina hispanic black white gop`,
)

/** Most words begin with a letter of ASCII, which needs no pattern. */
const isCase = (word: string, first: number, last: number, other: RegExp): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= first && code <= last : other.test(word)
}
export const isCapital = (word: string): boolean => isCase(word, 65, 90, /^\p{Lu}/u)
export const isSmall = (word: string): boolean => isCase(word, 97, 122, /^\p{Ll}/u)
export const isCapitalised = ({ norm }: Token): boolean => isCapital(norm)
export const toLower = (token: Token) => token.norm.toLowerCase()
export const isTouching = (a: Token, b: Token | undefined) => b !== undefined && a.end === b.start

/** "Russian", "Georgians", "Republican", "Slovenia-born". */
export function isPeople(word: string, { nationalities, names }: Lexicons): boolean {
  const isOne = (w: string) => nationalities.has(w) || names.demonyms.has(w) || PEOPLES.has(w)
  return isOne(word) || (word.endsWith('s') && isOne(word.slice(0, -1))) || /-(?:born|based)$/.test(word)
}
