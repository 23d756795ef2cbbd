import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { readConfig } from '../config.ts'
import { copySqliteFile, faultOfSqlite } from '../db/sqlite-file.ts'
import { keepPart, partOf } from './durable-file.ts'
import { sqliteFile } from './open-services.ts'
import { printLine } from './print.ts'
import { RefusedInput, WrongUsage } from './refusal.ts'

/** Copies the embedded database to a new file, also while the server runs; the copy is checked before it gets its name. */
export function backup(file: string): void {
  const config = readConfig(process.env)
  if (config.databaseUrl) throw new WrongUsage('backup copies the embedded database; for PostgreSQL use pg_dump')
  const database = sqliteFile(config)
  if (!existsSync(database)) throw new RefusedInput(`${database}: there is no database yet`)
  if (existsSync(file)) throw new RefusedInput(`${file}: this file exists; a backup never overwrites`)
  if (!existsSync(dirname(file))) throw new RefusedInput(`${file}: there is no such folder`)

  const part = partOf(file)
  try {
    copySqliteFile(database, part)
    const fault = faultOfSqlite(part)
    if (fault) throw new RefusedInput(`${database}: the copy cannot be used: ${fault}`)
    keepPart(part, file)
  } finally {
    rmSync(part, { force: true })
  }
  printLine(`The database was copied to ${file}, and the copy is whole.`)
}
