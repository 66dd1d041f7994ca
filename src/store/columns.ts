import type { Cell, Database } from './sqlite.ts'

/** Puts a row into a table, column by column; gives its rowid. */
export function insert(db: Database, table: string, row: Readonly<Record<string, Cell>>): number {
  const names = Object.keys(row)
  const columns = names.map((name) => `"${name}"`).join(', ')
  return db.run(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row))
}
