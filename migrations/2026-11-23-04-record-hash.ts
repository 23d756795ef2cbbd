import type { Kysely } from 'kysely'

/** What stands in an article's history when a version is frozen, as a hash; versions from before have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('versions').addColumn('record_hash', 'text').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('versions').dropColumn('record_hash').execute()
}
