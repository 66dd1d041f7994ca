import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'

/** What a cell of SQLite holds here: offsets and counts are far below 2^53. */
export type Cell = string | number | null
export type Params = readonly Cell[] | Readonly<Record<string, Cell>>

/** The little of SQLite that the archive needs. Statements are prepared once. */
export type Database = {
  /** Any number of statements without parameters. */
  readonly exec: (sql: string) => void
  /** A statement that changes rows; gives the rowid that it inserted last. */
  readonly run: (sql: string, params?: Params) => number
  readonly all: <T>(sql: string, params?: Params) => T[]
  readonly get: <T>(sql: string, params?: Params) => T | undefined
  /** One row at a time, so that a large table takes no memory. */
  readonly each: <T>(sql: string, params?: Params) => Iterable<T>
  /** All of the task or nothing of it; waits for another writer. */
  readonly transaction: <T>(task: () => T) => T
  readonly close: () => void
}

export type OpenOptions = { readonly readOnly?: boolean }

/** How long a writer waits for another one, in milliseconds. */
export const PATIENCE = 30_000

/** Opens a database file, by Node's own SQLite where it has one, else by its shim. This file alone knows which. */
export async function openDatabase(path: string, { readOnly = false }: OpenOptions = {}): Promise<Database> {
  const DatabaseSync = await loadSqlite()
  const database = new DatabaseSync(path, { readOnly, timeout: PATIENCE })
  const statements = new Map<string, StatementSyncInstance>()
  const prepare = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const bind = (params: Params = []) => (Array.isArray(params) ? params : [params])
  let depth = 0
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, params) => Number(prepare(sql).run(...bind(params)).lastInsertRowid),
    all: <T>(sql: string, params?: Params) => prepare(sql).all(...bind(params)) as T[],
    get: <T>(sql: string, params?: Params) => prepare(sql).get(...bind(params)) as T | undefined,
    // A statement of its own: one that is being stepped through cannot be asked again meanwhile.
    each: <T>(sql: string, params?: Params) => database.prepare(sql).iterate(...bind(params)) as Iterable<T>,
    transaction: (task) => {
      if (depth > 0) return task()
      database.exec('BEGIN IMMEDIATE')
      depth++
      try {
        const result = task()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      } finally {
        depth--
      }
    },
    close: () => database.close(),
  }
}

type Constructor = new (path: string, options: object) => DatabaseSyncInstance

/** Node has SQLite without a flag from 22.13 on. */
async function loadSqlite(): Promise<Constructor> {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 13))
    return (await import('@photostructure/sqlite')).DatabaseSync as unknown as Constructor
  return withoutWarning(async () => {
    // By a variable, since the types of Node 20 do not know the module.
    const name = 'node:sqlite'
    return ((await import(name)) as { DatabaseSync: Constructor }).DatabaseSync
  })
}

/** Node 22 and 23 warn of their SQLite at every start, which is none of the user's business. */
async function withoutWarning<T>(task: () => Promise<T>): Promise<T> {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return await task()
  } finally {
    process.emitWarning = emitWarning
  }
}
