const FULL: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' }
/** What is left of an auxiliary before "n't". */
const BEFORE_NOT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' }
/** After these "'s" is "is"; after other words it mostly tells whose. */
const BEFORE_IS = new Set(['it', 'that', 'this', 'he', 'she', 'what', 'who', 'where', 'there', 'here', 'how'])

/** Contractions whose apostrophe got lost, as far as they are no words of their own (not "well", "were", "its"). */
const BARE: ReadonlyMap<string, string> = new Map(
  (
    "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't " +
    "can't won't i'm i've you're they're you've we've they've that's what's there's here's he's she's"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word]),
)

/** A word with the words that are written together with it taken apart: "don't" is "do" and "not", "we'll" "we" and "will". */
export function expandClitics(word: string): readonly string[] {
  const whole = BARE.get(word) ?? word
  const at = whole.lastIndexOf("'")
  if (at < 0) return [whole]
  const [before, after] = [whole.slice(0, at), whole.slice(at + 1)]
  if (after === 't' && before.endsWith('n')) return [...expandAuxiliary(before.slice(0, -1)), 'not']
  if (Object.hasOwn(FULL, after)) return [...expandClitics(before), FULL[after]]
  if (after === 's' && before === 'let') return ['let', 'us']
  if (after === 's' && BEFORE_IS.has(before)) return [before, 'is']
  return [whole.replaceAll("'", '')]
}

const expandAuxiliary = (stem: string): readonly string[] =>
  Object.hasOwn(BEFORE_NOT, stem) ? [BEFORE_NOT[stem]] : [stem.replaceAll("'", '')]

/** Words again joined with what an apostrophe that became a space cut off: "don", "t" is "don't", "Russia", "s" "Russia's". */
export function joinClitics(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before !== undefined && isCutOff(before, word)) joined[joined.length - 1] = `${before}'${word}`
    else joined.push(word)
  }
  return joined
}

function isCutOff(before: string, word: string): boolean {
  if (word === 's') return before.length > 1 && !before.includes("'")
  if (word === 't')
    return /^(?:ca|wo|sha|do|does|did|is|are|was|were|has|have|had|would|could|should|must)n$/.test(before)
  if (word === 'm') return before === 'i'
  return (word === 'll' || word === 've' || word === 're') && /^(?:i|you|he|she|it|we|they)$/.test(before)
}
