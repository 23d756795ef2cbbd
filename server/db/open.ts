import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Dialect, type Transaction } from 'kysely'
import pg from 'pg'
import { Problem } from '../lib/problem.ts'
import { isBusy } from './dialect.ts'
import { CamelCaseByDriver } from './kept-statements.ts'
import type { Schema } from './schema.ts'
import { ImmediateSqliteDialect } from './sqlite.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

/** One database: `read` never waits behind a write; `write` is one transaction, begun with the right to write. */
export type Database = {
  engine: 'sqlite' | 'postgres'
  read: Db
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** The writing connection outside a transaction, for migrations and for copies. */
  writer: Db
  /** Does the database answer? */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** Milliseconds that SQLite waits for another process that writes. */
const BUSY_MILLISECONDS = 10_000

/** Opens an embedded database; the folder is made when it is missing. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = new SqliteConnection(file, { timeout: BUSY_MILLISECONDS })
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL') // an acknowledged save survives a lost power supply
  writer.pragma('foreign_keys = ON')
  const reader = new SqliteConnection(file, { timeout: BUSY_MILLISECONDS, readonly: true })
  for (const connection of [writer, reader]) lowerEveryLetter(connection)
  return together('sqlite', embedded(reader), embedded(writer))
}

/** Opens PostgreSQL by its address; counts come back as numbers. */
export function openPostgres(url: string): Database {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection that the server ended is replaced, and a query that was on it fails; unheard, either would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = kysely(new PostgresDialect({ pool }))
  return together('postgres', db, db)
}

/** A database from any dialect with one connection, such as PostgreSQL compiled for tests. */
export function openWith(dialect: Dialect): Database {
  const db = kysely(dialect)
  return together('postgres', db, db)
}

function embedded(connection: SqliteConnection.Database): Db {
  return kysely(new ImmediateSqliteDialect(connection), new CamelCaseByDriver())
}

function kysely(dialect: Dialect, names = new CamelCasePlugin()): Db {
  return new Kysely<Schema>({ dialect, plugins: [names] })
}

function together(engine: Database['engine'], read: Db, writer: Db): Database {
  return {
    engine,
    read,
    writer,
    write: (work) => writer.transaction().execute(work).catch(refuseWhenBusy),
    isReady: () =>
      sql`select 1`.execute(read).then(
        () => true,
        () => false,
      ),
    async close() {
      if (read !== writer) await read.destroy()
      await writer.destroy()
    },
  }
}

/** SQLite's own `lower` knows ASCII alone. */
function lowerEveryLetter(connection: SqliteConnection.Database): void {
  connection.function('lower', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  )
}

function refuseWhenBusy(error: unknown): never {
  throw isBusy(error) ? new Problem('database.busy') : error
}
