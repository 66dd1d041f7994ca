import type { TokenRange } from '../types.ts'
import { type Context, wordAt, wordsOf } from './context.ts'
import { EVENTS } from './event.ts'
import { afterArticle, phraseEnd } from './phrase.ts'

const MEDIA =
  /^(?:radio|tv|television|fm|news|newspaper|daily|weekly|magazine|broadcaster|agency|website|network|channel|paper|station|times|post|herald|gazette|tribune|journal|courier|chronicle|bbc|cnn|nbc|abc|cbs|npr|podcast|media)$/

export const isMedium = (context: Context, { from, to }: TokenRange): boolean => {
  if (
    EVENTS.test(wordAt(context, to - 1)) ||
    /^(?:court|committee|jury|parliament|inquest)$/.test(wordAt(context, to - 1))
  )
    return false
  for (let i = from; i < to; i++) if (MEDIA.test(wordAt(context, i))) return true
  const name = context.nameAt[from]
  if (name < 0 || context.names[name].to !== to) return false
  const owner = context.named[context.ownerOf[name]]
  return (
    owner.kind !== 'person' &&
    owner.kind !== 'place' &&
    owner.mentions.length <= 2 &&
    !/['’]s/.test(wordsOf(context, { from, to }))
  )
}

/** "the Portuguese broadcaster Antena Sul" is Antena Sul. */
export function mediumName(context: Context, { from, to }: TokenRange): string {
  for (let i = to - 1; i > from; i--)
    if (
      /^\p{Ll}/u.test(context.parse.tokens[i - 1].norm) &&
      /^(?:broadcaster|newspaper|daily|weekly|magazine|agency|website|network|paper|station|channel|group|charity)$/.test(
        wordAt(context, i - 1),
      )
    )
      return wordsOf(context, { from: i, to })
  return wordsOf(context, { from, to })
}

export function isMediumAfter(context: Context, i: number, end: number): boolean {
  const from = afterArticle(context, i)
  const to = phraseEnd(context, from, end)
  for (let k = from; k < to; k++) if (MEDIA.test(wordAt(context, k))) return true
  return false
}
