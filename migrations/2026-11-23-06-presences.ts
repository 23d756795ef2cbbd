import { sql, type Kysely } from 'kysely'

/** Who is in an article just now, in which paragraph and doing what: one row for a person and an article, written over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('presences')
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('tab', 'text', (column) => column.notNull())
    .addColumn('pair_id', 'text', (column) => column.references('pairs.id'))
    .addColumn('doing', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('presences_key', ['article_id', 'user_id'])
    .addCheckConstraint('presences_doing', sql`doing in ('looking', 'writing')`)
    .execute()
  await db.schema.createIndex('presences_user').on('presences').column('user_id').execute()
  await db.schema.createIndex('presences_pair').on('presences').column('pair_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('presences').execute()
}
