import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { openSqlite, type Database } from '../../server/db/open.ts'

export const SCHEMA_FILE = new URL('../../migrations/schema.sql', import.meta.url)

/** The newest schema as SQLite tells it, a column or constraint a line, tables and indexes by name. */
export async function newestSchema(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-schema-'))
  const database = openSqlite(join(folder, 'schema.db'))
  try {
    await migrateToLatest(database)
    return await schemaOf(database)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}

/** The schema of an embedded database, without what SQLite and the migrations keep for themselves. */
export async function schemaOf({ read }: Database): Promise<string> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite%' and tbl_name not like 'kysely%'
    order by tbl_name, type desc, name`.execute(read)
  return rows.map(({ sql: statement }) => `${inLines(statement)};\n`).join('\n')
}

/** Breaks a table's definition at its outermost commas. */
function inLines(statement: string): string {
  if (!statement.startsWith('create table') && !statement.startsWith('CREATE TABLE')) return statement
  let depth = 0
  return statement.replace(/[(),] ?/g, (sign) => {
    if (sign.startsWith('(')) return (depth += 1) === 1 ? '(\n  ' : sign
    if (sign.startsWith(')')) return (depth -= 1) === 0 ? '\n)' : sign
    return depth === 1 ? ',\n  ' : sign
  })
}
