import SqliteConnection from 'better-sqlite3'
import { migrations } from '../../migrations/index.ts'

/** What is wrong with a file that should be a whole database of ours; null when nothing is. */
export function faultOfSqlite(file: string): string | null {
  let connection
  try {
    connection = new SqliteConnection(file, { readonly: true, fileMustExist: true })
    return damageIn(connection) ?? strangeness(connection)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    connection?.close()
  }
}

/**
 * Folds the write-ahead log into the file, so that the file alone is the database; false when another process has it
 * open. The lock is the system's own: it ends with the process that holds it, however that ends.
 */
export function foldWhenAlone(file: string): boolean {
  const connection = new SqliteConnection(file, { timeout: 0, fileMustExist: true })
  try {
    connection.pragma('journal_mode = DELETE')
    return true
  } catch (error) {
    if (error instanceof SqliteConnection.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  } finally {
    connection.close()
  }
}

/** Copies a database file with everything that its write-ahead log holds. */
export function copySqliteFile(from: string, to: string): void {
  const connection = new SqliteConnection(from, { readonly: true, fileMustExist: true })
  try {
    connection.prepare('vacuum into ?').run(to)
  } finally {
    connection.close()
  }
}

function damageIn(connection: SqliteConnection.Database): string | null {
  const answer: unknown = connection.pragma('integrity_check(1)', { simple: true })
  return answer === 'ok' ? null : `it is damaged: ${String(answer)}`
}

function strangeness(connection: SqliteConnection.Database): string | null {
  const table = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'")
    .get()
  if (!table) return 'it is no database of Duizhao'
  const names = connection.prepare<[], string>('select name from kysely_migration').pluck().all()
  const unknown = names.find((name) => !Object.hasOwn(migrations, name))
  if (unknown !== undefined) return `a newer Duizhao made it (${unknown}); install that one first`
  return names.length > 0 ? null : 'it is no database of Duizhao'
}
