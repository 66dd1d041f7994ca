import type { Word } from './words.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Words that begin a piece of the question ("to reporters", "in Ankara"). "of" is none: it goes with the words before it. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  list(`about on regarding concerning re over to with in at from by via through during after before since until till
    against for between toward towards into under amid despite per following upon among without behind across inside
    outside around near ahead`),
)

export const AUXILIARIES: ReadonlySet<string> = new Set(
  list('do does did has have had is are was were be been being am will would shall should can could may might must'),
)

export const NEGATIONS: ReadonlySet<string> = new Set(list('not never nothing neither nor'))

export const ASKING: ReadonlySet<string> = new Set(list('what who whom whose which when where why how that'))

/** Words before a noun that make no name of it. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  list('none the a an any all every each some both many several no this these those his her its their our your my'),
)

const PRONOUNS = list(`i me you he him she it we us they them himself herself themselves itself theirs
  anyone anybody someone somebody everyone everybody nobody
  anything something everything much there here`)

const ADVERBS = list(`ever also still yet already just again exactly actually really then so far too very else even only
  often please maybe perhaps reportedly allegedly apparently specifically explicitly recently lately publicly
  personally repeatedly officially currently previously immediately openly always sometimes`)

const CONJUNCTIONS = list('and or but of as if whether than because while although though vs versus &')

/** What carries no content by itself at the edge of what is asked for; inside it such words are kept. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...AUXILIARIES,
  ...NEGATIONS,
  ...ASKING,
  ...DETERMINERS,
  ...PRONOUNS,
  ...ADVERBS,
  ...CONJUNCTIONS,
])

/** Words that stand for what is looked for itself ("all the times when", "the latest"); they say nothing before the verb. */
export const HEAD_WORDS: ReadonlySet<string> = new Set([
  ...list(`thing things lot bit little stuff time times instance instances example examples occasion
  occasions case cases moment moments list collection context contexts way ways set number count total records sort kind kinds`),
  ...list(`recent latest new newest earlier last first full complete public official most more different other known worst best
  biggest strongest harshest main key`),
])

/** Small words are written with a capital in names only ("Stand With Us"), or where the question begins. */
export const isFunction = (word: Word): boolean =>
  word.kind === 'word' && FUNCTION_WORDS.has(word.low) && (!word.capital || word.start === 0)

export const isHead = (word: Word): boolean => isFunction(word) || (HEAD_WORDS.has(word.low) && !isName(word))

/** A capital letter that is not only there because the question begins with it. */
export const isName = (word: Word): boolean => word.kind === 'word' && word.capital && word.start > 0

export const isPreposition = (word: Word | undefined): boolean =>
  word !== undefined && PREPOSITIONS.has(word.low) && !isName(word)
