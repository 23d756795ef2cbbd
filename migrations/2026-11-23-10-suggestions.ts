import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

const STATUSES = ['invited', 'active', 'deactivated']
const USER_COLUMNS = ['id', 'email', 'name', 'language', 'theme', 'status', 'created_at', 'password_hash']

/** Texts proposed by those who do not hold the pen, what became of each change of them, and links for guests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allowStatuses(db, [...STATUSES, 'guest'])
  await guestLinks(db)
  await suggestions(db)
  await decisions(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['suggestion_decisions', 'suggestions', 'guest_links']) await db.schema.dropTable(table).execute()
  await sql`update users set status = 'deactivated' where status = 'guest'`.execute(db)
  await allowStatuses(db, STATUSES)
}

async function guestLinks({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('guest_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .addUniqueConstraint('guest_links_token', ['token_hash'])
    .execute()
  for (const column of ['article_id', 'user_id', 'created_by']) {
    await schema.createIndex(`guest_links_${column}`).on('guest_links').column(column).execute()
  }
}

async function suggestions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('suggestions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('pair_id', 'text', (column) => column.notNull().references('pairs.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('change_count', 'integer', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addUniqueConstraint('suggestions_number', ['article_id', 'number'])
    .addCheckConstraint('suggestions_side', sql`side in ('source', 'target')`)
    .execute()
  await schema.createIndex('suggestions_pair').on('suggestions').column('pair_id').execute()
  await schema.createIndex('suggestions_author').on('suggestions').column('author_id').execute()
}

async function decisions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('suggestion_decisions')
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('suggestion_id', 'text', (column) => column.notNull().references('suggestions.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('suggestion_decisions_key', ['article_id', 'change', 'suggestion_id', 'place'])
    .addCheckConstraint('suggestion_decisions_decision', sql`decision in ('taken', 'by-hand', 'declined')`)
    .execute()
  await schema
    .createIndex('suggestion_decisions_suggestion')
    .on('suggestion_decisions')
    .column('suggestion_id')
    .execute()
  await schema.createIndex('suggestion_decisions_actor').on('suggestion_decisions').column('actor_id').execute()
}

/** SQLite cannot change a check: the table is made anew, and the keys that point to it are looked at when all is back. */
async function allowStatuses(db: Kysely<unknown>, statuses: readonly string[]): Promise<void> {
  const check = `status in (${statuses.map((status) => `'${status}'`).join(', ')})`
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) {
    await db.schema.alterTable('users').dropConstraint('users_status').execute()
    await db.schema.alterTable('users').addCheckConstraint('users_status', sql.raw(check)).execute()
    return
  }
  const columns = sql.raw(USER_COLUMNS.join(', '))
  await sql`pragma defer_foreign_keys = on`.execute(db)
  await sql`create temporary table kept_users as select ${columns} from users`.execute(db)
  await db.schema.dropTable('users').execute()
  let users: CreateTableBuilder<string, string> = db.schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
  for (const column of USER_COLUMNS.slice(1, -1)) users = users.addColumn(column, 'text', (made) => made.notNull())
  await users
    .addColumn('password_hash', 'text')
    .addUniqueConstraint('users_email_unique', ['email'])
    .addCheckConstraint('users_language', sql`language in ('zh-Hans', 'en')`)
    .addCheckConstraint('users_theme', sql`theme in ('auto', 'light', 'dark')`)
    .addCheckConstraint('users_status', sql.raw(check))
    .execute()
  await sql`insert into users (${columns}) select ${columns} from kept_users`.execute(db)
  await sql`drop table kept_users`.execute(db)
}
