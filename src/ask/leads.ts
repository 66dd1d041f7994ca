import { isName, PREPOSITIONS } from './function-words.ts'
import type { Word } from './words.ts'

/**
 * What a preposition, or a phrase that does its work, makes of the words after it. `topic`: what is spoken of; `clause`:
 * the same, as a sentence; `to`: to whom perhaps; `addressee`: to whom for sure; `with`; `by`; `from`; `of`; `place`: where
 * perhaps; `where`: where for sure; `on`: what, or an outlet; `via`; `according`: a relay, or the speaker; `print`: an outlet;
 * `nothing`: an adverb in several words.
 */
export type LeadRole =
  | 'topic'
  | 'clause'
  | 'to'
  | 'addressee'
  | 'with'
  | 'by'
  | 'from'
  | 'place'
  | 'where'
  | 'on'
  | 'via'
  | 'according'
  | 'print'
  | 'nothing'

export type Lead = { readonly role: LeadRole; readonly next: number }

const PHRASES: readonly (readonly [LeadRole, string])[] = [
  ['nothing', 'by name|in public|in private|in person|on record|off record|at all|in general|in particular'],
  [
    'nothing',
    'most often|most frequently|more often|in archive|in archives|in database|in collection|in corpus|from archive',
  ],
  ['nothing', 'in detail|for example|for instance|in full|at length|in passing|in writing|over time|to date'],
  ['topic', 'in response to|in reply to|in reaction to|in connection with|in relation to|in regard to|with regard to'],
  [
    'topic',
    'with words|with word|with phrase|including|featuring|with regards to|with respect to|when it comes to|in terms of|in light of|in view of|on subject of',
  ],
  ['topic', 'on topic of|on issue of|on question of|on matter of|ahead of|because of|as to|as for'],
  ['topic', 'in run-up to|in runup to|in wake of|in aftermath of|at time of|on eve of|in context of'],
  [
    'topic',
    'when asked about|asked about|if asked about|on behalf of|instead of|in support of|in favour of|in favor of|about subject of|about topic of',
  ],
  ['addressee', 'in interview with|in interview to|in interview for|in conversation with'],
  [
    'addressee',
    'during interview with|in interviews with|addressed to|in letter to|in front of|speaking to|talking to',
  ],
  ['according', 'according to'],
  [
    'via',
    'as reported by|as quoted by|as cited by|reported by|quoted by|cited by|carried by|relayed by|as reported in',
  ],
  ['via', 'by way of|citing'],
  [
    'print',
    'published in|published by|printed in|printed by|as printed in|as published in|appearing in|quoted in|reported in',
  ],
  ['by', 'attributed to|credited to|made by|issued by|given by|delivered by|spoken by|uttered by|said by'],
  ['where', 'while in|when in|while at|during visit to|on visit to|while visiting'],
]

type Node = { role?: LeadRole; readonly next: Map<string, Node> }

const TREE = toTree()

function toTree(): Node {
  const root: Node = { next: new Map() }
  for (const [role, phrases] of PHRASES)
    for (const phrase of phrases.split('|')) {
      let node = root
      for (const word of phrase.split(' ')) {
        const next = node.next.get(word) ?? { next: new Map() }
        node.next.set(word, next)
        node = next
      }
      node.role = role
    }
  return root
}

const ROLE_OF = new Map<string, LeadRole>([
  ['to', 'to'],
  ['with', 'with'],
  ['by', 'by'],
  ['from', 'from'],
  ['via', 'via'],
  ['through', 'via'],
  ['on', 'on'],
  ...['in', 'at', 'inside', 'outside', 'near'].map((each): [string, LeadRole] => [each, 'place']),
])

const CLAUSAL = /^(?:that|whether|if|why|how|what|who|whom|when|where|which|while|because|as)$/

/** The longest of the phrases, or the preposition or conjunction, that begins at a word; null where none does. */
export function leadAt(words: readonly Word[], i: number): Lead | null {
  const { low, kind } = words[i]
  if (kind !== 'word' || isName(words[i])) return null
  const phrase = phraseAt(words, i)
  if (phrase) return phrase
  if (CLAUSAL.test(low)) return { role: 'clause', next: i + 1 }
  return PREPOSITIONS.has(low) ? { role: ROLE_OF.get(low) ?? 'topic', next: i + 1 } : null
}

function phraseAt(words: readonly Word[], i: number): Lead | null {
  let node: Node | undefined = TREE
  let found: Lead | null = null
  for (let at = i; node !== undefined; at++) {
    if (node.role) found = { role: node.role, next: at }
    const isSkipped: boolean =
      node !== TREE && words[at] !== undefined && /^(?:an?|the|his|her|their|its|recent)$/.test(words[at].low)
    if (words[at]?.kind !== 'word') node = undefined
    else node = node.next.get(words[at].low) ?? (isSkipped ? node : undefined)
  }
  return found
}
