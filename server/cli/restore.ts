import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { copySqliteFile, faultOfSqlite, foldWhenAlone } from '../db/sqlite-file.ts'
import { keepPart, partOf } from './durable-file.ts'
import { sqliteFile } from './open-services.ts'
import { printLine } from './print.ts'
import { RefusedInput, WrongUsage } from './refusal.ts'

/** Puts a backup in the place of the embedded database, which stays beside it under another name. */
export function restore(file: string): void {
  const config = readConfig(process.env)
  if (config.databaseUrl) throw new WrongUsage('restore replaces the embedded database; for PostgreSQL use pg_restore')
  if (!existsSync(file)) throw new RefusedInput(`${file}: there is no such file`)
  const fault = faultOfSqlite(file)
  if (fault) throw new RefusedInput(`${file}: ${fault}`)

  mkdirSync(config.dataFolder, { recursive: true })
  const database = sqliteFile(config)
  const part = partOf(database)
  try {
    copySqliteFile(file, part)
    const former = setAside(database, config.dataFolder)
    keepPart(part, database)
    printLine(`The database is now that of ${file}.${former ? ` The former one is kept as ${former}.` : ''}`)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Renames the present database; refuses while a server has it open. */
function setAside(database: string, folder: string): string | null {
  if (!existsSync(database)) return null
  if (!foldWhenAlone(database)) throw new RefusedInput(`${database}: a server has this database open; stop it first`)
  const former = join(folder, `before-restore-${new Date().toISOString().replace(/\W/g, '')}.db`)
  renameSync(database, former)
  return former
}
