import { blockOf } from '../identity/block.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { EntryVoice } from './entry.ts'

/** Only people and organisations are looked for in other articles: "a spokesman" is another one there. */
const isJoined = (kind: string): kind is 'person' | 'organisation' => kind === 'person' || kind === 'organisation'

/** Where a voice is looked for in other articles; null where it never is. */
export const toBlock = ({ kind, ...voice }: EntryVoice, lexicon: IdentityLexicon): string | null =>
  isJoined(kind) ? blockOf({ ...voice, kind, id: 0, company: [], article: '', published: null }, lexicon) : null
