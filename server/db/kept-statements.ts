import type { Database as Connection, Statement } from 'better-sqlite3'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type KyselyPlugin,
  type QueryResult,
} from 'kysely'

/** The queries whose rows carry the names of the code; CamelCaseByDriver notes them. */
const camelCased = new WeakSet<CompiledQuery['queryId']>()

/** Kysely's plugin for names, which leaves the rows to the driver: there they are made once, with the right names. */
export class CamelCaseByDriver extends CamelCasePlugin {
  override transformQuery(args: Parameters<KyselyPlugin['transformQuery']>[0]) {
    camelCased.add(args.queryId)
    return super.transformQuery(args)
  }

  override transformResult({ result }: Parameters<KyselyPlugin['transformResult']>[0]) {
    return Promise.resolve(result)
  }
}

type Kept = { statement: Statement<unknown[], unknown[]>; columns: readonly string[]; names: readonly string[] }

/** Statements that are kept; longer ones are bulk inserts, of which hardly two are alike. */
const MOST_KEPT = 300
const LONGEST_KEPT = 4000

/** One SQLite connection that prepares each statement once: preparing costs more than most of our queries themselves. */
export class KeptStatements implements DatabaseConnection {
  readonly #connection: Connection
  readonly #kept = new Map<string, Kept>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  executeQuery<Row>({ sql, parameters, queryId }: CompiledQuery): Promise<QueryResult<Row>> {
    const found = this.#find(sql)
    const { statement } = found
    if (statement.reader) {
      const rows = statement.all(...parameters)
      const isOld = rows[0] !== undefined && rows[0].length !== found.columns.length // another connection changed the schema
      if (isOld) this.#kept.delete(sql)
      const { columns, names } = isOld ? this.#find(sql) : found
      const keys = camelCased.has(queryId) ? names : columns
      return Promise.resolve({ rows: rows.map((values) => rowOf<Row>(keys, values)) })
    }
    const { changes, lastInsertRowid } = statement.run(...parameters)
    return Promise.resolve({ numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] })
  }

  // there is nothing to give: no list of ours is too long for the memory
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('queries are not streamed')
  }

  #find(sql: string): Kept {
    const kept = this.#kept.get(sql)
    if (kept) return kept
    const statement = this.#connection.prepare<unknown[], unknown[]>(sql)
    if (statement.reader) statement.raw(true)
    const columns = statement.reader ? statement.columns().map((column) => column.name) : []
    const made = { statement, columns, names: columns.map(camelCase) }
    if (!IS_DATA.test(sql))
      this.#kept.clear() // the schema may be another one after it
    else if (sql.length <= LONGEST_KEPT) this.#keep(sql, made)
    return made
  }

  #keep(sql: string, made: Kept): void {
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(sql, made)
  }
}

const IS_DATA = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback)\b/i

function rowOf<Row>(keys: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < keys.length; index += 1) row[keys[index] ?? ''] = values[index]
  return row as Row // the query says what its rows are
}

/** As Kysely's plugin writes names: `article_id` becomes `articleId`. */
function camelCase(name: string): string {
  return name.replace(/(?<=.)_+([a-z\d])/gi, (_underscore, letter: string) => letter.toUpperCase())
}
