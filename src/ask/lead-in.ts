import { lowAt, type Word } from './words.ts'

/** Words of courtesy, and all of "I would like to know", "can you find me", "are there any", in the order of no sentence. */
const COURTESY = /^(?:please|hey|hi|hello|ok|okay|so|well|and|now|kindly|just|but|also|thanks)$/

const I = /^(?:i|we)$/

const WISHES =
  /^(?:am|are|would|will|can|could|need|want|like|love|wish|wonder|wondering|have|to|see|know|read|find|get|learn|hear|check|out|if|whether|looking|searching|look|search|for|interested|in|trying|try|all|any|me|a|an|the|list|is|did|do|not|really|what's|remember|recall)$/

const REQUESTS =
  /^(?:show|list|find|give|get|fetch|display|search|look|pull|bring|tell|send|return|print|provide|collect|compile|gather|retrieve|locate|see|check|need|looking|want|identify|extract|select|name|compare)$/

/** After these only, a verb like "tell" or "look" is a request and no part of what is asked. */
const PARTICLES =
  /^(?:me|us|up|out|for|through|back|all|any|every|each|everything|everyone|everybody|anything|a|an|the|list|of|what|who|whether|if|how|when|where|which|please|instances|examples|some|people|archive)$/

const SKIPPED = /^(?:me|us|up|out|for|through|back|a|an|the|list|of|to|if|whether|please|archive|database|is|are)$/

const CAREFUL = /^(?:tell|look|see|check|return|name|need|want|bring|print|select|identify|give|get|send)$/

/** The index of the first word that is a part of what is asked, after "please show me", "I'd like to know", "are there". */
export function skipLeadIn(words: readonly Word[]): number {
  let at = 0
  for (let next = pastOne(words, at); next > at; next = pastOne(words, at)) at = next
  return at
}

/** Past one such group of words that begins at a word; the same index where none does. */
function pastOne(words: readonly Word[], i: number): number {
  const low = lowAt(words, i)
  const next = lowAt(words, i + 1)
  if (words[i]?.kind === 'mark' || COURTESY.test(low)) return i + 1
  if (/^(?:can|could|would|will|may|do|did|does|have)$/.test(low) && /^(?:you|we|i|u|anyone)$/.test(next))
    return pastWishes(words, i + 2)
  if (I.test(low) && words[i + 1] && WISHES.test(next)) return pastWishes(words, i + 1)
  if (/^(?:is|are|was|were)$/.test(low) && next === 'there') return i + 2
  if (/^(?:is|was)$/.test(low) && next === 'it' && /^(?:true|right|correct|possible)$/.test(lowAt(words, i + 2)))
    return i + 3
  if (/^(?:has|have|had)$/.test(low) && next === 'there' && lowAt(words, i + 2) === 'been') return i + 3
  if (low === 'what' && /^do(?:es)?$/.test(next)) return pastKnowing(words, i)
  if (low === 'there' && /^(?:is|are|was|were)$/.test(next)) return i + 2
  if (low === 'let' && next === 'me') return pastWishes(words, i + 2)
  return isRequest(words, i) ? pastWords(words, i + 1, SKIPPED) : i
}

/** "what do we know about", "what does the archive have on" */
function pastKnowing(words: readonly Word[], i: number): number {
  const at = /^(?:the|our|your|this)$/.test(lowAt(words, i + 2)) ? i + 3 : i + 2
  const isUs = /^(?:we|you|i|archive|database|collection|corpus)$/.test(lowAt(words, at))
  return isUs && /^(?:know|have|see|find|hold|contain|say)$/.test(lowAt(words, at + 1)) ? at + 2 : i
}

function isRequest(words: readonly Word[], i: number): boolean {
  if (!REQUESTS.test(lowAt(words, i)) || (words[i].capital && words[i].start > 0)) return false
  return !CAREFUL.test(lowAt(words, i)) || PARTICLES.test(lowAt(words, i + 1)) || words[i + 1]?.capital === true
}

/** "I would like to see", but not "I would like to see what he said": the question keeps its own words. */
const pastWishes = (words: readonly Word[], i: number) => pastWords(words, i, WISHES)

function pastWords(words: readonly Word[], i: number, what: RegExp): number {
  let at = i
  while (what.test(lowAt(words, at))) at++
  return at
}
