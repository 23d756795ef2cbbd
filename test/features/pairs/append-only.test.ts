import { expect } from 'chai'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Database } from '../../../server/db/open.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { lead } from '../../support/road.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { EVERYBODY, walk, walks } from '../../support/walk.ts'

const HISTORY = ['changes', 'standings', 'revisions', 'lineages', 'versions', 'waivers', 'activity']
const PAIRS: Partial<Pair>[] = [{ kind: 'title' }, {}, { target: 'Rain 雨.' }]

describe('the history', function () {
  before(function () {
    if (process.env.DUIZHAO_TEST_DATABASE) this.skip() // the guard is made of SQLite's triggers
  })

  it('is never written over and nothing of it is ever deleted, whatever is done to an article', async () => {
    await fc.assert(
      fc.asyncProperty(walks(60), async (steps) => {
        const office = await scene({ pairs: PAIRS, people: EVERYBODY })
        await guard(office.database)

        await walk(office, steps) // a command that touches a row of the history throws here
      }),
      { numRuns: 15 },
    )
  })

  for (const table of HISTORY) {
    it(`is guarded in ${table}, so that the walk above would fail`, async () => {
      const office = await scene({ pairs: PAIRS, people: EVERYBODY })
      await fill(office)
      await guard(office.database)

      const rows = sql.table(table)
      for (const deed of [sql`update ${rows} set article_id = article_id`, sql`delete from ${rows}`]) {
        const failure = await deed.execute(office.database.writer).catch((error: unknown) => String(error))
        expect(failure).to.contain('append-only')
      }
    })
  }
})

async function fill(office: Scene): Promise<void> {
  const steps = [
    ['waive', 0, 0],
    ['merge', 0, 0],
  ] as const
  await walk(
    office,
    steps.map(([name, one, other]) => [name, one, other]),
  )
  await lead(office, 'approved')
}

/** From now on the database itself refuses to change or delete a row of the history, also by REPLACE. */
async function guard({ writer }: Database): Promise<void> {
  await sql`pragma recursive_triggers = on`.execute(writer)
  for (const table of HISTORY) {
    for (const deed of ['update', 'delete']) {
      const name = sql.ref(`${table}_${deed}`)
      const body = sql`begin select raise(abort, 'append-only'); end`
      await sql`create trigger ${name} before ${sql.raw(deed)} on ${sql.table(table)} ${body}`.execute(writer)
    }
  }
}
