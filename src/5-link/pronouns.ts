/** Words that stand for a source that is named or described elsewhere. */
export const PRONOUNS = new Set(
  'he she they both it i we you him her them us me his their its who whom whose which that himself herself themselves itself'.split(
    ' ',
  ),
)

/** "his" and the like, in small letters: whose what follows is. */
export const isPossessive = (word: string): boolean => /^(?:his|her|its|their|our|my)$/.test(word)
