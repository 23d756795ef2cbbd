import type { Kysely } from 'kysely'

/** How sure the engine was of each pair; null once a person has looked at it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pairs').addColumn('confidence', 'double precision').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pairs').dropColumn('confidence').execute()
}
