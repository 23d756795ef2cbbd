import type { Kysely } from 'kysely'

/** Why a reviewer changed something, and what the translator answered to it after a return; rows are only added. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reasons')
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('pair_id', 'text', (column) => column.notNull().references('pairs.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('start_offset', 'integer', (column) => column.notNull())
    .addColumn('end_offset', 'integer', (column) => column.notNull())
    .addColumn('deleted', 'text', (column) => column.notNull())
    .addColumn('inserted', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('severity', 'text')
    .addColumn('actor_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reasons_pk', ['article_id', 'change', 'pair_id', 'side', 'start_offset'])
    .execute()
  await db.schema
    .createTable('answers')
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('returned', 'integer', (column) => column.notNull())
    .addColumn('pair_id', 'text', (column) => column.notNull().references('pairs.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('start_offset', 'integer', (column) => column.notNull())
    .addColumn('end_offset', 'integer', (column) => column.notNull())
    .addColumn('before_offset', 'integer', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('thread_id', 'text')
    .addColumn('actor_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_pk', ['article_id', 'change', 'pair_id', 'side', 'before_offset', 'start_offset'])
    .execute()
  for (const table of ['reasons', 'answers']) {
    await db.schema.createIndex(`${table}_pair`).on(table).column('pair_id').execute()
    await db.schema.createIndex(`${table}_actor`).on(table).column('actor_id').execute()
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('answers').execute()
  await db.schema.dropTable('reasons').execute()
}
