import { effectOf, type SpeechNoun } from './speech-words.ts'

/** What the verb or noun of saying makes of the pieces after it. */
export type Frame = {
  /** What stands right after it is to whom: `always` ("tell"), `named` where it looks like somebody ("warn"), or `never`. */
  readonly object: 'always' | 'named' | 'never'
  /** What "to" leads to: to whom ("say to"), what ("object to"), or to whom if it looks like somebody ("promise"). */
  readonly to: 'addressee' | 'topic' | 'named'
  /** The verb only says that something was said. */
  readonly isPlain: boolean
  /** "with" tells to whom ("speak with"). */
  readonly isWith: boolean
  /** No speaker is known yet: "by" may tell one. */
  readonly isOpen: boolean
  /** "from" and "of" tell the speaker ("a statement from"). */
  readonly isNoun: boolean
}

const TELLING = /^(?:tell|inform)$/

const ADDRESSING = /^(?:ask|warn|urge|order|remind|assure|invite|advise|address|instruct|command|beg|implore|question)$/

/** Verbs whose "to" leads to what is spoken of. */
const TO_TOPIC = /^(?:refer|allude|react|object|respond|reply|answer|agree|refuse|decline|threaten|welcome|call)$/

const WITH = /^(?:speak|talk|discuss|share)$/

const isPlain = (lemma: string) => effectOf(lemma).cues === undefined && effectOf(lemma).acts === undefined

/** What a verb of saying makes of what follows it. */
export const toVerbFrame = (lemma: string, isOpen: boolean): Frame => ({
  object: TELLING.test(lemma) ? 'always' : ADDRESSING.test(lemma) ? 'named' : 'never',
  to: TO_TOPIC.test(lemma) ? 'topic' : isPlain(lemma) ? 'addressee' : 'named',
  isPlain: isPlain(lemma),
  isWith: WITH.test(lemma),
  isOpen,
  isNoun: false,
})

export const toNounFrame = ({ verb }: SpeechNoun, isOpen: boolean): Frame => ({
  ...toVerbFrame(verb, isOpen),
  object: 'never',
  isNoun: true,
})

/** What is spoken of without a verb: nobody is told anything. */
export const TOPIC_FRAME: Frame = {
  object: 'never',
  to: 'topic',
  isPlain: true,
  isWith: false,
  isOpen: false,
  isNoun: false,
}

/** Nouns whose "of" leads to what is spoken of ("denial of wrongdoing"), whoever is known by these words. */
const OF_TOPIC =
  /^(?:deny|refuse|criticise|accuse|mention|condemn|threaten|warn|praise|describe|refer|endorse|reject|admit|confess|allege|announce|confirm|assure|object|react)$/

/** Whether "of" after a noun tells the speaker: always, if the archive knows one by the words, or never. */
export const speakerAfterOf = ({ verb, isPlain: isSaid }: SpeechNoun): 'always' | 'known' | 'never' =>
  OF_TOPIC.test(verb) ? 'never' : isSaid || verb === '-' ? 'always' : 'known'
