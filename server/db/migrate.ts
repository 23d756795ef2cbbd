import { Migrator, NO_MIGRATIONS, sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import type { Database } from './open.ts'

/** Brings the schema to the newest migration, all or nothing; answers the names of those that ran. */
export async function migrateToLatest(database: Database): Promise<string[]> {
  return run(database, (migrator) => migrator.migrateToLatest())
}

/** Takes every migration back; for tests of the way down. */
export async function migrateToNothing(database: Database): Promise<string[]> {
  return run(database, (migrator) => migrator.migrateTo(NO_MIGRATIONS))
}

/** Names of the migrations that have not run on this database. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const found = await withMigrator(database, (migrator) => migrator.getMigrations())
  return found.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}

/** A consistent copy of an embedded database, also while it is being written. */
export async function copySqlite(database: Database, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(database.read)
}

type Run = Awaited<ReturnType<Migrator['migrateToLatest']>>

async function run(database: Database, move: (migrator: Migrator) => Promise<Run>): Promise<string[]> {
  const { error, results = [] } = await withMigrator(database, move)
  if (error) throw error
  return results.map((result) => result.migrationName)
}

function withMigrator<Result>(database: Database, work: (migrator: Migrator) => Promise<Result>): Promise<Result> {
  return work(new Migrator({ db: database.writer, provider: { getMigrations: async () => migrations } }))
}
