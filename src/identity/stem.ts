import { foldWord } from './fold.ts'

/**
 * A word of a role without what changes by number, gender and use: "spokeswomen" and "spokesperson" are "spokesman",
 * "presidential" is "president", "ministers" is "minister".
 */
export function stem(word: string): string {
  const folded = foldWord(word)
  if (IRREGULAR.has(folded)) return IRREGULAR.get(folded)!
  const singular = folded
    .replace(/(?:wom[ae]n|men|person)$/, (end, at: number) => (at > 2 ? 'man' : end))
    .replace(/(?<=\w{2})ies$/, 'y')
    .replace(/(?<=\w[^sui])s$/, '')
  return singular.replace(/(?<=dent|minister|governor|senator|mayor)(?:ial|al|ship)$/, '')
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['ministry', 'ministry'],
  ['senatorial', 'senator'],
  ['gubernatorial', 'governor'],
  ['mayoral', 'mayor'],
  ['chairperson', 'chairman'],
  ['ministerial', 'minister'],
  ['politics', 'politics'],
  ['news', 'news'],
  ['physics', 'physics'],
  ['economics', 'economics'],
  ['mathematics', 'mathematics'],
])
