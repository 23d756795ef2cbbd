import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import { BadSetting, readConfig, type Config } from '../config.ts'
import type { Context } from '../context.ts'
import { copySqlite, migrateToLatest, pendingMigrations } from '../db/migrate.ts'
import { openPostgres, openSqlite, type Database } from '../db/open.ts'
import { systemClock } from '../lib/clock.ts'
import type { Actor } from '../policy/actor.ts'
import type { Services } from '../services.ts'
import { loadAssets } from '../web/assets.ts'
import { loadWords } from '../web/i18n.ts'
import { createViews } from '../web/views.ts'
import { RefusedInput } from './refusal.ts'

/** Opens everything a server needs: log, migrated database, words, views. */
export async function openServices(config: Config): Promise<Services> {
  const log = pino({ level: config.logLevel, base: null }, destination(2)) // standard output is for what commands answer
  return {
    config,
    database: await openDatabase(config, (event, name) => log.info({ [event]: name }, event)),
    clock: systemClock,
    log,
    words: loadWords(),
    draw: createViews({ fresh: import.meta.filename.endsWith('.ts') }), // run from sources: somebody is working on them
    asset: loadAssets(),
  }
}

/** The embedded database's file. */
export function sqliteFile({ dataFolder }: Config): string {
  return join(dataFolder, 'duizhao.db')
}

export type Told = (event: 'copied' | 'migrated', name: string) => void

/** Opens the office's database and brings its schema up to date; an embedded one is copied first. */
export async function openDatabase(config: Config, tell: Told = () => undefined): Promise<Database> {
  const wasThere = existsSync(sqliteFile(config))
  const database = open(config)
  try {
    const pending = await pendingMigrations(database)
    if (pending[0] && database.engine === 'sqlite' && wasThere)
      tell('copied', await copyAside(database, config, pending[0]))
    for (const migration of await migrateToLatest(database)) tell('migrated', migration)
    return database
  } catch (error) {
    await database.close()
    throw explained(error, config)
  }
}

export type Desk = Pick<Services, 'config' | 'database' | 'clock' | 'words'>

/** Opens the database for one command, and closes it whatever happens. */
export async function withDesk<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  try {
    return await work({ config, database, clock: systemClock, words: loadWords() })
  } finally {
    await database.close()
  }
}

/** What a command run from here is given. */
export function contextFor({ database, clock, config }: Desk, actor: Actor): Context {
  return { read: database.read, write: database.write, actor, now: clock().toISOString(), rules: config.rules }
}

function open(config: Config): Database {
  if (config.databaseUrl) return openPostgres(config.databaseUrl)
  try {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 }) // texts and sessions are nobody else's on this machine
    return openSqlite(sqliteFile(config))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BadSetting(
      'DUIZHAO_DATA',
      `must be a folder that this user may write in; ${config.dataFolder}: ${reason}`,
    )
  }
}

/** Keeps the state before a migration beside the database, never over an older copy. */
async function copyAside(database: Database, { dataFolder }: Config, migration: string): Promise<string> {
  let file = join(dataFolder, `before-${migration}.db`)
  for (let number = 2; existsSync(file); number += 1) file = join(dataFolder, `before-${migration}-${number}.db`)
  await copySqlite(database, file)
  return file
}

function explained(error: unknown, { databaseUrl }: Config): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (error.message.startsWith('corrupted migrations'))
    return new RefusedInput(`a newer Duizhao made this database; install that one (${error.message})`)
  if (databaseUrl === null || !UNREACHABLE.test(code)) return error
  return new BadSetting(
    'DUIZHAO_DATABASE_URL',
    `must be the address of a PostgreSQL that lets us in; trying it gave ${code}`,
  )
}

/** Node's codes for networks, and PostgreSQL's for wrong passwords and missing databases. */
const UNREACHABLE = /^(E[A-Z_]+|28\w{3}|3D000)$/
