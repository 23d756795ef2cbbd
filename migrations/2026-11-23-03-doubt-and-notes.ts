import { sql, type Kysely } from 'kysely'

/** Doubt about a pair becomes part of its history, so that saying "it is right" can be undone; a mark can carry a note. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('standings').addColumn('confidence', 'double precision').execute()
  for (const table of ['pairs', 'standings']) {
    await db.schema
      .alterTable(table)
      .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
  await sql`
    update standings set confidence = (select pairs.confidence from pairs where pairs.id = standings.pair_id)
    where change = (select max(newest.change) from standings as newest where newest.pair_id = standings.pair_id)
  `.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['pairs', 'standings']) await db.schema.alterTable(table).dropColumn('note').execute()
  await db.schema.alterTable('standings').dropColumn('confidence').execute()
}
