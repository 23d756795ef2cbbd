import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Kysely } from 'kysely'
import { migrateToLatest, migrateToNothing, pendingMigrations } from '../../server/db/migrate.ts'
import type { Database } from '../../server/db/open.ts'
import { migrations } from '../../migrations/index.ts'
import { openEmptyDatabase, testFolder } from '../support/database.ts'
import { schemaOf } from '../support/schema-text.ts'

const NAMES = Object.keys(migrations)
const FOLDER = new URL('../../migrations/', import.meta.url)

async function tables({ writer }: Database): Promise<string[]> {
  return (await writer.introspection.getTables()).map(({ name }) => name).sort()
}

describe('the migrations', () => {
  it('lead from nothing to the newest schema, once', async () => {
    const database = await openEmptyDatabase()
    const before = await pendingMigrations(database)

    const ran = await migrateToLatest(database)

    expect([before, ran, await pendingMigrations(database), await migrateToLatest(database)]).to.deep.equal([
      NAMES,
      NAMES,
      [],
      [],
    ])
    expect(await tables(database)).to.include.members(['articles', 'users', 'versions'])
  })

  it('lead back to nothing, and up to the same schema again', async () => {
    const database = await openEmptyDatabase()
    await migrateToLatest(database)
    const first = database.engine === 'sqlite' ? await schemaOf(database) : await tables(database)

    await migrateToNothing(database)
    const nothing = await tables(database)
    await migrateToLatest(database)

    expect(nothing).to.deep.equal([])
    expect(database.engine === 'sqlite' ? await schemaOf(database) : await tables(database)).to.deep.equal(first)
  })

  it('leave nothing of one that fails, and run no later one', async () => {
    const database = await openEmptyDatabase()
    await migrateToLatest(database)
    const before = await tables(database)
    const up = async (db: Kysely<unknown>) => {
      await db.schema.createTable('half').addColumn('id', 'text').execute()
      throw new Error('the power went')
    }
    Object.assign(migrations, { 'zz-1-fails': { up }, 'zz-2-later': { up } })

    const failure = await migrateToLatest(database).catch((error: unknown) => String(error))
    const pending = await pendingMigrations(database)
    for (const name of ['zz-1-fails', 'zz-2-later']) delete migrations[name]

    expect(failure).to.contain('the power went')
    expect(pending).to.deep.equal(['zz-1-fails', 'zz-2-later'])
    expect(await tables(database)).to.deep.equal(before)
  })

  it('run once when two processes start together', async function () {
    const address = process.env.DUIZHAO_TEST_DATABASE ?? join(testFolder(), 'together.db')
    this.timeout(60_000) // starting a process takes seconds on a busy machine
    if (address === 'pglite') return this.skip() // it is one process by its nature
    await openEmptyDatabase()

    const starters = await Promise.all([starter(address), starter(address)])
    const outcomes = await Promise.all(starters.map((start) => start()))

    expect(outcomes.map((outcome) => outcome.error)).to.deep.equal([undefined, undefined])
    expect(outcomes.flatMap((outcome) => outcome.names ?? [])).to.deep.equal(NAMES)
  })

  it('import nothing of the server, so that a released one never changes, and are named in their order', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d.*\.ts$/.test(name))
    for (const file of files) {
      const imports = [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/from '([^']+)'/g)].map(
        ([, from]) => from,
      )
      expect(imports, file).to.deep.equal(['kysely'])
    }
    expect(files.map((file) => file.replace('.ts', '')).sort()).to.deep.equal(NAMES)
  })
})

type Migrated = { names?: string[]; error?: string }

/** A process that has opened the database and waits for the word to migrate it. */
async function starter(address: string): Promise<() => Promise<Migrated>> {
  const child = fork(new URL('../support/migrate-process.ts', import.meta.url), [address], {
    execArgv: ['--import', 'tsx'],
  })
  await new Promise((resolve) => child.once('message', resolve))
  return () =>
    new Promise((resolve) => {
      child.once('message', (message) => resolve(message as Migrated)) // the process above says nothing else
      child.send('go')
    })
}
