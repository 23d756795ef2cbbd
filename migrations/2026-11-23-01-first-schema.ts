import { sql, type CreateTableBuilder, type Kysely } from 'kysely'

/** People and sessions, articles with their append-only history, versions, editions, activity, inbox, mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db)
  await articles(db)
  await history(db)
  await road(db)
  await publications(db)
  await talk(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [...TABLES].reverse()) await db.schema.dropTable(table).execute()
}

const TABLES = [
  'settings', 'users', 'user_roles', 'one_time_links', 'sessions', 'sign_in_attempts',
  'articles', 'article_people', 'imports',
  'changes', 'pairs', 'standings', 'revisions', 'lineages', 'drafts',
  'versions', 'waivers', 'slugs', 'editions', 'edition_pages', 'scheduled_editions',
  'activity', 'notices', 'mails',
]

type Table = CreateTableBuilder<string, string>
const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`) as ReturnType<typeof sql<boolean>>
const text = (table: Table, ...columns: string[]) =>
  columns.reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
const textOrNull = (table: Table, ...columns: string[]) =>
  columns.reduce((made, column) => made.addColumn(column, 'text'), table)
const integer = (table: Table, ...columns: string[]) =>
  columns.reduce((made, column) => made.addColumn(column, 'integer', (c) => c.notNull()), table)
const refers = (table: Table, column: string, to: string) =>
  table.addForeignKeyConstraint(`${nameOf(table)}_${column}`, [column], to, ['id'])
const nameOf = (table: Table): string => table.toOperationNode().table.table.identifier.name

async function people(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await text(schema.createTable('settings').addColumn('name', 'text', (c) => c.primaryKey().notNull()), 'value').execute()

  let users: Table = schema.createTable('users').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  users = text(users, 'email', 'name', 'language', 'theme', 'status', 'created_at')
  users = textOrNull(users, 'password_hash')
  await users
    .addUniqueConstraint('users_email_unique', ['email'])
    .addCheckConstraint('users_language', oneOf('language', ['zh-Hans', 'en']))
    .addCheckConstraint('users_theme', oneOf('theme', ['auto', 'light', 'dark']))
    .addCheckConstraint('users_status', oneOf('status', ['invited', 'active', 'deactivated']))
    .execute()

  await refers(text(schema.createTable('user_roles'), 'user_id', 'role'), 'user_id', 'users')
    .addPrimaryKeyConstraint('user_roles_key', ['user_id', 'role'])
    .addCheckConstraint('user_roles_role', oneOf('role', ['translator', 'reviewer', 'editor', 'admin']))
    .execute()

  let links: Table = schema.createTable('one_time_links').addColumn('token_hash', 'text', (c) => c.primaryKey().notNull())
  links = textOrNull(text(links, 'purpose', 'created_at', 'expires_at'), 'user_id', 'used_at', 'created_by')
  await refers(links, 'user_id', 'users')
    .addCheckConstraint('one_time_links_purpose', oneOf('purpose', ['set-up', 'invitation', 'reset']))
    .execute()
  await schema.createIndex('one_time_links_user').on('one_time_links').column('user_id').execute()

  let sessions: Table = schema.createTable('sessions').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  sessions = textOrNull(text(sessions, 'data', 'created_at', 'seen_at', 'agent'), 'user_id', 'ended_at')
  await refers(sessions, 'user_id', 'users').execute()
  await schema.createIndex('sessions_user').on('sessions').column('user_id').execute()

  const attempts = schema.createTable('sign_in_attempts').addColumn('name', 'text', (c) => c.primaryKey().notNull())
  await text(integer(attempts, 'failures'), 'since').execute()
}

async function articles(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  let table: Table = schema.createTable('articles').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  table = text(table, 'slug', 'stage', 'public_status', 'source_title', 'target_title', 'source_link', 'created_at', 'updated_at', 'created_by')
  table = textOrNull(integer(table, 'change', 'correction'), 'due_on', 'put_away_at')
  await refers(table, 'created_by', 'users')
    .addUniqueConstraint('articles_slug_unique', ['slug'])
    .addCheckConstraint('articles_stage', oneOf('stage', ['pairing', 'translation', 'review', 'approval', 'approved']))
    .addCheckConstraint('articles_public_status', oneOf('public_status', ['none', 'public', 'withdrawn']))
    .execute()
  await schema.createIndex('articles_created_by').on('articles').column('created_by').execute()
  await schema.createIndex('articles_updated').on('articles').columns(['put_away_at', 'updated_at']).execute()

  let members: Table = text(schema.createTable('article_people'), 'article_id', 'user_id', 'role')
  members = refers(refers(members, 'article_id', 'articles'), 'user_id', 'users')
  await members
    .addPrimaryKeyConstraint('article_people_key', ['article_id', 'user_id', 'role'])
    .addCheckConstraint('article_people_role', oneOf('role', ['translator', 'reviewer', 'editor']))
    .execute()
  await schema.createIndex('article_people_user').on('article_people').column('user_id').execute()

  const imports: Table = schema.createTable('imports').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  await refers(text(imports, 'user_id', 'content', 'created_at'), 'user_id', 'users').execute()
  await schema.createIndex('imports_user').on('imports').column('user_id').execute()
}

async function history(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  let changes: Table = integer(text(schema.createTable('changes'), 'article_id', 'actor_id', 'deed', 'created_at'), 'number')
  changes = refers(refers(changes.addColumn('undoes', 'integer'), 'article_id', 'articles'), 'actor_id', 'users')
  await changes.addPrimaryKeyConstraint('changes_key', ['article_id', 'number']).execute()
  await schema.createIndex('changes_actor').on('changes').column('actor_id').execute()
  await schema.createIndex('changes_undoes').on('changes').columns(['article_id', 'undoes']).execute()

  let pairs: Table = schema.createTable('pairs').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  pairs = text(pairs, 'article_id', 'presence', 'kind', 'link', 'state', 'source', 'target')
  pairs = integer(pairs, 'source_revision', 'target_revision', 'source_seen', 'change')
  pairs = pairs.addColumn('position', 'double precision', (c) => c.notNull())
  await refers(pairs, 'article_id', 'articles')
    .addCheckConstraint('pairs_presence', oneOf('presence', ['present', 'removed']))
    .addCheckConstraint('pairs_kind', oneOf('kind', KINDS))
    .addCheckConstraint('pairs_link', oneOf('link', LINKS))
    .addCheckConstraint('pairs_state', oneOf('state', STATES))
    .execute()
  await schema.createIndex('pairs_article').on('pairs').columns(['article_id', 'presence', 'position']).execute()

  let standings: Table = text(schema.createTable('standings'), 'pair_id', 'article_id', 'presence', 'kind', 'link', 'state')
  standings = integer(standings, 'change', 'source_seen').addColumn('position', 'double precision', (c) => c.notNull())
  await refers(refers(standings, 'pair_id', 'pairs'), 'article_id', 'articles')
    .addPrimaryKeyConstraint('standings_key', ['pair_id', 'change'])
    .execute()
  await schema.createIndex('standings_article').on('standings').columns(['article_id', 'change']).execute()

  let revisions: Table = text(schema.createTable('revisions'), 'pair_id', 'article_id', 'side', 'text', 'author_id', 'actor_id', 'origin', 'created_at')
  revisions = textOrNull(integer(revisions, 'number', 'change'), 'reason')
  revisions = refers(refers(revisions, 'pair_id', 'pairs'), 'article_id', 'articles')
  await refers(refers(revisions, 'author_id', 'users'), 'actor_id', 'users')
    .addPrimaryKeyConstraint('revisions_key', ['pair_id', 'side', 'number'])
    .addCheckConstraint('revisions_side', oneOf('side', ['source', 'target']))
    .addCheckConstraint('revisions_origin', oneOf('origin', ORIGINS))
    .execute()
  await schema.createIndex('revisions_article').on('revisions').columns(['article_id', 'change']).execute()
  await schema.createIndex('revisions_author').on('revisions').column('author_id').execute()
  await schema.createIndex('revisions_actor').on('revisions').column('actor_id').execute()

  let lineages: Table = integer(text(schema.createTable('lineages'), 'article_id', 'from_pair_id', 'to_pair_id'), 'change')
  lineages = refers(refers(refers(lineages, 'article_id', 'articles'), 'from_pair_id', 'pairs'), 'to_pair_id', 'pairs')
  await lineages.addPrimaryKeyConstraint('lineages_key', ['to_pair_id', 'from_pair_id', 'change']).execute()
  await schema.createIndex('lineages_article').on('lineages').columns(['article_id', 'change']).execute()
  await schema.createIndex('lineages_from').on('lineages').column('from_pair_id').execute()

  let drafts: Table = integer(text(schema.createTable('drafts'), 'pair_id', 'side', 'user_id', 'text', 'updated_at'), 'based_on')
  drafts = refers(refers(drafts, 'pair_id', 'pairs'), 'user_id', 'users')
  await drafts.addPrimaryKeyConstraint('drafts_key', ['pair_id', 'side', 'user_id']).execute()
  await schema.createIndex('drafts_user').on('drafts').column('user_id').execute()
}

async function road(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  let versions: Table = text(schema.createTable('versions'), 'article_id', 'kind', 'canonical', 'hash', 'actor_id', 'created_at')
  versions = refers(refers(integer(versions, 'number', 'change'), 'article_id', 'articles'), 'actor_id', 'users')
  await versions
    .addPrimaryKeyConstraint('versions_key', ['article_id', 'number'])
    .addCheckConstraint('versions_kind', oneOf('kind', ['submitted', 'returned', 'reviewed', 'approved']))
    .execute()
  await schema.createIndex('versions_actor').on('versions').column('actor_id').execute()

  let waivers: Table = schema.createTable('waivers').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  waivers = text(waivers, 'article_id', 'pair_id', 'check_id', 'fingerprint', 'actor_id', 'note', 'created_at')
  waivers = refers(refers(integer(waivers, 'change'), 'article_id', 'articles'), 'pair_id', 'pairs')
  await refers(waivers, 'actor_id', 'users').addUniqueConstraint('waivers_once', ['pair_id', 'fingerprint']).execute()
  await schema.createIndex('waivers_article').on('waivers').column('article_id').execute()
  await schema.createIndex('waivers_actor').on('waivers').column('actor_id').execute()
}

async function publications(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const slugs: Table = schema.createTable('slugs').addColumn('slug', 'text', (c) => c.primaryKey().notNull())
  await refers(text(slugs, 'article_id', 'created_at'), 'article_id', 'articles').execute()
  await schema.createIndex('slugs_article').on('slugs').column('article_id').execute()

  let editions: Table = text(schema.createTable('editions'), 'article_id', 'published_at', 'actor_id', 'note')
  editions = refers(refers(integer(editions, 'number', 'version'), 'article_id', 'articles'), 'actor_id', 'users')
  await editions
    .addPrimaryKeyConstraint('editions_key', ['article_id', 'number'])
    .addForeignKeyConstraint('editions_version', ['article_id', 'version'], 'versions', ['article_id', 'number'])
    .execute()
  await schema.createIndex('editions_published').on('editions').column('published_at').execute()
  await schema.createIndex('editions_actor').on('editions').column('actor_id').execute()

  const pages: Table = integer(text(schema.createTable('edition_pages'), 'article_id', 'layout', 'html', 'hash'), 'edition')
  await pages
    .addPrimaryKeyConstraint('edition_pages_key', ['article_id', 'edition', 'layout'])
    .addForeignKeyConstraint('edition_pages_edition', ['article_id', 'edition'], 'editions', ['article_id', 'number'])
    .addCheckConstraint('edition_pages_layout', oneOf('layout', ['side-by-side', 'interleaved', 'source', 'target']))
    .execute()

  let scheduled: Table = schema.createTable('scheduled_editions').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  scheduled = text(scheduled, 'article_id', 'publish_at', 'actor_id', 'note', 'status', 'created_at')
  scheduled = refers(refers(integer(scheduled, 'version'), 'article_id', 'articles'), 'actor_id', 'users')
  await scheduled
    .addCheckConstraint('scheduled_editions_status', oneOf('status', ['waiting', 'published', 'cancelled', 'failed']))
    .execute()
  await schema.createIndex('scheduled_editions_due').on('scheduled_editions').columns(['status', 'publish_at']).execute()
  await schema.createIndex('scheduled_editions_article').on('scheduled_editions').column('article_id').execute()
  await schema.createIndex('scheduled_editions_actor').on('scheduled_editions').column('actor_id').execute()
}

async function talk(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  let activity: Table = schema.createTable('activity').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  activity = textOrNull(text(activity, 'deed', 'details', 'created_at'), 'article_id', 'actor_id')
  await refers(refers(activity, 'article_id', 'articles'), 'actor_id', 'users').execute()
  await schema.createIndex('activity_article').on('activity').columns(['article_id', 'created_at']).execute()
  await schema.createIndex('activity_time').on('activity').column('created_at').execute()
  await schema.createIndex('activity_actor').on('activity').column('actor_id').execute()

  let notices: Table = schema.createTable('notices').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  notices = textOrNull(text(notices, 'user_id', 'kind', 'details', 'created_at'), 'article_id', 'actor_id', 'read_at', 'mailed_at')
  await refers(refers(refers(notices, 'user_id', 'users'), 'article_id', 'articles'), 'actor_id', 'users').execute()
  await schema.createIndex('notices_user').on('notices').columns(['user_id', 'created_at']).execute()
  await schema.createIndex('notices_article').on('notices').column('article_id').execute()
  await schema.createIndex('notices_actor').on('notices').column('actor_id').execute()

  let mails: Table = schema.createTable('mails').addColumn('id', 'text', (c) => c.primaryKey().notNull())
  mails = textOrNull(text(mails, 'recipient', 'subject', 'body', 'status', 'created_at', 'send_at'), 'sent_at', 'error')
  await integer(mails, 'attempts')
    .addCheckConstraint('mails_status', oneOf('status', ['waiting', 'sent', 'failed']))
    .execute()
  await schema.createIndex('mails_due').on('mails').columns(['status', 'send_at']).execute()
}

const KINDS = ['kicker', 'title', 'subtitle', 'dateline', 'heading', 'body', 'list-item', 'quote', 'caption', 'credit']
const LINKS = ['one-to-one', 'merged', 'split', 'regrouped', 'omitted', 'added']
const STATES = ['untranslated', 'draft', 'translated', 'reviewed', 'approved']
const ORIGINS = ['import', 'typed', 'merge', 'restore', 'suggestion', 'word', 'memory', 'machine']
