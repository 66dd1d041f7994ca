import { InputError } from '../errors.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Archive } from './open.ts'
import { settle } from './settle.ts'
import type { Database } from './sqlite.ts'
import { markUnsettled } from './unsettled.ts'
import { findWho, type KnownSpeaker } from './who.ts'

/** A speaker in a list: how often he is quoted, and between which days. */
export type ListedSpeaker = KnownSpeaker & {
  readonly role: string | null
  readonly quotations: number
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
}

const LISTED = `SELECT p.id, p.key, p.name, p.kind,
    (SELECT r.role FROM roles r WHERE r.speaker = p.id ORDER BY r.articles DESC, r.last DESC, r.role LIMIT 1) AS role,
    count(DISTINCT q.id) AS quotations, count(DISTINCT q.article) AS articles, min(q.said_on) AS first, max(q.said_on) AS last
  FROM speakers p JOIN voices v ON v.speaker = p.id JOIN said s ON s.voice = v.id
  JOIN quotations q ON q.id = s.quotation AND q.correction IS NOT 'rejected'`

/** The speakers of the archive, those with most quotations first; with `asked`, those of that name. */
export function listSpeakers({ db }: Archive, limit: number, asked?: readonly KnownSpeaker[]): ListedSpeaker[] {
  const ids = asked && JSON.stringify(asked.map(({ id }) => id))
  return db.all<ListedSpeaker>(
    `${LISTED} ${ids ? 'WHERE p.id IN (SELECT value FROM json_each(?))' : ''}
     GROUP BY p.id ORDER BY quotations DESC, p.key LIMIT ?`,
    [...(ids ? [ids] : []), limit],
  )
}

/** One speaker as one article names him, and why he was taken for this one. */
export type ListedVoice = {
  readonly article: string
  readonly published: string | null
  readonly name: string
  readonly role: string | null
  readonly quotations: number
  readonly why: string | null
}

export const listVoices = ({ db }: Archive, speaker: number): ListedVoice[] =>
  db.all<ListedVoice>(
    `SELECT a.key AS article, a.published, v.name, v.role, count(s.quotation) AS quotations, v.why
     FROM voices v JOIN articles a ON a.id = v.article LEFT JOIN said s ON s.voice = v.id
     WHERE v.speaker = ? GROUP BY v.id ORDER BY a.published, a.key`,
    [speaker],
  )

export type RoleOf = {
  readonly role: string
  readonly first: string | null
  readonly last: string | null
  readonly articles: number
}

/** The roles that articles give a speaker, and when. */
export const listRoles = ({ db }: Archive, speaker: number): RoleOf[] =>
  db.all<RoleOf>('SELECT role, first, last, articles FROM roles WHERE speaker = ? ORDER BY first, role', [speaker])

/**
 * The one speaker that is meant: by key, or by a name that only one bears.
 * @throws InputError `no-speaker` or `several-speakers`.
 */
export function findOne({ db }: Archive, asked: string, lexicon: IdentityLexicon): KnownSpeaker {
  const found = findWho(db, asked, lexicon)?.speakers ?? []
  if (found.length === 0)
    throw new InputError(
      'no-speaker',
      `${asked}: expected a speaker of the archive, got a name nobody bears; see "whosaid speakers"`,
    )
  if (found.length > 1)
    throw new InputError(
      'several-speakers',
      `${asked}: expected one speaker, got ${found.length}: ${found.map(({ key }) => key).join(', ')}; name one by its key`,
    )
  return found[0]
}

/** A voice that stands for the speaker: the first, which other articles do not change. */
const firstVoice = (db: Database, speaker: number) =>
  db.get<{ article: string; name: string; block: string }>(
    `SELECT a.key AS article, v.name, v.block FROM voices v JOIN articles a ON a.id = v.article
     WHERE v.speaker = ? ORDER BY a.published, a.key, v.number LIMIT 1`,
    [speaker],
  ) as { article: string; name: string; block: string }

type Tied = { readonly article: string; readonly name: string; readonly block: string }

function tie(db: Database, kind: 'same' | 'apart', a: Tied, b: Tied, made: string): void {
  const [opposite, own] = kind === 'same' ? ['apart', 'same'] : ['same', 'apart']
  for (const [x, y] of [[a, b], [b, a]])
    db.run('DELETE FROM ties WHERE kind = ? AND a_article = ? AND a_name = ? AND b_article = ? AND b_name = ?', [
      opposite, x.article, x.name, y.article, y.name,
    ]) // biome-ignore format: one line
  db.run('INSERT OR IGNORE INTO ties (kind, a_article, a_name, b_article, b_name, made) VALUES (?, ?, ?, ?, ?, ?)', [
    own,
    a.article,
    a.name,
    b.article,
    b.name,
    made,
  ])
  for (const { block } of [a, b]) markUnsettled(db, 'block', block)
}

/** Two speakers are one from now on, in articles to come too. `now`: ISO 8601. */
export function mergeSpeakers(
  archive: Archive,
  [a, b]: readonly KnownSpeaker[],
  now: string,
  lexicon: IdentityLexicon,
): void {
  const { db } = archive
  db.transaction(() => tie(db, 'same', firstVoice(db, a.id), firstVoice(db, b.id), now))
  settle(archive, lexicon)
}

/**
 * Those of these articles are another person than the rest of the speaker.
 * @throws InputError where that would leave nothing, or the speaker is in none of them.
 */
export function splitSpeaker(
  archive: Archive,
  speaker: KnownSpeaker,
  articles: readonly string[],
  now: string,
  lexicon: IdentityLexicon,
): void {
  const { db } = archive
  const voices = db.all<Tied>(
    `SELECT a.key AS article, v.name, v.block FROM voices v JOIN articles a ON a.id = v.article
     WHERE v.speaker = ? ORDER BY a.published, a.key, v.number`,
    [speaker.id],
  )
  const [away, rest] = [
    voices.filter((v) => articles.includes(v.article)),
    voices.filter((v) => !articles.includes(v.article)),
  ]
  const missing = articles.find((article) => !voices.some((voice) => voice.article === article))
  if (missing !== undefined)
    throw new InputError(
      'no-voice',
      `${missing}: expected an article that quotes ${speaker.name}, got another; see "whosaid speakers ${speaker.key}"`,
    )
  if (rest.length === 0)
    throw new InputError(
      'whole-speaker',
      `${speaker.key}: expected to leave some article to the speaker, got all of them; name fewer`,
    )
  db.transaction(() => {
    // What is taken away stays together, and apart from what is left.
    for (const voice of away.slice(1)) tie(db, 'same', away[0], voice, now)
    for (const voice of away) tie(db, 'apart', voice, rest[0], now)
  })
  settle(archive, lexicon)
}
