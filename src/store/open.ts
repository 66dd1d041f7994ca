import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InputError } from '../errors.ts'
import { markCurrent } from './rules.ts'
import { MIGRATIONS } from './schema.ts'
import { type Database, openDatabase } from './sqlite.ts'

/** An open archive: its database, and the folder from which the paths of its files count. */
export type Archive = { readonly db: Database; readonly path: string; readonly folder: string }

export type ArchiveOptions = {
  /** Make the file where there is none. */
  readonly create?: boolean
}

/** Tells our files from other people's databases ("who?"). */
const APPLICATION = 0x77686f3f

/**
 * Opens an archive and brings it to the version of this program.
 * @throws InputError where there is none (`no-archive`), or the file is something else (`not-an-archive`) or is newer than
 * the program (`newer-archive`).
 */
export async function openArchive(path: string, { create = false }: ArchiveOptions = {}): Promise<Archive> {
  if (!create && !existsSync(path))
    throw new InputError(
      'no-archive',
      `${path}: expected an archive, got no file; make one with "whosaid add", or name it with --archive`,
      { path },
    )
  const db = await tryTo(path, () => openDatabase(path))
  try {
    await tryTo(path, async () => prepare(db, path))
  } catch (error) {
    db.close()
    throw error
  }
  return { db, path, folder: dirname(resolve(path)) }
}

function prepare(db: Database, path: string): void {
  const version = readVersion(db, path)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -32000',
  )
  if (version < MIGRATIONS.length) migrate(db, path)
}

function readVersion(db: Database, path: string): number {
  const pragma = (name: string) => Number(db.get<Record<string, number>>(`PRAGMA ${name}`)?.[name])
  const version = pragma('user_version')
  const isEmpty = db.get('SELECT 1 FROM sqlite_schema') === undefined
  if (!isEmpty && pragma('application_id') !== APPLICATION)
    throw new InputError(
      'not-an-archive',
      `${path}: expected an archive of whosaid, got another database; name another`,
      { path },
    )
  if (version > MIGRATIONS.length)
    throw new InputError(
      'newer-archive',
      `${path}: expected an archive of version ${MIGRATIONS.length} or before, got version ${version}; get a newer whosaid`,
      { path },
    )
  return version
}

/** Another process may have migrated meanwhile: the version is asked again once the file is ours. */
function migrate(db: Database, path: string): void {
  db.transaction(() => {
    const before = readVersion(db, path)
    for (let version = before; version < MIGRATIONS.length; version++) db.exec(MIGRATIONS[version])
    if (before === 0) markCurrent(db)
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${MIGRATIONS.length}`)
  })
}

/** What SQLite says of a file, as one line that names it. */
async function tryTo<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof InputError) throw error
    const { message } = error as Error
    if (/not a database|file is encrypted/i.test(message))
      throw new InputError(
        'not-an-archive',
        `${path}: expected an archive of whosaid, got another file; name another`,
        { path },
      )
    throw new InputError(
      'archive',
      `${path}: expected an archive that can be opened, got "${message}"; check the file`,
      {
        path,
      },
    )
  }
}
