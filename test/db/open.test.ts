import { existsSync } from 'node:fs'
import { join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { expect } from 'chai'
import { sql } from 'kysely'
import { openSqlite, type Database, type Db, type Tx } from '../../server/db/open.ts'
import { openTestDatabase, openTestFile, testFolder } from '../support/database.ts'
import { refusalOf } from '../support/refusal.ts'

const pragma = async (db: Db, name: string) =>
  Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]
const put = (name: string) => (tx: Tx) => tx.insertInto('settings').values({ name, value: '' }).execute()
const names = async (db: Db) =>
  (await db.selectFrom('settings').select('name').orderBy('name').execute()).map(({ name }) => name)

describe('an embedded database', () => {
  it('is opened so that what it acknowledged survives a lost power supply, with foreign keys', async () => {
    const { writer, read } = (await openTestFile()).database

    expect(await pragma(writer, 'journal_mode')).to.equal('wal')
    expect(await pragma(writer, 'synchronous')).to.equal(2) // FULL
    expect(await pragma(writer, 'foreign_keys')).to.equal(1)
    expect([await pragma(writer, 'busy_timeout'), await pragma(read, 'busy_timeout')]).to.deep.equal([10_000, 10_000])
  })

  it('makes its folder', async () => {
    const file = join(testFolder(), 'deep', 'down', 'office.db')
    const database = openSqlite(file)

    expect([existsSync(file), await database.isReady()]).to.deep.equal([true, true])
    await database.close()
    expect(await database.isReady()).to.equal(false)
  })

  it('cannot be written through the reading connection', async () => {
    const { read } = (await openTestFile()).database
    const attempt = (work: Promise<unknown>) => work.catch((error: unknown) => (error as { code?: string }).code) // of the driver

    expect(await attempt(read.insertInto('settings').values({ name: 'one', value: '' }).execute())).to.equal(
      'SQLITE_READONLY',
    )
    expect(await attempt(sql`create table other (id text)`.execute(read))).to.equal('SQLITE_READONLY')
    expect(await names(read)).to.deep.equal([])
  })

  it('is read while it is being written, as it was before', async () => {
    const { database } = await openTestFile()

    const seen = await database.write(async (tx) => {
      await put('one')(tx)
      return names(database.read)
    })

    expect([seen, await names(database.read)]).to.deep.equal([[], ['one']])
  })

  it('takes the right to write when a transaction begins, before it reads anything', async () => {
    const { database, file } = await openTestFile()
    const other = new SqliteConnection(file, { timeout: 0 })

    const refused = await database.write(async () => {
      try {
        return other.prepare('begin immediate').run()
      } catch (error) {
        return (error as { code?: string }).code // of the driver
      }
    })

    other.close()
    expect(refused).to.equal('SQLITE_BUSY')
  })

  it('lets writers of one process wait for each other, in the order in which they came', async () => {
    const { database } = await openTestFile()
    const count = async (tx: Tx) => {
      const known = await names(tx)
      await put(`${known.length}`)(tx)
      return known.length
    }

    expect(await Promise.all([1, 2, 3, 4, 5].map(() => database.write(count)))).to.deep.equal([0, 1, 2, 3, 4])
  })

  it('says that it is busy when another process keeps it for too long, and goes on afterwards', async () => {
    const { database, file } = await openTestFile()
    await sql`pragma busy_timeout = 20`.execute(database.writer)
    const other = new SqliteConnection(file)
    other.exec('begin immediate')

    const refusal = await refusalOf(database.write(put('one')))
    other.exec('rollback')
    other.close()
    await database.write(put('two'))

    expect(refusal.code).to.equal('database.busy')
    expect(await names(database.read)).to.deep.equal(['two'])
  })

  it('reads columns that a migration added while it was open', async () => {
    const { database } = await openTestFile()
    await database.write(put('one'))
    const rows = async (db: Db) => Object.keys((await db.selectFrom('settings').selectAll().executeTakeFirst()) ?? {})
    const before = [await rows(database.read), await rows(database.writer)]

    await sql`alter table settings add column made_at text`.execute(database.writer)

    expect(before).to.deep.equal([
      ['name', 'value'],
      ['name', 'value'],
    ])
    expect([await rows(database.read), await rows(database.writer)]).to.deep.equal([
      ['name', 'value', 'madeAt'],
      ['name', 'value', 'madeAt'],
    ])
  })
})

describe('a database of either engine', () => {
  const failing = async (database: Database) =>
    database
      .write(async (tx) => {
        await put('one')(tx)
        throw new Error('no further')
      })
      .catch((error: unknown) => String(error))

  it('writes all of a transaction or nothing', async () => {
    const database = await openTestDatabase()

    expect(await failing(database)).to.equal('Error: no further')
    expect(await names(database.read)).to.deep.equal([])
  })

  it('answers what a transaction answers', async () => {
    const database = await openTestDatabase()

    expect(await database.write(async () => 'done')).to.equal('done')
    expect(await database.isReady()).to.equal(true)
  })
})
