const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const ONES: ReadonlyMap<string, number> = new Map(
  `${UNITS} seventeen eighteen nineteen`.split(' ').map((word, n) => [word, n]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, (n + 2) * 10]),
)
/** What a letter or two after a figure stand for ("$5bn"). */
const SCALES: Readonly<Record<string, string>> = {
  m: 'million', mn: 'million', b: 'billion', bn: 'billion', tn: 'trillion', trn: 'trillion', k: 'thousand',
  am: 'am', pm: 'pm',
} // biome-ignore format: a table

/** Numbers to ninety-nine in figures, and the unit of a figure as a word of its own: "five", "5bn" are "5", "5 billion". */
export function toFigures(words: readonly string[]): readonly string[] {
  const figures: string[] = []
  for (let i = 0; i < words.length; i++) {
    const tens = TENS.get(words[i])
    const ones = ONES.get(words[tens === undefined ? i : i + 1])
    if (tens !== undefined && ones !== undefined && ones > 0 && ones < 10) {
      figures.push(String(tens + ones))
      i++
    } else if (tens !== undefined) figures.push(String(tens))
    else if (ones !== undefined) figures.push(String(ones))
    else figures.push(...splitScale(words[i]))
  }
  return figures
}

function splitScale(word: string): readonly string[] {
  const [, figure, letters] = /^(\d[\d.:]*)([a-z]{1,3})$/.exec(word) ?? []
  return letters !== undefined && Object.hasOwn(SCALES, letters) ? [figure, SCALES[letters]] : [word]
}
