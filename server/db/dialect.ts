import { SqliteAdapter, sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from './open.ts'

/** What differs between SQLite and PostgreSQL stands here and nowhere else. */
export function isSqlite(db: Db): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** Locks the rows of a select until the transaction ends; on SQLite the transaction itself holds the whole database. */
export function locked<Query extends { forUpdate(): Query }>(db: Db, query: Query): Query {
  return isSqlite(db) ? query : query.forUpdate()
}

/** True where the column holds the words, whatever their case; `%` and `_` in the words are themselves. */
export function contains(column: Expression<string>, words: string): RawBuilder<SqlBool> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`
}

/** The number of rows, as a number on both. */
export const countRows = sql<number>`cast(count(*) as integer)`

/** True for a refusal because a row with that key is there already. */
export function isDuplicate(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505'
}

/** True when another process kept the database longer than we wait. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
