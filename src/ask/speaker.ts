import type { TokenRange } from '../types.ts'
import { isKnown } from './people.ts'
import { type AskContext, type Part, toParts, trim, trimHeads } from './reading.ts'
import type { Word } from './words.ts'

/** Words for anybody. */
const ANYBODY = /^(?:people|person|persons|individuals|folks|ones|men|women|speakers|speaker|names|others|else)$/

/**
 * Who is asked for: the words of a range as one speaker. Of two that are joined ("Smith and Jones") the first that the
 * archive knows, or else the first, is the speaker and the others are what the paragraph must hold; not where the archive
 * knows them together, or where they belong to one office ("the foreign ministers of Norway and Sweden").
 */
export function toSpeaker(words: readonly Word[], range: TokenRange, context: AskContext): Part[] {
  const { from, to } = trimHeads(words, trim(words, range))
  if (to - from === 1 && ANYBODY.test(words[from].low)) return []
  const joints = jointsIn(words, { from, to })
  if (joints.length === 0 || isKnown(words, { from, to }, context)) return toParts(words, { from, to }, 'speaker')
  const ends = [from - 1, ...joints, to]
  const ranges = ends
    .slice(1)
    .map((end, k) => ({ from: ends[k] + 1, to: end }))
    .filter((each) => each.to > each.from)
  const first = ranges.find((each) => isKnown(words, each, context)) ?? ranges[0]
  return ranges.flatMap((each) => toParts(words, each, each === first ? 'speaker' : 'about'))
}

/** Where speakers are joined: at commas, and at "and" and "or" unless an "of" or "for" before holds them together. */
function jointsIn(words: readonly Word[], { from, to }: TokenRange): number[] {
  const joints: number[] = []
  let isOffice = false
  for (let i = from; i < to; i++) {
    if (/^(?:of|for)$/.test(words[i].low)) isOffice = true
    if (words[i].low === ',' || (!isOffice && /^(?:and|or|vs|versus|&)$/.test(words[i].low))) joints.push(i)
  }
  return joints
}
