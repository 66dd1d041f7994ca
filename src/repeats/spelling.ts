/**
 * British endings and what stands for them; a word is spelt alike from both, rightly or not ("promise" gets a "z" too).
 * The letters before keep short words apart: "our" and "four" stay.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})our/, 'or'],
  [/(?<=[a-z]{3}[iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, 'z'],
  [/(?<=[a-z]{2}t)re(?=[sd]?$)/, 'er'],
  [/(?<=[a-z]{3}l)l(?=(?:ed|ing|er|ers|or|ors)$)/, ''],
  [/(?<=^(?:def|off|lic|pret)en)c/, 's'],
  [/(?<=og)ue(?=s?$)/, ''],
  [/(?<=gram)me(?=s?$)/, ''],
]

/** Words that papers write in two ways, by one of them. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  (
    'grey:gray tyre:tire tyres:tires plough:plow sceptic:skeptic sceptical:skeptical judgement:judgment ageing:aging ' +
    'manoeuvre:maneuver manoeuvres:maneuvers practise:practice towards:toward amongst:among whilst:while afterwards:afterward ' +
    'learnt:learned burnt:burned spelt:spelled okay:ok mister:mr doctor:dr pct:percent enrol:enroll fulfil:fulfill ' +
    'cheque:check cheques:checks jewellery:jewelry aluminium:aluminum mum:mom maths:math counsellor:counselor'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** The word in one of its spellings, British or American. */
export function toOneSpelling(word: string): string {
  const written = WRITTEN.get(word)
  if (written !== undefined) return written
  if (word.length < 5) return word
  let spelt = word
  for (const [pattern, put] of RULES) spelt = spelt.replace(pattern, put)
  return spelt
}
