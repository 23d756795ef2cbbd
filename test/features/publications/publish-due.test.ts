import { expect } from 'chai'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { cancelSchedule } from '../../../server/features/publications/cancel-schedule.ts'
import { editionsOf } from '../../../server/features/publications/editions.queries.ts'
import { publishDue } from '../../../server/features/publications/publish-due.ts'
import { scheduleEdition } from '../../../server/features/publications/schedule-edition.ts'
import { schedulesOf } from '../../../server/features/publications/schedules.queries.ts'
import { later, MINUTE } from '../../../server/lib/clock.ts'
import { NOON } from '../../support/scene.ts'
import { press, pressRoom, refusal, type PressRoom } from './press-room.ts'

describe('publishing at a set time', () => {
  const set = ({ as }: PressRoom, minutes = 60, note = '') =>
    scheduleEdition(as('editor'), { articleId: 'article', version: 1, note, publishAt: later(NOON, minutes * MINUTE) })
  const statuses = async ({ database }: PressRoom) =>
    (await schedulesOf(database.read, 'article')).map(({ status }) => status)

  it('waits for its time, and then publishes under the name of whoever set it', async () => {
    const room = await pressRoom()
    await set(room)

    expect(await publishDue(room.as('admin', 59), press)).to.deep.equal({ published: 0, failed: 0 })
    expect(await publishDue(room.as('admin', 60), press)).to.deep.equal({ published: 1, failed: 0 })

    const [edition] = await editionsOf(room.database.read, 'article')
    expect(edition).to.include({ number: 1, version: 1, actorId: 'li', publishedAt: later(NOON, 60 * MINUTE) })
    expect(await statuses(room)).to.deep.equal(['published'])
  })

  it('happens once', async () => {
    const room = await pressRoom()
    await set(room)
    await publishDue(room.as('admin', 60), press)

    expect(await publishDue(room.as('admin', 61), press)).to.deep.equal({ published: 0, failed: 0 })
    expect(await editionsOf(room.database.read, 'article')).to.have.length(1)
  })

  it('does not happen after it was cancelled, which can be done once', async () => {
    const room = await pressRoom()
    const { id } = await set(room)

    await cancelSchedule(room.as('editor', 1), { articleId: 'article', scheduleId: id })

    expect(await publishDue(room.as('admin', 60), press)).to.deep.equal({ published: 0, failed: 0 })
    expect(await refusal(cancelSchedule(room.as('editor', 2), { articleId: 'article', scheduleId: id }))).to.equal(
      'publication.not_waiting',
    )
    expect(await refusal(cancelSchedule(room.as('editor', 2), { articleId: 'article', scheduleId: 'other' }))).to.equal(
      'not_found',
    )
  })

  it('fails when the article is being corrected, and the editors are told why', async () => {
    const room = await pressRoom()
    await set(room)
    await room.database.write((tx) => updateArticle(tx, 'article', { stage: 'review', correction: 1 }))

    expect(await publishDue(room.as('admin', 60), press)).to.deep.equal({ published: 0, failed: 1 })

    expect(await statuses(room)).to.deep.equal(['failed'])
    expect(await editionsOf(room.database.read, 'article')).to.have.length(0)
    const notices = await room.database.read.selectFrom('notices').select(['userId', 'kind', 'details']).execute()
    expect(notices).to.deep.equal([
      { userId: 'li', kind: 'publication-failed', details: '{"version":1,"reason":"publication.not_approved"}' },
    ])
  })

  it('fails when a newer version was approved meanwhile, for nobody set that one', async () => {
    const room = await pressRoom()
    await set(room)
    await room.rewrite('pair-3', 'The rain has stopped.', 10)
    await room.approve(20)

    expect(await publishDue(room.as('admin', 60), press)).to.deep.equal({ published: 0, failed: 1 })
    expect((await room.look()).article.publicStatus).to.equal('none')
  })

  it('goes on waiting when its pages could not be drawn, and comes out the next time', async () => {
    const room = await pressRoom()
    await set(room)
    const broken = () => {
      throw new Error('out of ink')
    }

    expect(await refusal(publishDue(room.as('admin', 60), broken))).to.equal('Error: out of ink')
    expect(await statuses(room)).to.deep.equal(['waiting'])
    expect(await publishDue(room.as('admin', 61), press)).to.deep.equal({ published: 1, failed: 0 })
  })

  it('is refused for the past, for a second time, without a note where one is needed, and to others', async () => {
    const room = await pressRoom()

    expect(await refusal(set(room, 0))).to.equal('publication.in_past')
    await set(room)
    expect(await refusal(set(room, 90))).to.equal('publication.scheduled')
    const form = { articleId: 'article', version: 1, note: '', publishAt: later(NOON, MINUTE) }
    expect(await refusal(scheduleEdition(room.as('translator'), form))).to.equal('publication.not_yours')
    await room.publish()
    await room.rewrite('pair-3', 'The rain has stopped.', 1)
    await room.approve(2)
    expect(
      await refusal(
        scheduleEdition(room.as('editor', 3), { ...form, version: 2, publishAt: later(NOON, 60 * MINUTE) }),
      ),
    ).to.equal('publication.note_required')
  })
})
