import type { Question } from '../ask/filters.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import { type Found, findRows, findSpeakers, type Page, type Speaking } from './find.ts'
import { findNearest } from './nearest.ts'
import type { Archive } from './open.ts'
import type { Search } from './where.ts'
import { findWho, type Who } from './who.ts'

/** What the archive says to a question. */
export type Answer = {
  readonly question: Question
  /** Whom the speaker that was asked for stands for; null: nobody was asked for, or nobody is known. */
  readonly who: Who | null
  readonly found: Found
  /** Who said it, where that was asked. */
  readonly speakers: readonly Speaking[]
  /** Names that look like the one that nobody is known by. */
  readonly nearest: readonly string[]
}

export type AnswerOptions = Page & Pick<Search, 'zones' | 'minConfidence' | 'versions'>

/** Looks up a question that has been understood. */
export function answer({ db }: Archive, question: Question, options: AnswerOptions, lexicon: IdentityLexicon): Answer {
  const { filters, want } = question
  const who = filters.speaker === undefined ? null : findWho(db, filters.speaker, lexicon)
  const search: Search = { ...options, filters, who }
  return {
    question,
    who,
    found: findRows(db, search, options),
    speakers: want === 'speakers' ? findSpeakers(db, search, options.limit) : [],
    nearest: filters.speaker !== undefined && who === null ? findNearest(db, filters.speaker) : [],
  }
}
