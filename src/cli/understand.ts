import type { Filters, Question } from '../ask/filters.ts'
import { parseQuestion } from '../ask/parse-question.ts'
import { parseTimes } from '../ask/times.ts'
import { InputError } from '../errors.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Archive } from '../store/open.ts'
import { findOutlet, readOutlets } from '../store/outlets.ts'
import { findWho } from '../store/who.ts'
import type { Act, Kind } from '../types.ts'
import type { AskingOptions } from './asking-options.ts'

/**
 * What is asked for by a question in words, by options, or by both.
 * @throws InputError `long-question`, `bad-time` for a time that is none, `no-outlet` for an outlet that the archive does not have.
 */
export function understand({ db }: Archive, words: string, options: AskingOptions, lexicon: IdentityLexicon): Question {
  if (words.length > LONGEST)
    throw new InputError(
      'long-question',
      `a question of ${words.length} characters: expected at most ${LONGEST}; ask for less at a time`,
    )
  const outlets = readOutlets(db)
  const today = options.today ?? toDay(new Date())
  const asked: Question =
    words.trim() === ''
      ? { want: 'rows', filters: {} }
      : parseQuestion(words, {
          today,
          outlets: (name) => findOutlet(outlets, name),
          isSpeaker: remember((name) => findWho(db, name, lexicon) !== null),
        })
  return { ...asked, filters: { ...asked.filters, ...toFilters(options, today, outlets) } }
}

/** Longer than any question; each of its words may be looked up. */
const LONGEST = 1000

/** The same answer to the same words without asking again. */
function remember(ask: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>()
  return (words) => {
    const answer = known.get(words) ?? ask(words)
    known.set(words, answer)
    return answer
  }
}

function toFilters(options: AskingOptions, today: string, outlets: readonly string[]): Filters {
  const { speaker, about, phrase, place, to: addressee, via, act, kind, cue } = options
  const given = {
    speaker,
    about,
    phrase,
    place,
    addressee,
    via,
    acts: act as readonly Act[] | undefined,
    kinds: kind as readonly Kind[] | undefined,
    cues: cue?.split(',').map((word) => word.trim().toLowerCase()),
    since: options.since === undefined ? undefined : toTime(`since ${options.since}`, '--since', today).since,
    until: options.until === undefined ? undefined : toTime(`until ${options.until}`, '--until', today).until,
    outlet: options.outlet === undefined ? undefined : toOutlet(options.outlet, outlets),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Filters
}

function toTime(words: string, option: string, today: string) {
  const period = parseTimes(words, today)
  if (period.since === undefined && period.until === undefined)
    throw new InputError(
      'bad-time',
      `${option}: expected a day, got "${words.slice(words.indexOf(' ') + 1)}"; say 2025-02-27 or "last month"`,
    )
  return period
}

function toOutlet(words: string, outlets: readonly string[]): string {
  const outlet = findOutlet(outlets, words)
  if (outlet === null)
    throw new InputError(
      'no-outlet',
      `--outlet: expected an outlet of the archive, got "${words}"; it has ${outlets.slice(0, 12).join(', ') || 'none'}${outlets.length > 12 ? ', …' : ''}`,
    )
  return outlet
}

/** The day here and now: the user's, not Greenwich's. */
const toDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
