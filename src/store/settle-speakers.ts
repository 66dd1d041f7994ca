import { identify } from '../identity/identify.ts'
import type { IdentityLexicon } from '../identity/lexicon.ts'
import type { Identity, Tie, Voice } from '../identity/voice.ts'
import { insert } from './columns.ts'
import type { Archive } from './open.ts'
import type { Database } from './sqlite.ts'

/** Blocks in one transaction: a reader sees all of them or none. */
const BATCH = 200

/** Finds anew who is who wherever articles came or went. What comes out depends on the articles alone, not on their order. */
export function settleSpeakers(
  archive: Archive,
  lexicon: IdentityLexicon,
  step: (done: number, all: number) => void,
): void {
  const { db } = archive
  const ties = readTies(db)
  const groups = toGroups(db, ties)
  step(0, groups.length)
  for (let i = 0; i < groups.length; i += BATCH) {
    db.transaction(() => {
      for (const blocks of groups.slice(i, i + BATCH)) settleBlocks(db, blocks, ties, lexicon)
    })
    step(Math.min(groups.length, i + BATCH), groups.length)
  }
}

type PlacedTie = Tie & { readonly blocks: readonly string[] }

/** What people said of who is who, with the blocks in which their voices stand now. */
function readTies(db: Database): PlacedTie[] {
  const rows = db.all<Record<'kind' | 'a_article' | 'a_name' | 'b_article' | 'b_name' | 'blocks', string>>(`
    SELECT t.kind, t.a_article, t.a_name, t.b_article, t.b_name,
      (SELECT json_group_array(DISTINCT v.block) FROM voices v JOIN articles a ON a.id = v.article
        WHERE v.block IS NOT NULL AND ((a.key = t.a_article AND v.name = t.a_name) OR (a.key = t.b_article AND v.name = t.b_name))
      ) AS blocks
    FROM ties t ORDER BY t.id`)
  return rows.map((row) => ({
    kind: row.kind as Tie['kind'],
    a: { article: row.a_article, name: row.a_name },
    b: { article: row.b_article, name: row.b_name },
    blocks: JSON.parse(row.blocks) as string[],
  }))
}

/** The unsettled blocks, each with those that ties join it to. */
function toGroups(db: Database, ties: readonly PlacedTie[]): string[][] {
  const unsettled = db.all<{ key: string }>("SELECT key FROM unsettled WHERE what = 'block' ORDER BY key")
  const neighbours = new Map<string, string[]>()
  for (const { blocks } of ties)
    for (const block of blocks) neighbours.set(block, [...(neighbours.get(block) ?? []), ...blocks])
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const { key } of unsettled) {
    if (seen.has(key)) continue
    const group = [key]
    seen.add(key)
    for (const block of group)
      for (const next of neighbours.get(block) ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          group.push(next)
        }
    groups.push(group.sort())
  }
  return groups
}

type VoiceRow = Omit<Voice, 'aliases' | 'company'> & { readonly aliases: string; readonly company: string }

function settleBlocks(
  db: Database,
  blocks: readonly string[],
  ties: readonly PlacedTie[],
  lexicon: IdentityLexicon,
): void {
  const voices = blocks.flatMap((block) => readVoices(db, block))
  const own = ties.filter((tie) => tie.blocks.some((block) => blocks.includes(block)))
  const byId = new Map(voices.map((voice) => [voice.id, voice]))
  const identities = identify(voices, own, lexicon)
    .map((identity) => ({ identity, first: firstSeen(identity, byId) }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  putSpeakers(
    db,
    blocks,
    identities.map(({ identity }) => identity),
  )
  for (const block of blocks) db.run("DELETE FROM unsettled WHERE what = 'block' AND key = ?", [block])
}

const readVoices = (db: Database, block: string): Voice[] =>
  db
    .all<VoiceRow>(
      `SELECT v.id, v.kind, v.name, v.aliases, v.role, v.affiliation, a.key AS article, a.published,
        (SELECT json_group_array(o.name) FROM voices o
          WHERE o.article = v.article AND o.id <> v.id AND o.block IS NOT NULL) AS company
      FROM voices v JOIN articles a ON a.id = v.article WHERE v.block = ?`,
      [block],
    )
    .map((row) => ({ ...row, aliases: JSON.parse(row.aliases), company: JSON.parse(row.company) }))

/** Namesakes are numbered by when and where they come up first. */
const firstSeen = ({ members }: Identity, byId: ReadonlyMap<number, Voice>): string =>
  members
    .map(({ voice }) => byId.get(voice) as Voice)
    .map(({ published, article }) => `${published ?? '9999'} ${article}`)
    .reduce((a, b) => (a < b ? a : b))

/** A speaker keeps its row as long as its key stays. */
function putSpeakers(db: Database, blocks: readonly string[], identities: readonly Identity[]): void {
  const before = new Map(
    blocks
      .flatMap((block) => db.all<{ id: number; key: string }>('SELECT id, key FROM speakers WHERE block = ?', [block]))
      .map(({ id, key }) => [key, id]),
  )
  const seen = new Map<string, number>()
  for (const { name, kind, members } of identities) {
    const slug = toSlug(name)
    const number = (seen.get(slug) ?? 0) + 1
    seen.set(slug, number)
    const key = number === 1 ? slug : `${slug}-${number}`
    const known = before.get(key)
    before.delete(key)
    if (known !== undefined)
      db.run('UPDATE speakers SET name = ?, kind = ?, block = ? WHERE id = ?', [name, kind, blocks[0], known])
    const speaker = known ?? insert(db, 'speakers', { key, name, kind, block: blocks[0] })
    for (const { voice, why } of members)
      db.run('UPDATE voices SET speaker = ?, why = ? WHERE id = ?', [speaker, why, voice])
  }
  for (const id of before.values()) db.run('DELETE FROM speakers WHERE id = ?', [id])
}

/** "Sergey Lavrov" → "sergey-lavrov": what an address can hold. */
export const toSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'unnamed'
