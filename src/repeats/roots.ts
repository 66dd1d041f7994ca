/**
 * Words that one version puts for another when it turns direct speech into indirect, a class a line: the person, the tense
 * of an auxiliary, the place and the time are those of whoever reports.
 */
const SHIFTED: ReadonlyMap<string, string> = new Map(
  [
    'i we he she they it',
    'me us him them',
    'my our his her their its',
    'mine ours hers theirs',
    'myself ourselves himself herself themselves itself',
    'will would shall',
    'can could',
    'may might',
    'be am is are was were been being',
    'have has had having',
    'do does did doing done',
    'this that',
    'these those',
    'here there',
    'now then',
  ].flatMap((line) => {
    const words = line.split(' ')
    return words.map((word): [string, string] => [word, `=${words[0]}`])
  }),
)

/** Verbs whose forms share no stem. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'go went gone,say said,make made,take took taken,give gave given,come came,see saw seen,know knew known,get got gotten,' +
    'think thought,tell told,leave left,feel felt,keep kept,hold held,bring brought,begin began begun,meet met,pay paid,' +
    'send sent,lose lost,win won,build built,spend spent,stand stood,understand understood,write wrote written,' +
    'speak spoke spoken,break broke broken,choose chose chosen,fall fell fallen,grow grew grown,find found,fight fought,' +
    'catch caught,buy bought,sell sold,lead led,run ran,rise rose risen,draw drew drawn,drive drove driven,show shown,' +
    'use used using,mean meant,teach taught,seek sought,become became,strike struck,sit sat,die dying,lie lying'
  )
    .split(',')
    .flatMap((line) => {
      const [base, ...forms] = line.split(' ')
      return forms.map((form): [string, string] => [form, base])
    }),
)

/**
 * What is left of each word of `toWords` when person and tense do not count: "they would reopen" and "we will reopen" have
 * the same roots. A root is for comparing alone: a class of words, or a stem that need not be a word.
 */
export const toRoots = (words: readonly string[]): readonly string[] => words.map(toRoot)

const toRoot = (word: string): string => SHIFTED.get(word) ?? toStem(IRREGULAR.get(word) ?? word)

/** No word of a language is longer; what is, is no verb. */
const LONGEST = 30

function toStem(word: string): string {
  if (word.length < 4 || word.length > LONGEST || !/^[a-z]+$/.test(word)) return word
  const stem = cutEnding(word).replace(/e+$/, '').replace(/y$/, 'i')
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
}

function cutEnding(word: string): string {
  if (/^.{2,}ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`
  const [ending] = /(?:ing|ed)$/.exec(word) ?? ['']
  const stem = word.slice(0, word.length - ending.length)
  if (ending !== '' && stem.length > 2 && /[aeiouy]/.test(stem)) return stem
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
