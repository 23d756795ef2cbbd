import type { Database as Connection } from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
} from 'kysely'
import { KeptStatements } from './kept-statements.ts'

/** Kysely's SQLite, but a transaction takes the right to write when it begins, so that no read of it is overtaken. */
export class ImmediateSqliteDialect implements Dialect {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  createDriver(): Driver {
    return new ImmediateDriver(this.#connection)
  }

  createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler()
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db)
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #statements: KeptStatements

  constructor(connection: Connection) {
    super({ database: connection })
    this.#statements = new KeptStatements(connection)
  }

  /** Whoever comes first has the connection until it is released. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await super.acquireConnection()
    return this.#statements
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite's DDL is transactional: with Kysely's own answer a migration that fails leaves half a schema. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
