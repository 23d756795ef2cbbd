import type { Kysely } from 'kysely'

/** What a review found in one person's words, written down when it ends; `errors` is JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_rounds')
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('base', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('characters', 'integer', (column) => column.notNull())
    .addColumn('errors', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_rounds_pk', ['article_id', 'change', 'user_id'])
    .execute()
  for (const column of ['user_id', 'actor_id', 'created_at']) {
    await db.schema.createIndex(`review_rounds_${column}`).on('review_rounds').column(column).execute()
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('review_rounds').execute()
}
