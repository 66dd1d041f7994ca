import { foldWord } from './fold.ts'

/** Before these the head of a role stands: "oyster shucker at the quay". */
const ENDS = new Set(['of', 'for', 'to', 'at', 'in', 'from', 'with', 'on', 'by', 'under', 'who', 'whose', 'that', '|'])
/** By its ending a person at work: "shucker", "fishwife"; one in "-ist" may be of an opinion ("idealist"). */
const WORKER = /(?:\w{3}(?:er|or|eer|wife|smith|wright|monger)|\w{2}(?:man|woman|assistant|attendant))$/

/**
 * Whether a role that has no entry is headed by what looks like a calling all the same. In `words` "|" stands for a comma;
 * capitalised words are names.
 */
export function isStrangeCalling(words: readonly string[]): boolean {
  const end = words.findIndex((word) => ENDS.has(foldWord(word)))
  const head = words[(end === -1 ? words.length : end) - 1] ?? ''
  return /^\p{Ll}/u.test(head) && WORKER.test(foldWord(head))
}
