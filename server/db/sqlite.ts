import type { Database as Connection } from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type LimitNode,
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
    return new LiteralLimitCompiler()
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db)
  }
}

/** SQLite plans a statement anew each time a value is bound to its limit; for a number that stands in it, it does not. */
class LiteralLimitCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const limit = ValueNode.is(node.limit) ? node.limit.value : undefined
    if (typeof limit === 'number' && Number.isSafeInteger(limit)) this.append(`limit ${limit}`)
    else super.visitLimit(node)
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
