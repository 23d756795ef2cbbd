import { expect } from 'chai'
import type { Database } from '../../../server/db/open.ts'
import type { Stage } from '../../../server/features/articles/article.ts'
import { addMember, updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { noticeDueSoon } from '../../../server/features/inbox/notice-due-soon.ts'
import { PEOPLE, scene } from '../../support/scene.ts'
import { servicesFor } from '../activity/office.fixture.ts'

describe('the notice that an article is due soon', () => {
  let database: Database

  const isDue = async (dueOn: string | null, stage: Stage = 'translation') => {
    database = (await scene({ stage })).database
    await database.write((tx) => updateArticle(tx, 'article', { dueOn }))
  }
  const runAt = (time: string) =>
    noticeDueSoon(servicesFor(database, { timeZone: 'Asia/Shanghai' }, () => new Date(time)))
  const told = async () => {
    const rows = await database.read.selectFrom('notices').selectAll().orderBy('createdAt').orderBy('userId').execute()
    return rows.map((row) => [row.userId, row.kind, row.details])
  }

  it('comes when the day before begins in the office, and not a moment earlier', async () => {
    await isDue('2026-11-25')

    await runAt('2026-11-23T15:59:59.999Z') // 23:59 of the 23rd in Shanghai
    expect(await told()).to.deep.equal([])

    await runAt('2026-11-23T16:00:00.000Z') // the 24th begins there
    expect(await told()).to.deep.equal([['chen', 'due-soon', '{"dueOn":"2026-11-25"}']])
  })

  it('comes once a day: on the day before and on the day itself, but no longer after it', async () => {
    await isDue('2026-11-25')

    for (const time of [
      '2026-11-24T01:00:00.000Z',
      '2026-11-24T15:59:00.000Z',
      '2026-11-24T16:00:00.000Z',
      '2026-11-25T15:59:59.000Z',
    ]) {
      await runAt(time)
      await runAt(time)
    }
    await runAt('2026-11-25T16:00:00.000Z')

    expect(await told()).to.have.lengthOf(2)
  })

  for (const [stage, person] of [
    ['pairing', 'chen'],
    ['translation', 'chen'],
    ['review', 'hall'],
    ['approval', 'li'],
  ] as const) {
    it(`goes to ${person}, whose turn it is in ${stage}`, async () => {
      await isDue('2026-11-23', stage)

      await runAt('2026-11-23T04:00:00.000Z')

      expect((await told()).map(([userId]) => userId)).to.deep.equal([person])
    })
  }

  it('leaves alone what is approved, put away or without a date', async () => {
    await isDue('2026-11-23', 'approved')
    await runAt('2026-11-23T04:00:00.000Z')
    await database.write((tx) =>
      updateArticle(tx, 'article', { stage: 'review', putAwayAt: '2026-11-22T04:00:00.000Z' }),
    )
    await runAt('2026-11-23T04:00:00.000Z')
    await database.write((tx) => updateArticle(tx, 'article', { dueOn: null, putAwayAt: null }))
    await runAt('2026-11-23T04:00:00.000Z')

    expect(await told()).to.deep.equal([])
  })

  it('does not go to those who were deactivated or no longer have the role, and reaches whoever joins later the same day', async () => {
    await isDue('2026-11-23')
    await database.write((tx) =>
      tx.updateTable('users').set({ status: 'deactivated' }).where('id', '=', 'chen').execute(),
    )
    await database.write((tx) => addMember(tx, 'article', 'hall', 'translator'))
    await runAt('2026-11-23T04:00:00.000Z')
    expect(await told()).to.deep.equal([])

    await database.write((tx) => tx.insertInto('userRoles').values({ userId: 'hall', role: 'translator' }).execute())
    await runAt('2026-11-23T05:00:00.000Z')
    await database.write((tx) =>
      tx.updateTable('users').set({ status: 'active' }).where('id', '=', PEOPLE.translator.id).execute(),
    )
    await runAt('2026-11-23T06:00:00.000Z')

    expect((await told()).map(([userId]) => userId)).to.deep.equal(['hall', 'chen'])
  })

  it('comes once when two processes look at the same time', async () => {
    await isDue('2026-11-23')

    await Promise.all([runAt('2026-11-23T04:00:00.000Z'), runAt('2026-11-23T04:00:00.000Z')])

    expect(await told()).to.have.lengthOf(1)
  })
})
