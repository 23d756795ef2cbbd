import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { after } from 'mocha'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { openSqlite, type Database } from '../../server/db/open.ts'
import { openEmptyPostgres, openPostgresForTests } from './postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'))
let template: Promise<string> | undefined
let count = 0
const open: Database[] = []

/** A fresh, migrated database: a file of its own, or PostgreSQL when `DUIZHAO_TEST_DATABASE` asks for it. */
export async function openTestDatabase(): Promise<Database> {
  const wanted = process.env.DUIZHAO_TEST_DATABASE
  if (wanted) return openPostgresForTests(wanted)
  const database = openSqlite(await testDatabaseFile())
  await sql`pragma synchronous = off`.execute(database.writer) // nobody cuts the power here; test/db asks about the real setting
  open.push(database)
  return database
}

/** A database without a single table. */
export async function openEmptyDatabase(): Promise<Database> {
  const wanted = process.env.DUIZHAO_TEST_DATABASE
  if (wanted) return openEmptyPostgres(wanted)
  const database = openSqlite(join(testFolder(), 'empty.db'))
  open.push(database)
  return database
}

/** A fresh, migrated SQLite database as the server opens it, and the path of its file, for other processes. */
export async function openTestFile(): Promise<{ database: Database; file: string }> {
  const file = await testDatabaseFile()
  const database = openSqlite(file)
  open.push(database)
  return { database, file }
}

/** The path of a fresh, migrated database file. */
export async function testDatabaseFile(): Promise<string> {
  template ??= makeTemplate()
  const file = join(folder, `${(count += 1)}.db`)
  copyFileSync(await template, file)
  return file
}

/** A new empty folder that goes when the tests end. */
export function testFolder(): string {
  return mkdtempSync(join(folder, 'folder-'))
}

async function makeTemplate(): Promise<string> {
  const file = join(folder, 'template.db')
  const database = openSqlite(file)
  await migrateToLatest(database)
  await database.close() // the last connection to close folds the write-ahead log into the file
  return file
}

after(async () => {
  for (const database of open) await database.close().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})
