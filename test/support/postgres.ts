import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import { after } from 'mocha'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { openPostgres, openWith, type Database } from '../../server/db/open.ts'

let shared: Database | undefined
let isMigrated = false

/** One PostgreSQL for the whole run, emptied for each test: `pglite`, or the address of a server. */
export async function openPostgresForTests(wanted: string): Promise<Database> {
  const database = isMigrated ? connect(wanted) : await openEmptyPostgres(wanted)
  if (!isMigrated) await migrateToLatest(database)
  isMigrated = true
  await empty(database)
  return { ...database, close: async () => undefined }
}

/** The same PostgreSQL without a single table; the next test that wants a migrated one gets it migrated again. */
export async function openEmptyPostgres(wanted: string): Promise<Database> {
  const database = connect(wanted)
  isMigrated = false
  await sql`drop schema public cascade`.execute(database.writer)
  await sql`create schema public`.execute(database.writer)
  return { ...database, close: async () => undefined }
}

function connect(wanted: string): Database {
  shared ??= wanted === 'pglite' ? openWith(pgliteDialect(new PGlite())) : openPostgres(wanted)
  return shared
}

async function empty(database: Database): Promise<void> {
  const tables = await database.writer.introspection.getTables()
  const names = tables.map((table) => table.name).filter((name) => !name.startsWith('kysely'))
  await sql.raw(`truncate ${names.join(', ')}`).execute(database.writer)
}

after(async () => {
  await shared?.close()
})

/** Kysely over PGlite: one connection, so that callers queue. */
function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PGliteDriver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class PGliteDriver implements Driver {
  readonly #connection: DatabaseConnection
  readonly #pglite: PGlite
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  constructor(pglite: PGlite) {
    this.#pglite = pglite
    this.#connection = {
      async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
        const { rows, affectedRows } = await pglite.query<Row>(text, [...parameters])
        return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
      },
      streamQuery: () => {
        throw new Error('PGlite does not stream')
      },
    }
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release: () => void = () => undefined
    this.#free = new Promise((resolve) => (release = resolve))
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    await this.#pglite.close()
  }
}
