import type { TokenRange } from '../types.ts'
import type { Word } from './words.ts'

/** The words with a gap in place of each range (sorted, disjoint, not empty). */
export function withGaps(words: readonly Word[], ranges: readonly TokenRange[]): Word[] {
  const left: Word[] = []
  let at = 0
  for (const { from, to } of ranges) {
    for (; at < from; at++) left.push(words[at])
    const [{ start }, { end }] = [words[from], words[to - 1]]
    left.push({ start, end, text: '', low: '', kind: 'gap', owner: false, capital: false })
    at = to
  }
  for (; at < words.length; at++) left.push(words[at])
  return left
}
