import { sql, type Kysely } from 'kysely'

/** Talk on pairs and on ranges of their texts. Comments, deeds and mentions are only added; a thread's row says how it stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('threads')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('pair_id', 'text', (column) => column.notNull().references('pairs.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('start_offset', 'integer')
    .addColumn('end_offset', 'integer')
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('must_fix', 'integer', (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('threads_number', ['article_id', 'number'])
    .addCheckConstraint('threads_side', sql`side in ('source', 'target')`)
    .addCheckConstraint('threads_status', sql`status in ('open', 'resolved')`)
    .addCheckConstraint('threads_must_fix', sql`must_fix in (0, 1)`)
    .execute()
  await schema.createIndex('threads_article').on('threads').columns(['article_id', 'status']).execute()
  await schema.createIndex('threads_pair').on('threads').column('pair_id').execute()
  await schema.createIndex('threads_opened_by').on('threads').column('opened_by').execute()

  await schema
    .createTable('comments')
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('comments_key', ['thread_id', 'number'])
    .execute()
  await schema.createIndex('comments_author').on('comments').column('author_id').execute()

  await schema
    .createTable('thread_deeds')
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('deed', 'text', (column) => column.notNull())
    .addColumn('comment', 'integer')
    .addColumn('actor_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_deeds_key', ['thread_id', 'number'])
    .addCheckConstraint(
      'thread_deeds_deed',
      sql`deed in ('resolve', 'reopen', 'demand', 'relent', 'take-back')`,
    )
    .execute()
  await schema.createIndex('thread_deeds_actor').on('thread_deeds').column('actor_id').execute()

  await schema
    .createTable('mentions')
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('comment', 'integer', (column) => column.notNull())
    .addColumn('start_offset', 'integer', (column) => column.notNull())
    .addColumn('end_offset', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addPrimaryKeyConstraint('mentions_key', ['thread_id', 'comment', 'start_offset'])
    .execute()
  await schema.createIndex('mentions_user').on('mentions').column('user_id').execute()

  await schema
    .createTable('thread_reads')
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_reads_key', ['thread_id', 'user_id'])
    .execute()
  await schema.createIndex('thread_reads_user').on('thread_reads').column('user_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['thread_reads', 'mentions', 'thread_deeds', 'comments', 'threads']) {
    await db.schema.dropTable(table).execute()
  }
}
