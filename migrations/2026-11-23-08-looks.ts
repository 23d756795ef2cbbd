import type { Kysely } from 'kysely'

/** Up to which change of an article a person has said to have seen it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('looks')
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('looked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('looks_pk', ['user_id', 'article_id'])
    .execute()
  await db.schema.createIndex('looks_article').on('looks').column('article_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('looks').execute()
}
