import { expect } from 'chai'
import { sql } from 'kysely'
import { preparedInsert, preparedRows, preparedWrite } from '../../server/db/prepared.ts'
import { openTestDatabase, openTestFile } from '../support/database.ts'

describe('A prepared query', () => {
  it('is built once and answers for the values of each call, under the names of the code', async () => {
    const { read, write } = await openTestDatabase()
    let built = 0
    const attemptsOf = preparedRows((db, of: { name: string }) => {
      built += 1
      return db.selectFrom('signInAttempts').selectAll().where('name', '=', of.name)
    })
    await write((tx) => insertAttempts(tx, [attempt('a', 1), attempt('b', 2)]))

    expect(await attemptsOf(read, { name: 'a' })).to.deep.equal([attempt('a', 1)])
    expect(await attemptsOf(read, { name: 'b' })).to.deep.equal([attempt('b', 2)])
    expect(await attemptsOf(read, { name: 'c' })).to.deep.equal([])
    expect(built).to.equal(1)
  })

  it('takes lists of any length', async () => {
    const { read, write } = await openTestDatabase()
    const among = preparedRows((db, of: { names: readonly string[] }) =>
      db.selectFrom('signInAttempts').select('name').where('name', 'in', of.names).orderBy('name').limit(1000),
    )
    const names = Array.from({ length: 80 }, (_each, index) => `n${index + 10}`)
    await write((tx) =>
      insertAttempts(
        tx,
        names.map((name) => attempt(name, 1)),
      ),
    )

    for (const length of [1, 2, 1, 50, 51, 80]) {
      const wanted = names.slice(0, length)
      expect((await among(read, { names: wanted })).map((row) => row.name)).to.deep.equal(wanted)
    }
  })

  it('writes one row as it writes many, and other columns when it is given others', async () => {
    const { read, write } = await openTestDatabase()
    const attemptsMeanwhile = preparedWrite((db, to: { name: string; failures: number }) =>
      db.updateTable('signInAttempts').set({ failures: to.failures }).where('name', '=', to.name),
    )

    await write((tx) => insertAttempts(tx, []))
    await write((tx) => insertAttempts(tx, [attempt('one', 1)]))
    await write((tx) =>
      insertAttempts(
        tx,
        Array.from({ length: 1200 }, (_each, index) => attempt(`${index}`, index)),
      ),
    )
    await write((tx) => attemptsMeanwhile(tx, { name: 'one', failures: 7 }))

    const rows = await read.selectFrom('signInAttempts').selectAll().orderBy('name', 'desc').limit(2000).execute()
    expect(rows).to.have.length(1201)
    expect(rows[0]).to.deep.equal(attempt('one', 7))
  })

  it('sees a column that came into its table meanwhile', async () => {
    const { read, writer } = (await openTestFile()).database
    const settings = preparedRows((db, of: { name: string }) =>
      db.selectFrom('settings').selectAll().where('name', '=', of.name),
    )
    await writer.insertInto('settings').values({ name: 'colour', value: 'green' }).execute()
    expect(await settings(read, { name: 'colour' })).to.deep.equal([{ name: 'colour', value: 'green' }])

    await sql`alter table settings add column changed_at text default 'today'`.execute(writer)

    expect(await settings(read, { name: 'colour' })).to.deep.equal([
      { name: 'colour', value: 'green', changedAt: 'today' },
    ])
  })
})

const insertAttempts = preparedInsert((db, rows: readonly ReturnType<typeof attempt>[]) =>
  db.insertInto('signInAttempts').values(rows),
)

function attempt(name: string, failures: number) {
  return { name, failures, since: '2026-11-23T04:00:00.000Z' }
}
