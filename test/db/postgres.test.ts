import { setImmediate } from 'node:timers/promises'
import { expect } from 'chai'
import { sql } from 'kysely'
import { openPostgres } from '../../server/db/open.ts'

describe('a PostgreSQL server', function () {
  const address = process.env.DUIZHAO_TEST_DATABASE ?? ''

  before(function () {
    if (!address.startsWith('postgres')) this.skip()
  })

  it('may be restarted: idle connections that it ended are replaced', async () => {
    const [office, other] = [new URL(address), openPostgres(address)]
    office.searchParams.set('application_name', 'office')
    const database = openPostgres(office.href)
    await database.isReady()

    const ended = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'office'`.execute(
      other.read,
    )
    while (!(await database.isReady())) await setImmediate()

    expect(ended.rows).to.deep.equal([{ ended: true }])
    await Promise.all([database.close(), other.close()])
  })

  it('counts in numbers', async () => {
    const database = openPostgres(address)

    const { rows } =
      await sql`select count(*) as all, sum(number) as sum from (values (1), (2)) as numbers (number)`.execute(
        database.read,
      )

    expect(rows).to.deep.equal([{ all: 2, sum: 3 }])
    await database.close()
  })
})
