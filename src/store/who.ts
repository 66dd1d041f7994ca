import { blockOf } from '../identity/block.ts'
import { compareNames } from '../identity/compare-names.ts'
import { compareVoices } from '../identity/compare-voices.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import { readPersonName } from '../identity/person-name.ts'
import type { Voice } from '../identity/voice.ts'
import { toFoldedWords, toMatch, toPhraseMatch, toTopicWords } from './match.ts'
import type { Cell, Database } from './sqlite.ts'

/** A speaker of the archive, and how many quotations he has. */
export type KnownSpeaker = { readonly id: number; readonly key: string; readonly name: string; readonly kind: string }

/**
 * Whom a name or a description stands for in the archive: speakers, and voices that were not joined with others ("a spokesman
 * for the ministry", for the ministry). `by` tells how they were found.
 */
export type Who = {
  readonly asked: string
  readonly by: 'name' | 'spelling' | 'role'
  readonly speakers: readonly KnownSpeaker[]
  readonly voices: readonly number[]
}

/** Whom the words, or a speaker's key, stand for; null where the archive knows nobody by them. */
export function findWho(db: Database, asked: string, lexicon: IdentityLexicon): Who | null {
  const words = toFoldedWords(asked)
  if (words.length === 0) return null
  const keyed = db.all<KnownSpeaker>('SELECT id, key, name, kind FROM speakers WHERE key = ? ORDER BY id', [asked])
  if (keyed.length > 0) return { asked, by: 'name', speakers: keyed, voices: findSpokesmen(db, keyed) }
  const named = findNamed(db, words)
  if (named.length > 0)
    return { asked, by: 'name', speakers: byProminence(db, named), voices: findSpokesmen(db, named) }
  const spelled = findSpelled(db, asked, lexicon)
  if (spelled.length > 0)
    return { asked, by: 'spelling', speakers: byProminence(db, spelled), voices: findSpokesmen(db, spelled) }
  const voices = findDescribed(db, toTopicWords(asked))
  return voices.length > 0 ? { asked, by: 'role', speakers: [], voices } : null
}

type Candidate = KnownSpeaker & { readonly aliases: string }

const SPEAKERS = `SELECT DISTINCT p.id, p.key, p.name, p.kind, v.aliases FROM voices v JOIN speakers p ON p.id = v.speaker`

/**
 * The speakers of that name: those who are called so somewhere, or whose name ends so ("Lavrov"); where there are none, those
 * whose name holds the words ("Sergey").
 */
function findNamed(db: Database, words: readonly string[]): KnownSpeaker[] {
  const candidates = db.all<Candidate>(
    `${SPEAKERS} WHERE v.id IN (SELECT rowid FROM voices_search WHERE voices_search MATCH ?)`,
    [toMatch(['name', 'aliases'], words)],
  )
  const asked = words.join(' ')
  const namesOf = (candidate: Candidate) =>
    [candidate.name, ...(JSON.parse(candidate.aliases) as string[])].map((name) => toFoldedWords(name).join(' '))
  const called = candidates.filter((each) => namesOf(each).some((name) => name === asked || name.endsWith(` ${asked}`)))
  if (called.length > 0) return distinct(called)
  return distinct(candidates.filter((each) => namesOf(each).some((name) => ` ${name} `.includes(` ${asked} `))))
}

/** The speakers whose name is written otherwise ("Sergei Lavrov", or "Lavroff", for "Sergey Lavrov"). */
function findSpelled(db: Database, asked: string, lexicon: IdentityLexicon): KnownSpeaker[] {
  return (['person', 'organisation'] as const).flatMap((kind) => {
    const own = toVoice(asked, kind)
    const candidates = db.all<Candidate>(`${SPEAKERS} WHERE v.block = ? AND v.kind = ?`, [blockOf(own, lexicon), kind])
    return distinct(candidates.filter(({ name }) => isSpelling(own, toVoice(name, kind), lexicon)))
  })
}

function isSpelling(a: Voice, b: Voice, lexicon: IdentityLexicon): boolean {
  if (a.kind === 'organisation') return compareVoices(a, b, lexicon).same
  const { grade } = compareNames(readPersonName(a.name, lexicon), readPersonName(b.name, lexicon), lexicon)
  return grade === 'exact' || grade === 'spelling'
}

const toVoice = (name: string, kind: Voice['kind']): Voice => ({
  ...{ id: 0, kind, name, aliases: [name], company: [] },
  ...{ role: null, affiliation: null, article: '', published: null },
})

const distinct = (candidates: readonly Candidate[]): KnownSpeaker[] => [
  ...new Map(candidates.map(({ id, key, name, kind }) => [id, { id, key, name, kind }])).values(),
]

/** Those who are quoted most come first: of many of one name, they are mostly meant. */
function byProminence(db: Database, speakers: readonly KnownSpeaker[]): KnownSpeaker[] {
  const counts = new Map(
    db
      .all<{ speaker: number; times: number }>(
        `SELECT v.speaker, count(*) AS times FROM voices v JOIN said s ON s.voice = v.id
         WHERE v.speaker IN (SELECT value FROM json_each(?)) GROUP BY v.speaker`,
        [JSON.stringify(speakers.map(({ id }) => id))],
      )
      .map(({ speaker, times }) => [speaker, times]),
  )
  const timesOf = ({ id }: KnownSpeaker) => counts.get(id) ?? 0
  return [...speakers].sort((a, b) => timesOf(b) - timesOf(a) || (a.key < b.key ? -1 : 1))
}

/** An organisation speaks by those who speak for it: "a spokesman for the ministry", "the ministry's spokeswoman Anna Ruiz". */
function findSpokesmen(db: Database, speakers: readonly KnownSpeaker[]): number[] {
  const organisations = speakers.filter(({ kind }) => kind === 'organisation')
  const names = new Set(
    organisations.flatMap(({ id, name }) => [
      toFoldedWords(name).join(' '),
      ...db
        .all<{ alias: string }>('SELECT alias FROM aliases WHERE speaker = ?', [id])
        .map(({ alias }) => toFoldedWords(alias).join(' ')),
    ]),
  )
  const found = [...names].filter(Boolean).flatMap((name) => {
    const phrase = toPhraseMatch(['name', 'role', 'affiliation'], name.split(' '))
    return db.all<{ id: number }>(
      `SELECT id FROM voices WHERE id IN (SELECT rowid FROM voices_search WHERE voices_search MATCH ?)
        AND kind <> 'organisation'
        AND (block IS NULL OR id IN (SELECT rowid FROM voices_search WHERE voices_search MATCH 'role : spokes*'))`,
      [phrase],
    )
  })
  return [...new Set(found.map(({ id }) => id))]
}

/** The voices of which the words tell what they are: "foreign minister of Norway". */
const findDescribed = (db: Database, words: readonly string[]): number[] =>
  db
    .all<{ id: number }>('SELECT rowid AS id FROM voices_search WHERE voices_search MATCH ?', [
      toMatch(['name', 'role', 'affiliation'], words),
    ])
    .map(({ id }) => id)

/** The condition that a quotation `q` is one of theirs. */
export function toCondition({ speakers, voices }: Who): { sql: string; params: Cell[] } {
  return {
    sql: `q.id IN (SELECT s.quotation FROM said s JOIN voices v ON v.id = s.voice
      WHERE v.speaker IN (SELECT value FROM json_each(?)) OR v.id IN (SELECT value FROM json_each(?)))`,
    params: [JSON.stringify(speakers.map(({ id }) => id)), JSON.stringify(voices)],
  }
}
